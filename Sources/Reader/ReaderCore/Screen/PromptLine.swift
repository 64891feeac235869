/// A line being typed at the foot of the screen, and at its end what there is to say of it.
package struct PromptLine {
  package let label: String
  package let line: TypedLine
  package let right: String

  package init(label: String, line: TypedLine, right: String) {
    self.label = label
    self.line = line
    self.right = right
  }

  package func draw(on frame: inout Frame, row: Int) {
    let columns = frame.size.columns
    let right = ScreenLine(right, .footerDetail)
    let room = max(4, columns - label.count - 3 - (right.width > 0 ? right.width + 2 : 0))
    let typed = ScreenLine(line.text, .prompt)
    let cursor = ScreenLine(String(line.text.dropLast(line.behind)), .prompt).width
    // What does not fit is cut off where it is farthest from what is being typed.
    var shown = typed.shortened(to: room)
    var place = cursor
    if typed.width > room, cursor >= room {
      shown = ScreenLine("…", .footerDetail)
      shown.append(typed.dropping(cursor - room + 1).cut(to: room - 1))
      place = room
    }
    frame.draw(ScreenLine([.blanks(1), ScreenRun(label, .promptLabel)] + shown.runs), row: row, width: columns)
    frame.draw(right, row: row, column: max(0, columns - right.width - 1))
    frame.cursor = Frame.Cell(column: min(columns - 1, 1 + label.count + place), row: row)
  }
}
