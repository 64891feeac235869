import UTF8Text

/// Finds the lines by which single dialects of Markdown tell programs something, and which no reader sees: attributes of the block above,
/// where a list of contents goes, what abbreviations mean, remarks.
///
///     {: .no_toc}      * TOC         [[_TOC_]]     *[HTML]: Hyper Text     %% ask the pilot %%     (cut)=
///                      {:toc}
struct DialectLines {
  /// The lines, in order.
  private(set) var hidden: [Int] = []
  /// The roofs before notes that stand in their sentence: "heated^[Except once.]".
  private(set) var roofs: [Int] = []

  /// The longest such line, and the longest remark, in lines.
  private static let longest = 400
  private static let longestRemark = 40
  /// The most notes within sentences; each is looked for to the end of its line.
  private static let mostRoofs = 1000

  init(_ bytes: [UInt8], lineStarts: [Int]) {
    var fence: UInt8?
    var index = 0
    while index < lineStarts.count {
      let line = Self.line(index, bytes, lineStarts)
      if let sign = Self.fence(bytes[line]) {
        if fence == nil { fence = sign } else if fence == sign { fence = nil }
      } else if fence == nil, let end = Self.endOfHidden(index, bytes, lineStarts) {
        hidden += index..<end
        index = end
        continue
      } else if fence == nil {
        findRoofs(line, bytes)
      }
      index += 1
    }
  }

  private static func line(_ index: Int, _ bytes: [UInt8], _ starts: [Int]) -> Range<Int> {
    guard index < starts.count else { return bytes.count..<bytes.count }
    let end = index + 1 < starts.count ? starts[index + 1] - 1 : bytes.count
    var lower = starts[index]
    var upper = max(lower, end)
    while lower < upper, isSpace(bytes[lower]) { lower += 1 }
    while upper > lower, isSpace(bytes[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  static func fence(_ line: ArraySlice<UInt8>) -> UInt8? {
    guard let sign = line.first, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
    return line.prefix(3).count == 3 && line.prefix(3).allSatisfy { $0 == sign } ? sign : nil
  }

  /// The line after what is hidden from a line on; nil if a reader sees it.
  private static func endOfHidden(_ index: Int, _ bytes: [UInt8], _ starts: [Int]) -> Int? {
    let range = line(index, bytes, starts)
    guard let first = bytes[range].first, range.count >= 2, range.count <= longest else { return nil }
    let words = bytes[range]
    switch first {
    case UInt8(ascii: "+"): return words.elementsEqual("+++".utf8) ? index + 1 : nil
    case UInt8(ascii: "["):
      return contents.contains(String(decoding: words, as: UTF8.self).uppercased()) ? index + 1 : nil
    case UInt8(ascii: "{"):
      return words.last == UInt8(ascii: "}") && words.dropFirst().first == UInt8(ascii: ":") ? index + 1 : nil
    case UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "1"):
      if words.starts(with: "*[".utf8) { return isAbbreviation(words) ? index + 1 : nil }
      let below = bytes[line(index + 1, bytes, starts)]
      return below.starts(with: "{:toc".utf8) || below.starts(with: "{: toc".utf8) ? index + 2 : nil
    case UInt8(ascii: "("):
      let isLabel = words.suffix(2).elementsEqual(")=".utf8) && words.allSatisfy { !isSpace($0) }
      return isLabel ? index + 1 : nil
    case UInt8(ascii: "%"):
      return words.starts(with: "%%".utf8) ? endOfRemark(index, bytes, starts) : nil
    default: return nil
    }
  }

  private static let contents: Set<String> = ["[[_TOC_]]", "[[TOC]]", "[TOC]", "[_TOC_]"]

  /// "*[HTML]: Hyper Text Markup Language"
  private static func isAbbreviation(_ words: ArraySlice<UInt8>) -> Bool {
    guard let close = words.firstIndex(of: UInt8(ascii: "]")), close > words.startIndex + 2 else { return false }
    return words[close...].starts(with: "]: ".utf8)
  }

  /// A remark ends with two signs, on its line or below.
  private static func endOfRemark(_ index: Int, _ bytes: [UInt8], _ starts: [Int]) -> Int? {
    let first = bytes[line(index, bytes, starts)]
    if first.count > 4, first.suffix(2).elementsEqual("%%".utf8) { return index + 1 }
    let limit = min(starts.count, index + longestRemark)
    return (index + 1..<max(index + 1, limit)).first {
      bytes[line($0, bytes, starts)].suffix(2).elementsEqual("%%".utf8)
    }.map { $0 + 1 }
  }

  private mutating func findRoofs(_ line: Range<Int>, _ bytes: [UInt8]) {
    guard roofs.count < Self.mostRoofs, line.count > 3,
      let close = bytes[line].lastIndex(of: UInt8(ascii: "]"))
    else { return }
    for at in line.dropFirst().dropLast(2)
    where bytes[at] == UInt8(ascii: "^") && bytes[at + 1] == UInt8(ascii: "[") && bytes[at - 1] != UInt8(ascii: "[") {
      guard !isSpace(bytes[at + 2]), at < close else { continue }
      roofs.append(at)
    }
  }
}
