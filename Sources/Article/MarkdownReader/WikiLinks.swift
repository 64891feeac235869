import ArticleModel
import Fragments
import UTF8Text

/// Links between notes, and words marked with a highlighter, as programs for notes write them.
///
///     See [[Lower weir|the lower weir]] and ==mind the gap==.   ►   See the lower weir and mind the gap.
enum WikiLinks {
  private static let longest = 200
  private static let most = 500

  static func read(_ text: RichText, base: String?) -> RichText {
    let bytes = text.withUTF8 { Array($0) }
    guard holdsPair(bytes) else { return text }
    let taken = text.spans.filter { $0.style == .code || $0.style.isLink || $0.style.isFormula }.map(\.range)
      .sorted { $0.lowerBound < $1.lowerBound }
    var next = taken[...]
    var cuts = TextCuts()
    var spans: [Span] = []
    var at = 0
    while at + 4 < bytes.count, spans.count < most {
      while let range = next.first, range.upperBound <= at { next.removeFirst() }
      if let range = next.first, range.contains(at) {
        at = range.upperBound
        continue
      }
      if let end = endOfRemark(at, bytes) {
        // Of the blanks around it one stays.
        let isBetweenBlanks = at > 0 && end < bytes.count && isSpace(bytes[at - 1]) && isSpace(bytes[end])
        cuts.leaveOut(at..<(isBetweenBlanks ? end + 1 : end))
        at = end
      } else if bytes[at] == UInt8(ascii: "["), bytes[at + 1] == bytes[at], let link = link(at, bytes) {
        let start = at > 0 && bytes[at - 1] == UInt8(ascii: "!") ? at - 1 : at
        cuts.leaveOut(start..<link.words.lowerBound)
        cuts.leaveOut(link.words.upperBound..<link.end)
        if let url = ResolvedAddress.target(link.target, base: base) { spans.append(Span(link.words, .link(url: url))) }
        at = link.end
      } else if bytes[at] == UInt8(ascii: "="), bytes[at + 1] == bytes[at], let words = marked(at, bytes) {
        cuts.leaveOut(at..<words.lowerBound)
        cuts.leaveOut(words.upperBound..<words.upperBound + 2)
        spans.append(Span(words, .strong))
        at = words.upperBound + 2
      } else {
        at += 1
      }
    }
    return cuts.isEmpty ? text : cuts.apply(to: text, adding: spans)
  }

  private static func holdsPair(_ bytes: [UInt8]) -> Bool {
    bytes.indices.dropLast().contains {
      bytes[$0] == bytes[$0 + 1] && "[=%".utf8.contains(bytes[$0])
    }
  }

  /// Where a remark ends that nobody is meant to read: "%%ask the pilot%%".
  static func endOfRemark(_ start: Int, _ bytes: [UInt8]) -> Int? {
    guard start + 4 < bytes.count, bytes[start] == UInt8(ascii: "%"), bytes[start + 1] == UInt8(ascii: "%"),
      bytes[start + 2] != UInt8(ascii: "%"), start == 0 || isBorder(start - 1, bytes)
    else { return nil }
    let close = bytes[(start + 2)...].prefix(longest).indices.first {
      $0 + 1 < bytes.count && bytes[$0] == UInt8(ascii: "%") && bytes[$0 + 1] == UInt8(ascii: "%")
    }
    guard let close, close + 2 == bytes.count || isBorder(close + 2, bytes) else { return nil }
    return close + 2
  }

  /// "[[Lower weir#Gate|the gate]]": what it leads to, its words, and where it ends. Brackets with spaces inside are a shell's, numbers
  /// in them notes.
  private static func link(_ start: Int, _ bytes: [UInt8]) -> (target: String, words: Range<Int>, end: Int)? {
    var at = start + 2
    var bar: Int?
    while at + 1 < bytes.count, at - start < longest {
      switch bytes[at] {
      case UInt8(ascii: "["), 0x0A: return nil
      case UInt8(ascii: "|"): bar = bar ?? at
      case UInt8(ascii: "]"):
        guard bytes[at + 1] == bytes[at] else { return nil }
        let target = start + 2..<(bar ?? at)
        let words = (bar.map { $0 + 1 } ?? start + 2)..<at
        guard !target.isEmpty, !words.isEmpty, !isSpace(bytes[target.lowerBound]), !isSpace(bytes[at - 1]),
          !bytes[target].allSatisfy(isDigit)
        else { return nil }
        return (String(decoding: bytes[target], as: UTF8.self), words, at + 2)
      default: break
      }
      at += 1
    }
    return nil
  }

  /// The words between two pairs of equals signs, which stand right before and behind them.
  private static func marked(_ start: Int, _ bytes: [UInt8]) -> Range<Int>? {
    let first = start + 2
    guard !isSpace(bytes[first]), bytes[first] != UInt8(ascii: "="), start == 0 || isBorder(start - 1, bytes) else {
      return nil
    }
    var at = first + 1
    while at + 1 < bytes.count, at - start < longest, bytes[at] != 0x0A {
      if bytes[at] == UInt8(ascii: "="), bytes[at + 1] == bytes[at] {
        let isClosed = at + 2 == bytes.count || isBorder(at + 2, bytes)
        return !isSpace(bytes[at - 1]) && isClosed ? first..<at : nil
      }
      at += 1
    }
    return nil
  }

  /// Whether a word may begin behind a character, or end before it: anywhere in scripts without spaces.
  private static func isBorder(_ at: Int, _ bytes: [UInt8]) -> Bool {
    var lead = at
    while lead > 0, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
    let byte = bytes[lead]
    return byte >= 0xE3 || byte < 0x80 && !isLetter(byte) && !isDigit(byte) && byte != UInt8(ascii: "=")
  }
}

extension Span.Style {
  fileprivate var isFormula: Bool {
    if case .formula = self { true } else { false }
  }
}
