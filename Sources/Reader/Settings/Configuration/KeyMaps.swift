import Synchronization

/// The key maps of all modes: the defaults, or what the reader has made of them.
public struct KeyMaps: Sendable {
  /// The maps asked for so far; copies of the key maps share them.
  private final class Made: Sendable {
    let maps = Mutex<[Command.Mode: KeyMap]>([:])
  }

  private let own: [String: [[Key]]]
  private let made = Made()

  /// The maps of the table of commands.
  public static let standard = KeyMaps()

  /// Makes the maps, each when its mode is first entered: the first page needs one of ten.
  ///
  /// - Parameter own: the reader's own keys by the name of the command. They take the place of its default keys, and a
  ///   key taken for one command is no default key of another any more.
  public init(own: [String: [[Key]]] = [:]) { self.own = own }

  /// The map of a mode.
  public subscript(mode: Command.Mode) -> KeyMap {
    made.maps.withLock { maps in
      if let map = maps[mode] { return map }
      let map = map(of: mode)
      maps[mode] = map
      return map
    }
  }

  private func map(of mode: Command.Mode) -> KeyMap {
    let commands = CommandTable.commands(of: mode)
    let taken = Set(commands.flatMap { own[$0.name] ?? [] })
    return KeyMap(
      bindings: commands.map { command in
        Binding(command, keys: own[command.name] ?? Self.defaultKeys(command).filter { !taken.contains($0) })
      })
  }

  /// The default keys of a command as help shows them: "]a", "Space PgDn ^F".
  public static func label(of command: Command) -> String { Binding(command, keys: defaultKeys(command)).keyLabels }

  /// The default keys of a command.
  public static func defaultKeys(_ command: Command) -> [[Key]] {
    command.defaultKeys.compactMap { try? KeyText.keys($0) }
  }
}
