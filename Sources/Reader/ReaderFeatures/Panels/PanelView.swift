package import ReaderCore

/// A view over the page: its title in the header, its lines where the page was.
package struct PanelView {
  package let panel: Panel
  package let geometry: Geometry

  package func draw(on frame: inout Frame) {
    let shown = panel.visible(geometry)
    let more = shown.hasMore ? "more below" : ""
    let bars = Bars(geometry: geometry)
    frame.draw(bars.line(ScreenLine(panel.content.title, .panelTitle), ScreenLine(more, .headerDetail)), row: 0)
    let width = Panel.width(geometry.size)
    let column = max(0, (geometry.size.columns - width) / 2)
    for (row, line) in shown.lines.enumerated() {
      frame.draw(line, row: geometry.pageTop + row, column: column)
    }
  }
}
