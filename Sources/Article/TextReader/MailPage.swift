package import ArticleModel
import Fragments
import Recognizers
import UTF8Text

/// A mail that was written as a page alone: its head, and where the page stands.
///
///     From: Ina Brook <ina@hill.example>     ►   author, title, date
///     Subject: The new roof
///     Content-Type: text/html
///
///     <p>The roof is <b>done</b>.</p>            the page
package struct MailPage {
  package let masthead: Masthead
  /// The page within the text.
  package let page: Range<Int>

  /// How much of a text is searched for the page's beginning.
  private static let reach = 1 << 16

  /// Reads a decoded mail; nil for one that has plain text, and for other texts.
  package init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count > 32, bytes[0] != UInt8(ascii: "<"), let start = Self.page(in: bytes) else { return nil }
    let text = TextLines(bytes: bytes, lines: LineScanner(bytes: bytes).lines(before: start))
    let head = MailFields(at: 0, in: text)
    guard head.areOfMail else { return nil }
    var masthead = Masthead()
    for field in head.fields {
      let words = String(decoding: bytes[field.value], as: UTF8.self)
      switch field.kind {
      case .from where masthead.authors.isEmpty:
        masthead.authors = SenderName.read(words).map { [Author(name: $0)] } ?? []
      case .subject where !field.value.isEmpty: masthead.title = RichText(words)
      case .date: masthead.published = DateFinder.first(in: bytes, field.value)?.date
      default: break
      }
    }
    self.masthead = masthead
    page = start..<Self.end(of: start, in: bytes)
  }

  /// Where the page begins: behind the head, or behind that of the only part that is read.
  private static func page(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let plain = Array("content-type: text/plain".utf8)
    let html = Array("content-type: text/html".utf8)
    var found: Int?
    var at = 0
    while at < min(bytes.count, reach) {
      let end = bytes[at...].firstIndex(of: 0x0A) ?? bytes.count
      if begins(plain, at, in: bytes) { return nil }
      if found == nil, begins(html, at, in: bytes) { found = at }
      at = end + 1
    }
    guard var start = found else { return nil }
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let isBlank = bytes[start..<end].allSatisfy(isSpace)
      start = min(end + 1, bytes.count)
      if isBlank { return start }
    }
    return nil
  }

  private static func begins(_ words: [UInt8], _ at: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    at + words.count <= bytes.count && words.indices.allSatisfy { lowered(bytes[at + $0]) == words[$0] }
  }

  /// The line between parts that follows, or the end.
  private static func end(of start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var at = start
    while at < bytes.count {
      let end = bytes[at...].firstIndex(of: 0x0A) ?? bytes.count
      let line = bytes[at..<end]
      if line.count > 3, line.prefix(2).elementsEqual("--".utf8), !line.dropFirst(2).contains(where: isSpace),
        line.dropFirst(2).contains(where: { isLetter($0) || isDigit($0) }), line.last != UInt8(ascii: ">")
      {
        return at
      }
      at = end + 1
    }
    return bytes.count
  }
}

extension LineScanner {
  /// The lines that stand before an offset.
  fileprivate func lines(before offset: Int) -> [Line] {
    LineScanner(bytes: UnsafeBufferPointer(rebasing: bytes[..<offset])).lines()
  }
}
