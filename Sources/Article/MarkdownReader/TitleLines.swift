import ArticleModel
import HTMLReader
import Recognizers
import UTF8Text

/// Reads who wrote a saved page and when, from the lines below its title.
///
///     # Keeping Bees
///     By [Tamsin Orchard](https://…) | 18 June 2023   ►   author, date
struct TitleLines {
  private(set) var authors: [Author] = []
  private(set) var published: String?
  private(set) var reason: Removal.Reason = .byline

  private static let longest = 20
  /// What may stand beside a date: a time, a word that leads to it.
  private static let longestBesideDate = 5

  /// nil for a paragraph that says anything else.
  init?(_ text: RichText) {
    let line = text.text
    guard PlainWords(line).count <= Self.longest, !line.utf8.contains(0x0A) else { return nil }
    for part in Self.parts(of: line) where authors.isEmpty { authors = Byline.authors(in: part) }
    let bytes = Array(line.utf8)
    let date = bytes.withUnsafeBufferPointer { DateFinder.first(in: $0, 0..<$0.count) }
    published = date?.date
    if authors.isEmpty {
      guard let date else { return nil }
      if let name = text.leadingStrong, name.upperBound <= date.range.lowerBound,
        let person = PersonName.read(text.part(name, without: .strong).text)
      {
        authors = [Author(name: person)]
      } else {
        let rest = PlainWords(
          String(decoding: bytes[..<date.range.lowerBound] + bytes[date.range.upperBound...], as: UTF8.self))
        guard rest.count <= Self.longestBesideDate, rest.count < 3 || !line.hasSuffix(".") else { return nil }
        reason = .metadata
      }
    }
  }

  private static func parts(of line: String) -> [String] {
    var parts = [line]
    for joint in [" / ", " | ", " · ", " • "] { parts = parts.flatMap { $0.components(separatedBy: joint) } }
    return parts
  }
}
