import MarkupText
package import Timestamps

/// A page saved by SingleFile, whose first comment says where it came from and when.
package enum SavedPage {
  /// The address and the time; nil for any other page.
  package static func origin(of bytes: some Collection<UInt8>) -> (address: String, saved: Instant?)? {
    var scanner = TagScanner(Array(bytes.prefix(1 << 14)))
    while let token = scanner.next() {
      switch token {
      case .comment(let comment): return origin(comment)
      case .start("html", _), .text: continue
      default: return nil
      }
    }
    return nil
  }

  private static func origin(_ comment: String) -> (address: String, saved: Instant?)? {
    var address: String?
    var saved: Instant?
    for line in comment.split(whereSeparator: \.isNewline) {
      let words = line.drop(while: \.isWhitespace)
      if words.hasPrefix("url: http") { address = String(words.dropFirst(5).prefix { !$0.isWhitespace }) }
      if words.hasPrefix("saved date: ") { saved = Instant(reading: words.dropFirst(12).prefix { $0 != "(" }) }
    }
    return address.map { ($0, saved) }
  }
}
