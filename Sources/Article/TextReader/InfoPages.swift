import ArticleModel
import Fragments
import UTF8Text

/// Takes the lines out that an info reader shows above each node of a manual, and the signs of its menus.
///
///     File: tide.info,  Node: Ports,  Next: Units,  Up: Top     (set aside)
///     * Menu:                                                   (set aside)
///     * Units::      Metres and feet.                           ►   item: Units: Metres and feet.
enum InfoPages {
  private static let reach = 40

  static func apply(to text: inout TextLines) {
    guard text.lines.prefix(reach).contains(where: { isNode($0.text, in: text) }) else { return }
    var isInMenu = false
    for index in text.lines.indices {
      if isNode(text.lines[index].text, in: text) {
        text.setAside(index..<index + 1, .navigation)
        isInMenu = false
      } else if text.begins(index, "* Menu:") {
        text.setAside(index..<index + 1, .navigation)
        isInMenu = true
      } else if isInMenu, text.begins(index, "* ") {
        readEntry(index, &text)
      } else if isInMenu, index > 0, text.lines[index].blankLinesBefore == 0, text.lines[index].indent > step {
        text.say(.goesOn, index)
      } else {
        isInMenu = isInMenu && text.lines[index].blankLinesBefore == 0
      }
    }
    markExamples(&text)
  }

  /// Lines that are set in below one that announces them, and end no sentence, are an example.
  private static func markExamples(_ text: inout TextLines) {
    var number: UInt8 = 0
    for index in text.lines.indices.dropFirst()
    where text.lines[index].indent >= step && text.lines[index].blankLinesBefore > 0
      && text.lines[index].said == .nothing
    {
      let above = text.lines[index - 1]
      let end = text.endOfBlock(index)
      guard above.indent < step, text.bytes[above.text.upperBound - 1] == UInt8(ascii: ":"),
        (index..<end).allSatisfy({ text.lines[$0].indent >= step }), !text.endsSentence(end - 1)
      else { continue }
      number &+= 1
      for line in index..<end { text.say(.code, line, level: Int(number)) }
    }
  }

  /// The columns by which manuals set examples in.
  private static let step: Int32 = 5

  /// "File: tide.info,  Node: Ports,  Next: …"
  private static func isNode(_ range: Range<Int>, in text: TextLines) -> Bool {
    guard range.count > 16, text.holds("File: ", at: range.lowerBound) else { return false }
    return range.contains {
      text.bytes[$0] == UInt8(ascii: ",")
        && text.place(of: "Node: ", from: $0, to: min($0 + 10, range.upperBound)) != nil
    }
  }

  /// The name of a node and what is said of it: of the two colons one is a sign.
  private static func readEntry(_ index: Int, _ text: inout TextLines) {
    let range = text.lines[index].text
    guard let colons = text.place(of: "::", from: range.lowerBound, to: range.upperBound) else { return }
    text.say(.item, index)
    text.lines[index].text = range.lowerBound + 2..<range.upperBound
    text.drop(signs: colons + 1..<colons + 2)
  }
}
