package import ArticleModel
package import Fragments
package import TextRepair
import UTF8Text

/// Makes the texts of blocks from fragments' bytes: mends them for their place, and notes what was mended.
package struct TextMaker {
  let list: FragmentList
  let bytes: UnsafeBufferPointer<UInt8>
  let language: String?
  /// What was mended, in the order the texts were made.
  package private(set) var repairs: [Repair] = []
  /// The names that lost a capital somewhere in the article.
  var names: KnownNames?
  private let mender = TextMender()
  private let memory: TextMemory

  package init(list: FragmentList, bytes: UnsafeBufferPointer<UInt8>, language: String?) {
    self.list = list
    self.bytes = bytes
    self.language = language
    memory = TextMemory(list.utf8)
  }

  /// The text of a range of a fragment's bytes, trimmed and mended; `continues` says whether it continues a sentence that
  /// began before it.
  package mutating func text(
    _ range: Range<Int>, of fragment: Fragment, _ setting: TextSetting, continues: Bool = false
  ) -> RichText {
    let range = range.trimmed(in: bytes)
    let utf8 = UnsafeBufferPointer(rebasing: bytes[range])
    let spans = list.spans.isEmpty ? [] : list.styles(of: range, in: fragment, setting)
    var edits = mender.edits(in: utf8, setting: setting, language: language, continuesSentence: continues)
    if setting == .prose, let found = names?.edits(in: range, of: bytes), !found.isEmpty {
      edits = edits.merged(with: found)
    }
    edits = edits.outsideCode(of: spans)
    if edits.isEmpty { return RichText(range, of: memory, spans: spans) }
    if edits.contains(where: \.isRecorded) {
      repairs += RepairRecords(String(decoding: utf8, as: UTF8.self)).repairs(from: edits) { words in
        let lower = list.sourceOffset(range.lowerBound + words.lowerBound, in: fragment)
        return lower..<max(lower, list.sourceOffset(range.lowerBound + words.upperBound, in: fragment))
      }
    }
    if !spans.isEmpty {
      return TextEdit.apply(edits, to: RichText(String(decoding: utf8, as: UTF8.self), spans: spans))
    }
    return RichText(String(decoding: TextEdit.apply(edits, to: utf8), as: UTF8.self))
  }

  /// The texts of a rebuilt row's cells. The row stands in `fragments`; its cells hold the same words in the same order.
  mutating func cells(_ cells: [String], of fragments: [Fragment]) -> [RichText] {
    var place = CellPlace(bytes: bytes, fragments: fragments)
    return cells.map { cell in
      guard let (fragment, range) = place.advance(past: cell) else { return RichText(cell) }
      return text(range, of: fragment, .cell)
    }
  }
}

/// A walk through the fragments of a rebuilt row, cell by cell.
private struct CellPlace {
  let bytes: UnsafeBufferPointer<UInt8>
  let fragments: [Fragment]
  private var index: Int
  private var at: Int

  init(bytes: UnsafeBufferPointer<UInt8>, fragments: [Fragment]) {
    self.bytes = bytes
    self.fragments = fragments
    index = fragments.startIndex
    at = fragments.first?.text.lowerBound ?? 0
  }

  /// The fragment and bytes of the next cell; nil if its words stand in no single fragment.
  mutating func advance(past cell: String) -> (Fragment, Range<Int>)? {
    skipSpaces()
    if index < fragments.endIndex, at >= fragments[index].text.upperBound {
      index += 1
      at = index < fragments.endIndex ? fragments[index].text.lowerBound : at
      skipSpaces()
    }
    guard index < fragments.endIndex else { return nil }
    let fragment = fragments[index]
    let start = at
    for byte in cell.utf8 where !isSpace(byte) {
      skipSpaces()
      guard at < fragment.text.upperBound, bytes[at] == byte else { return nil }
      at += 1
    }
    return (fragment, start..<max(start, at))
  }

  private mutating func skipSpaces() {
    guard index < fragments.endIndex else { return }
    while at < fragments[index].text.upperBound, isSpace(bytes[at]) { at += 1 }
  }
}
