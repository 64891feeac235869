import ArticleModel
package import ReaderCore
package import Settings
import TextLayout

/// A note of the article in a box at the foot of the page: the line that led to it stays in sight.
package struct NoteMode: Mode {
  private let note: RichText
  private let link: ItemLink

  fileprivate init(_ note: RichText, of link: ItemLink) {
    self.note = note
    self.link = link
  }

  package var map: Command.Mode? { nil }
  package var coversScreen: Bool { false }

  /// Enter leads to where the note stands; any other key takes the box away.
  package mutating func handle(_ input: Input, in workspace: inout Workspace) -> Reply {
    switch input {
    case .key(.enter):
      var reply = Reply()
      if let outcome = workspace.reading?.follow(link) { reply = Reply(outcome) }
      reply.closes = true
      return reply
    case .key, .press, .wheel: return .close
    case .pasted, .request, .resized: return Reply()
    }
  }

  package func draw(on frame: inout Frame, in workspace: Workspace) {
    guard let reading = workspace.reading else { return }
    let geometry = reading.geometry
    let measure = geometry.measure
    let lines = WrappedText.lines(note.beginning, .panelText, width: max(8, measure - 4))
    let shown = lines.prefix(max(1, geometry.pageHeight / 2 - 2))
    let first = geometry.pageTop + geometry.pageHeight - shown.count - 2
    let column = geometry.textColumn
    let unicode = workspace.pageOptions.unicode
    let rule = String(repeating: unicode ? "─" : "-", count: max(0, measure - 2))
    let corners = unicode ? ["┌", "┐", "└", "┘"] : ["+", "+", "+", "+"]
    guard first >= geometry.pageTop else { return }
    frame.draw(ScreenLine(corners[0] + rule + corners[1], .frameLine), row: first, column: column, width: measure)
    for (row, line) in shown.enumerated() {
      var boxed = ScreenLine(unicode ? "│ " : "| ", .frameLine)
      boxed.append(line.padded(to: measure - 4))
      boxed.append(ScreenLine(unicode ? " │" : " |", .frameLine))
      frame.draw(boxed, row: first + 1 + row, column: column, width: measure)
    }
    let foot = ScreenLine(corners[2] + rule + corners[3], .frameLine)
    frame.draw(foot, row: first + 1 + shown.count, column: column, width: measure)
    let hint = ScreenLine("Enter leads to the note; any other key: back", .footer)
    frame.draw(Bars(geometry: geometry).line(hint, ScreenLine()), row: geometry.footerRow)
  }
}

extension ReadingState {
  /// The box with the note that a link is the mark of; nil for other links.
  package func note(of link: ItemLink) -> NoteMode? {
    guard case .here(let name) = destination(of: link), page.items.words(of: link).isMarkOfNote else { return nil }
    let article = page.items.article(of: link.item)
    for name in [name, PercentCoding.decoded(name)] {
      if let place = page.items.place(named: name, near: article), let text = page.items.text(at: place) {
        return NoteMode(text, of: link)
      }
      for article in page.items.articles {
        if let removal = article.removed.first(where: { $0.places.contains(name) }) {
          return NoteMode(removal.words, of: link)
        }
      }
    }
    return nil
  }
}

extension PageItems {
  /// The text a place stands in; nil for headings, which are no notes.
  fileprivate func text(at place: Place) -> RichText? {
    if case .heading? = block(place.item)?.content { return nil }
    guard block(place.item) != nil else { return nil }
    var found: RichText?
    forEachText(of: place.item) { text, start in
      if (start...start + text.utf8Count).contains(place.offset ?? 0), found == nil, !text.isEmpty { found = text }
    }
    return found
  }
}

extension String {
  /// Whether words are the mark of a note: "3", "[12]", "(b)", "*", "†", "³".
  fileprivate var isMarkOfNote: Bool {
    let inner = unicodeScalars.filter { !"[]()^ ".unicodeScalars.contains($0) }
    guard (1...4).contains(inner.count) else { return false }
    let isMarked = inner.count < unicodeScalars.count
    return inner.allSatisfy { scalar in
      scalar.properties.numericType != nil || "*†‡§¶#".unicodeScalars.contains(scalar)
        || isMarked && scalar.properties.isAlphabetic
    }
  }
}

extension RichText {
  /// As much of a note as a box can show.
  fileprivate var beginning: String {
    withUTF8 { bytes in
      var end = min(bytes.count, 4_000)
      while end > 0, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
      return String(decoding: bytes[..<end], as: UTF8.self)
    }
  }
}
