/// A place where the pattern stands.
package struct Match: Sendable, Hashable {
  package var item: Int
  /// In the item's ``BlockText``.
  package var range: Range<Int>

  package init(item: Int, range: Range<Int>) {
    self.item = item
    self.range = range
  }
}
