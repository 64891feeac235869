/// The features of one thing, written one behind the other, into memory that serves for row after row: an array asks at each
/// number whether it is shared.
@usableFromInline package struct FeatureRow: ~Copyable {
  @usableFromInline var numbers: UnsafeMutableBufferPointer<Float>
  /// How many there are.
  @usableFromInline package private(set) var count = 0

  /// Where a group of features begins, for those who ask what a judgement rests on.
  @usableFromInline package struct Mark {
    package let group: StaticString
    package let start: Int
  }

  /// Whether the groups of features are noted.
  @usableFromInline package var notesGroups = false
  /// The groups, as they were noted.
  @usableFromInline package private(set) var marks: [Mark] = []

  /// Begins a group of features.
  @inlinable @inline(__always) package mutating func begin(_ group: StaticString) {
    if notesGroups { note(group) }
  }

  @usableFromInline mutating func note(_ group: StaticString) { marks.append(Mark(group: group, start: count)) }

  /// A row without features.
  package init() { numbers = .allocate(capacity: FeatureRow.usual) }

  deinit { numbers.deallocate() }

  /// Room for the features of any kind of thing there is.
  private static let usual = 512

  /// Begins anew.
  package mutating func clear() {
    count = 0
    if !marks.isEmpty { marks = [] }
  }

  @inlinable @inline(__always) package mutating func append(_ number: Float) {
    if count == numbers.count { grow() }
    numbers.initializeElement(at: count, to: number)
    count += 1
  }

  @inlinable package mutating func append(contentsOf others: some Sequence<Float>) {
    for number in others { append(number) }
  }

  @inlinable @inline(__always) package subscript(index: Int) -> Float {
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
