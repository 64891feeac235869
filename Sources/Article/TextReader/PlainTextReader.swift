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
  private let cuts: [TextLines.Cut]
  private let styles: [TextLines.Style]
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
    let text = TextLines.read(bytes)
    lines = text.lines
    cuts = text.cuts
    styles = text.styles
    paragraphs =
      text.width.map { WrappedParagraphs(bytes: bytes, lines: text.lines, width: $0) }
      ?? WrappedParagraphs(bytes: bytes, lines: lines)
    tables = MarkedTableFinder(bytes: bytes, lines: lines)
    indentedCode = IndentedCode(bytes: bytes, lines: lines)
    codeRuns = CodeRuns(bytes: bytes, lines: lines)
    list.fragments.reserveCapacity(lines.count)
    list.setAside = text.removed
    list.declared = text.declared
    list.isWhole = text.isWhole
    list.isUntitled = text.isUntitled
    list.links = text.links
  }

  private mutating func run() {
    var index = 0
    while index < lines.count {
      index =
        readSaid(at: index) ?? readFencedCode(at: index) ?? readTable(at: index) ?? readIndentedCode(at: index)
        ?? readCode(at: index)
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
    fragment.source = source(index...last)
    list.fragments.append(fragment)
    return last + 1
  }

  /// Where lines stand; of two columns, the second stands before the end of the first.
  private func source(_ range: ClosedRange<Int>) -> Range<Int> {
    let (first, last) = (lines[range.lowerBound].text, lines[range.upperBound].text)
    return min(first.lowerBound, last.lowerBound)..<max(first.upperBound, last.upperBound)
  }

  /// Reads what a pass over a kind of text said of a line, with the lines that go on with it.
  private mutating func readSaid(at index: Int) -> Int? {
    let line = lines[index]
    guard line.said != .nothing else { return nil }
    if line.said == .code { return readSaidCode(at: index) }
    var fragment = begin(line, at: index)
    fragment.form = line.said.form
    fragment.group = Int32(line.level)
    if line.said == .item {
      fragment.marker = SaidMarker.of(line, in: bytes)
      fragment.group = 0
    }
    var last = index
    while last + 1 < lines.count, paragraphs.continues(at: last, isFirst: last == index, marker: fragment.marker) {
      last += 1
      extend(&fragment, by: lines[last].text)
    }
    fragment.source = source(index...last)
    if line.said == .title { list.title = list.fragments.count }
    list.fragments.append(fragment)
    return last + 1
  }

  /// Reads lines of code up to one that is none, or that is of another block.
  private mutating func readSaidCode(at index: Int) -> Int {
    var end = index + 1
    while end < lines.count, lines[end].said == .code, lines[end].level == lines[index].level { end += 1 }
    appendCode(index..<end, lead: index)
    return end
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
    let depth = QuotedLine.depth(lines[index].text, in: bytes)
    fragment.group = Int32(depth)
    var last = index
    let first = QuotedLine.words(lines[index].text, in: bytes)
    fragment.text = first
    fragment.marker = first.isEmpty ? nil : ListMarker.read(bytes, first)
    while !first.isEmpty, last + 1 < lines.count, lines[last + 1].blankLinesBefore == 0,
      isQuoted(lines[last + 1].text), QuotedLine.depth(lines[last + 1].text, in: bytes) == depth,
      QuotedLine.continues(lines[last], lines[last + 1], in: bytes)
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
  private mutating func begin(_ line: Line, at index: Int?) -> Fragment {
    var fragment = Fragment(text: line.text, source: line.text)
    fragment.indent = line.indent
    fragment.blankLinesBefore = index.map { lines[$0].blankLinesBefore } ?? 0
    if !cuts.isEmpty, isCut(line.text) {
      let start = nextJoined
      join(line.text)
      fragment.text = start..<nextJoined
      trimJoined(&fragment.text)
    }
    return fragment
  }

  /// Whether something is left out within a stretch of the source.
  private func isCut(_ range: Range<Int>) -> Bool {
    let next = cuts.firstSortedIndex { $0.range.upperBound > range.lowerBound }
    return next < cuts.count && cuts[next].range.lowerBound < range.upperBound
  }

  /// Takes spaces off the ends of a joined text.
  private func trimJoined(_ text: inout Range<Int>) {
    var (low, high) = (text.lowerBound, text.upperBound)
    while low < high, isSpace(joined[low - bytes.count]) { low += 1 }
    while high > low, isSpace(joined[high - 1 - bytes.count]) { high -= 1 }
    text = low..<high
  }

  /// Where the next joined text begins: behind the source and all others.
  private var nextJoined: Int { bytes.count + joined.count }

  /// Appends a stretch of the source to the text that is being joined, without what is left out of it.
  private mutating func join(_ range: Range<Int>) {
    guard !cuts.isEmpty else { return joinWhole(range) }
    var start = range.lowerBound
    var next = cuts.firstSortedIndex { $0.range.upperBound > range.lowerBound }
    while next < cuts.count, cuts[next].range.lowerBound < range.upperBound {
      let cut = cuts[next]
      if start < cut.range.lowerBound { joinWhole(start..<cut.range.lowerBound) }
      cut.put.withUTF8Buffer { joined.append(contentsOf: $0) }
      start = max(start, cut.range.upperBound)
      next += 1
    }
    if start < range.upperBound { joinWhole(start..<range.upperBound) }
  }

  private mutating func joinWhole(_ range: Range<Int>) {
    list.seams.append(FragmentList.Seam(text: nextJoined, source: range.lowerBound))
    if !styles.isEmpty { addStyles(in: range) }
    joined.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
  }

  /// Adds the styles of a stretch of the source that is joined next.
  private mutating func addStyles(in range: Range<Int>) {
    var next = styles.firstSortedIndex { $0.range.lowerBound >= range.lowerBound }
    while next < styles.count, styles[next].range.lowerBound < range.upperBound {
      let style = styles[next]
      let shift = nextJoined - range.lowerBound
      let upper = min(style.range.upperBound, range.upperBound)
      list.spans.append(
        InlineSpan(
          lower: UInt32(clamping: style.range.lowerBound + shift), upper: UInt32(clamping: upper + shift),
          link: style.link, style: style.style))
      next += 1
    }
  }

  /// Appends a line to a fragment that goes on with it: behind a space, or at once where a word was broken.
  private mutating func extend(_ fragment: inout Fragment, by range: Range<Int>) {
    var start = fragment.text.lowerBound
    if start < bytes.count {
      start = nextJoined
      joined.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[fragment.text]))
    }
    if !joinBrokenWord(range, in: start - bytes.count), !joinsTight(range.lowerBound) { joined.append(0x20) }
    join(range)
    fragment.text = start..<nextJoined
  }

  /// Whether the next line is of a script without spaces between words, and the text so far too.
  private func joinsTight(_ next: Int) -> Bool {
    joined.withUnsafeBufferPointer { UnspacedScript.joins($0, endingAt: $0.count, bytes, at: next) }
  }

  /// The length of the hyphen that ends the joined text: "-", U+2010 as manual pages have it, or a soft one; 0 without.
  private var hyphenLength: Int {
    guard let last = joined.last else { return 0 }
    if last == UInt8(ascii: "-") { return 1 }
    if joined.suffix(2).elementsEqual([0xC2, 0xAD]) { return 2 }
    return joined.suffix(3).elementsEqual([0xE2, 0x80, 0x90]) ? 3 : 0
  }

  /// Whether the joined text from `text` on ends so far in the first part of a word whose other part begins `range`; a hyphen
  /// that only the end of the line called for is taken out, and noted.
  private mutating func joinBrokenWord(_ range: Range<Int>, in text: Int) -> Bool {
    let length = hyphenLength
    let word = joined.count - length
    guard length > 0, word > text, isLetter(joined[word - 1]) || joined[word - 1] >= 0x80,
      isLetter(bytes[range.lowerBound]) || bytes[range.lowerBound] >= 0x80
    else { return false }
    // "North-" and "South" are two names; only a small letter goes on with a word.
    if isUpper(bytes[range.lowerBound]) { return isCompound(endingAt: word, from: text) }
    var start = word
    while start > text, !isSpace(joined[start - 1]), word - start < 64 { start -= 1 }
    var end = range.lowerBound
    while end < range.upperBound, !isSpace(bytes[end]), end - range.lowerBound < 64 { end += 1 }
    let before = String(decoding: joined[start..<word], as: UTF8.self)
    let after = String(decoding: bytes[range.lowerBound..<end], as: UTF8.self)
    let isPlain = length == 1
    if isPlain, hyphens.isDash(between: before, and: after) { return false }
    let isFar = bytes[..<range.lowerBound].lastIndex { !isSpace($0) }.map { bytes[$0] != UInt8(ascii: "-") } ?? false
    guard !isPlain || hyphens.dropsHyphen(between: before, and: after, isFar: isFar) else { return true }
    joined.removeLast(length)
    let hyphen = bytes[..<range.lowerBound].lastIndex { !isSpace($0) }.map { $0 + 1 - length } ?? range.lowerBound
    list.repairs.append(
      Repair(
        was: "\(before)\(length == 1 ? "-" : "\u{2010}") \(after)", now: before + after,
        source: max(0, hyphen - before.utf8.count)..<end))
    return true
  }

  /// Whether the word that ends at `end` begins with a capital, so that its hyphen joins two names.
  private func isCompound(endingAt end: Int, from text: Int) -> Bool {
    var start = end
    while start > text, !isSpace(joined[start - 1]) { start -= 1 }
    return isUpper(joined[start]) || joined[start] >= 0x80
  }
}

extension Line.Said {
  /// What a fragment is whose first line was said to be this.
  fileprivate var form: Fragment.Form {
    switch self {
    case .title, .heading: .heading
    case .nothing, .gone, .goesOn, .paragraph: .paragraph
    case .kept: .line
    case .code: .code
    case .quote: .quote
    case .term: .term
    case .meaning: .meaning
    case .item: .item
    case .row: .row
    case .headerRow: .headerRow
    }
  }
}

/// The marker of a line that a pass said is an item.
private enum SaidMarker {
  static func of(_ line: Line, in bytes: UnsafeBufferPointer<UInt8>) -> ListMarker {
    if line.level > 0 { return ListMarker(kind: .number, value: Int32(line.level), length: 0) }
    return ListMarker.read(bytes, line.text) ?? ListMarker(kind: .bullet, value: 0, length: 0)
  }
}
