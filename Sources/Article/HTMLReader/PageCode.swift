import Fragments
import UTF8Text

/// Blocks of code on their way to fragments, a line each.
extension PageFragments {
  mutating func takeCode(_ index: Int, _ code: Int32) -> Int {
    let (run, end) = joined(from: index) { $0.code == code && !$0.isGutter }
    if let language = page.languages[code] ?? takeLabel(of: code, at: index) { list.languages[code] = language }
    takeLines(of: run, code)
    return end
  }

  /// Takes the name of a language that stands alone above a block of code, in the box it shares with it.
  private mutating func takeLabel(of code: Int32, at index: Int) -> String? {
    guard let last = list.fragments.last, last.form == .text, last.text.count <= CodeLanguages.longest,
      let shown = evidence.last, shown.element == page.elements[Int(code)].parent,
      Int(page.elements[Int(shown.element)].first) >= index - 3
    else { return nil }
    let label = String(decoding: page.utf8[last.text], as: UTF8.self)
    guard CodeLanguages.holds(label) else { return nil }
    list.fragments.removeLast()
    evidence.removeLast()
    return label
  }

  /// The lines of code that stand in the rows of a table, without their numbers.
  mutating func takeListing(_ index: Int, _ table: Int32) -> Int {
    var end = index
    while end < page.runs.count, case let box = boxes[Int(page.runs[end].element)], box.listing == table || box.isGutter
    {
      if !(box.isGutter && isNumbers(page.runs[end])) { takeLines(of: page.runs[end], table) }
      end += 1
    }
    return max(end, index + 1)
  }

  func isNumbers(_ run: RawPage.Run) -> Bool {
    page.utf8[run.text].allSatisfy { isDigit($0) || isSpace($0) }
  }

  /// Makes a fragment of each line of a run of code.
  private mutating func takeLines(of run: RawPage.Run, _ code: Int32) {
    var blank = 0
    var isFirst = true
    for line in page.utf8[run.text].split(separator: 0x0A, omittingEmptySubsequences: false) {
      var start = line.startIndex
      var columns = 0
      while start < line.endIndex, isSpace(page.utf8[start]) {
        columns += page.utf8[start] == 0x09 ? 4 : 1
        start += 1
      }
      if start == line.endIndex {
        blank += 1
        continue
      }
      var fragment = Fragment(text: start..<line.endIndex, source: run.source)
      fragment.form = .code
      fragment.group = code
      fragment.indent = Int32(columns)
      fragment.blankLinesBefore = isFirst ? 0 : UInt8(clamping: blank)
      append(fragment, of: run)
      blank = 0
      isFirst = false
    }
  }
}
