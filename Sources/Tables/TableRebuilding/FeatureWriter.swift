/// Writes the features of a model, one after another, into memory of their size.
struct FeatureWriter {
  private let buffer: UnsafeMutableBufferPointer<Float>
  /// How many were written.
  private(set) var count = 0

  /// Writes into memory that outlives the writer.
  init(_ buffer: UnsafeMutableBufferPointer<Float>) {
    self.buffer = buffer
  }

  @inline(__always) mutating func add(_ value: Float) {
    precondition(count < buffer.count, "more features than there is room for")
    buffer.initializeElement(at: count, to: value)
    count += 1
  }

  @inline(__always) mutating func add(_ first: Float, _ second: Float) {
    add(first)
    add(second)
  }

  @inline(__always) mutating func add(_ first: Float, _ second: Float, _ third: Float) {
    add(first, second)
    add(third)
  }

  @inline(__always) mutating func add(_ first: Float, _ second: Float, _ third: Float, _ fourth: Float) {
    add(first, second)
    add(third, fourth)
  }
}
