import ReaderCore
import ReaderFeatures
import Settings
import TextLayout

/// All input comes through here: keys become requests by the map of what is on top, requests change the state.
extension ReaderState {
  mutating func take(_ key: Key) -> [Effect] {
    message = nil
    reading?.message = nil
    if size.isLargeEnough, let top = modes.last, top.map == nil { return hand(.key(key)) }
    if pauses(key) { return [] }
    let map = size.isLargeEnough ? keys[mode] : .tooSmall
    if sequence.isEmpty, !sequence.extends(key, map: map), let here = reading?.undoable { reading?.undo = here }
    switch sequence.take(key, map: map, counts: isOnPage) {
    case .done(let outcome): return perform(outcome)
    case .counting(let number): return jump(toSection: number)
    case .waiting, .nothing: return []
    }
  }

  /// A click does what the key would do for the thing that is clicked, the wheel scrolls what is on top.
  mutating func take(_ mouse: Mouse) -> [Effect] {
    guard size.isLargeEnough else { return [] }
    sequence = KeySequence()
    reading?.isScrolling = false
    switch mouse.action {
    case .press:
      message = nil
      reading?.message = nil
      return hand(.press(mouse.cell))
    case .wheelUp: return hand(.wheel(-1))
    case .wheelDown: return hand(.wheel(1))
    }
  }

  private mutating func jump(toSection number: Int) -> [Effect] {
    reading?.takeBack()
    reading?.jump(toSection: number)
    lastTimer += 1
    timer = lastTimer
    return [.startTimer(id: timer, milliseconds: KeySequence.countTimeout)]
  }

  /// Does what was asked for: here what is the same everywhere, else by what is on top.
  mutating func perform(_ outcome: KeySequence.Outcome) -> [Effect] {
    switch outcome.request {
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    case .quit where !size.isLargeEnough: return [.quit]
    case _ where !size.isLargeEnough: return []
    case .showCommands: modes.append(PaletteMode(Palette(keys[mode], settings: settings)))
    case .turnSetting(let name): turn(name)
    case .changeSetting(let name, let value): change(name, to: value)
    default: return hand(.request(outcome))
    }
    return []
  }

  /// Goes back from the page to the list; where there is none, the program ends.
  mutating func leavePage() -> [Effect] {
    guard hasList else { return [.quit] }
    keepSettingsOfPage()
    let stopped: [Effect] = reading?.pending == nil ? [] : [.stopOpening]
    let kept = stopped + (note.map { [Effect.keep($0)] } ?? [])
    if let entry = reading?.opening.entry, let furthest = reading?.furthest {
      _ = inLibrary { list, _ in
        list.note(furthest, of: entry)
        return []
      }
    }
    reading = nil
    trail = Trail()
    leaveModes()
    return kept + refreshHome()
  }
}

extension KeyMap {
  /// The keys of a screen too small to show anything.
  static let tooSmall = KeyMap(
    bindings: CommandTable.program.filter { [.quit, .redraw, .suspend].contains($0.request) }.map { command in
      Binding(command, keys: KeyMaps.defaultKeys(command) + (command.request == .quit ? [[.escape]] : []))
    })
}
