/// The table `keys`: a command, and one sequence of keys or a list of them.
extension SettingsInterpreter {
  mutating func readKeys(_ table: TOMLTable) {
    var own: [String: [[Key]]] = [:]
    var lines: [String: Int] = [:]
    for entry in table.entries {
      let (name, item) = (entry.key, entry.item)
      guard let command = CommandTable.command(named: name) else {
        let known = CommandTable.all.map(\.name)
        mistakes.append(Mistake(item.line, "there is no command \(name)" + Self.suggestion(for: name, among: known)))
        continue
      }
      let before = mistakes.count
      let keys = sequences(of: item, for: command)
      // Where none of the keys can be read, the command keeps those it has.
      if !keys.isEmpty || mistakes.count == before { own[name] = keys }
      lines[name] = item.line
    }
    for mode in Command.Mode.allCases { tellClashes(in: mode, own, lines) }
    settings.keys = KeyMaps(own: own)
    let lost = tellLostWays(own, lines)
    if !lost.isEmpty { settings.keys = KeyMaps(own: own.filter { !lost.contains($0.key) }) }
  }

  private mutating func sequences(of item: TOMLItem, for command: Command) -> [[Key]] {
    let items: [TOMLItem]
    if case .array(let list) = item.value { items = list } else { items = [item] }
    return items.compactMap { item in
      guard case .string(let text) = item.value else {
        mistakes.append(Mistake(item.line, "\(command.name): keys stand in quotes"))
        return nil
      }
      return keys(text, for: command, line: item.line)
    }
  }

  private mutating func keys(_ text: String, for command: Command, line: Int) -> [Key]? {
    do throws(KeyText.Problem) {
      let keys = try KeyText.keys(text)
      if command.modes.contains(.page), case .character(let first)? = keys.first, ("1"..."9").contains(first) {
        mistakes.append(Mistake(line, "\(command.name): \(first) is no key of its own: numbers say how often"))
        return nil
      }
      if keys.count > 1, keys.contains(.escape) {
        mistakes.append(Mistake(line, "\(command.name): Esc takes back what was typed and stands for itself only"))
        return nil
      }
      return keys
    } catch {
      switch error {
      case .empty: mistakes.append(Mistake(line, "\(command.name): there is no key between the quotes"))
      case .taken(let key): mistakes.append(Mistake(line, "\(command.name): the terminal keeps \(key) for itself"))
      case .unknown(let key): mistakes.append(Mistake(line, "\(command.name): there is no key \(key)"))
      }
      return nil
    }
  }

  /// Two commands of one mode must not have the same keys. A key taken from a command's defaults is worth a remark.
  private mutating func tellClashes(in mode: Command.Mode, _ own: [String: [[Key]]], _ lines: [String: Int]) {
    var owners: [[Key]: String] = [:]
    for command in CommandTable.commands(of: mode) {
      for keys in own[command.name] ?? [] {
        let line = lines[command.name] ?? 0
        if let other = owners[keys] {
          tell(Mistake(max(line, lines[other] ?? 0), "\(label(keys)) is both \(other) and \(command.name)"))
        }
        owners[keys] = command.name
      }
    }
    for command in CommandTable.commands(of: mode) where own[command.name] == nil {
      for keys in KeyMaps.defaultKeys(command) {
        guard let owner = owners[keys] else { continue }
        remark(Mistake(lines[owner] ?? 0, "\(label(keys)) is \(owner) now and no longer \(command.name)"))
      }
    }
  }

  /// Every mode must have a way out; the commands that are left without one.
  private mutating func tellLostWays(_ own: [String: [[Key]]], _ lines: [String: Int]) -> Set<String> {
    var lost: Set<String> = []
    for name in own.keys.sorted() {
      guard let command = CommandTable.command(named: name), own[name]?.isEmpty == true else { continue }
      let isLastWay = command.modes.contains { mode in
        let bindings = settings.keys[mode].bindings.filter { $0.command.request == command.request }
        return bindings.allSatisfy(\.sequences.isEmpty)
      }
      let isWayOut = command.request == .quit || (command.request == .cancel && command.modes != [.list])
      if isWayOut, isLastWay {
        tell(Mistake(lines[name] ?? 0, "\(name) needs a key"))
        lost.insert(name)
      }
    }
    return lost
  }

  private mutating func tell(_ mistake: Mistake) {
    if !mistakes.contains(mistake) { mistakes.append(mistake) }
  }

  private mutating func remark(_ remark: Mistake) {
    if !remarks.contains(remark) { remarks.append(remark) }
  }

  private func label(_ keys: [Key]) -> String { keys.map(\.label).joined() }
}
