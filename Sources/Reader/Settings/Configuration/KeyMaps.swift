/// The key maps of all modes: the defaults, or what the reader has made of them.
public struct KeyMaps: Sendable {
  private var maps: [Command.Mode: KeyMap] = [:]

  /// The maps of the table of commands.
  public static let standard = KeyMaps()

  /// Makes the maps.
  ///
  /// - Parameter own: the reader's own keys by the name of the command. They take the place of its default keys, and a
  ///   key taken for one command is no default key of another any more.
  public init(own: [String: [[Key]]] = [:]) {
    for mode in Command.Mode.allCases {
      let commands = CommandTable.commands(of: mode)
      let taken = Set(commands.flatMap { own[$0.name] ?? [] })
      let bindings = commands.map { command in
        Binding(command, keys: own[command.name] ?? Self.defaultKeys(command).filter { !taken.contains($0) })
      }
      maps[mode] = KeyMap(bindings: bindings)
    }
  }

  /// The map of a mode.
  public subscript(mode: Command.Mode) -> KeyMap { maps[mode] ?? KeyMap(bindings: []) }

  /// The default keys of a command as help shows them: "]a", "Space PgDn ^F".
  public static func label(of command: Command) -> String { Binding(command, keys: defaultKeys(command)).keyLabels }

  /// The default keys of a command.
  public static func defaultKeys(_ command: Command) -> [[Key]] { read[command.name] ?? [] }

  /// The default keys of all commands by name, read once.
  private static let read = Dictionary(
    uniqueKeysWithValues: CommandTable.all.map { command in
      (command.name, command.defaultKeys.compactMap { try? KeyText.keys($0) })
    })
}
