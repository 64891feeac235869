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

  /// How texts are found beside by their words: 1 where letters of them need trigrams, 2 where they have pictographs, which no word
  /// search knows, 0 otherwise.
  static func width(of texts: [String]) -> Int {
    if texts.contains(where: isWide) { return 1 }
    return texts.contains { $0.unicodeScalars.contains(where: isPictograph) } ? 2 : 0
  }

  /// Whether a sign is a picture, such as people look for.
  static func isPictograph(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2300...0x23FF, 0x2600...0x27BF, 0x2B00...0x2BFF, 0x1F000...0x1FBFF: true
    default: false
    }
  }

  /// Whether a text is written without spaces between words, or with letters that word search cannot divide.
  static func isWide(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x0E00...0x0EFF, 0x0F00...0x0FFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007, 0x3040...0x9FFF,
        0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x3FFFF:
        true
      default: false
      }
    }
  }
}
