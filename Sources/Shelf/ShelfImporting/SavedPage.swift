import MarkupText
package import Timestamps

/// A page that a browser saved, which says where it came from, and often when.
package struct SavedPage: Sendable, Equatable {
  /// What saved it.
  package enum Kind: String, Sendable {
    case singleFile = "SingleFile page"
    case browser = "saved page"
    case message = "MHTML page"
  }

  package var kind: Kind
  package var address: String
  package var saved: Instant?

  /// What a page says of itself; nil for one that says nothing.
  package init?(_ bytes: some Collection<UInt8>) {
    let start = Array(bytes.prefix(1 << 14))
    guard let page = SavedPage.comment(of: start) ?? SavedPage.head(of: start) else { return nil }
    self = page
  }

  private init(kind: Kind, address: String, saved: Instant? = nil) {
    self.kind = kind
    self.address = address
    self.saved = saved
  }

  /// Looks for a comment above the head of the page.
  private static func comment(of bytes: [UInt8]) -> SavedPage? {
    var scanner = TagScanner(bytes)
    while let token = scanner.next() {
      switch token {
      case .comment(let comment): if let page = singleFile(comment) ?? browser(comment) { return page }
      case .start("html", _), .text: continue
      default: return nil
      }
    }
    return nil
  }

  /// SingleFile's comment: the address and the date on lines of their own.
  private static func singleFile(_ comment: String) -> SavedPage? {
    var address: String?
    var saved: Instant?
    for line in comment.split(whereSeparator: \.isNewline) {
      let words = line.drop(while: \.isWhitespace)
      if words.hasPrefix("url: http") { address = String(words.dropFirst(5).prefix { !$0.isWhitespace }) }
      if words.hasPrefix("saved date: ") { saved = Instant(reading: words.dropFirst(12).prefix { $0 != "(" }) }
    }
    return address.map { SavedPage(kind: .singleFile, address: $0, saved: saved) }
  }

  /// The mark that browsers put on what they save, with the length of the address: `saved from url=(0021)https://a.example/`.
  private static func browser(_ comment: String) -> SavedPage? {
    guard let mark = comment.firstRange(of: "saved from url=(") else { return nil }
    let address = comment[mark.upperBound...].drop { $0 != ")" }.dropFirst().prefix { !$0.isWhitespace }
    return address.hasPrefix("http") ? SavedPage(kind: .browser, address: String(address)) : nil
  }

  /// The head of a page that was saved as a message with its parts (MHTML).
  private static func head(of bytes: [UInt8]) -> SavedPage? {
    var address: String?
    var saved: Instant?
    var isMessage = false
    for line in String(decoding: bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    {
      guard !line.isEmpty else { break }
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop(while: \.isWhitespace)
      switch line[..<colon].lowercased() {
      case "snapshot-content-location": address = String(value)
      case "content-location": address = address ?? String(value)
      case "date": saved = Instant(reading: value)
      case "content-type": isMessage = value.lowercased().hasPrefix("multipart/related")
      default: continue
      }
    }
    guard isMessage, let address, address.hasPrefix("http") else { return nil }
    return SavedPage(kind: .message, address: address, saved: saved)
  }
}
