package import ReaderCore
package import Settings

/// The shelf as it is shown: the lines around those on the screen, of as many as there may be.
///
/// Lines are asked for as they are needed and come later; until then what was there before is shown.
package struct HomeState {
  /// What is asked for now.
  package private(set) var question = HomeQuestion(.inbox)
  /// How many lines there are; nil until that is known.
  package private(set) var count: Int?
  /// The lines that are there, and the number of the first.
  package private(set) var rows: [HomeRow] = []
  package private(set) var first = 0
  /// The line selected, and the first line shown.
  package private(set) var selection = 0
  package private(set) var top = 0
  /// The ids of what is marked.
  package private(set) var marked: Set<String> = []
  package private(set) var counts: [HomePart: Int] = [:]
  /// Whether there are more lines than were counted.
  package private(set) var isMore = false
  package private(set) var mistake: String?
  package private(set) var place = ""
  /// What goes on in the background.
  package var progress: String?
  /// The lines that were asked for last.
  private var asked: Range<Int>?
  private var request = 0
  /// Whether the lines that are there answer another question.
  private var isStale = false
  /// The article to be selected that the lines do not hold yet: one that was read, archived and taken back may come with the next.
  private var awaited: String?
  /// The order that was chosen last; a part that has none like it has its own.
  private var order = HomeOrder.newest
  /// Where each part was left.
  private var left: [HomePart: (selection: Int, top: Int)] = [:]

  package init() {}

  /// How many rows of the screen a line takes: two where something stands below the title.
  package var rowHeight: Int { question.part == .highlights || question.inTexts && !question.words.isEmpty ? 2 : 1 }

  /// Whether there is nothing on the shelf, so that how to fill it is told.
  package var isEmptyShelf: Bool { rows.first?.kind == .sample }

  /// The line of a number, where it is there.
  package func row(_ number: Int) -> HomeRow? {
    rows.indices.contains(number - first) ? rows[number - first] : nil
  }

  /// The line selected.
  package var selected: HomeRow? { row(selection) }

  /// How many lines fit on a screen with so many rows.
  package func shown(in height: Int) -> Int { max(1, (height - introduction(in: height)) / rowHeight) }

  /// The rows above the first line that tell how to fill the shelf.
  package func introduction(in height: Int) -> Int { isEmptyShelf && height >= 11 ? 6 : 0 }

  // MARK: Asking

  /// Asks for the lines on the screen and around it, where they are not there.
  ///
  /// - Parameter anew: whether also where they are: something has changed.
  package mutating func ask(height: Int, anew: Bool = false) -> [Effect] {
    select(selection, height: height)
    let screen = shown(in: height)
    let needed = top..<max(top + 1, min(top + screen + screen / 2, count ?? .max))
    if !anew, let asked, asked.lowerBound <= needed.lowerBound, asked.upperBound >= needed.upperBound { return [] }
    request += 1
    let range = max(0, top - screen)..<(top + 3 * screen)
    asked = range
    return [.shelf(.list(question, rows: range, request: request))]
  }

  /// Takes lines that were asked for. The article that was selected stays so, wherever it is now.
  package mutating func take(_ answer: HomeAnswer, height: Int) -> [Effect] {
    guard answer.request == request else { return [] }
    let before = isStale ? nil : selected?.id
    isStale = false
    (rows, first, count) = (answer.rows, answer.first, answer.count)
    (mistake, place, isMore) = (answer.mistake, answer.place, answer.isMore)
    if question.part == .files { question.folder = answer.place }
    if let awaited, let index = line(of: awaited) {
      select(index, height: height)
    } else if let before, let index = rows.firstIndex(where: { $0.id == before }) {
      top += first + index - selection
      selection = first + index
    }
    awaited = nil
    return ask(height: height)
  }

  /// Selects the line of an article, now or as soon as it is listed.
  package mutating func select(article: String, height: Int) {
    guard selected?.article != article else { return }
    if let index = line(of: article) { select(index, height: height) } else { awaited = article }
  }

  private func line(of article: String) -> Int? {
    rows.firstIndex { $0.article == article && $0.kind == .article }.map { first + $0 }
  }

  package mutating func take(counts: [HomePart: Int]) { self.counts = counts }

  /// Marks all that are listed, or none where they are marked.
  package mutating func mark(_ ids: [String]) { marked = marked.count == ids.count ? [] : Set(ids) }

  // MARK: Moving

  package mutating func select(_ line: Int, height: Int) {
    let last = count.map { $0 - 1 } ?? max(selection, first + rows.count - 1)
    let screen = shown(in: height)
    selection = max(0, min(line, last))
    top = max(0, min(max(min(top, selection), selection - screen + 1), max(0, last + 1 - screen)))
  }

  /// Moves; nil where the request is none to move by.
  package mutating func move(_ request: Request, height: Int) -> [Effect]? {
    let screen = shown(in: height)
    switch request {
    case .scrollLines(let step): select(selection + step, height: height)
    case .scrollHalfPages(let step): select(selection + step * max(1, screen / 2), height: height)
    case .scrollPages(let step): select(selection + step * screen, height: height)
    case .top: select(0, height: height)
    case .bottom: select((count ?? 1) - 1, height: height)
    default: return nil
    }
    keepSelected()
    return ask(height: height)
  }

  // MARK: Other questions

  /// Shows a part, at the line it was left at.
  package mutating func show(_ part: HomePart, height: Int) -> [Effect] {
    guard part != question.part || !question.words.isEmpty else { return [] }
    left[question.part] = (selection, top)
    let order = order
    change(height: height) {
      $0.part = part
      $0.order = part.orders.contains(order) ? order : part.orders[0]
      $0.words = ""
      $0.inTexts = false
    }
    if let left = left[part] { (selection, top) = left }
    return ask(height: height, anew: true) + [.shelf(.count)]
  }

  /// Shows the part so many after this one.
  package mutating func showPart(_ step: Int, height: Int) -> [Effect] {
    let all = HomePart.allCases
    let index = (all.firstIndex(of: question.part) ?? 0) + step
    return show(all[(index % all.count + all.count) % all.count], height: height)
  }

  /// Looks for other words, in titles or in texts.
  package mutating func setWords(_ words: String, inTexts: Bool, height: Int) -> [Effect] {
    guard words != question.words || inTexts != question.inTexts else { return [] }
    change(height: height) {
      $0.words = words
      $0.inTexts = inTexts
    }
    return ask(height: height, anew: true)
  }

  package mutating func turnOrder(_ step: Int, height: Int) -> [Effect] {
    change(height: height) { $0.order = $0.order.next(step, in: $0.part) }
    order = question.order
    return ask(height: height, anew: true)
  }

  /// Shows the files of another folder.
  package mutating func enter(_ folder: String, height: Int) -> [Effect] {
    change(height: height) { $0.folder = folder }
    return ask(height: height, anew: true)
  }

  /// Shows the folder above, with the one that was left selected.
  package mutating func goAbove(height: Int) -> [Effect] {
    let parts = question.folder.utf8.split(separator: 0x2F)
    guard question.part == .files, !parts.isEmpty else { return [] }
    let above = "/" + parts.dropLast().map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
    return enter(above, height: height)
  }

  private mutating func change(height: Int, _ change: (inout HomeQuestion) -> Void) {
    change(&question)
    (selection, top, asked, mistake) = (0, 0, nil, nil)
    marked = []
    // The lines of another part are none of this one; those of the same are shown until the others come.
    if let kind = rows.first?.kind, !question.part.holds(kind) { (rows, count) = ([], nil) }
    count = nil
    isStale = true
  }

  // MARK: Marks

  /// Marks the line, or takes the mark away, and goes on to the next.
  package mutating func mark(height: Int) -> [Effect] {
    if let id = selected?.id {
      if marked.remove(id) == nil { marked.insert(id) }
    }
    select(selection + 1, height: height)
    keepSelected()
    return ask(height: height)
  }

  /// Lines that wait for others to take their place are moved through as well: what is selected there is meant.
  private mutating func keepSelected() {
    if selected != nil { isStale = false }
  }

  package mutating func clearMarks() { marked = [] }

  /// The ids of what is meant: what is marked, else what is selected.
  package var meant: [String] { marked.isEmpty ? [selected?.id].compactMap { $0 } : marked.sorted() }
}

extension HomePart {
  /// Whether lines of a kind stand in this part.
  fileprivate func holds(_ kind: HomeRow.Kind) -> Bool {
    switch kind {
    case .article: self != .feeds && self != .highlights && self != .files
    case .item, .feed: self == .feeds
    case .highlight: self == .highlights
    case .folder, .file: self == .files
    case .sample: self == .inbox
    }
  }
}
