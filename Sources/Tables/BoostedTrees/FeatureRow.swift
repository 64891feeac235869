/// The features of one thing, written one behind the other, into memory that serves for row after row: an array asks at each
/// number whether it is shared.
@usableFromInline package struct FeatureRow: ~Copyable {
  @usableFromInline var numbers: UnsafeMutableBufferPointer<Float>
  /// How many there are.
  @usableFromInline package private(set) var count = 0

  /// A row without features.
  package init() { numbers = .allocate(capacity: FeatureRow.usual) }

  deinit { numbers.deallocate() }

  /// Room for the features of any kind of thing there is.
  private static let usual = 512

  /// Begins anew.
  package mutating func clear() { count = 0 }

  @inlinable @inline(__always) package mutating func append(_ number: Float) {
    if count == numbers.count { grow() }
    numbers.initializeElement(at: count, to: number)
    count += 1
  }

  @inlinable package mutating func append(contentsOf others: some Sequence<Float>) {
    for number in others { append(number) }
  }

  @inline(__always) subscript(index: Int) -> Float {
    precondition(index >= 0 && index < count)
    return numbers[index]
  }

  /// The features as an array.
  package var all: [Float] { Array(numbers[..<count]) }

  @usableFromInline mutating func grow() {
    let wider = UnsafeMutableBufferPointer<Float>.allocate(capacity: numbers.count * 2)
    _ = wider.moveInitialize(fromContentsOf: numbers)
    numbers.deallocate()
    numbers = wider
  }
}
