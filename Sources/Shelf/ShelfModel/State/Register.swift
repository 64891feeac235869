/// A value whose last write counts, in whatever order the writes become known.
package struct Register<Value: Sendable & Hashable>: Sendable, Hashable {
  package private(set) var value: Value
  package private(set) var stamp: Stamp?

  /// A value that has not been written yet.
  package init(_ value: Value) { self.value = value }

  /// Takes over a write if it is later than the known one.
  package mutating func write(_ value: Value, at stamp: Stamp) {
    guard self.stamp.map({ $0 < stamp }) ?? true else { return }
    self.value = value
    self.stamp = stamp
  }
}
