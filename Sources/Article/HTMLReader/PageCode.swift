import Fragments
import UTF8Text

/// Blocks of code on their way to fragments, a line each.
extension PageFragments {
  mutating func takeCode(_ index: Int, _ code: Int32) -> Int {
    // Some name the whole of the code after the numbers of its lines.
    let isGutter = boxes[Int(page.runs[index].element)].isGutter
    let (run, end) = joined(from: index) { $0.code == code && $0.isGutter == isGutter }
    if let language = page.languages[code] ?? takeLabel(of: code, at: index) { list.languages[code] = language }
    takeLines(of: run, code)
    return end
  }

  /// Takes the name of a language that stands alone above a block of code, in the box it shares with it.
  private mutating func takeLabel(of code: Int32, at index: Int) -> String? {
    guard let last = list.fragments.last, last.form == .text, last.text.count <= CodeLanguages.longest,
      let shown = evidence.last, case let box = page.elements[Int(code)].parent,
      shown.element == box || isHead(shown.element, in: box),
      Int(page.elements[Int(shown.element)].first) >= index - 3
    else { return nil }
    let label = String(decoding: page.utf8[last.text], as: UTF8.self)
    guard CodeLanguages.holds(label) else { return nil }
    list.fragments.removeLast()
    evidence.removeLast()
    return label
  }

  /// Whether an element holds one line, and stands first in the box that holds it and a block of code.
  private func isHead(_ element: Int32, in box: Int32) -> Bool {
    let head = page.elements[Int(element)]
    return box >= 0 && head.parent == box && head.end == head.first + 1 && page.elements[Int(box)].first == head.first
  }

  /// Whether a run is the numbers of the lines of the code above it, from the first on.
  ///
  ///     <pre>open(3)⏎close(3)</pre><div aria-hidden=true>1<br>2</div>
  func numbersLines(_ run: RawPage.Run) -> Bool {
    guard let last = list.fragments.last, last.form == .code, page.elements[Int(run.element)].isMute else {
      return false
    }
    let numbers = page.utf8[run.text].split(whereSeparator: isSpace)
    return !numbers.isEmpty && numbers.count <= Self.mostNumbered
      && numbers.enumerated().allSatisfy { $1.elementsEqual(String($0 + 1).utf8) }
  }

  private static let mostNumbered = 2000

  /// Whether a run of a cell is the numbers of the lines of the code that the next cell of its row holds.
  ///
  ///     <td><pre>1⏎2</pre></td><td><pre>open(3)⏎close(3)</pre></td>
  func numbersLinesBeside(_ index: Int) -> Bool {
    let run = page.runs[index]
    let box = boxes[Int(run.element)]
    guard box.code >= 0, box.cell >= 0, index + 1 < page.runs.count, isNumbers(run), !tables.isData(box.table),
      case let next = boxes[Int(page.runs[index + 1].element)], next.code > box.code, next.row == box.row,
      next.cell > box.cell
    else { return false }
    let numbers = page.utf8[run.text].split(whereSeparator: isSpace).prefix(Self.mostNumbered + 1).map {
      Int(String(decoding: $0.prefix(9), as: UTF8.self)) ?? 0
    }
    guard let first = numbers.first, first == 1 || numbers.count > 1, numbers.count <= Self.mostNumbered,
      zip(numbers, first...).allSatisfy({ $0 == $1 })
    else { return false }
    let code = page.utf8[joined(from: index + 1) { $0.code == next.code }.run.text]
    let end = code.lastIndex { !isSpace($0) } ?? code.startIndex
    return code[..<end].reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) } == numbers.count
  }

  /// The lines of code that stand in the rows of a table, without their numbers.
  mutating func takeListing(_ index: Int, _ table: Int32) -> Int {
    var end = index
    var last: Int32?
    while end < page.runs.count, case let box = boxes[Int(page.runs[end].element)], box.listing == table || box.isGutter
    {
      if !(box.isGutter && isNumbers(page.runs[end])) {
        takeLines(of: page.runs[end], table, below: emptyLines(between: last, page.runs[end].element))
        last = page.runs[end].element
      }
      end += 1
    }
    return max(end, index + 1)
  }

  /// How many cells of code without a letter stand between two others, each a line of its own.
  private func emptyLines(between last: Int32?, _ next: Int32) -> Int {
    guard let last, last < next, next - last < PageFragments.mostEmpty else { return 0 }
    return page.elements[Int(last + 1)..<Int(next)].count {
      ($0.tag == .td || $0.tag == .div) && $0.words.contains(.source) && $0.first >= $0.end
    }
  }

  private static let mostEmpty: Int32 = 400

  func isNumbers(_ run: RawPage.Run) -> Bool {
    page.utf8[run.text].allSatisfy { isDigit($0) || isSpace($0) }
  }

  /// Takes a text of several lines as code where all of it is set as code; false for any other.
  ///
  ///     <p><code>for loaf in oven:<br>&nbsp;&nbsp;count(loaf)</code></p>
  mutating func takeCodeLines(_ run: RawPage.Run) -> Bool {
    guard run.element >= 0, page.elements[Int(run.element)].end - page.elements[Int(run.element)].first == 1 else {
      return false
    }
    var at = run.lower
    for span in page.spans[InlineSpan.first(in: page.spans, from: run.lower)...] {
      guard span.lower < run.upper else { break }
      guard span.style == .code else { continue }
      guard page.utf8[Int(at)..<Int(max(at, span.lower))].allSatisfy(isSpace) else { return false }
      at = max(at, span.upper)
    }
    guard at > run.lower, page.utf8[Int(min(at, run.upper))..<Int(run.upper)].allSatisfy(isSpace) else { return false }
    takeLines(of: run, run.element)
    return true
  }

  private static let signatures = NameSet("signature synopsis methodsynopsis")

  /// Takes the head of a function as code, where a box is called so and holds nothing else; false for any other text: whoever signs a letter,
  /// too, may have something in brackets behind the name.
  ///
  ///     <div class="member-signature">public int raise(int millimetres)</div>
  mutating func takeSignature(_ run: RawPage.Run) -> Bool {
    let element = page.elements[Int(run.element)]
    guard run.breaks == 0, element.tag == .div, element.end - element.first == 1,
      element.isNamed(Self.signatures, among: page.names),
      case let text = page.utf8[run.text], let open = text.firstIndex(of: UInt8(ascii: "(")),
      open > text.startIndex, isLetter(text[open - 1]) || isDigit(text[open - 1]),
      text[open...].contains(UInt8(ascii: ")")), text.last != UInt8(ascii: ".")
    else { return false }
    takeLines(of: run, run.element)
    return true
  }

  /// Makes a fragment of each line of a run of code, below so many empty ones.
  private mutating func takeLines(of run: RawPage.Run, _ code: Int32, below empty: Int = 0) {
    var blank = empty
    var isFirst = true
    for line in page.utf8[run.text].split(separator: 0x0A, omittingEmptySubsequences: false) {
      var start = line.startIndex
      var columns = 0
      while start < line.endIndex {
        let isHard = page.utf8[start] == 0xC2 && start + 1 < line.endIndex && page.utf8[start + 1] == 0xA0
        guard isHard || isSpace(page.utf8[start]) else { break }
        columns += page.utf8[start] == 0x09 ? 4 : 1
        start += isHard ? 2 : 1
      }
      if start == line.endIndex {
        blank += 1
        continue
      }
      var fragment = Fragment(text: start..<line.endIndex, source: run.source)
      fragment.form = .code
      fragment.group = code
      fragment.indent = Int32(columns)
      fragment.blankLinesBefore = isFirst ? UInt8(clamping: empty) : UInt8(clamping: blank)
      append(fragment, of: run)
      blank = 0
      isFirst = false
    }
  }
}
