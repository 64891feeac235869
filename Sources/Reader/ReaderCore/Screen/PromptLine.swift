/// A line being typed at the foot of the screen, and at its end what there is to say of it.
package struct PromptLine {
  package let label: String
  package let text: String
  package let right: String

  package init(label: String, text: String, right: String) {
    self.label = label
    self.text = text
    self.right = right
  }

  package func draw(on frame: inout Frame, row: Int) {
    let columns = frame.size.columns
    let right = ScreenLine(right, .footerDetail)
    let room = max(4, columns - label.count - 3 - (right.width > 0 ? right.width + 2 : 0))
    let typed = ScreenLine(text, .prompt)
    // What does not fit is cut off at the beginning: the end is what is being typed.
    var shown = typed
    if typed.width > room {
      shown = ScreenLine("…", .footerDetail)
      shown.append(typed.dropping(typed.width - room + 1))
    }
    frame.draw(ScreenLine([.blanks(1), ScreenRun(label, .promptLabel)] + shown.runs), row: row, width: columns)
    frame.draw(right, row: row, column: max(0, columns - right.width - 1))
    frame.cursor = Frame.Cell(column: min(columns - 1, 1 + label.count + shown.width), row: row)
  }
}
