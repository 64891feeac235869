/// The identifier of an article: sixteen hexadecimal digits derived from its address, or from its text if it
/// has none, so that two machines that keep the same page keep one article.
package enum ArticleID {
  package static let length = 16

  /// Whether a text is an id: nothing else may become part of a path or a query of the index.
  package static func isValid(_ text: String) -> Bool {
    text.utf8.count == length && text.utf8.allSatisfy(isDigit)
  }

  /// Whether a text may be the beginning of an id.
  package static func isBeginning(_ text: String) -> Bool {
    (4...length).contains(text.utf8.count) && text.utf8.allSatisfy(isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) }
}
