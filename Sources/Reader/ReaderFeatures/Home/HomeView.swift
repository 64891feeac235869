import ReaderCore
import Settings
import TextLayout

/// The shelf as a screen: its parts above, a line for each article, and what can be done below.
struct HomeView {
  let state: HomeState
  /// The words that are being typed.
  let typed: TypedLine?
  let workspace: Workspace

  private var size: ScreenSize { workspace.size }
  private var geometry: Geometry { workspace.geometry }

  func draw(on frame: inout Frame) {
    let bars = Bars(geometry: geometry)
    bars.drawRules(on: &frame, outline: false)
    let room = size.columns - parts.width - 6
    let place = room >= 8 ? ScreenLine(state.place, .headerDetail).shortened(to: room) : ScreenLine()
    frame.draw(bars.line(parts, place), row: 0)
    drawRows(on: &frame)
    drawFooter(on: &frame, bars)
  }

  // MARK: Parts

  /// All parts, where there is room for them; else the one that is shown, and how many there are.
  private var parts: ScreenLine {
    for counted in [true, false] {
      let line = line(of: HomePart.allCases, counted: counted)
      if line.width <= size.columns - 2 { return line }
    }
    let all = HomePart.allCases
    var line = ScreenLine("‹ ", .headerDetail)
    line.append(self.line(of: [state.question.part], counted: true))
    let number = (all.firstIndex(of: state.question.part) ?? 0) + 1
    line.append(ScreenLine(" ›  \(number) of \(all.count)", .headerDetail))
    return line
  }

  private func line(of parts: [HomePart], counted: Bool) -> ScreenLine {
    var line = ScreenLine()
    for part in parts {
      let isShown = part == state.question.part
      if line.width > 0 { line.append(ScreenLine(" · ", .headerDetail)) }
      line.append(ScreenLine(part.label, isShown ? .header : .headerDetail))
      if counted || isShown, let count = state.counts[part] {
        line.append(ScreenLine(" " + HomeView.grouped(count), isShown ? .header : .headerDetail))
      }
    }
    return line
  }

  /// "1,208"
  static func grouped(_ count: Int) -> String {
    var digits = String(count)
    var result = ""
    while digits.count > 3 {
      result = ",\(digits.suffix(3))" + result
      digits = String(digits.dropLast(3))
    }
    return digits + result
  }

  // MARK: Lines

  private func drawRows(on frame: inout Frame) {
    let height = geometry.pageHeight
    let introduction = state.introduction(in: height)
    if introduction > 0 { drawIntroduction(on: &frame) }
    if state.count == 0, !state.isEmptyShelf {
      frame.draw(ScreenLine(nothing, .panelDetail), row: geometry.pageTop, column: 2)
    }
    let shown = (0..<state.shown(in: height)).compactMap { state.row(state.top + $0) }
    let layout = HomeRowLayout(width: size.columns, part: state.question.part, shown)
    for number in 0..<state.shown(in: height) {
      guard let row = state.row(state.top + number) else { continue }
      let isSelected = state.top + number == state.selection
      let at = geometry.pageTop + introduction + number * state.rowHeight
      frame.draw(
        layout.line(row, isSelected: isSelected, isMarked: state.marked.contains(row.id)), row: at, width: size.columns)
      if isSelected { frame.cursor = Frame.Cell(column: 1, row: at) }
      if state.rowHeight > 1, at + 1 < geometry.pageTop + height {
        frame.draw(layout.below(row), row: at + 1, width: size.columns)
      }
    }
  }

  /// What to do with a shelf that is empty: three lines, and the samples below them.
  private func drawIntroduction(on frame: inout Frame) {
    let rows = [
      ("lectern add URL", "keeps a page; while reading, S does"),
      ("lectern import FILE", "moves in from Pocket, bookmarks and others"),
      ("lectern feeds add URL", "follows a feed"),
    ]
    frame.draw(ScreenLine("The shelf is empty. This fills it:", .panelText), row: geometry.pageTop, column: 2)
    for (index, (command, what)) in rows.enumerated() {
      var line = ScreenLine(command, .key).padded(to: 24)
      line.append(ScreenLine(what, .panelDetail))
      frame.draw(line.shortened(to: size.columns - 4), row: geometry.pageTop + 1 + index, column: 4)
    }
    frame.draw(ScreenLine("Or read one of these:", .panelText), row: geometry.pageTop + 4, column: 2)
  }

  private var nothing: String {
    if let mistake = state.mistake { return mistake }
    if !state.question.words.isEmpty {
      if state.question.inTexts { return "No text holds these words." }
      if state.question.part == .highlights { return "No highlight and no note holds these words." }
      let texts = state.question.part.hasTexts ? "; / once more searches texts." : "."
      return "No title holds these words\(texts)"
    }
    switch state.question.part {
    case .inbox: return "Nothing is left to be read."
    case .reading: return "Nothing is half read: what was begun waits here."
    case .starred: return "Nothing has a star: ! gives one."
    case .archive: return "Nothing is in the archive: K puts it there."
    case .feeds: return "Feeds have brought nothing new: R asks them."
    case .highlights: return "Nothing is highlighted: v selects words of a page."
    case .files: return "There are no articles in this folder."
    }
  }

  // MARK: The foot of the screen

  private func drawFooter(on frame: inout Frame, _ bars: Bars) {
    let row = geometry.footerRow
    if let typed {
      let label = state.question.inTexts ? "texts: " : state.question.part == .highlights ? "highlights: " : "titles: "
      let right = state.mistake ?? found
      return PromptLine(label: label, line: typed, right: right).draw(on: &frame, row: row)
    }
    if Footer(workspace).drawNews(on: &frame, bars) { return }
    frame.draw(bars.line(left, hints), row: row)
  }

  /// "3 of 1,253"
  private var found: String {
    guard let count = state.count else { return "" }
    // Of feeds it is told how many are new, and not how many there are.
    let all = state.question.inTexts || state.question.part == .feeds ? nil : state.counts[state.question.part]
    return HomeView.grouped(count) + (state.isMore ? "+" : "") + (all.map { " of \(HomeView.grouped($0))" } ?? " found")
  }

  private var left: ScreenLine {
    if let progress = state.progress { return ScreenLine(progress, .footerDetail) }
    if !state.marked.isEmpty { return ScreenLine("\(HomeView.grouped(state.marked.count)) marked", .footerKey) }
    if !state.question.words.isEmpty {
      var line = ScreenLine(state.question.words, .footer)
      line.append(ScreenLine("   " + (state.mistake ?? found), .footerDetail))
      return line
    }
    let row = state.selected
    return ScreenLine(row?.failure ?? row?.address ?? row?.site ?? "", .footer)
  }

  /// What can be done with the line that is selected.
  private var doable: [(Request, String)] {
    guard let row = state.selected else {
      return state.question.part == .feeds ? [(.home(.refreshFeeds), "checks feeds")] : []
    }
    switch row.kind {
    case .article: return [(.open, "reads"), (.home(.mark), "marks"), (.shelf(.tag), "tags")]
    case .item, .file: return [(.open, "reads"), (.home(.mark), "marks"), (.shelf(.keep), "keeps")]
    case .highlight: return [(.open, "in the text"), (.home(.mark), "marks"), (.shelf(.delete), "takes away")]
    case .sample: return [(.open, "reads"), (.shelf(.keep), "keeps")]
    case .folder: return [(.open, "opens")]
    case .feed: return [(.open, "says why")]
    }
  }

  private var hints: ScreenLine {
    let keys = workspace.keys[.home]
    let done = doable
    let asked = size.columns >= 76 ? done : size.columns >= 36 ? Array(done.prefix(1)) : []
    guard size.columns >= 36 else { return ScreenLine() }
    var line = ScreenLine()
    for (request, what) in asked + [(.showHelp, "help")] {
      let hint = KeyHint(key: keys.label(of: request), what: what).line
      if hint.width > 0 { line.append(hint.indented(by: line.width > 0 ? 2 : 0)) }
    }
    return line
  }
}
