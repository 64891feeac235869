import Settings

/// All input comes through here: keys become requests by the map of what is on top, requests change the state.
extension ReaderState {
  /// What is on top: it gets the keys.
  enum Context {
    case tooSmall, commands, prompt, hints, panel, table, tableTyping, links, outline, page, libraryHelp, libraryFilter
    case library
  }

  var context: Context {
    guard size.isLargeEnough else { return .tooSmall }
    if palette != nil { return .commands }
    return contextBelow
  }

  /// What is on top, but for the list of commands.
  private var contextBelow: Context {
    if let reading {
      if reading.prompt != nil { return .prompt }
      if reading.hints != nil { return .hints }
      if reading.panel != nil { return .panel }
      if let table = reading.table { return table.typing == nil ? .table : .tableTyping }
      if reading.linkList != nil { return .links }
      return reading.outline.hasFocus ? .outline : .page
    }
    if libraryHelp != nil { return .libraryHelp }
    return library?.isFiltering == true ? .libraryFilter : .library
  }

  private var keyMap: KeyMap {
    context == .tooSmall ? .tooSmall : keys[mode]
  }

  /// The mode whose keys are valid now.
  var mode: Command.Mode {
    switch contextBelow {
    case .panel, .libraryHelp: .view
    case .table, .tableTyping: .table
    case .outline: .outline
    case .links: .links
    case .library, .libraryFilter: .list
    case .page, .prompt, .hints, .commands, .tooSmall: .page
    }
  }

  mutating func take(_ key: Key) -> [Effect] {
    message = nil
    reading?.message = nil
    reading?.table?.message = nil
    if let effects = type(key) { return effects }
    if pauses(key) { return [] }
    if sequence.isEmpty, !sequence.extends(key, map: keyMap), let here = reading?.undoable { reading?.undo = here }
    switch sequence.take(key, map: keyMap, counts: context == .page) {
    case .done(let outcome): return perform(outcome)
    case .counting(let number): return jump(toSection: number)
    case .waiting: return []
    case .nothing: return []
    }
  }

  /// Hands a key to what is being typed; nil where nothing is.
  private mutating func type(_ key: Key) -> [Effect]? {
    switch context {
    case .commands: typeCommand(key)
    case .prompt: reading?.type(key)
    case .hints: reading?.typeHint(key)
    case .tableTyping: reading?.table?.type(key)
    case .libraryFilter: inLibrary { $0.type(key, height: $1) }
    default: nil
    }
  }

  /// Hands pasted text to what is being typed.
  mutating func route(text: String) -> [Effect] {
    let height = listHeight
    switch context {
    case .commands: palette?.insert(text, height: height)
    case .prompt: return reading?.insert(text) ?? []
    case .tableTyping: reading?.table?.insert(text)
    case .libraryFilter: return inLibrary { $0.insert(text, height: $1) }
    default: break
    }
    return []
  }

  private mutating func jump(toSection number: Int) -> [Effect] {
    reading?.takeBack()
    reading?.jump(toSection: number)
    lastTimer += 1
    timer = lastTimer
    return [.startTimer(id: timer, milliseconds: KeySequence.countTimeout)]
  }

  mutating func perform(_ outcome: KeySequence.Outcome) -> [Effect] {
    switch outcome.request {
    case .showCommands where context != .tooSmall:
      palette = Palette(keys[mode], settings: settings)
      return []
    case .turnSetting(let name) where context != .tooSmall:
      turn(name)
      return []
    case .changeSetting(let name, let value):
      change(name, to: value)
      return []
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    default: break
    }
    switch context {
    case .tooSmall: return outcome.request == .quit ? [.quit] : []
    case .page where outcome.request == .quit: return leavePage()
    case .page where outcome.request == .historyBack: return goBack()
    case .page where outcome.request == .historyForward: return goForward()
    case .page where outcome.request == .articleBefore: return goToArticleBefore()
    case .page where outcome.request == .cancel && reading?.pending != nil: return stopOpening()
    case .panel, .table, .tableTyping, .links, .outline, .page, .prompt, .hints:
      if outcome.replacesLast { reading?.takeBack() }
      return reading?.perform(outcome) ?? []
    case .libraryHelp: performInHelp(outcome.request)
    case .library, .libraryFilter: return performInLibrary(outcome.request)
    case .commands: break
    }
    return []
  }

  private mutating func leavePage() -> [Effect] {
    guard library != nil else { return [.quit] }
    keepSettingsOfPage()
    let stopped: [Effect] = reading?.pending == nil ? [] : [.stopOpening]
    let kept = stopped + (note.map { [Effect.keep($0)] } ?? [])
    if let entry = reading?.opening.entry, let furthest = reading?.furthest { library?.note(furthest, of: entry) }
    reading = nil
    trail = Trail()
    return kept
  }

  private mutating func performInHelp(_ request: Request) {
    if request == .cancel || request == .showHelp {
      libraryHelp = nil
    } else {
      libraryHelp?.scroll(request, geometry: Geometry(size: size, outlineShown: false, preferredMeasure: 72))
    }
  }

  private mutating func performInLibrary(_ request: Request) -> [Effect] {
    switch request {
    case .quit: return [.quit]
    case .showHelp:
      libraryHelp = Panel(HelpContent(maps: [keys[.list], keys[.view]]))
      return []
    default: return inLibrary { $0.perform(request, height: $1) }
    }
  }
}

extension KeyMap {
  /// The keys of a screen too small to show anything.
  static let tooSmall = KeyMap(
    bindings: CommandTable.program.filter { [.quit, .redraw, .suspend].contains($0.request) }.map { command in
      Binding(command, keys: KeyMaps.defaultKeys(command) + (command.request == .quit ? [[.escape]] : []))
    })
}
