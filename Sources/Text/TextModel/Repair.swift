/// A place where damage from scraping was repaired.
public struct Repair: Sendable, Hashable {
  /// The text in the source.
  public var was: String
  /// The text as shown.
  public var now: String
  /// Where they stood.
  public var source: Range<Int>

  /// Makes a repair.
  public init(was: String, now: String, source: Range<Int>) {
    self.was = was
    self.now = now
    self.source = source
  }
}
