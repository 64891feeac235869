import UTF8Text

/// Where the environments of a text in LaTeX end, by their names: every `\begin` asks for its end, and a text may have as many as lines.
///
///     0  \begin{verbatim}
///     1  x = 1
///     2  \end{verbatim}        ►   verbatim: 2
struct LatexEndings {
  private var lines: [String: [Int]] = [:]

  init(_ text: TextLines) {
    for index in text.lines.indices where text.begins(index, "\\end") {
      for name in LatexEndings.names(text.lines[index].text, in: text.bytes) { lines[name, default: []].append(index) }
    }
  }

  /// The first line behind another that ends an environment, or nil.
  func end(of name: String, after index: Int) -> Int? {
    guard let ends = lines[name] else { return nil }
    let place = ends.indices.firstSortedIndex { ends[$0] > index }
    return place < ends.endIndex ? ends[place] : nil
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
