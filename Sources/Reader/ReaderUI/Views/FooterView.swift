import ArticleModel
import Settings
import TextLayout

/// The line below the page: the section being read, the search, how far the reader has come; or a message; or what is
/// being typed.
struct FooterView {
  let state: ReadingState
  let typed: String
  let notice: String?

  func draw(on frame: inout Frame, _ bars: Bars) {
    let row = bars.geometry.footerRow
    if let prompt = state.prompt {
      drawPrompt(prompt, on: &frame, row: row, bars)
    } else if let message = notice ?? state.message {
      // What keys have to say does not hide that something is being fetched.
      let right = typed.isEmpty && state.pending != nil && state.panel == nil ? stops : ScreenLine(typed, .footerKey)
      frame.draw(bars.line(ScreenLine(message, .message), right), row: row)
    } else if state.hints != nil {
      frame.draw(bars.line(ScreenLine("the letters of a link; Esc: none", .footer), ScreenLine()), row: row)
    } else if let pending = state.pending, state.panel == nil {
      frame.draw(bars.line(ScreenLine(pending.label, .message), stops), row: row)
    } else if let list = state.linkList, state.panel == nil {
      frame.draw(bars.line(ScreenLine(list.selected.map { state.label(of: $0) } ?? "", .footer), linkKeys), row: row)
    } else if state.panel != nil {
      let close = KeyHint(key: state.keys[.view].lastLabel(of: .cancel), what: "closes")
      frame.draw(bars.line(ScreenLine(), close.line), row: row)
    } else {
      frame.draw(bars.line(left, right(room: bars.geometry.size.columns)), row: row)
    }
  }

  /// What ends the fetching of a document.
  private var stops: ScreenLine { KeyHint(key: state.keys[.page].label(of: .cancel), what: "stops").line }

  /// Where the selected link leads; else the section that is read.
  private var left: ScreenLine {
    if let link = state.focusedLink { return ScreenLine("→ \(state.label(of: link))", .footer) }
    return ScreenLine(state.sectionTitle ?? "", .footer).ordered(by: state.page.options.readingOrder)
  }

  /// What Enter does with the selected question, section or table; nil where none is on the screen.
  private var focusOpens: String? {
    guard let focus = state.focus, state.isVisible(focus), case .line(let target) = focus.target else { return nil }
    switch target {
    case .table: return "opens the table"
    case .question(let question):
      return state.page.folds.isOpen(question: question, of: focus.item) ? "closes" : "opens"
    case .section: return state.page.folds.isFolded(focus.item) ? "unfolds" : "folds"
    }
  }

  private var linkKeys: ScreenLine {
    guard state.size.columns >= 60 else { return ScreenLine() }
    let keys = state.keys[.links]
    var line = ScreenLine()
    for (request, what) in [(Request.open, "follows"), (.goToLink, "in the text"), (.showHelp, "help")] {
      let hint = KeyHint(key: keys.label(of: request), what: what).line
      if hint.width > 0 { line.append(hint.indented(by: line.width > 0 ? 2 : 0)) }
    }
    return line
  }

  /// Whatever fits, the most telling last: the search, the progress, the key for help.
  private func right(room: Int) -> ScreenLine {
    var parts = [ScreenLine(progress, .footerDetail)]
    // The address needs the room of all that can be read elsewhere.
    if state.focusedLink != nil { parts = [KeyHint(key: state.keys[.page].label(of: .open), what: "follows").line] }
    if let opening = focusOpens, room >= 76 {
      parts.insert(KeyHint(key: state.keys[.page].label(of: .open), what: opening).line, at: 0)
    }
    if let search = searchLabel { parts.insert(ScreenLine(search, .footer), at: 0) }
    if state.isScrolling { parts.insert(ScreenLine(isNarrow ? "↓" : "↓ \(state.settings.pace)", .footerKey), at: 0) }
    if !typed.isEmpty { parts.insert(ScreenLine(typed, .footerKey), at: 0) }
    let help = KeyHint(key: state.keys[.page].label(of: .showHelp), what: "help").line
    if room >= 36, help.width > 0, state.focusedLink == nil { parts.append(help) }
    var line = ScreenLine()
    for (index, part) in parts.enumerated() {
      if index > 0 { line.append(.blanks(room >= 80 ? 4 : 2)) }
      line.append(part)
    }
    return line
  }

  private var progress: String {
    let share = state.share
    let percent = "\(Int(share * 100)) %"
    if isNarrow || share >= 1 { return share >= 1 ? "end" : percent }
    let left = "\(percent) · \(state.progress.minutes(of: 1 - share)) min left"
    guard state.size.columns >= Geometry.paneColumns, let section = state.minutesOfSection else { return left }
    return "\(left), \(section) of this section"
  }

  /// Whether the screen is too narrow for the minutes left.
  private var isNarrow: Bool { state.size.columns < 60 }

  /// "/words 3 of 17"; a plus sign while the matches are still being counted.
  private var searchLabel: String? {
    guard let search = state.search else { return nil }
    return "\(search.isBackward ? "\\" : "/")\(search.pattern.text) \(search.count)"
  }

  private func drawPrompt(_ prompt: Prompt, on frame: inout Frame, row: Int, _ bars: Bars) {
    let label: String
    var right = ""
    switch prompt.purpose {
    case .search:
      label = (state.settings.expressions ? "regex " : "") + (prompt.isBackward ? "\\" : "/")
      if !prompt.text.isEmpty { right = prompt.mistake?.description ?? state.search?.count ?? "" }
    case .outlineFilter: label = "titles: "
    case .linkFilter:
      label = "links: "
      right = state.linkList.map { "\($0.count) of \($0.links.count)" } ?? ""
    case .export:
      label = "write to: "
      right = state.message ?? (isNarrow ? "" : "Tab: format")
    case .replace:
      let question = ScreenLine("Replace \(prompt.text)? It is there already.", .message)
      frame.draw(bars.line(question, ScreenLine("y n", .footerKey)), row: row)
      return
    }
    PromptLine(label: label, text: prompt.text, right: right).draw(on: &frame, row: row)
  }
}

extension Search {
  /// "searching…", "3 of 17", "3 of 17+" while the matches are being counted, "not found".
  var count: String {
    guard quest == nil else { return "searching…" }
    guard current != nil else { return "not found" }
    let total = counter.isComplete ? "\(counter.total)" : "\(counter.total)+"
    return number.map { "\($0) of \(total)" } ?? "… of \(total)"
  }
}

extension ReadingState {
  /// The title of the section being read; nil above the first heading.
  var sectionTitle: String? { page.items.section(of: currentItem).flatMap { page.items[$0].title } }
}
