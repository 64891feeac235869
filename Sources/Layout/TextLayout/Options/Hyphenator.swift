/// Knows where the words of some languages may be divided. Implementations use dictionaries, which this module does not have.
///
/// A class, so that options that hold one can be compared: two of them are the same only if they are one object, which
/// must answer the same for the same word as long as it lives.
public protocol Hyphenator: AnyObject, Sendable {
  /// Where a word may be divided.
  ///
  ///     "typography" in "en" -> [2, 5, 7]    ty-pog-ra-phy
  ///
  /// - Parameters:
  ///   - word: the letters of one word in well-formed UTF-8, and nothing else.
  ///   - language: a BCP 47 tag.
  /// - Returns: byte offsets within the word at which a letter begins, in rising order; none if the word or the
  ///   language is not known, or where dividing the word would change its spelling.
  func divisions(of word: UnsafeBufferPointer<UInt8>, language: String) -> [Int]
}
