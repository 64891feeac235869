import Fragments

/// Finds blocks of code that only their indentation marks.
///
///     Write these lines into the file:        ►   paragraph
///
///         [Service]                               code: [Service]
///         Restart=always                                Restart=always
///
/// Quotes and lists are indented, too, so half of the lines must look like a program or a configuration file, or the first like a
/// command.
struct IndentedCode {
  let bytes: UnsafeBufferPointer<UInt8>
  let lines: [Line]
  /// No block begins before this line; lines already examined are not examined again.
  private var from = 0

  /// How much deeper than the line before it a block is indented.
  private static let leastStep: Int32 = 4
  /// How many blank lines may stand inside a block.
  private static let mostBlankLines = 2

  init(bytes: UnsafeBufferPointer<UInt8>, lines: [Line]) {
    self.bytes = bytes
    self.lines = lines
  }

  /// The block that begins at line `index`; nil if none does. Calls come in order of `index`.
  mutating func block(at index: Int) -> Range<Int>? {
    guard index >= from, begins(index) else { return nil }
    let indent = lines[index].indent
    var end = index
    var signs = 0
    var strong = 0
    let isSession = opensSession(lines[index].text)
    while end < lines.count, lines[end].indent >= indent, lines[end].said == .nothing,
      end == index || lines[end].blankLinesBefore <= IndentedCode.mostBlankLines
    {
      let score = CodeEvidence.score(bytes, lines[end])
      if score >= 2 { strong += 1 }
      if score > 0 || hasSign(lines[end].text) { signs += 1 }
      end += 1
    }
    let isAnnounced = index > 0 && bytes[lines[index - 1].text.upperBound - 1] == UInt8(ascii: ":")
    if signs * 2 >= end - index, strong > 0 || isAnnounced { return index..<end }
    if isSession { return index..<end }
    from = end
    return nil
  }

  /// A line that is indented after a blank line and not an item of a list.
  private func begins(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.indent >= IndentedCode.leastStep, line.blankLinesBefore > 0 else { return false }
    guard index == 0 || lines[index - 1].indent + IndentedCode.leastStep <= line.indent else { return false }
    return ListMarker.read(bytes, line.text) == nil
  }

  /// Whether a block begins with the prompt of a shell; what commands answer looks like anything.
  private func opensSession(_ text: Range<Int>) -> Bool {
    guard text.count >= 4 else { return false }
    let prompts: [StaticString] = ["$ ", "% ", ">>> ", "C:\\", "PS "]
    return prompts.contains { prompt in
      prompt.withUTF8Buffer { sign in sign.indices.allSatisfy { bytes[text.lowerBound + $0] == sign[$0] } }
        && (prompt.utf8CodeUnitCount < 3 || bytes[text].contains(UInt8(ascii: ">")))
    }
  }

  /// Whether a line has something rare in prose: brackets at its ends, an equals sign, an opening "#" or "$".
  private func hasSign(_ text: Range<Int>) -> Bool {
    switch bytes[text.lowerBound] {
    case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "#"), UInt8(ascii: "$"),
      UInt8(ascii: "<"), UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "%"), UInt8(ascii: "\\"):
      return true
    default: break
    }
    switch bytes[text.upperBound - 1] {
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ">"), UInt8(ascii: "|"),
      UInt8(ascii: "="), UInt8(ascii: "\\"):
      return true
    default: return text.contains { bytes[$0] == UInt8(ascii: "=") || bytes[$0] == UInt8(ascii: "{") }
    }
  }
}
