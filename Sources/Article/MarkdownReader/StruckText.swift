import ArticleModel
import UTF8Text

/// Words between two tildes each, which GitHub's Markdown strikes out.
///
///     It costs ~~3.20~~ 2.90.     ►   It costs 3.20 2.90. (3.20: struck)
///
/// One pass from left to right: a mark that closes is one with a word right before it, a mark that opens has one right behind.
enum StruckText {
  private static let tilde = UInt8(ascii: "~")

  /// A text with such words struck, and without their tildes.
  static func read(_ text: RichText) -> RichText {
    let bytes = text.withUTF8 { Array($0) }
    guard bytes.contains(tilde) else { return text }
    let pairs = pairs(in: bytes, but: text.spans.filter { $0.style == .code }.map(\.range))
    guard !pairs.isEmpty else { return text }
    let cuts = pairs.flatMap { [$0.lowerBound - 2, $0.upperBound] }
    func moved(_ offset: Int) -> Int {
      let passed = cuts.firstSortedIndex { $0 >= offset }
      let within = passed > 0 ? max(0, cuts[passed - 1] + 2 - offset) : 0
      return offset - passed * 2 + within
    }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var at = 0
    for cut in cuts {
      output += bytes[at..<cut]
      at = cut + 2
    }
    output += bytes[at...]
    let spans = text.spans.map { Span(moved($0.range.lowerBound)..<moved($0.range.upperBound), $0.style) }
    let struck = pairs.map { Span(moved($0.lowerBound)..<moved($0.upperBound), .strike) }
    return RichText(
      String(decoding: output, as: UTF8.self), spans: (spans.filter { !$0.range.isEmpty } + struck).inOrder)
  }

  /// The ranges between two marks that belong together, in order.
  private static func pairs(in bytes: [UInt8], but code: [Range<Int>]) -> [Range<Int>] {
    var pairs: [Range<Int>] = []
    var open: Int?
    var at = 0
    var codes = code.sorted { $0.lowerBound < $1.lowerBound }[...]
    while at < bytes.count {
      if let next = codes.first, next.lowerBound <= at {
        at = max(at + 1, next.upperBound)
        codes = codes.dropFirst()
        continue
      }
      guard bytes[at] == tilde else {
        at += 1
        continue
      }
      var end = at
      while end < bytes.count, bytes[end] == tilde { end += 1 }
      if end - at == 2 {
        let closes = at > 0 && !isSpace(bytes[at - 1])
        if let start = open, closes, at > start {
          pairs.append(start..<at)
          open = nil
        } else if end < bytes.count, !isSpace(bytes[end]) {
          open = end
        }
      }
      at = end
    }
    return pairs
  }
}
