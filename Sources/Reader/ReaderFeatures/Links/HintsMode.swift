package import ReaderCore
package import Settings
import TextLayout

/// Letters over the links on the screen, while one is being typed.
package struct HintsMode: Mode {
  private var hints: Hints

  package init(_ hints: Hints) { self.hints = hints }

  package var map: Command.Mode? { nil }
  package var coversScreen: Bool { false }

  package mutating func handle(_ input: Input, in workspace: inout Workspace) -> Reply {
    switch input {
    case .key(let key): type(key, in: &workspace.reading)
    case .press(let cell): Reply(closes: true, next: .press(cell))
    // Links come to stand elsewhere.
    case .resized: .close
    case .pasted, .request, .wheel: Reply()
    }
  }

  /// A label follows its link; where its last letter is a capital, it only selects it.
  private mutating func type(_ key: Key, in reading: inout ReadingState?) -> Reply {
    switch key {
    case .backspace, .delete: return hints.takeBack() ? Reply() : .close
    case .character(let letter) where letter.isLetter:
      guard hints.type(letter) else {
        reading?.message = "no link is called \(letter)"
        return .close
      }
      guard let link = hints.chosen?.link else { return Reply() }
      reading?.focus = Focus(link)
      guard !letter.isUppercase, let outcome = reading?.follow(link) else { return .close }
      var reply = Reply(outcome)
      reply.closes = true
      return reply
    default: return .close
    }
  }

  package func draw(on frame: inout Frame, in workspace: Workspace) {
    guard let reading = workspace.reading else { return }
    HintsView(state: reading, hints: hints).draw(on: &frame)
    let bars = Bars(geometry: reading.geometry)
    if Footer(workspace).drawMessage(on: &frame, bars) { return }
    let what = ScreenLine("type the letter of a link to follow it, as a capital to select it; Esc: none", .footer)
    frame.draw(bars.line(what, ScreenLine()), row: bars.geometry.footerRow)
  }
}

extension ReadingState {
  /// A hint for each link on the screen; nil where there is none.
  package mutating func showHints() -> HintsMode? {
    let links = linksOnScreen
    guard !links.isEmpty else {
      message = "there is no link on the screen"
      return nil
    }
    return HintsMode(Hints(links))
  }
}
