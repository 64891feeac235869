package import ArticleModel
package import Fragments
import TextRepair
import UTF8Text

/// Turns plain text into fragments: lines, and unwrapped paragraphs.
///
///     "The ferry leaves at\nnoon.\n\n• Bring water"
///     ► [The ferry leaves at noon.] [• Bring water, bullet, one blank line before]
///
/// A line break inside a paragraph is undone if the width of the text forced it, but never across a list item, a
/// table, code or a blank line.
///
/// A text that is one stretch of the source stays there. Text joined from several stretches is in ``FragmentList/utf8`` after the
/// source.
package struct PlainTextReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let lines: [Line]
  let cuts: [TextLines.Cut]
  let styles: [TextLines.Style]
  private let pictures: [TextLines.Picture]
  private let messages: [TextPost]
  let paragraphs: WrappedParagraphs
  private var tables: MarkedTableFinder
  private var indentedCode: IndentedCode
  private var codeRuns: CodeRuns
  /// Whether lines behind a # are remarks and no titles.
  private let hasRemarks: Bool
  var list = FragmentList()
  /// The joined texts, which are put after the source.
  var joined: [UInt8] = []
  var group: Int32 = 0
  var hyphens: HyphenJoiner

  /// Reads a whole text.
  package static func fragments(of text: SourceText) -> FragmentList { read(text.memory.utf8) }

  /// Reads a whole text, consuming it: it becomes ``FragmentList/utf8`` without a lasting copy.
  package static func read(_ source: consuming [UInt8]) -> FragmentList {
    var utf8 = source
    // Joined texts are hardly ever longer than the source. Memory that is never written to costs nothing, but a source
    // that has to be moved while its lines are known is in memory twice.
    utf8.reserveCapacity(2 * utf8.count)
    var (list, joined) = utf8.withUnsafeBufferPointer { bytes in
      var reader = PlainTextReader(bytes: bytes)
      reader.run()
      reader.placePictures()
      reader.list.posts = reader.posts(reader.messages)
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
    pictures = text.pictures
    messages = text.posts
    paragraphs =
      text.width.map { WrappedParagraphs(bytes: bytes, lines: text.lines, width: $0) }
      ?? WrappedParagraphs(bytes: bytes, lines: lines)
    tables = MarkedTableFinder(bytes: bytes, lines: lines)
    indentedCode = IndentedCode(bytes: bytes, lines: lines)
    codeRuns = CodeRuns(bytes: bytes, lines: lines)
    hasRemarks = NumberSigns.areRemarks(lines, in: bytes)
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
        ?? readCode(at: index) ?? readRemark(at: index)
        ?? readQuote(at: index) ?? readDrawnLine(at: index) ?? readText(at: index)
    }
  }

  /// Puts each picture before the first fragment that stands below it.
  private mutating func placePictures() {
    for picture in pictures {
      let next = list.fragments.firstIndex { $0.source.lowerBound >= picture.source.upperBound } ?? list.fragments.count
      let around = max(0, next - 1)..<min(next + 1, list.fragments.count)
      list.interludes.append(
        FragmentInterlude(
          content: .figure(picture.figure), fragment: next, around: around, own: next..<next, isInItem: false,
          isInQuote: false, isInFigure: false, source: picture.source))
    }
  }

  // MARK: Text

  /// Reads a line and those that continue it.
  private mutating func readText(at index: Int) -> Int {
    let first = lines[index]
    let marker = isDay(index) ? nil : ListMarker.read(bytes, first.text) ?? taskMarker(index)
    var fragment = begin(first, at: index)
    fragment.marker = marker
    var last = index
    let boxed = marker.flatMap { withBox($0, of: first) }
    while !beginsWithBox(last + 1),
      [marker, boxed ?? marker].contains(where: { paragraphs.continues(at: last, isFirst: last == index, marker: $0) })
    {
      last += 1
      extend(&fragment, by: lines[last].text)
    }
    fragment.source = source(index...last)
    // Of an item all may be left out but its marker, which then is all that the line says.
    if let length = fragment.marker?.length, Int(length) >= fragment.text.count { fragment.marker = nil }
    readTick(of: &fragment)
    list.fragments.append(fragment)
    return last + 1
  }

  /// Where lines are in the source; the second of two columns begins before the end of the first.
  func source(_ range: ClosedRange<Int>) -> Range<Int> {
    let (first, last) = (lines[range.lowerBound].text, lines[range.upperBound].text)
    return min(first.lowerBound, last.lowerBound)..<max(first.upperBound, last.upperBound)
  }

  // MARK: Code

  /// Reads code between fences, which are removed.
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

  /// Reads a block that only its indentation marks.
  private mutating func readIndentedCode(at index: Int) -> Int? {
    guard let block = indentedCode.block(at: index) else { return nil }
    appendCode(block, lead: index)
    return block.upperBound
  }

  /// Reads a remark behind a # and what is typed below it.
  private mutating func readRemark(at index: Int) -> Int? {
    guard hasRemarks, !countsRows(below: index), let end = NumberSigns.endOfRemark(at: index, in: lines, bytes) else {
      return nil
    }
    appendCode(index..<end, lead: index)
    return end
  }

  mutating func appendCode(_ range: Range<Int>, lead: Int) {
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
    } else if let words = DrawnLine.bannerWords(bytes, line.text),
      first == UInt8(ascii: "=") || standsAlone(index) && !SentenceEnd.closes(words, in: bytes)
    {
      fragment.form = .heading
      fragment.group = 2
      fragment.text = words
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

  /// Whether empty lines, or an end of the text, stand around a line.
  private func standsAlone(_ index: Int) -> Bool {
    (index == 0 || lines[index].blankLinesBefore > 0)
      && (index + 1 == lines.count || lines[index + 1].blankLinesBefore > 0)
  }

  /// Whether the # of a line names a column of numbers: the two lines right below begin with numbers. If
  /// those look like the numbers of a list, there must be digits after them as well.
  private func countsRows(below index: Int) -> Bool {
    guard index + 2 < lines.count else { return false }
    return lines[index + 1...index + 2].allSatisfy { line in
      guard line.blankLinesBefore == 0, isDigit(bytes[line.text.lowerBound]) else { return false }
      guard let marker = ListMarker.read(bytes, line.text) else { return true }
      let rest = bytes[line.text].dropFirst(Int(marker.length))
      return rest.reduce(0) { $0 + (isDigit($1) ? 1 : 0) } >= PlainTextReader.fewestFigures
    }
  }

  /// The fewest digits of a row after its number.
  private static let fewestFigures = 4

  /// Reads a paragraph of quoted lines; a line with nothing but the sign ends it.
  private mutating func readQuote(at index: Int) -> Int? {
    guard isQuoted(lines[index].text) else { return nil }
    var fragment = begin(lines[index], at: index)
    fragment.form = .quote
    let depth = QuotedLine.depth(lines[index].text, in: bytes)
    fragment.group = QuoteDepth.group(depth)
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
    // Code stands right below tildes that fence it.
    let isFence = bytes[lines[index + 1].text.lowerBound] == UInt8(ascii: "~")
    if isFence, index + 2 >= lines.count || lines[index + 2].blankLinesBefore == 0 { return nil }
    let level = DrawnLine.underlineLevel(
      bytes, lines[index + 1].text, columns: Int(lines[index].endColumn - lines[index].indent))
    return level == 2 && index == 0 && !hasDoubleUnderline ? 1 : level
  }

  /// Whether a line of the text is underlined by equals signs, as titles are above sections with dashes. Else the first line is the title.
  private var hasDoubleUnderline: Bool {
    lines.indices.dropFirst().contains { index in
      lines[index].blankLinesBefore == 0 && bytes[lines[index].text.lowerBound] == UInt8(ascii: "=")
        && DrawnLine.isRule(bytes, lines[index].text)
    }
  }
}
