/// What the index holds of an article's source, as the parser found it.
package struct IndexedText: Sendable {
  package var title: String?
  package var site: String?
  package var authors: String?
  package var language: String?
  package var published: String?
  package var words: Int
  /// The text of the article.
  package var text: String

  package init(
    title: String? = nil, site: String? = nil, authors: String? = nil, language: String? = nil,
    published: String? = nil, words: Int = 0, text: String = ""
  ) {
    self.title = title
    self.site = site
    self.authors = authors
    self.language = language
    self.published = published
    self.words = words
    self.text = text
  }

  /// The parser, which the program passes in.
  package typealias Reader = @Sendable (_ source: [UInt8], _ about: About) -> IndexedText

  /// Whether a text is written without spaces between words, or with letters that word search cannot divide.
  static func isWide(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x0E00...0x0EFF, 0x0F00...0x0FFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x9FFF, 0xAC00...0xD7A3,
        0x20000...0x3FFFF:
        true
      default: false
      }
    }
  }
}
