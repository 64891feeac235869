import ArticleModel
import Settings
import TextLayout

/// The links of an article as a list over the page.
struct LinkList {
  /// All of them, in the order of the article.
  let links: [ItemLink]
  /// The links that are listed while a filter is on; nil for all.
  private(set) var filtered: [Int]?
  /// The words of the filter.
  private(set) var filter = ""
  /// The line that is selected, and the first one shown.
  private(set) var selection = 0
  private(set) var top = 0

  /// Lists links and selects the first at or behind an item.
  init(_ links: [ItemLink], near item: Int, height: Int) {
    self.links = links
    select(links.firstIndex { $0.item >= item } ?? links.count - 1, height: height)
  }

  /// How many lines there are.
  var count: Int { filtered?.count ?? links.count }

  /// The link of a line.
  func link(_ line: Int) -> ItemLink { links[filtered?[line] ?? line] }

  /// The selected link; nil where the filter leaves none.
  var selected: ItemLink? { selection < count ? link(selection) : nil }

  /// Selects a line and scrolls as little as it takes to show it.
  mutating func select(_ line: Int, height: Int) {
    selection = max(0, min(line, count - 1))
    top = max(0, min(max(min(top, selection), selection - height + 1), max(0, count - height)))
  }

  /// Shows the selected line on a screen of another height.
  mutating func settle(height: Int) { select(selection, height: height) }

  /// Lists only the links that pass; the selected one stays selected where it does.
  mutating func setFilter(_ words: String, height: Int, passes: ((ItemLink) -> Bool)?) {
    let selected = selection < count ? filtered?[selection] ?? selection : 0
    filter = words
    filtered = passes.map { passes in links.indices.filter { passes(links[$0]) } }
    select(filtered.map { $0.firstIndex { $0 >= selected } ?? 0 } ?? selected, height: height)
  }
}

/// Requests on the page: the list of links.
extension ReadingState {
  mutating func showLinks() {
    let article = currentArticle
    let links = page.items.items(ofArticle: article).flatMap { page.items.hasLinks($0) ? page.items.links(of: $0) : [] }
    guard !links.isEmpty else {
      message = "there are no links in this article"
      return
    }
    linkList = LinkList(links, near: currentItem, height: geometry.pageHeight)
    guard let focus, case .link(let link) = focus.target, isVisible(focus) else { return }
    let height = geometry.pageHeight
    if let line = links.firstIndex(of: link) { linkList?.select(line, height: height) }
  }

  mutating func performInLinks(_ request: Request) -> [Effect] {
    guard let before = linkList?.selection else { return [] }
    let height = geometry.pageHeight
    defer {
      if linkList?.selection == before, message == nil {
        message = request.border(beginning: "the first one", end: "the last one")
      }
    }
    switch request {
    case .scrollLines(let step): linkList?.select(before + step, height: height)
    case .scrollPages(let step): linkList?.select(before + step * max(1, height - 1), height: height)
    case .top: linkList?.select(0, height: height)
    case .bottom: linkList?.select(.max, height: height)
    case .open: return leaveLinks().map { follow($0) } ?? []
    case .goToLink: if let link = leaveLinks() { show(link) }
    case .browse: return selectedLink().map { browse(address(of: $0)) } ?? []
    case .copyLink: return selectedLink().map { copied("link", address(of: $0)) } ?? []
    case .filter:
      prompt = Prompt(purpose: .linkFilter, before: snapshot)
      prompt?.text = linkList?.filter ?? ""
    case .showLinks: linkList = nil
    case .cancel where linkList?.filtered != nil: filterLinks("")
    case .cancel: linkList = nil
    case .showHelp: showHelp([.links, .view])
    default: break
    }
    return []
  }

  /// The selected link; where there is none, that is said.
  private mutating func selectedLink() -> ItemLink? {
    if linkList?.selected == nil { message = "there is no such link" }
    return linkList?.selected
  }

  /// Closes the list; the selected link, if there is one.
  private mutating func leaveLinks() -> ItemLink? {
    let link = selectedLink()
    if link != nil { linkList = nil }
    return link
  }

  /// Selects a link in the text.
  private mutating func show(_ link: ItemLink) {
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

  /// Lists only the links whose words or address hold the words that were typed.
  mutating func filterLinks(_ words: String) {
    let items = page.items
    let pattern = SearchPattern(words)
    let passes = pattern.map { pattern in
      { (link: ItemLink) in
        pattern.stands(in: items.words(of: link)) || pattern.stands(in: link.url)
      }
    }
    let height = geometry.pageHeight
    linkList?.setFilter(words, height: height, passes: passes)
  }

  /// A click selects a link of the list, a click on the selected one follows it.
  mutating func pressInLinks(_ cell: Frame.Cell) -> [Effect] {
    guard let list = linkList else { return [] }
    let row = cell.row - geometry.pageTop
    guard (0..<geometry.pageHeight).contains(row), list.top + row < list.count else { return [] }
    if list.top + row == list.selection { return performInLinks(.open) }
    let height = geometry.pageHeight
    linkList?.select(list.top + row, height: height)
    return []
  }
}
