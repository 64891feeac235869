import ArticleModel
import Fragments
import UTF8Text

/// Lines that the pass for a kind of text has decided on (``Line/said``).
extension PlainTextReader {
  /// Reads a line that a pass has decided on, with the lines that continue it.
  mutating func readSaid(at index: Int) -> Int? {
    let line = lines[index]
    guard line.said != .nothing else { return nil }
    if line.said == .code { return readSaidCode(at: index) }
    var fragment = begin(line, at: index)
    fragment.form = line.said.form
    fragment.group =
      line.said == .quote || line.said == .attribution ? QuoteDepth.group(Int(line.level)) : Int32(line.level)
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

  /// Reads lines of code up to one that is not code or belongs to another block.
  private mutating func readSaidCode(at index: Int) -> Int {
    var end = index + 1
    while end < lines.count, lines[end].said == .code, lines[end].level == lines[index].level { end += 1 }
    appendCode(index..<end, lead: index)
    return end
  }
}

extension Line.Said {
  /// The form of a fragment whose first line was decided to be this.
  fileprivate var form: Fragment.Form {
    switch self {
    case .title, .heading: .heading
    case .nothing, .gone, .goesOn, .paragraph: .paragraph
    case .kept: .line
    case .code: .code
    case .quote: .quote
    case .attribution: .attribution
    case .caption: .caption
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
    if line.level == OutlineLines.level, let marker = ListMarker.ofItem(bytes, line.text) { return marker }
    if line.level > 0 { return ListMarker(kind: .number, value: Int32(line.level), length: 0) }
    return ListMarker.read(bytes, line.text) ?? ListMarker(kind: .bullet, value: 0, length: 0)
  }
}
