/// The settings file of a reader who has not asked for anything: every setting with its default, explained.
public enum DefaultSettings {
  /// The file. All values are comments, so that a later version's defaults are not held back by it.
  public static var text: String {
    var lines = [
      "# The settings of lectern. What is left out, or behind a #, is as shown.",
      "# `lectern config --check` tells what is wrong in this file.",
    ]
    let defaults = ReaderSettings()
    for setting in SettingTable.all {
      lines += ["", "# \(setting.help)", "# \(setting.name) = \(setting.value(in: defaults).text)"]
    }
    return (lines + keys + themes).map { $0 + "\n" }.joined()
  }

  private static var keys: [String] {
    var lines = [
      "", "# Keys: one or several for each command, in a list. \"za\" is z and then a; names are Space, Enter, Tab,",
      "# Shift-Tab, Esc, Backspace, Del, Up, Down, Left, Right, Home, End, PgUp, PgDn; \"^D\" is Control and D. Blanks part",
      "# keys: \"] Enter\". An empty list leaves a command without keys; the list of commands (:) has it all the same.",
      "[keys]",
    ]
    var group: Command.Group?
    for command in CommandTable.all {
      if command.group != group {
        group = command.group
        lines += ["", "# \(command.group.rawValue)"]
      }
      let keys = command.defaultKeys.map(quoted).joined(separator: ", ")
      lines.append("# \(command.name) = [\(keys)]  # \(command.help)")
    }
    return lines
  }

  private static var themes: [String] {
    let names = ThemeTable.builtIn.map(\.name).joined(separator: ", ")
    var lines = [
      "",
      "# A theme of your own: theme = \"evening\" asks for it. What it leaves out is as in its base, one of",
      "# \(names).",
      "# A colour is \"#rrggbb\", a number of the palette of 256, or \"terminal\" for the terminal's own.",
      "# [themes.evening]", "# base = \"dark\"",
    ]
    for part in Theme.Part.allCases {
      guard let rgb = ThemeTable.dark.colours[part]?.rgb else { continue }
      let digits = String(rgb, radix: 16)
      let padded = String(repeating: "0", count: 6 - digits.count) + digits
      lines.append("# \(part.rawValue) = \"#\(padded)\"  # \(part.help)")
    }
    return lines
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }
}
