/// The lines above and below what is read.
package struct Bars {
  package let geometry: Geometry

  package init(geometry: Geometry) {
    self.geometry = geometry
  }

  /// A line with words at both ends: the left ones are shortened, the right ones left out where there is no room.
  package func line(_ left: ScreenLine, _ right: ScreenLine) -> ScreenLine {
    let width = geometry.size.columns - 2
    guard width > 0 else { return ScreenLine() }
    let showsRight = right.width > 0 && right.width + min(left.width, 12) + 2 <= width
    let room = showsRight ? width - right.width - 2 : width
    var line = ScreenLine([.blanks(1)])
    line.append(left.shortened(to: max(0, room)).padded(to: max(0, showsRight ? room + 2 : width)))
    if showsRight { line.append(right) }
    return line.padded(to: geometry.size.columns)
  }

  /// Draws the lines that part header, page and footer, where there is room for them.
  package func drawRules(on frame: inout Frame, outline: Bool) {
    guard geometry.isRuled else { return }
    let rows = [(2 - 1, "┬"), (geometry.footerRow - 1, "┴")]
    for (row, joint) in rows {
      frame.draw(ScreenLine(String(repeating: "─", count: geometry.size.columns), .frameLine), row: row)
      if outline { frame.draw(ScreenLine(joint, .frameLine), row: row, column: geometry.paneWidth) }
    }
  }
}
