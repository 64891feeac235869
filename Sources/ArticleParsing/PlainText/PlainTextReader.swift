import ArticleModel

/// Turns plain text into fragments: lines, and paragraphs whose wrapping is undone.
///
///     "The ferry leaves at\nnoon.\n\n• Bring water"
///     ► [The ferry leaves at noon.] [• Bring water, bullet, one blank line before]
///
/// A line break inside a paragraph is undone where it was forced by the width of the text; never across a list item, a
/// table, code or a blank line.
struct PlainTextReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lines: [Line]
  private let paragraphs: WrappedParagraphs
  private var tables: MarkedTableFinder
  private var indentedCode: IndentedCode
  private var codeRuns: CodeRuns
  private var list = FragmentList()
  private var group: Int32 = 0
  private var hyphens: HyphenJoiner

  /// Reads a whole text.
  static func fragments(of text: SourceText) -> FragmentList {
    text.utf8.withUnsafeBufferPointer { bytes in
      var reader = PlainTextReader(bytes: bytes, text: text)
      reader.run()
      return reader.list
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, text: SourceText) {
    hyphens = HyphenJoiner(document: text.utf8)
    self.bytes = bytes
    lines = LineScanner(bytes: bytes).lines()
    paragraphs = WrappedParagraphs(bytes: bytes, lines: lines)
    tables = MarkedTableFinder(bytes: bytes, lines: lines)
    indentedCode = IndentedCode(bytes: bytes, lines: lines)
    codeRuns = CodeRuns(bytes: bytes, lines: lines)
    list.utf8.reserveCapacity(bytes.count)
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
    append(first.text)
    var last = index
    while paragraphs.continues(at: last, isFirst: last == index, marker: marker) {
      last += 1
      appendContinuation(lines[last].text)
    }
    fragment.source = first.text.lowerBound..<lines[last].text.upperBound
    finish(&fragment)
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
      fragment.source = lines[index].text
      append(lines[index].text)
      finish(&fragment)
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
      for (column, cell) in row.cells.enumerated() {
        if column > 0 { list.utf8.append(0x09) }
        for (part, range) in cell.enumerated() {
          if part > 0 { list.utf8.append(0x20) }
          list.seams.append(FragmentList.Seam(text: list.utf8.count, source: range.lowerBound))
          append(range)
        }
      }
      finish(&fragment)
    }
    return table.lines.upperBound
  }

  /// Reads a rule, or a heading that is marked by # or underlined.
  private mutating func readDrawnLine(at index: Int) -> Int? {
    let line = lines[index]
    let first = bytes[line.text.lowerBound]
    var fragment = begin(line, at: index)
    fragment.source = line.text
    if DrawnLine.isRule(bytes, line.text) {
      fragment.form = .rule
      append(line.text)
    } else if first == UInt8(ascii: "#"), let level = DrawnLine.headingLevel(bytes, line.text),
      !countsRows(below: index)
    {
      fragment.form = .heading
      fragment.group = Int32(level)
      append(((line.text.lowerBound + level)..<line.text.upperBound).trimmed(in: bytes))
    } else if let level = underlineLevel(below: index) {
      fragment.form = .heading
      fragment.group = Int32(level)
      append(line.text)
      finish(&fragment)
      return index + 2
    } else {
      return nil
    }
    finish(&fragment)
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
    append(first)
    fragment.marker = first.isEmpty ? nil : ListMarker.read(bytes, first)
    while !first.isEmpty, last + 1 < lines.count, lines[last + 1].blankLinesBefore == 0,
      isQuoted(lines[last + 1].text), QuotedLine.continues(lines[last], lines[last + 1], in: bytes)
    {
      last += 1
      appendContinuation(QuotedLine.words(lines[last].text, in: bytes))
    }
    fragment.source = lines[index].text.lowerBound..<lines[last].text.upperBound
    if !first.isEmpty { finish(&fragment) }
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

  /// A fragment at a line, with the blank lines before it (`index` nil: inside a table, none).
  private func begin(_ line: Line, at index: Int?) -> Fragment {
    var fragment = Fragment(text: list.utf8.count..<list.utf8.count, source: line.text)
    fragment.indent = line.indent
    fragment.blankLinesBefore = index.map { lines[$0].blankLinesBefore } ?? 0
    return fragment
  }

  private mutating func append(_ range: Range<Int>) {
    list.utf8.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
  }

  /// Appends a line that goes on with the one before: behind a space, or at once where a word was broken.
  private mutating func appendContinuation(_ range: Range<Int>) {
    if !joinBrokenWord(range) { list.utf8.append(0x20) }
    list.seams.append(FragmentList.Seam(text: list.utf8.count, source: range.lowerBound))
    append(range)
  }

  /// Whether the text so far ends in the first part of a word whose other part begins `range`; a hyphen that only the end of
  /// the line called for is taken out, and noted.
  private mutating func joinBrokenWord(_ range: Range<Int>) -> Bool {
    let count = list.utf8.count
    guard count >= 2, list.utf8[count - 1] == UInt8(ascii: "-"),
      isLetter(list.utf8[count - 2]) || list.utf8[count - 2] >= 0x80,
      isLower(bytes[range.lowerBound]) || bytes[range.lowerBound] >= 0x80
    else { return false }
    var start = count - 1
    while start > 0, !isSpace(list.utf8[start - 1]), count - start < 64 { start -= 1 }
    var end = range.lowerBound
    while end < range.upperBound, !isSpace(bytes[end]), end - range.lowerBound < 64 { end += 1 }
    let before = String(decoding: list.utf8[start..<(count - 1)], as: UTF8.self)
    let after = String(decoding: bytes[range.lowerBound..<end], as: UTF8.self)
    guard hyphens.dropsHyphen(between: before, and: after) else { return true }
    list.utf8.removeLast()
    let hyphen = bytes[..<range.lowerBound].lastIndex { !isSpace($0) } ?? range.lowerBound
    list.repairs.append(
      Repair(was: "\(before)- \(after)", now: before + after, source: (hyphen - before.utf8.count)..<end))
    return true
  }

  private mutating func finish(_ fragment: inout Fragment) {
    fragment.text = fragment.text.lowerBound..<list.utf8.count
    list.fragments.append(fragment)
  }
}
