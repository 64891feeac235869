import ArticleModel
import UTF8Text

/// What a name in braces right before words in code says of them, as MyST writes roles; and letters that single signs raise.
///
///     See {ref}`the sluice <sluice>`, {kbd}`F1`.   ►   See the sluice, F1.
///     an area of 3 m^2^                            ►   an area of 3 m2 (2: superscript)
enum MarkdownRoles {
  private static let longestName = 24
  private static let longestRaised = 10
  private static let most = 500

  /// A text with its roles read.
  static func read(_ text: RichText) -> RichText {
    guard text.withUTF8({ $0.contains(UInt8(ascii: "}")) }), text.spans.contains(where: { $0.style == .code }) else {
      return text
    }
    let bytes = text.withUTF8 { Array($0) }
    var cuts: [Range<Int>] = []
    var spans: [Span] = []
    for span in text.spans {
      guard span.style == .code, let name = name(before: span.range.lowerBound, bytes) else {
        spans.append(span)
        continue
      }
      cuts.append(name)
      let role = String(decoding: bytes[name].dropFirst().dropLast(), as: UTF8.self)
      spans += styled(span, role: role, bytes, &cuts)
    }
    guard !cuts.isEmpty else { return text }
    var left = TextCuts()
    for cut in cuts { left.leaveOut(cut) }
    return left.apply(to: RichText(text.text, spans: spans))
  }

  private static func styled(_ span: Span, role: String, _ bytes: [UInt8], _ cuts: inout [Range<Int>]) -> [Span] {
    switch role {
    case "math": return [Span(span.range, .formula(tex: String(decoding: bytes[span.range], as: UTF8.self)))]
    case "sub", "subscript": return [Span(span.range, .subscript)]
    case "sup", "superscript": return [Span(span.range, .superscript)]
    case "strong": return [Span(span.range, .strong)]
    case "emphasis", "term", "abbr": return role == "emphasis" ? [Span(span.range, .emphasis)] : []
    case "ref", "numref", "doc", "any", "download", "eq":
      // "the sluice <sluice>": words, and where they lead.
      guard bytes[span.range].last == UInt8(ascii: ">"), let open = bytes[span.range].lastIndex(of: UInt8(ascii: "<")),
        open > span.range.lowerBound
      else {
        let name = String(decoding: bytes[span.range], as: UTF8.self)
        return role == "ref" ? [Span(span.range, .link(url: "#" + name))] : []
      }
      var end = open
      while end > span.range.lowerBound, isSpace(bytes[end - 1]) { end -= 1 }
      cuts.append(end..<span.range.upperBound)
      let name = String(decoding: bytes[open + 1..<span.range.upperBound - 1], as: UTF8.self)
      return [Span(span.range.lowerBound..<end, .link(url: role == "ref" ? "#" + name : name))]
    default: return [span]
    }
  }

  /// "{ref}" right before an offset.
  private static func name(before end: Int, _ bytes: [UInt8]) -> Range<Int>? {
    guard end > 2, bytes[end - 1] == UInt8(ascii: "}") else { return nil }
    var start = end - 2
    while start > 0, end - start <= longestName, isLetter(bytes[start]) || "-:".utf8.contains(bytes[start]) {
      start -= 1
    }
    return bytes[start] == UInt8(ascii: "{") && start < end - 2 ? start..<end : nil
  }

  /// A text whose short pieces between two single signs, right behind a letter, are raised. Single tildes strike as often as they lower.
  static func raised(_ text: RichText) -> RichText {
    guard text.withUTF8({ $0.contains(UInt8(ascii: "^")) }) else { return text }
    let bytes = text.withUTF8 { Array($0) }
    let taken = text.spans.filter(\.holdsSigns).map(\.range).sorted { $0.lowerBound < $1.lowerBound }
    var next = taken[...]
    var cuts = TextCuts()
    var spans: [Span] = []
    var at = 1
    while at + 2 < bytes.count, spans.count < most {
      while let range = next.first, range.upperBound <= at { next.removeFirst() }
      guard next.first.map({ !$0.contains(at) }) ?? true, let words = raised(at, bytes) else {
        at += 1
        continue
      }
      cuts.leaveOut(at..<words.lowerBound)
      cuts.leaveOut(words.upperBound..<words.upperBound + 1)
      spans.append(Span(words, .superscript))
      at = words.upperBound + 1
    }
    return cuts.isEmpty ? text : cuts.apply(to: text, adding: spans)
  }

  private static func raised(_ start: Int, _ bytes: [UInt8]) -> Range<Int>? {
    let sign = bytes[start]
    guard sign == UInt8(ascii: "^"), case let before = bytes[start - 1],
      isLetter(before) || isDigit(before) || before >= 0x80 || before == UInt8(ascii: ")")
    else { return nil }
    let words = bytes[(start + 1)...].prefix(longestRaised).prefix {
      isLetter($0) || isDigit($0) || $0 >= 0x80 || "+-,.".utf8.contains($0)
    }
    let end = words.endIndex
    guard !words.isEmpty, end < bytes.count, bytes[end] == sign, end + 1 == bytes.count || bytes[end + 1] != sign else {
      return nil
    }
    return words.indices
  }
}

extension Span {
  /// Whether signs within it are no mark-up.
  fileprivate var holdsSigns: Bool {
    switch style {
    case .code, .formula, .link: true
    default: false
    }
  }
}
