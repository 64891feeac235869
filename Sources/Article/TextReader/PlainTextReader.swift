package import ArticleModel
package import Fragments
import TextRepair
import UTF8Text

/// Turns plain text into fragments: lines, and paragraphs whose wrapping is undone.
///
///     "The ferry leaves at\nnoon.\n\n• Bring water"
///     ► [The ferry leaves at noon.] [• Bring water, bullet, one blank line before]
///
/// A line break inside a paragraph is undone where it was forced by the width of the text; never across a list item, a
/// table, code or a blank line.
///
/// A text that is one stretch of the source stays there. What is joined of several stands in ``FragmentList/utf8`` behind the
/// source.
package struct PlainTextReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lines: [Line]
  private let paragraphs: WrappedParagraphs
  private var tables: MarkedTableFinder
  private var indentedCode: IndentedCode
  private var codeRuns: CodeRuns
  private var list = FragmentList()
  /// The joined texts; they come to stand behind the source.
  private var joined: [UInt8] = []
  private var group: Int32 = 0
  private var hyphens: HyphenJoiner

  /// Reads a whole text.
  package static func fragments(of text: SourceText) -> FragmentList { read(text.memory.utf8) }

  /// Reads a whole text that is given away: it becomes ``FragmentList/utf8``, without a copy that stays.
  package static func read(_ source: consuming [UInt8]) -> FragmentList {
    var utf8 = source
    // Joined texts are hardly ever longer than the source. Memory that is never written to costs nothing, but a source
    // that has to move while its lines are known stands in memory twice.
    utf8.reserveCapacity(2 * utf8.count)
    var (list, joined) = utf8.withUnsafeBufferPointer { bytes in
      var reader = PlainTextReader(bytes: bytes)
      reader.run()
      return (reader.list, reader.joined)
    }
    utf8.append(contentsOf: joined)
    joined = []
    list.utf8 = utf8
    return list
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) {
    hyphens = HyphenJoiner(document: bytes)
    self.bytes = bytes
    lines = LineScanner(bytes: bytes).lines()
    paragraphs = WrappedParagraphs(bytes: bytes, lines: lines)
    tables = MarkedTableFinder(bytes: bytes, lines: lines)
    indentedCode = IndentedCode(bytes: bytes, lines: lines)
    codeRuns = CodeRuns(bytes: bytes, lines: lines)
    list.fragments.reserveCapacity(lines.count)
  }

  private mutating func run() {
    var index = 0
    while index < lines.count {
      index =
        readFencedCode(at: index) ?? readTable(at: index) ?? readIndentedCode(at: index) ?? readCode(at: index)
        ?? readQuote(at: index) ?? readDrawnLine(at: index) ?? readText(at: index)
    }
  }

  // MARK: Text

  /// Reads a line and those that go on with it.
  private mutating func readText(at index: Int) -> Int {
    let first = lines[index]
    let marker = ListMarker.read(bytes, first.text)
    var fragment = begin(first, at: index)
    fragment.marker = marker
    var last = index
    while paragraphs.continues(at: last, isFirst: last == index, marker: marker) {
      last += 1
      extend(&fragment, by: lines[last].text)
    }
    fragment.source = first.text.lowerBound..<lines[last].text.upperBound
    list.fragments.append(fragment)
    return last + 1
  }

  // MARK: Code

  /// Reads code between fences; the fences go.
  private mutating func readFencedCode(at index: Int) -> Int? {
    guard let block = codeRuns.fenced(at: index) else { return nil }
    appendCode(block, lead: index)
    return block.upperBound + 1
  }

  /// Reads a run of lines that look like code.
  private mutating func readCode(at index: Int) -> Int? {
    guard let block = codeRuns.run(at: index) else { return nil }
    appendCode(block, lead: index)
    return block.upperBound
  }

  /// Reads a block that only its indentation sets apart.
  private mutating func readIndentedCode(at index: Int) -> Int? {
    guard let block = indentedCode.block(at: index) else { return nil }
    appendCode(block, lead: index)
    return block.upperBound
  }

  private mutating func appendCode(_ range: Range<Int>, lead: Int) {
    group += 1
    for index in range {
      var fragment = begin(lines[index], at: index == range.lowerBound ? lead : index)
      fragment.form = .code
      fragment.group = group
      list.fragments.append(fragment)
    }
  }

  // MARK: Tables, rules, quotes, marked headings

  private mutating func readTable(at index: Int) -> Int? {
    guard let table = tables.table(at: index) else { return nil }
    group += 1
    for (number, row) in table.rows.enumerated() {
      var fragment = begin(lines[index], at: number == 0 ? index : nil)
      fragment.form = number == 0 && table.hasHeader ? .headerRow : .row
      fragment.group = group
      fragment.source = row.source
      let start = nextJoined
      for (column, cell) in row.cells.enumerated() {
        if column > 0 { joined.append(0x09) }
        for (part, range) in cell.enumerated() {
          if part > 0 { joined.append(0x20) }
          join(range)
        }
      }
      fragment.text = start..<nextJoined
      list.fragments.append(fragment)
    }
    return table.lines.upperBound
  }

  /// Reads a rule, or a heading that is marked by # or underlined.
  private mutating func readDrawnLine(at index: Int) -> Int? {
    let line = lines[index]
    let first = bytes[line.text.lowerBound]
    var fragment = begin(line, at: index)
    if DrawnLine.isRule(bytes, line.text) {
      fragment.form = .rule
    } else if first == UInt8(ascii: "#"), let level = DrawnLine.headingLevel(bytes, line.text),
      !countsRows(below: index)
    {
      fragment.form = .heading
      fragment.group = Int32(level)
      fragment.text = ((line.text.lowerBound + level)..<line.text.upperBound).trimmed(in: bytes)
    } else if let level = underlineLevel(below: index) {
      fragment.form = .heading
      fragment.group = Int32(level)
      list.fragments.append(fragment)
      return index + 2
    } else {
      return nil
    }
    list.fragments.append(fragment)
    return index + 1
  }

  /// Whether the # of a line is the name of a column of numbers: the two lines right below begin with numbers. Where
  /// those look like the numbers of a list, there must be figures behind them as well.
  private func countsRows(below index: Int) -> Bool {
    guard index + 2 < lines.count else { return false }
    return lines[index + 1...index + 2].allSatisfy { line in
      guard line.blankLinesBefore == 0, isDigit(bytes[line.text.lowerBound]) else { return false }
      guard let marker = ListMarker.read(bytes, line.text) else { return true }
      let rest = bytes[line.text].dropFirst(Int(marker.length))
      return rest.reduce(0) { $0 + (isDigit($1) ? 1 : 0) } >= PlainTextReader.fewestFigures
    }
  }

  /// How many digits a row has, at least, behind its number.
  private static let fewestFigures = 4

  /// Reads a paragraph of quoted lines; a line with nothing but the sign ends it.
  private mutating func readQuote(at index: Int) -> Int? {
    guard isQuoted(lines[index].text) else { return nil }
    var fragment = begin(lines[index], at: index)
    fragment.form = .quote
    var last = index
    let first = QuotedLine.words(lines[index].text, in: bytes)
    fragment.text = first
    fragment.marker = first.isEmpty ? nil : ListMarker.read(bytes, first)
    while !first.isEmpty, last + 1 < lines.count, lines[last + 1].blankLinesBefore == 0,
      isQuoted(lines[last + 1].text), QuotedLine.continues(lines[last], lines[last + 1], in: bytes)
    {
      last += 1
      extend(&fragment, by: QuotedLine.words(lines[last].text, in: bytes))
    }
    fragment.source = lines[index].text.lowerBound..<lines[last].text.upperBound
    if !first.isEmpty { list.fragments.append(fragment) }
    return last + 1
  }

  private func isQuoted(_ text: Range<Int>) -> Bool { QuotedLine.isQuoted(text, in: bytes) }

  /// The level of a heading that the next line underlines.
  private func underlineLevel(below index: Int) -> Int? {
    guard index + 1 < lines.count, lines[index + 1].blankLinesBefore == 0 else { return nil }
    return DrawnLine.underlineLevel(
      bytes, lines[index + 1].text, columns: Int(lines[index].endColumn - lines[index].indent))
  }

  // MARK: Building

  /// A fragment of a line, with the blank lines before it (`index` nil: inside a table, none).
  private func begin(_ line: Line, at index: Int?) -> Fragment {
    var fragment = Fragment(text: line.text, source: line.text)
    fragment.indent = line.indent
    fragment.blankLinesBefore = index.map { lines[$0].blankLinesBefore } ?? 0
    return fragment
  }

  /// Where the next joined text begins: behind the source and all others.
  private var nextJoined: Int { bytes.count + joined.count }

  /// Appends a stretch of the source to the text that is being joined.
  private mutating func join(_ range: Range<Int>) {
    list.seams.append(FragmentList.Seam(text: nextJoined, source: range.lowerBound))
    joined.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
  }

  /// Appends a line to a fragment that goes on with it: behind a space, or at once where a word was broken.
  private mutating func extend(_ fragment: inout Fragment, by range: Range<Int>) {
    var start = fragment.text.lowerBound
    if start < bytes.count {
      start = nextJoined
      joined.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[fragment.text]))
    }
    if !joinBrokenWord(range, in: start - bytes.count) { joined.append(0x20) }
    join(range)
    fragment.text = start..<nextJoined
  }

  /// Whether the joined text from `text` on ends so far in the first part of a word whose other part begins `range`; a hyphen
  /// that only the end of the line called for is taken out, and noted.
  private mutating func joinBrokenWord(_ range: Range<Int>, in text: Int) -> Bool {
    let count = joined.count
    guard count >= text + 2, joined[count - 1] == UInt8(ascii: "-"),
      isLetter(joined[count - 2]) || joined[count - 2] >= 0x80,
      isLower(bytes[range.lowerBound]) || bytes[range.lowerBound] >= 0x80
    else { return false }
    var start = count - 1
    while start > text, !isSpace(joined[start - 1]), count - start < 64 { start -= 1 }
    var end = range.lowerBound
    while end < range.upperBound, !isSpace(bytes[end]), end - range.lowerBound < 64 { end += 1 }
    let before = String(decoding: joined[start..<(count - 1)], as: UTF8.self)
    let after = String(decoding: bytes[range.lowerBound..<end], as: UTF8.self)
    if hyphens.isDash(between: before, and: after) { return false }
    guard hyphens.dropsHyphen(between: before, and: after) else { return true }
    joined.removeLast()
    let hyphen = bytes[..<range.lowerBound].lastIndex { !isSpace($0) } ?? range.lowerBound
    list.repairs.append(
      Repair(was: "\(before)- \(after)", now: before + after, source: (hyphen - before.utf8.count)..<end))
    return true
  }
}
