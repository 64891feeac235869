import ArticleModel
package import ReaderCore
package import Settings
import TextLayout

/// The list of an article's links, over the page.
package struct LinkListMode: Mode {
  package private(set) var list: LinkList
  /// Whether the words of the filter are being typed.
  package private(set) var isFiltering = false

  package init(_ list: LinkList) { self.list = list }

  package var map: Command.Mode? { isFiltering ? nil : .links }
  package var coversScreen: Bool { true }

  package mutating func handle(_ input: Input, in workspace: inout Workspace) -> Reply {
    guard var reading = workspace.reading else { return .close }
    workspace.reading = nil
    defer { workspace.reading = reading }
    switch input {
    case .request(let outcome): return perform(outcome.request, in: &reading)
    case .key(let key): return type(key, in: &reading)
    case .pasted(let text):
      if isFiltering { setFilter(list.filter.inserting(text), in: reading) }
      return Reply()
    case .press(let cell): return isFiltering ? Reply() : press(cell, in: &reading)
    case .wheel(let direction): return isFiltering ? Reply() : perform(.scrollLines(direction), in: &reading)
    case .resized:
      list.settle(height: reading.geometry.pageHeight)
      return Reply()
    }
  }

  private mutating func perform(_ request: Request, in reading: inout ReadingState) -> Reply {
    let before = list.selection
    let reply = answer(request, in: &reading)
    if !reply.closes, list.selection == before, reading.message == nil {
      reading.message = request.border(beginning: "the first one", end: "the last one")
    }
    return reply
  }

  private mutating func answer(_ request: Request, in reading: inout ReadingState) -> Reply {
    let height = reading.geometry.pageHeight
    switch request {
    case .scrollLines(let step): list.select(list.selection + step, height: height)
    case .scrollPages(let step): list.select(list.selection + step * max(1, height - 1), height: height)
    case .top: list.select(0, height: height)
    case .bottom: list.select(.max, height: height)
    case .open:
      guard let link = selected(in: &reading) else { return Reply() }
      var reply = Reply(reading.follow(link))
      reply.closes = true
      return reply
    case .goToLink:
      guard let link = selected(in: &reading) else { return Reply() }
      reading.show(link)
      return .close
    case .browse: return Reply(selected(in: &reading).map { reading.browse(reading.address(of: $0)) } ?? [])
    case .copyLink: return Reply(selected(in: &reading).map { reading.copied("link", reading.address(of: $0)) } ?? [])
    case .filter: isFiltering = true
    case .showLinks: return .close
    case .cancel:
      guard list.filtered != nil else { return .close }
      setFilter(TypedLine(), in: reading)
    case .showHelp: return .show(.help([.links, .view]))
    default: break
    }
    return Reply()
  }

  /// The selected link; where there is none, that is said.
  private func selected(in reading: inout ReadingState) -> ItemLink? {
    if list.selected == nil { reading.message = "there is no such link" }
    return list.selected
  }

  /// A key while the filter is typed; the arrows go to other links.
  private mutating func type(_ key: Key, in reading: inout ReadingState) -> Reply {
    switch key {
    case .enter: isFiltering = false
    case .escape: endFilter(in: reading)
    case .backspace where list.filter.text.isEmpty, .delete where list.filter.text.isEmpty: endFilter(in: reading)
    case .down, .control("n"): return perform(.scrollLines(1), in: &reading)
    case .up, .control("p"): return perform(.scrollLines(-1), in: &reading)
    default: if let changed = list.filter.after(key) { setFilter(changed, in: reading) }
    }
    return Reply()
  }

  private mutating func endFilter(in reading: ReadingState) {
    isFiltering = false
    setFilter(TypedLine(), in: reading)
  }

  /// Lists only the links whose words or address hold the words that were typed.
  private mutating func setFilter(_ words: TypedLine, in reading: ReadingState) {
    let items = reading.page.items
    let passes = SearchPattern(words.text).map { pattern in
      { (link: ItemLink) in
        pattern.stands(in: items.words(of: link)) || pattern.stands(in: link.url)
      }
    }
    list.setFilter(words, height: reading.geometry.pageHeight, passes: passes)
  }

  /// A click selects a link of the list, a click on the selected one follows it.
  private mutating func press(_ cell: Frame.Cell, in reading: inout ReadingState) -> Reply {
    let geometry = reading.geometry
    let row = cell.row - geometry.pageTop
    guard (0..<geometry.pageHeight).contains(row), list.top + row < list.count else { return Reply() }
    if list.top + row == list.selection { return perform(.open, in: &reading) }
    list.select(list.top + row, height: geometry.pageHeight)
    return Reply()
  }

  package func draw(on frame: inout Frame, in workspace: Workspace) {
    guard let reading = workspace.reading else { return }
    let bars = Bars(geometry: reading.geometry)
    bars.drawRules(on: &frame, outline: false)
    LinkListView(state: reading, list: list).draw(on: &frame, bars)
    if isFiltering {
      PromptLine(label: "links: ", line: list.filter, right: "\(list.count) of \(list.links.count)")
        .draw(on: &frame, row: bars.geometry.footerRow)
    } else if !Footer(workspace).drawNews(on: &frame, bars) {
      let label = ScreenLine(list.selected.map { reading.label(of: $0) } ?? "", .footer)
      frame.draw(bars.line(label, keys(reading)), row: bars.geometry.footerRow)
    }
  }

  private func keys(_ reading: ReadingState) -> ScreenLine {
    guard reading.size.columns >= 60 else { return ScreenLine() }
    let keys = reading.keys[.links]
    var line = ScreenLine()
    for (request, what) in [(Request.open, "follows"), (.goToLink, "in the text"), (.showHelp, "help")] {
      let hint = KeyHint(key: keys.label(of: request), what: what).line
      if hint.width > 0 { line.append(hint.indented(by: line.width > 0 ? 2 : 0)) }
    }
    return line
  }
}

extension ReadingState {
  /// The list of the links of the article that is being read; nil where it has none.
  package mutating func showLinks() -> LinkListMode? {
    let article = currentArticle
    let links = page.items.items(ofArticle: article).flatMap { page.items.hasLinks($0) ? page.items.links(of: $0) : [] }
    guard !links.isEmpty else {
      message = "there are no links in this article"
      return nil
    }
    var list = LinkList(links, near: currentItem, height: geometry.pageHeight)
    if let link = focusedLink, let line = links.firstIndex(of: link) { list.select(line, height: geometry.pageHeight) }
    return LinkListMode(list)
  }

  /// Selects a link in the text.
  fileprivate mutating func show(_ link: ItemLink) {
    page.folds.reveal(link.item)
    if let question = page.items.question(at: link.range.lowerBound, in: link.item) {
      page.folds.setOpen(true, question: question, of: link.item)
    }
    guard let line = page.line(of: link) else {
      jump(toItem: link.item)
      message = "the link is not shown in the text"
      return
    }
    focus = Focus(link)
    bringIntoSight(LinePosition(item: link.item, line: line))
  }
}
