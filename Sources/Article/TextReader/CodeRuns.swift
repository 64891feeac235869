/// Finds lines of code among prose.
///
///     Then type:                ►   (prose)
///     let gauge = Gauge()           code, two lines
///     gauge.read();
struct CodeRuns {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lines: [Line]
  private var stepped: SteppedCode
  /// No run begins before this line.
  private var from = 0

  init(bytes: UnsafeBufferPointer<UInt8>, lines: [Line]) {
    self.bytes = bytes
    self.lines = lines
    stepped = SteppedCode(bytes: bytes, lines: lines)
  }

  /// The lines between a line of three backquotes or tildes at `index` and the next such line; nil without one.
  func fenced(at index: Int) -> Range<Int>? {
    guard let fence = fence(lines[index].text) else { return nil }
    var end = index + 1
    while end < lines.count, self.fence(lines[end].text) != fence { end += 1 }
    guard end > index + 1, end < lines.count else { return nil }
    return (index + 1)..<end
  }

  private func fence(_ text: Range<Int>) -> UInt8? {
    guard text.count >= 3, text.count < 24 else { return nil }
    let sign = bytes[text.lowerBound]
    guard sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
    return bytes[text.lowerBound + 1] == sign && bytes[text.lowerBound + 2] == sign ? sign : nil
  }

  /// The run of code that begins at line `index`: two lines or more that look like code, no more than three others between two.
  ///
  /// Calls come in order of `index`; each line is examined a bounded number of times.
  mutating func run(at index: Int) -> Range<Int>? {
    if let patch = patch(at: index) { return patch }
    if let found = stepped.run(at: index) { return found }
    guard index >= from, CodeEvidence.score(bytes, lines[index]) > 0 || isIndentedBlock(index) else { return nil }
    var end = index
    var strong = 0
    var lastStrong = index
    while end < lines.count, lines[end].said == .nothing, end == index || lines[end].blankLinesBefore <= 1,
      end - lastStrong < 4
    {
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
    if strong >= 2, strong * 3 >= end - index { return index..<end }
    if strong > 1 { from = end }
    return nil
  }

  /// The lines of a patch, which begin with the names of two files.
  private func patch(at index: Int) -> Range<Int>? {
    var head = index
    while head < lines.count, head - index < 4, begins(head, "diff ") || begins(head, "index ") { head += 1 }
    guard head + 2 < lines.count, begins(head, "--- "), begins(head + 1, "+++ "), begins(head + 2, "@@") else {
      return nil
    }
    var end = head + 3
    while end < lines.count, lines[end].said == .nothing, lines[end].blankLinesBefore <= 1, isOfPatch(end) { end += 1 }
    return index..<end
  }

  private func isOfPatch(_ index: Int) -> Bool {
    let first = bytes[lines[index].text.lowerBound]
    return lines[index].indent > 0 || [UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "\\")].contains(first)
      || begins(index, "@@") || begins(index, "diff ") || begins(index, "index ")
  }

  private func begins(_ index: Int, _ words: StaticString) -> Bool {
    let text = lines[index].text
    guard text.count >= words.utf8CodeUnitCount else { return false }
    return words.withUTF8Buffer { sign in sign.indices.allSatisfy { bytes[text.lowerBound + $0] == sign[$0] } }
  }

  private func isIndentedBlock(_ index: Int) -> Bool {
    lines[index].indent >= 4 && lines[index].blankLinesBefore > 0
  }
}
