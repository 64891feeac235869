package import ReaderCore
import TextLayout
import UTF8Text

/// The list of links: the words of each, and beside them where it leads.
package struct LinkListView {
  package let state: ReadingState
  package let list: LinkList

  package func draw(on frame: inout Frame, _ bars: Bars) {
    let geometry = state.geometry
    let count = Counted.words(list.links.count, "link")
    frame.draw(bars.line(ScreenLine("Links of this article", .panelTitle), ScreenLine(count, .headerDetail)), row: 0)
    if list.count == 0 {
      frame.draw(ScreenLine("No link holds these words.", .panelDetail), row: geometry.pageTop, column: 2)
    }
    for row in 0..<max(0, min(geometry.pageHeight, list.count - list.top)) {
      frame.draw(line(list.top + row, width: geometry.size.columns), row: geometry.pageTop + row)
    }
  }

  private func line(_ index: Int, width: Int) -> ScreenLine {
    let link = list.link(index)
    let isSelected = index == list.selection
    let role: ScreenRole = isSelected ? .listSelected : .listEntry
    var line = ScreenLine([ScreenRun(isSelected ? " › " : "   ", role)])
    let words = ScreenLine(state.page.items.words(of: link).asTypedLine, role)
    // Where there is no room for two columns the footer says where the selected one leads.
    let room = width >= 60 ? (width - 6) * 9 / 20 : width - 4
    line.append(words.shortened(to: room).padded(to: room, role))
    if width >= 60 {
      line.append(.blanks(2, role))
      let room = width - line.width - 1
      var target = ScreenLine(state.label(of: link), isSelected ? role : .listDetail)
      // Why an address cannot be followed is said once it is; here its end says more.
      if target.width > room, case .shown(let address, _) = state.destination(of: link) {
        target = ScreenLine(address, isSelected ? role : .listDetail)
      }
      line.append(target.shortened(to: room))
    }
    return line.padded(to: width, isSelected ? role : .blank)
  }
}
