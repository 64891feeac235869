import MarkdownReader
import UTF8Text

/// What a source is written in.
public enum SourceFormat: String, Sendable, CaseIterable {
  /// Text without mark-up, or whose mark-up is only what people type.
  case text
  /// A page.
  case html
  case markdown

  /// Tells the format by content, then by the file's name.
  ///
  /// A page begins with a doctype or one of its outer elements; or it begins with a tag and has many. Where the name says
  /// nothing, a text with several kinds of marks is Markdown.
  static func of(_ bytes: UnsafeBufferPointer<UInt8>, name: String?) -> SourceFormat {
    let ending = name.map(ending(of:)) ?? ""
    if speaksOfTag(bytes) { return ["md", "markdown", "mdown", "mkd"].contains(ending) ? .markdown : .text }
    if beginsAsPage(bytes) { return .html }
    switch ending {
    case "md", "markdown", "mdown", "mkd": return .markdown
    // Many end tags may be left out.
    case "html", "htm", "xhtml": return beginsWithTag(bytes) || closingTags(bytes, upTo: 1) > 0 ? .html : .text
    default:
      if beginsWithTag(bytes), closingTags(bytes, upTo: 3) >= 3 { return .html }
      let isNamedText = Self.endingsOfText.contains(ending)
      guard !isNamedText, MarkdownEvidence.isClear(bytes) else { return .text }
      // A copied page may have such marks, too, but does not begin with one.
      return ["txt", "text"].contains(ending) && !MarkdownEvidence.opens(bytes) ? .text : .markdown
    }
  }

  /// The endings of texts whose marks, if they have any, are not Markdown's.
  private static let endingsOfText = WordSet(
    "log srt vtt sbv org rst tex eml mbox man csv tsv adoc asciidoc textile wiki mediawiki gmi gemini ms texi pod")

  private static func ending(of name: String) -> String {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// How many bytes at the beginning are looked at for a doctype.
  private static let reach = 1024
  /// How many bytes are looked at for tags.
  private static let tagReach = 1 << 16

  private static func firstTag(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var at = 0
    while at < min(bytes.count, reach) {
      if isSpace(bytes[at]) {
        at += 1
      } else if holds(bytes, lowercased: "<!--", at: at) {
        guard let end = endOfComment(bytes, at + 4) else { return nil }
        at = end
      } else if holds(bytes, lowercased: "<?xml", at: at) {
        while at < bytes.count, bytes[at] != UInt8(ascii: ">") { at += 1 }
        at += 1
      } else {
        return bytes[at] == UInt8(ascii: "<") ? at : nil
      }
    }
    return nil
  }

  private static func endOfComment(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var at = start
    while at + 2 < min(bytes.count, tagReach) {
      if holds(bytes, lowercased: "-->", at: at) { return at + 3 }
      at += 1
    }
    return nil
  }

  private static func beginsAsPage(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let tag = firstTag(bytes) else { return false }
    return ["<!doctype html", "<html", "<head", "<body"].contains { holds(bytes, lowercased: $0, at: tag) }
  }

  /// Whether the first tag is what a text speaks of: "<table>: The Table element", "<br>, <hr> and other tags without an end".
  private static func speaksOfTag(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let tag = firstTag(bytes),
      let end = (tag..<min(bytes.count, tag + longestSpoken)).first(where: { bytes[$0] == UInt8(ascii: ">") }),
      tag + 1 < end, (tag + 1..<end).allSatisfy({ isLetter(bytes[$0]) || isDigit(bytes[$0]) })
    else { return false }
    if end + 2 < bytes.count, bytes[end + 2] == 0x20, [UInt8(ascii: ":"), UInt8(ascii: ",")].contains(bytes[end + 1]) {
      return true
    }
    return [" element", " tag"].contains { holds(bytes, lowercased: $0, at: end + 1) }
  }

  /// The longest name of a tag, with its signs.
  private static let longestSpoken = 14

  private static func beginsWithTag(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let tag = firstTag(bytes), tag + 2 < bytes.count else { return false }
    return isLetter(bytes[tag + 1]) || bytes[tag + 1] == UInt8(ascii: "!")
  }

  /// Closing tags of elements that pages are made of, counted up to a number.
  private static func closingTags(_ bytes: UnsafeBufferPointer<UInt8>, upTo enough: Int) -> Int {
    var found = 0
    for at in 0..<min(bytes.count, tagReach) where bytes[at] == UInt8(ascii: "<") {
      let names = ["</p>", "</div>", "</a>", "</li>", "</h1>", "</h2>", "</td>", "</span>", "</title>", "<p>", "<br"]
      if names.contains(where: { holds(bytes, lowercased: $0, at: at) }) { found += 1 }
      if found >= enough { break }
    }
    return found
  }
}
