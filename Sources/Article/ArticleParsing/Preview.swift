public import ArticleModel
import Cleaning
import Structure
import TextDecoding

/// The beginning of a long text, read on its own: a first page can be shown while the whole is being read.
///
///     4 MB of text    ► the articles of its first 16 KB, up to an empty line
///     100 KB of text  ► nothing: the whole is there as soon
///
/// A part of a text reads as it does within the whole, except for what only the whole tells: whether there is a site around the
/// article, which lines are repeated. So what is shown first may change a little, and is to be replaced once the
/// whole is there.
extension ArticleParser {
  /// The length of texts, in bytes, from which on a beginning is read first.
  static let longText = Draft.longText
  /// The length of the beginning, at most.
  static let beginning = 1 << 14

  /// Reads the beginning of a long text.
  ///
  /// - Returns: nil for a text that is not long; for a page of HTML, whose article may stand anywhere; for what is not UTF-8,
  ///   where the encoding is told by the whole; and for one without line breaks.
  public func preview(of bytes: [UInt8]) -> Document? {
    guard bytes.count >= Self.longText, options.charset == nil, options.format != .html else { return nil }
    let end = bytes.withUnsafeBufferPointer { Self.endOfBeginning($0, name: options.fileName) }
    guard let end else { return nil }
    var short = options
    // Of so long a text the whole is left to the plain rules, too.
    short.roles = RoleModel.none
    if bytes.withUnsafeBufferPointer({ LearnedCleaner.isTooLong(linesOf: $0) }) { short.cleaning = .none }
    let document = ArticleParser(options: short).parse(Array(bytes[..<end]))
    let isRead = document.articles.contains { !$0.blocks.isEmpty }
    return isRead ? document : nil
  }

  /// Where the beginning ends: after the last empty line, or the last line; nil if it cannot be read on its own.
  private static func endOfBeginning(_ bytes: UnsafeBufferPointer<UInt8>, name: String?) -> Int? {
    let beginning = UnsafeBufferPointer(rebasing: bytes[..<Self.beginning])
    guard SourceFormat.of(beginning, name: name) != .html else { return nil }
    var end: Int?
    for index in beginning.indices.reversed() where beginning[index] == 0x0A {
      if end == nil { end = index + 1 }
      if index > 0, beginning[index - 1] == 0x0A {
        end = index + 1
        break
      }
    }
    guard let end, SourceEncoding.fromByteOrder(of: beginning) == nil,
      UTF8Census(UnsafeBufferPointer(rebasing: beginning[..<end])).malformed == 0
    else { return nil }
    return end
  }
}
