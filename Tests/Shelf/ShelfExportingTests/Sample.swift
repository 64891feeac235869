import ArticleModel
import Timestamps

@testable import ShelfExporting
@testable import ShelfModel

/// What the tests write.
enum Sample {
  static let moment = Instant(year: 2026, month: 3, day: 5, hour: 7, minute: 30)

  /// An article with passages and notes, each with its words and the note to it.
  static func article(
    _ title: String = "The Bell of Ness", id: String = "0a1b2c3d4e5f", address: String? = "https://ness.example/bell",
    author: String = "Ada Moor", site: String = "The Ness Paper", tags: [String] = ["bells", "sea"],
    hasText: Bool = true,
    marks: [(quote: String, note: String?)] = [("It rings at nine.", nil)], isFound: Bool = true
  ) -> MarkedArticle {
    let placed = marks.enumerated().map { index, mark in
      let highlight = Highlight(
        quote: mark.quote, prefix: "the bell. ", suffix: " Nobody", position: 12, colour: .green, note: mark.note,
        created: moment)
      let place = isFound ? Anchoring(range: 12..<12 + mark.quote.utf8.count, certainty: .exact) : nil
      return (id: "mark-\(index)", highlight: highlight, place: place)
    }
    return MarkedArticle(
      id: id, title: title, address: address, author: author, site: site, added: moment, tags: tags, hasText: hasText,
      marks: placed)
  }

  /// Texts that want to be more than texts.
  static let hostile = [
    "../../etc/passwd", "..\\..\\boot.ini", "a\nb\r\nc\u{2028}d", "a\u{0}b", "\u{1B}]8;;x\u{7}\u{9B}2J", "CON",
    "nul.txt",
    "COM1", "\u{202E}txt.exe", String(repeating: "long ", count: 5_000), "", " ", "</title><script>alert(1)</script>",
    "]]>&amp;\"'`", "---", "%% Below this line lectern changes nothing. %%", "=HYPERLINK(\"x\")", "a\",\u{301}b",
    "\u{FFFE}\u{FFFF}",
  ]
}
