import ArticleModel
import UTF8Text

/// Words between two tildes each, which GitHub's Markdown strikes out.
///
///     It costs ~~3.20~~ 2.90.     ►   It costs 3.20 2.90. (3.20: struck)
///
/// One pass from left to right: a mark that closes is one with a word right before it, a mark that opens has one right after.
enum StruckText {
  private static let tilde = UInt8(ascii: "~")

  /// A text with such words struck, and without their tildes.
  static func read(_ text: RichText, marks: [Int]) -> RichText {
    guard marks.count > 1 else { return text }
    let bytes = text.withUTF8 { Array($0) }
    let pairs = pairs(of: marks, in: bytes)
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

  /// Where two tildes stand, and not more, in the bytes from `start` on: those of one run of text as the parser gives it.
  static func marks(in bytes: [UInt8], from start: Int) -> [Int] {
    var marks: [Int] = []
    var at = start
    while at < bytes.count {
      var end = at
      while end < bytes.count, bytes[end] == tilde { end += 1 }
      if end - at == 2 { marks.append(at) }
      at = max(end, at + 1)
    }
    return marks
  }

  /// The ranges between two marks that belong together, in order.
  private static func pairs(of marks: [Int], in bytes: [UInt8]) -> [Range<Int>] {
    var pairs: [Range<Int>] = []
    var open: Int?
    for mark in marks where mark + 2 <= bytes.count {
      if let start = open, mark > start, !isSpace(bytes[mark - 1]) {
        pairs.append(start..<mark)
        open = nil
      } else if mark + 2 < bytes.count, !isSpace(bytes[mark + 2]) {
        open = mark + 2
      }
    }
    return pairs
  }
}
