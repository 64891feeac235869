import ReaderCore
import UTF8Text

/// An article in a folder, as the list shows it.
public struct LibraryEntry: Sendable, Hashable {
  /// Where the file is.
  public var path: String
  /// The article's title; nil until it is known.
  public var title: String?
  /// How many minutes it takes to read; nil until it is known.
  public var minutes: Int?
  /// The day it appeared, as YYYY-MM-DD; nil until it is known, or where the article gives none.
  public var date: String?
  /// The furthest share of it that was read, 0 to 1; nil where it was never opened, or until that is known.
  public var furthest: Double?

  /// Makes an entry of which no more than the path need be known.
  public init(
    path: String, title: String? = nil, minutes: Int? = nil, date: String? = nil, furthest: Double? = nil
  ) {
    self.furthest = furthest
    self.path = path
    self.title = title
    self.minutes = minutes
    self.date = date
  }

  /// The last part of the path.
  public var fileName: String {
    FileName.readable(String(path.utf8.split(separator: 0x2F).last ?? Substring(path).utf8[...]) ?? path)
  }
}
