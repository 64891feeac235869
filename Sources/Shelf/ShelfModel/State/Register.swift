/// A value of which the last one written counts, in whatever order writings become known.
package struct Register<Value: Sendable & Hashable>: Sendable, Hashable {
  package private(set) var value: Value
  package private(set) var stamp: Stamp?

  /// A value nobody has written yet.
  package init(_ value: Value) { self.value = value }

  /// Takes a writing over if it is later than the one that is known.
  package mutating func write(_ value: Value, at stamp: Stamp) {
    guard self.stamp.map({ $0 < stamp }) ?? true else { return }
    self.value = value
    self.stamp = stamp
  }
}
