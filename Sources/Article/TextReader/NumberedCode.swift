import ArticleModel
import Fragments
import UTF8Text

/// Takes the numbers out that stand before the lines of code, as it is copied from a page or a printed book.
///
///     1  for loaf in oven:      ►   for loaf in oven:
///     2      count(loaf)                count(loaf)
///
/// Items of a list have a sign behind their number, and rows begin in one column.
enum NumberedCode {
  private static let fewest = 3

  /// A line with its number, and what stands behind that; the range is empty where nothing does.
  private struct Numbered {
    var number: Int
    var rest: Range<Int>
    /// The column in which the rest begins.
    var column: Int
  }

  static func apply(to text: inout TextLines) {
    var start = 0
    var blocks: UInt8 = 200
    while start < text.lines.count {
      let run = run(from: start, in: text)
      if run.count >= fewest, isCode(run, in: text) {
        blocks &+= 1
        take(run, from: start, as: blocks, &text)
      }
      start += max(1, run.count)
    }
  }

  /// The lines from one on whose numbers follow one another.
  private static func run(from start: Int, in text: TextLines) -> [Numbered] {
    var run: [Numbered] = []
    while start + run.count < text.lines.count, let line = numbered(start + run.count, in: text) {
      if let last = run.last, line.number != last.number + 1 || text.lines[start + run.count].blankLinesBefore > 0 {
        break
      }
      run.append(line)
    }
    return run
  }

  private static func numbered(_ index: Int, in text: TextLines) -> Numbered? {
    let line = text.lines[index]
    guard line.said == .nothing, isDigit(text.bytes[line.text.lowerBound]) else { return nil }
    let digits = text.bytes[line.text].prefix { isDigit($0) }
    guard digits.count <= 4, let number = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
    var at = digits.endIndex
    while at < line.text.upperBound, text.bytes[at] == 0x20 || text.bytes[at] == 0x09 { at += 1 }
    if at < line.text.upperBound, at > digits.endIndex, text.bytes[at] == UInt8(ascii: "|") {
      at += 1
      while at < line.text.upperBound, text.bytes[at] == 0x20 { at += 1 }
    }
    guard at == line.text.upperBound || at > digits.endIndex else { return nil }
    let column = Int(line.indent) + at - line.text.lowerBound
    return Numbered(number: number, rest: at..<line.text.upperBound, column: column)
  }

  /// Whether half of the lines are code for sure, or some look like it and lines are set in below others.
  private static func isCode(_ run: [Numbered], in text: TextLines) -> Bool {
    let filled = run.filter { !$0.rest.isEmpty }
    guard filled.count >= 2, let first = filled.first else { return false }
    var (sure, likely) = (0, 0)
    for line in filled {
      var bare = text.lines[0]
      bare.text = line.rest
      bare.hasCodeSign = true
      let score = CodeEvidence.score(text.bytes, bare)
      if score >= 2 { sure += 1 }
      if score > 0 { likely += 1 }
    }
    let isSetIn = filled.contains { $0.column >= first.column + 2 }
    return sure * 2 >= filled.count || isSetIn && likely * 4 >= filled.count
  }

  private static func take(_ run: [Numbered], from start: Int, as block: UInt8, _ text: inout TextLines) {
    let margin = run.filter { !$0.rest.isEmpty }.reduce(Int.max) { min($0, $1.column) }
    var empty: UInt8 = 0
    for (place, line) in run.enumerated() {
      let index = start + place
      guard !line.rest.isEmpty else {
        text.setAside(index..<index + 1, .siteBoilerplate)
        empty = min(200, empty + 1)
        continue
      }
      text.setAside(text.lines[index].text.lowerBound..<line.rest.lowerBound, as: .siteBoilerplate)
      text.lines[index].text = line.rest
      text.lines[index].indent = Int32(line.column - margin)
      text.say(.code, index, level: Int(block))
      if place > 0 { text.lines[index].blankLinesBefore = empty }
      empty = 0
    }
  }
}
