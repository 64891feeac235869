/// A place where the pattern stands.
struct Match: Sendable, Hashable {
  var item: Int
  /// In the item's ``BlockText``.
  var range: Range<Int>
}
