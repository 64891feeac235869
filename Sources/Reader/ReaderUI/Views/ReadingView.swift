import Settings
import TextLayout

/// The screen while an article is read.
struct ReadingView {
  let state: ReadingState
  /// The keys typed of a sequence that is not finished.
  let typed: String
  /// What the program has to say.
  let notice: String?

  func draw() -> Frame {
    if state.panel == nil, let table = state.table {
      return TableView(state: table, keys: state.keys[.table], notice: notice).draw()
        .ordered(by: state.page.options.readingOrder)
    }
    let geometry = state.geometry
    let bars = Bars(geometry: geometry)
    var frame = Frame(size: geometry.size)
    let showsPane = geometry.paneWidth > 0 && state.panel == nil && state.linkList == nil
    bars.drawRules(on: &frame, outline: showsPane)
    if let panel = state.panel {
      PanelView(panel: panel, geometry: geometry).draw(on: &frame)
    } else if let list = state.linkList {
      LinkListView(state: state, list: list).draw(on: &frame, bars)
    } else {
      frame.draw(HeaderView(state: state).line(bars), row: 0)
      PageView(state: state).draw(on: &frame)
      if let hints = state.hints { HintsView(state: state, hints: hints).draw(on: &frame) }
      OutlineView(state: state).draw(on: &frame)
    }
    FooterView(state: state, typed: typed, notice: notice).draw(on: &frame, bars)
    return state.panel == nil ? frame : frame.ordered(by: state.page.options.readingOrder)
  }
}
