import ArticleModel
import ReaderCore
import ReaderFeatures
import Settings
import TextLayout

/// The lines of the article, with what was found and what has the focus shown.
struct PageView {
  let state: ReadingState

  func draw(on frame: inout Frame) {
    let geometry = state.geometry
    let shown = state.visible
    if shown.isEmpty {
      frame.draw(
        ScreenLine("There is nothing to read here.", .panelDetail), row: geometry.pageTop, column: geometry.textColumn)
      return
    }
    let matches = matches(in: shown)
    let lit = state.litItems
    let direction = LineDirection(state, shown: shown)
    for (row, position) in shown.enumerated() {
      var line = line(position, matches: matches[position.item] ?? [])
      let isDimmed = lit.map { !$0.contains(position.item) } ?? false || state.page.words.isTakenOut(position.item)
      if isDimmed { line = line.dimmed }
      line = state.overlaid(line, at: position)
      if let direction { line = direction.shown(line, at: position) }
      frame.draw(line, row: geometry.pageTop + row, column: geometry.textColumn)
      if let sign = state.marginSign(at: position) {
        let fitting = sign.cut(to: max(1, geometry.textColumn - 1))
        frame.draw(fitting, row: geometry.pageTop + row, column: max(0, geometry.textColumn - 1 - fitting.width))
      } else if position == state.newLines, geometry.textColumn >= 2 {
        let mark = state.page.options.unicode ? "╶" : "-"
        frame.draw(ScreenLine(mark, .headerDetail), row: geometry.pageTop + row, column: geometry.textColumn - 2)
      }
    }
  }

  private func line(_ position: LinePosition, matches: [Range<Int>]) -> ScreenLine {
    let laid = state.page[position]
    let focus = state.focus?.item == position.item ? state.focus?.target : nil
    if let target = laid.target, focus == .line(target) { return ScreenLine(laid).painted(.focused) }
    var focused: ItemLink?
    if case .link(let link)? = focus { focused = link }
    let current = state.search?.current
    let currentRange = current?.item == position.item ? current?.range : nil
    var line = ScreenLine()
    for run in laid.runs {
      let link = run.link.flatMap { hyperlink($0, item: position.item) }
      if let focused, run.belongs(to: focused) {
        line.append(ScreenRun(run, link: link).painted(.focused))
      } else if matches.isEmpty {
        line.append(ScreenRun(run, link: link))
      } else {
        for (text, role) in run.divided(at: matches, current: currentRange) {
          var piece = ScreenRun(text, role)
          piece.link = link
          piece.isStruck = run.isStruck
          line.append(piece)
        }
      }
    }
    return line
  }

  /// What a terminal may open for a link; nil where it leads to no page, and where no such links are wanted.
  private func hyperlink(_ url: String, item: Int) -> String? {
    guard state.settings.showsHyperlinks else { return nil }
    let address = state.address(of: ItemLink(item: item, range: 0..<0, url: url))
    let isPage = ["http", "https"].contains(AddressParts(address).scheme?.lowercased())
    return isPage && address.utf8.count <= Self.longestHyperlink ? PercentCoding.printable(address) : nil
  }

  /// What terminals take at most, in bytes: VTE and others stop at 2,083.
  private static let longestHyperlink = 2_000

  /// The matches on the screen, item by item. Of a long item only the words shown are looked at.
  private func matches(in shown: [LinePosition]) -> [Int: [Range<Int>]] {
    guard let pattern = state.search?.pattern else { return [:] }
    var spans: [Int: Range<Int>] = [:]
    for position in shown {
      let line = state.page[position]
      guard let first = line.firstOffset, let end = line.endOffset else { continue }
      let span = spans[position.item] ?? first..<end
      spans[position.item] = min(span.lowerBound, first)..<max(span.upperBound, end)
    }
    var result: [Int: [Range<Int>]] = [:]
    for (item, span) in spans {
      // A match may begin above the first line shown and end on it.
      let reach = pattern.longestMatch
      let range = max(0, span.lowerBound - reach)..<span.upperBound
      result[item] = state.page.items.matches(of: pattern, in: item, range: range)
    }
    return result
  }
}

extension ScreenLine {
  /// The line with the words of the article dimmed; what was found and what has the focus stays as it is.
  fileprivate var dimmed: ScreenLine {
    ScreenLine(
      runs.map { run in
        if case .text = run.role { run.painted(.dimmed) } else { run }
      })
  }
}

extension TextRun {
  /// The run cut where matches begin and end, each piece with its role.
  fileprivate func divided(at matches: [Range<Int>], current: Range<Int>?) -> [(text: String, role: ScreenRole)] {
    guard let origin else { return [(text, .text(role))] }
    let end = origin + text.utf8.count
    var pieces: [(String, ScreenRole)] = []
    var at = origin
    for match in matches where match.upperBound > at && match.lowerBound < end {
      let from = max(at, match.lowerBound)
      let to = min(end, match.upperBound)
      if from > at { pieces.append((slice(at - origin, from - origin), .text(role))) }
      pieces.append((slice(from - origin, to - origin), match == current ? .currentMatch : .match))
      at = to
    }
    if at < end { pieces.append((slice(at - origin, end - origin), .text(role))) }
    return pieces
  }

  private func slice(_ from: Int, _ to: Int) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: from)
    return String(decoding: utf8[start..<utf8.index(start, offsetBy: to - from)], as: UTF8.self)
  }
}
