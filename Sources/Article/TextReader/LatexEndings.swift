import UTF8Text

/// Where the environments of a text in LaTeX end, by their names: every `\begin` asks for its end, and a text may have as many as lines.
///
///     0  \begin{verbatim}
///     1  x = 1
///     2  \end{verbatim}        ►   verbatim: line 2
struct LatexEndings {
  /// Where the lines begin that end each: their numbers change while notes are taken out of sentences.
  private var starts: [String: [Int]] = [:]

  init(_ text: TextLines) {
    for index in text.lines.indices where text.begins(index, "\\end") {
      let line = text.lines[index].text
      for name in LatexEndings.names(line, in: text.bytes) { starts[name, default: []].append(line.lowerBound) }
    }
  }

  /// The first line behind another that ends an environment, or nil.
  func end(of name: String, after index: Int, in text: TextLines) -> Int? {
    guard let ends = starts[name] else { return nil }
    let place = ends.firstSortedIndex { $0 > text.lines[index].text.lowerBound }
    guard place < ends.endIndex else { return nil }
    return (index + 1..<text.lines.count).first { text.lines[$0].text.lowerBound == ends[place] }
  }

  /// What stands between braces in a line.
  private static func names(_ line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Set<String> {
    var names: Set<String> = []
    var open: Int?
    for at in line {
      if bytes[at] == UInt8(ascii: "{") { open = at + 1 }
      guard bytes[at] == UInt8(ascii: "}"), let start = open else { continue }
      names.insert(String(decoding: bytes[start..<at], as: UTF8.self))
      open = nil
    }
    return names
  }
}
