import ArticleModel
import Settings
package import TextLayout

/// What is highlighted on the page, and what is selected.
extension ReadingState {
  /// The highlights that stand in an item, with the bytes of its text they take.
  package func highlights(of item: Int) -> [(highlight: PageHighlight, range: Range<Int>)] {
    guard let all = shelf?.highlights, !all.isEmpty, case .block(let block) = page.items.kind(of: item) else {
      return []
    }
    let article = page.items.article(of: item)
    lazy var places = page.items.shownPlaces(of: item)
    return all.compactMap { highlight in
      guard let place = highlight.place else { return nil }
      let (first, last) = (place.lowerBound, place.upperBound)
      guard (first.article, first.block) <= (article, block), (last.article, last.block) >= (article, block) else {
        return nil
      }
      var from = 0
      var to = page.items.textLength(of: item)
      if (first.article, first.block) == (article, block) { from = places?.shown(first.offset) ?? first.offset }
      if (last.article, last.block) == (article, block) { to = places?.shown(last.offset, isEnd: true) ?? last.offset }
      return from < to ? (highlight, from..<to) : nil
    }
  }

  /// A line of the page with what is highlighted and selected shown on it.
  package func overlaid(_ line: ScreenLine, at position: LinePosition) -> ScreenLine {
    guard selection != nil || shelf?.highlights.isEmpty == false else { return line }
    let laid = page[position]
    var result = line
    for (highlight, range) in highlights(of: position.item) {
      result = result.changed(laid.columns(of: range)) { $0.highlight = highlight.colour }
    }
    if let range = selected(of: position.item) {
      result = result.changed(laid.columns(of: range)) { $0.role = .selected }
    }
    return result
  }

  /// What stands in the margin beside the first line of a highlight: the letter of its colour, before it a pen where there is a note.
  package func marginSign(at position: LinePosition) -> ScreenLine? {
    guard shelf?.highlights.isEmpty == false else { return nil }
    let laid = page[position]
    guard let first = laid.firstOffset, let end = laid.endOffset else { return nil }
    let begun = highlights(of: position.item).filter { highlight, range in
      (first..<end).contains(range.lowerBound) && highlight.begins(in: position.item, of: self)
    }
    guard let shown = begun.first(where: { $0.highlight.note != nil }) ?? begun.first else { return nil }
    let role = ScreenRole.highlight(shown.highlight.colour)
    let letter = ScreenRun(shown.highlight.colour.letter, role)
    return ScreenLine(shown.highlight.note == nil ? [letter] : [ScreenRun("✎", role), letter])
  }

  /// The item a highlight begins in; nil where it is not in the text any more.
  package func item(of highlight: PageHighlight) -> Int? {
    guard let first = highlight.place?.lowerBound, page.items.articles.indices.contains(first.article),
      page.items.articles[first.article].blocks.indices.contains(first.block)
    else { return nil }
    return page.items.item(article: first.article, block: first.block)
  }

  /// The byte of what is shown of its item that a highlight begins at.
  private func offset(of highlight: PageHighlight) -> Int? {
    guard let item = item(of: highlight), let offset = highlight.place?.lowerBound.offset else { return nil }
    return page.items.shownPlaces(of: item)?.shown(offset) ?? offset
  }

  /// Goes to where a highlight stands; what it is folded into opens.
  package mutating func show(_ highlight: PageHighlight) {
    guard let item = item(of: highlight), let offset = offset(of: highlight) else {
      message = highlight.quote.isEmpty ? "a note to the whole article" : "not in the text any more"
      return
    }
    page.folds.reveal(item)
    if let question = page.items.question(at: offset, in: item) {
      page.folds.setOpen(true, question: question, of: item)
    }
    guard page.hasLines(item) else { return jump(toItem: item) }
    bringIntoSight(LinePosition(item: item, line: page.line(of: offset, in: item)))
    message = highlight.note.map { "note: \($0)" }
  }

  /// Goes to the highlight the document was opened for.
  package mutating func showHighlightAsked() {
    guard let id = opening.highlight, let highlight = shelf?.highlights.first(where: { $0.id == id }) else { return }
    highlightShown = id
    message = nil
    show(highlight)
  }

  /// Goes to the next highlight, or the one before, from the first line shown.
  package mutating func goToHighlight(_ step: Int) {
    let all = (shelf?.highlights ?? []).filter { item(of: $0) != nil }
    guard !all.isEmpty else {
      message = "nothing is highlighted"
      return
    }
    let here = highlightShown.flatMap { shown in all.firstIndex { $0.id == shown } }
    let passed = all.firstIndex { highlight in
      guard let item = item(of: highlight), let offset = offset(of: highlight) else { return false }
      return LinePosition(item: item, line: page.hasLines(item) ? page.line(of: offset, in: item) : 0) >= top
    }
    let target = here.map { $0 + step } ?? (step > 0 ? passed ?? all.count : (passed ?? all.count) - 1)
    guard all.indices.contains(target) else {
      message = step > 0 ? "the last highlight" : "the first highlight"
      return
    }
    highlightShown = all[target].id
    show(all[target])
    if message == nil { message = "highlight \(target + 1) of \(all.count)" }
  }
}

extension PageHighlight {
  fileprivate func begins(in item: Int, of reading: ReadingState) -> Bool { reading.item(of: self) == item }
}

extension LaidLine {
  /// The cells that words of an item take on the line; empty where none of them stand on it.
  package func columns(of range: Range<Int>) -> Range<Int> {
    var found: Range<Int>?
    var column = 0
    for run in runs {
      defer { column += run.width }
      guard let origin = run.origin else { continue }
      let bytes = Array(run.text.utf8)
      let from = max(range.lowerBound, origin) - origin
      let to = min(range.upperBound, origin + bytes.count) - origin
      guard from < to else { continue }
      let start = column + CellWidth.of(String(decoding: bytes[..<from], as: UTF8.self))
      let end = column + CellWidth.of(String(decoding: bytes[..<to], as: UTF8.self))
      found = min(found?.lowerBound ?? start, start)..<max(found?.upperBound ?? end, end)
    }
    return found ?? 0..<0
  }

  /// The byte of the item's text shown at a cell, or the nearest before it; nil where the line has no words.
  package func offset(at column: Int) -> Int? {
    var at = 0
    var best: Int?
    for run in runs {
      defer { at += run.width }
      guard let origin = run.origin else { continue }
      if best == nil { best = origin }
      guard at <= column else { break }
      var width = 0
      for cluster in CellWidth.clusters(of: run.text) {
        guard at + width <= column else { break }
        best = origin + cluster.range.lowerBound
        width += cluster.width
      }
    }
    return best
  }
}

extension ScreenLine {
  /// The line with some of its cells changed; links stay links.
  fileprivate func changed(_ columns: Range<Int>, _ change: (inout ScreenRun) -> Void) -> ScreenLine {
    guard !columns.isEmpty else { return self }
    var result = cut(to: columns.lowerBound)
    for var run in dropping(columns.lowerBound).cut(to: columns.count).runs {
      change(&run)
      result.append(run)
    }
    result.append(dropping(columns.upperBound))
    return result
  }
}
