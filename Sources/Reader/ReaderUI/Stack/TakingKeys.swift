import ReaderCore
import ReaderFeatures
import Settings
import TextLayout

/// All input comes through here: keys become requests by the map of what is on top, requests change the state.
extension ReaderState {
  mutating func take(_ key: Key) -> [Effect] {
    message = nil
    continuations = []
    reading?.message = nil
    reading?.newLines = nil
    // Time that earlier keys were given says nothing of this one.
    timer = nil
    hintTimer = nil
    if size.isLargeEnough, let top = modes.last, top.map == nil { return isRedraw(key) ? [.redraw] : hand(.key(key)) }
    if pauses(key) { return [] }
    let map = size.isLargeEnough ? keys[mode] : .tooSmall
    if sequence.isEmpty, !sequence.extends(key, map: map), let here = reading?.undoable { reading?.undo = here }
    let typed = sequence.label + key.label
    switch sequence.take(key, map: map, counts: isOnPage) {
    case .done(let outcome): return perform(outcome) + awaitHint()
    case .counting(let number): return jump(toSection: number)
    case .waiting: return awaitHint()
    case .nothing: tellIdleKey(typed, key)
    }
    return []
  }

  /// Whether a key that types nothing asks for a new screen: what has spoilt it may do so while something is typed.
  private func isRedraw(_ key: Key) -> Bool {
    guard case .control = key, case .request(.redraw, _) = keys[mode].meaning(of: [key]) else { return false }
    return true
  }

  /// How long a sequence that is begun waits before the footer says what may follow, in milliseconds.
  private static let hintDelay = 500

  /// Sees to it that what may follow is said where the next key does not come soon.
  private mutating func awaitHint() -> [Effect] {
    guard !sequence.begun.isEmpty else { return [] }
    lastTimer += 1
    hintTimer = lastTimer
    return [.startTimer(id: lastTimer, milliseconds: Self.hintDelay)]
  }

  /// Says what may follow the keys that were typed.
  mutating func tellContinuations() {
    let begun = sequence.begun
    guard !begun.isEmpty, message == nil, reading?.message == nil, size.isLargeEnough else { return }
    let ways = keys[mode].continuations(of: begun).map { "\($0.label) \($0.command.name)" }
    let line = ways.joined(separator: "   ")
    if line.utf8.count < size.columns - 2 { message = line.isEmpty ? nil : line } else { continuations = ways }
  }

  /// Says of a key that does nothing that it does nothing: once.
  private mutating func tellIdleKey(_ typed: String, _ key: Key) {
    guard key != .escape, size.isLargeEnough, idleKeys.insert(typed).inserted else { return }
    let help = keys[mode].label(of: .showHelp).map { "; \($0) shows the keys" } ?? ""
    message = "\(typed) does nothing here\(help)"
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
    return [.startTimer(id: lastTimer, milliseconds: KeySequence.countTimeout)]
  }

  /// Does what was asked for: here what is the same everywhere, else by what is on top.
  mutating func perform(_ outcome: KeySequence.Outcome) -> [Effect] {
    // Before anything that leaves the page, too: the place that is kept is the one that was read.
    if outcome.replacesLast, isOnPage { reading?.takeBack() }
    switch outcome.request {
    case .suspend: return [.suspend]
    case .leaveProgram: return [.quit]
    case .saveSettings: return saveSettings()
    case .cancel where workspace.pending != nil: return stopOpening()
    case .redraw: return [.redraw]
    case .quit where !size.isLargeEnough: return [.quit]
    case _ where !size.isLargeEnough: return []
    case .askAddress: modes.append(AddressPrompt())
    case .showCommands: modes.append(PaletteMode(Palette(keys[mode], settings: settings)))
    case .turnSetting(let name): turn(name)
    case .changeSetting(let name, let value): change(name, to: value)
    default: return hand(.request(outcome))
    }
    return []
  }

  /// Goes back from the page to the article a link led from, then to the list; where there is none, the program ends.
  mutating func leavePage() -> [Effect] {
    let leadsToList = hasList && reading?.cameByList == true
    if !trail.back.isEmpty, reading?.pending == nil, !leadsToList { return goToArticleBefore() }
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
    let article = reading?.shelf?.id
    reading = nil
    trail = Trail()
    leaveModes()
    return kept + refreshHome(at: article)
  }
}

extension KeyMap {
  /// The keys of a screen too small to show anything.
  static let tooSmall = KeyMap(
    bindings: CommandTable.program.filter { [.quit, .redraw, .suspend].contains($0.request) }.map { command in
      Binding(command, keys: KeyMaps.defaultKeys(command) + (command.request == .quit ? [[.escape]] : []))
    })
}
