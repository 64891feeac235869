import ArticleModel
import ReaderCore
import Settings
import TextLayout

/// The line below the page: a message, what is being fetched, or else the section being read, the search, and how far the
/// reader has come.
struct PageFooter {
  let state: ReadingState
  let footer: Footer

  func draw(on frame: inout Frame, _ bars: Bars) {
    if footer.drawNews(on: &frame, bars) { return }
    let room = bars.geometry.size.columns
    let right = right(room: room)
    // Where there is room for one thing, what was searched for is worth more than where one is.
    let isAlone = searchLabel != nil && right.width + min(left.width, 12) + 4 > room
    frame.draw(isAlone ? bars.line(right, ScreenLine()) : bars.line(left, right), row: bars.geometry.footerRow)
  }

  /// Where the selected link leads, or the selected picture is; else the section that is read.
  private var left: ScreenLine {
    if let link = state.focusedLink ?? state.focusedMedia { return ScreenLine("→ \(state.label(of: link))", .footer) }
    return ScreenLine(state.sectionTitle ?? "", .footer).ordered(by: state.page.options.readingOrder)
  }

  /// What Enter does with the selected question, section or table; nil where none is on the screen.
  private var focusOpens: String? {
    guard let focus = state.focus, state.isVisible(focus), case .line(let target) = focus.target else { return nil }
    switch target {
    case .table: return "opens the table"
    case .question(let question):
      return state.page.folds.isOpen(question: question, of: focus.item) ? "closes" : "opens"
    case .gap, .passage: return state.page.folds.isGapOpen(focus.item) ? "hides" : "shows"
    case .media: return "shows it"
    case .post, .section: return state.page.folds.isFolded(focus.item) ? "unfolds" : "folds"
    }
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
    if !footer.typed.isEmpty { parts.insert(ScreenLine(footer.typed, .footerKey), at: 0) }
    let help = KeyHint(key: state.keys[.page].label(of: .showHelp), what: "help").line
    if room >= 36, help.width > 0, state.focusedLink == nil { parts.append(help) }
    // The least telling go first where not all fit: the key for help, the progress.
    let gap = room >= 80 ? 4 : 2
    let beside = min(left.width, 12) + 4
    while parts.count > 1, parts.reduce(beside - gap, { $0 + $1.width + gap }) > room { parts.removeLast() }
    var line = ScreenLine()
    for (index, part) in parts.enumerated() {
      if index > 0 { line.append(.blanks(gap)) }
      line.append(part)
    }
    return line
  }

  private var progress: String {
    let share = state.share
    let percent = "\(Int(share * 100)) %"
    if isNarrow || share >= 1 { return share >= 1 ? "end" : percent }
    // The masthead says how long the article takes; two counts on one screen would only be compared.
    guard !state.showsMasthead else { return percent }
    guard let passed = state.passed else { return percent }
    let items = state.page.items
    let article = items.items(ofArticle: items.article(of: passed.item))
    let minutes = state.progress.minutesLeft(from: passed.item, offset: passed.offset, in: article)
    return "\(percent) · \(minutes) min left\(items.articles.count > 1 ? " in this article" : "")"
  }

  /// Whether the screen is too narrow for the minutes left.
  private var isNarrow: Bool { state.size.columns < 60 }

  /// "/words 3 of 17"; a plus sign while the matches are still being counted.
  private var searchLabel: String? {
    guard let search = state.search else { return nil }
    return "\(search.isBackward ? "\\" : "/")\(search.pattern.text) \(search.count)"
  }
}

extension ReadingState {
  /// The title of the section being read; nil above the first heading.
  var sectionTitle: String? { page.items.section(of: sectionItem).flatMap { page.items[$0].title } }

  /// Whether the lines above an article, which say how long it takes, are on the screen.
  var showsMasthead: Bool {
    visible.contains { position in
      if case .masthead = page.items.kind(of: position.item) { !page[position].runs.isEmpty } else { false }
    }
  }
}
