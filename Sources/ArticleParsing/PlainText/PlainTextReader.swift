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
  private let wrap: WrapWidth
  private var tables: MarkedTableFinder
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
    wrap = WrapWidth(of: lines, in: bytes)
    tables = MarkedTableFinder(bytes: bytes, lines: lines)
    list.utf8.reserveCapacity(bytes.count)
    list.fragments.reserveCapacity(lines.count)
  }

  private mutating func run() {
    var index = 0
    while index < lines.count {
      index =
        readFencedCode(at: index) ?? readTable(at: index) ?? readCode(at: index) ?? readDrawnLine(at: index)
        ?? readText(at: index)
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
    while last + 1 < lines.count, continues(last, last + 1, first: index, marker: marker) {
      last += 1
      appendContinuation(lines[last].text)
    }
    fragment.source = first.text.lowerBound..<lines[last].text.upperBound
    finish(&fragment)
    return last + 1
  }

  /// Whether line `next` goes on with line `index` of the fragment that begins with line `first`.
  private func continues(_ index: Int, _ next: Int, first: Int, marker: ListMarker?) -> Bool {
    let line = lines[index]
    let following = lines[next]
    guard following.blankLinesBefore == 0, wrap.columns != nil || wrap.isDense else { return false }
    guard ListMarker.read(bytes, following.text) == nil, !line.hasTab, !following.hasTab else { return false }
    guard indentContinues(line, following, first: index == first, marker: marker) else { return false }
    guard !isQuoted(following.text) else { return false }
    let byte = bytes[following.text.lowerBound]
    return wrap.continues(
      line, following, firstWord: firstWordColumns(following.text), startsSmall: isLower(byte),
      startsClosing: isClosing(byte), lineEnds: endsClause(line.text), lineHangs: hangs(line.text))
  }

  /// A paragraph keeps its indentation; its first line may stand deeper, and a list item's text hangs behind its marker.
  private func indentContinues(_ line: Line, _ next: Line, first: Bool, marker: ListMarker?) -> Bool {
    if next.indent == line.indent { return true }
    if let marker, first { return next.indent > line.indent && next.indent <= line.indent + marker.length + 2 }
    return first && next.indent < line.indent && line.indent - next.indent <= 8
  }

  private func firstWordColumns(_ text: Range<Int>) -> Int {
    var columns = 0
    for at in text {
      if isSpace(bytes[at]) { break }
      if bytes[at] & 0xC0 != 0x80 { columns += 1 }
    }
    return columns
  }

  private func isClosing(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ")"),
      UInt8(ascii: "!"),
      UInt8(ascii: "?"):
      true
    default: false
    }
  }

  private func endsClause(_ text: Range<Int>) -> Bool {
    switch bytes[text.upperBound - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"): true
    default: false
    }
  }

  private func hangs(_ text: Range<Int>) -> Bool {
    switch bytes[text.upperBound - 1] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "("): true
    default: false
    }
  }

  // MARK: Code

  /// Reads from a line of three backquotes or tildes to the next, or to the end of the text.
  private mutating func readFencedCode(at index: Int) -> Int? {
    guard let fence = fence(lines[index].text) else { return nil }
    var end = index + 1
    while end < lines.count, self.fence(lines[end].text) != fence { end += 1 }
    guard end > index + 1, end < lines.count else { return nil }
    appendCode((index + 1)..<end, lead: index)
    return end + 1
  }

  private func fence(_ text: Range<Int>) -> UInt8? {
    guard text.count >= 3, text.count < 24 else { return nil }
    let sign = bytes[text.lowerBound]
    guard sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
    return bytes[text.lowerBound + 1] == sign && bytes[text.lowerBound + 2] == sign ? sign : nil
  }

  /// Reads a run of lines that look like code: two or more of them, or an indented block half of which does.
  private mutating func readCode(at index: Int) -> Int? {
    guard CodeEvidence.score(bytes, lines[index]) > 0 || isIndentedBlock(index) else { return nil }
    var end = index
    var strong = 0
    var lastStrong = index
    while end < lines.count, end == index || lines[end].blankLinesBefore <= 1, end - lastStrong < 4 {
      let score = CodeEvidence.score(bytes, lines[end])
      if score >= 2 {
        strong += 1
        lastStrong = end
      } else if score == 0, lines[end].indent < 2, end > lastStrong || end == index {
        break
      }
      end += 1
    }
    end = lastStrong + 1
    guard strong >= 2, strong * 3 >= end - index else { return nil }
    appendCode(index..<end, lead: index)
    return end
  }

  private func isIndentedBlock(_ index: Int) -> Bool {
    lines[index].indent >= 4 && lines[index].blankLinesBefore > 0
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

  /// Reads a rule, a quoted line, or a heading that is marked by # or underlined.
  private mutating func readDrawnLine(at index: Int) -> Int? {
    let line = lines[index]
    let first = bytes[line.text.lowerBound]
    var fragment = begin(line, at: index)
    fragment.source = line.text
    if isRule(line.text) {
      fragment.form = .rule
      append(line.text)
    } else if isQuoted(line.text) {
      fragment.form = .quote
      append(((line.text.lowerBound + 1)..<line.text.upperBound).trimmed(in: bytes))
    } else if first == UInt8(ascii: "#"), let level = headingLevel(line.text) {
      fragment.form = .heading
      fragment.group = Int32(level)
      append(((line.text.lowerBound + level)..<line.text.upperBound).trimmed(in: bytes))
    } else if let level = underline(below: index) {
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

  private func isQuoted(_ text: Range<Int>) -> Bool {
    text.count > 2 && bytes[text.lowerBound] == UInt8(ascii: ">")
      && (bytes[text.lowerBound + 1] == 0x20 || bytes[text.lowerBound + 1] == UInt8(ascii: ">"))
  }

  /// Whether a line only draws: three or more of one sign among - = _ * ~ with nothing else but spaces.
  private func isRule(_ text: Range<Int>) -> Bool {
    if TableSign.isRule(bytes, text) { return true }
    let sign = bytes[text.lowerBound]
    guard sign == UInt8(ascii: "*") || sign == UInt8(ascii: "~") || sign == UInt8(ascii: "#") else { return false }
    return text.count >= 3 && text.allSatisfy { bytes[$0] == sign || bytes[$0] == 0x20 }
  }

  private func headingLevel(_ text: Range<Int>) -> Int? {
    var level = 0
    while level < text.count, bytes[text.lowerBound + level] == UInt8(ascii: "#") { level += 1 }
    guard level <= 6, level + 1 < text.count, bytes[text.lowerBound + level] == 0x20 else { return nil }
    return level
  }

  /// The level of a heading that is underlined: 1 with equals signs, 2 with dashes.
  private func underline(below index: Int) -> Int? {
    guard index + 1 < lines.count, lines[index + 1].blankLinesBefore == 0 else { return nil }
    let rule = lines[index + 1].text
    let sign = bytes[rule.lowerBound]
    guard sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-"), rule.count >= 3 else { return nil }
    let length = Int(lines[index].endColumn - lines[index].indent)
    guard rule.allSatisfy({ bytes[$0] == sign }), abs(rule.count - length) <= 4 else { return nil }
    return sign == UInt8(ascii: "=") ? 1 : 2
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
