import ArticleModel
package import ReaderCore
import TextLayout

/// The outline: a pane beside the page, or, where there is no room and the reader asked for it, a sheet in its place.
package struct OutlineView {
  package let state: ReadingState
  /// What is selected and listed, while the outline has the keys.
  package var focus: OutlineMode?

  package init(state: ReadingState, focus: OutlineMode? = nil) {
    self.state = state
    self.focus = focus
  }

  package func draw(on frame: inout Frame) {
    let geometry = state.geometry
    if geometry.paneWidth > 0 {
      drawPane(on: &frame)
    } else if focus != nil {
      drawSheet(on: &frame)
    }
  }

  private func drawPane(on frame: inout Frame) {
    let geometry = state.geometry
    let lines = lines(width: geometry.paneWidth, height: geometry.pageHeight)
    for row in 0..<geometry.pageHeight {
      let line = row < lines.count ? lines[row] : ScreenLine()
      frame.draw(line, row: geometry.pageTop + row, width: geometry.paneWidth)
      frame.draw(ScreenLine("│", .frameLine), row: geometry.pageTop + row, column: geometry.paneWidth)
    }
  }

  /// The sheet hides the page whole: beside it stood nothing but the ends of lines.
  private func drawSheet(on frame: inout Frame) {
    let geometry = state.geometry
    let lines = lines(width: sheetWidth, height: geometry.pageHeight)
    for row in 0..<geometry.pageHeight {
      let line = row < lines.count ? lines[row] : ScreenLine()
      frame.draw(line, row: geometry.pageTop + row, width: geometry.size.columns)
    }
  }

  /// The lines that are shown; no others are made.
  private func lines(width: Int, height: Int) -> [ScreenLine] {
    guard count > 0 else { return [ScreenLine(" no title holds these words", .outlineDetail)] }
    return rows(width: width, height: height).map(\.text)
  }

  /// The rows of the screen with the line of the outline that each shows: long titles take two. The line that is selected, or
  /// read, stands in the middle, as far as there are lines above and below it.
  private func rows(width: Int, height: Int) -> [(line: Int, text: ScreenLine)] {
    let stops = state.outline.stops
    let item = state.sectionItem
    let current = stops.index(ofItem: item)
    let numbered = state.page.items.article(of: item)
    func made(_ line: Int) -> [(line: Int, text: ScreenLine)] {
      let stop = focus?.stop(line) ?? line
      let isSelected = line == focus?.selection
      let number = number(stop, in: numbered)
      return entry(stop, number, isCurrent: stop == current, isSelected: isSelected, width: width).map { (line, $0) }
    }
    let middle = max(0, min(focus?.selection ?? current, count - 1))
    var rows = made(middle)
    var (above, below) = (middle - 1, middle + 1)
    var before = 0
    while above >= 0, before < height / 2 {
      let more = made(above)
      rows = more + rows
      before += more.count
      above -= 1
    }
    while below < count, rows.count < height + before {
      rows += made(below)
      below += 1
    }
    while above >= 0, rows.count < height {
      let more = made(above)
      rows = more + rows
      before += more.count
      above -= 1
    }
    let first = max(0, min(before - height / 2, rows.count - height))
    return Array(rows[first..<min(rows.count, first + height)])
  }

  /// How many lines there are.
  private var count: Int { focus?.count(of: state.outline.stops) ?? state.outline.stops.items.count }

  /// The line of the outline at a cell of the screen; nil where the outline does not show one there.
  package func line(at cell: Frame.Cell) -> Int? {
    let geometry = state.geometry
    let sheet = focus == nil ? 0 : sheetWidth
    let width = geometry.paneWidth > 0 ? geometry.paneWidth : sheet
    let row = cell.row - geometry.pageTop
    guard cell.column < width, (0..<geometry.pageHeight).contains(row) else { return nil }
    guard count > 0 else { return nil }
    let rows = rows(width: width, height: geometry.pageHeight)
    return row < rows.count ? rows[row].line : nil
  }

  private var sheetWidth: Int { min(state.geometry.size.columns - (state.geometry.size.columns > 40 ? 4 : 1), 64) }

  /// A section: a sign (being read, folded, else the number that jumps to it), its title indented by its level, and how
  /// many questions it holds.
  private func entry(
    _ stop: Int, _ number: Int?, isCurrent: Bool, isSelected: Bool, width: Int
  ) -> [ScreenLine] {
    let stops = state.outline.stops
    let items = state.page.items
    let section = stops.sections[stop].map { items[$0] }
    let isFolded = state.page.folds.isFolded(stops.items[stop])
    let post = items.post(stops.items[stop])
    let isTitle = section == nil && post == nil
    let sign = isCurrent ? "●" : isFolded ? "▸" : isTitle ? "▾" : number.map { "\($0)" } ?? " "
    let count = stops.sections[stop].map { state.questions(in: $0) } ?? 0
    let questions = count > 0 ? " (\(count))" : ""
    // Where there is little room, a step is a cell.
    let step = width < 30 ? 1 : 2
    let top = items.topLevels[items.article(of: stops.items[stop])]
    let indent = section.map { step * max(0, min($0.level - top, 3)) } ?? post.map { min($0.depth, 4) } ?? 0
    let role: ScreenRole =
      isSelected ? .outlineSelected : isCurrent ? .outlineCurrent : isTitle ? .outlineArticle : .outline
    let label = items.label(of: stops, stop)
    let found = matches(of: stop)
    let room = max(4, width - 4 - indent - (found.isEmpty ? 0 : found.utf8.count + 1))
    let signRole = number == nil || isCurrent || isFolded || isSelected ? role : .outlineDetail
    var line = ScreenLine([ScreenRun(" \(sign) ", signRole), .blanks(indent, role)])
    var words = wrapped(label, role, room: room, behind: questions.count)
      .map { $0.ordered(by: state.page.options.readingOrder) }
    words[words.count - 1].append(ScreenRun(questions, isSelected ? role : .outlineDetail))
    line.append(words[0])
    if !found.isEmpty {
      line = line.padded(to: width - found.utf8.count - 1, isSelected ? role : .blank)
      line.append(ScreenRun(found, .match))
    }
    var lines = [line]
    if words.count > 1 {
      var second = ScreenLine([.blanks(3 + indent, role)])
      second.append(words[1])
      lines.append(second)
    }
    return isSelected ? lines.map { $0.padded(to: width, role) } : lines
  }

  /// A title on one line, or on two where it is longer; what does not fit on those is cut. The last line leaves room for so many
  /// cells more.
  private func wrapped(_ label: String, _ role: ScreenRole, room: Int, behind: Int) -> [ScreenLine] {
    let whole = ScreenLine(label, role)
    let last = max(4, room - behind)
    guard whole.width > last, room >= 8 else { return [whole.shortened(to: last)] }
    let lines = WrappedText.lines(label, role, width: whole.width > room ? room : last)
    guard lines.count > 1 else { return [whole.shortened(to: last)] }
    let rest = lines[1...].map(\.text).joined(separator: " ")
    return [lines[0], ScreenLine(rest, role).shortened(to: last)]
  }

  /// How many matches of the search a section holds; empty where there are none.
  private func matches(of stop: Int) -> String {
    let count = state.search?.counter.count(in: state.outline.stops.items(of: stop, on: state.page.items)) ?? 0
    return count > 0 ? "\(count)" : ""
  }

  /// The digit that jumps to a section of an article, the one being read; nil for other stops, and after the ninth.
  private func number(_ stop: Int, in article: Int) -> Int? {
    let stops = state.outline.stops
    guard let section = stops.sections[stop], section.article == article else { return nil }
    let number = stop - stops.index(ofArticle: section.article)
    // Beside a number of the author's own a second one would only confuse.
    let title = state.page.items.label(of: stops, stop)
    return number <= 9 && title.first?.isNumber != true ? number : nil
  }
}
