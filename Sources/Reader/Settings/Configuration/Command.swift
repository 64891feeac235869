/// A thing the reader can ask for: a row of the one table from which keys, help, the list of commands, the manual and
/// the settings are made.
public struct Command: Sendable {
  /// The parts of the program that take keys of their own.
  public enum Mode: String, Sendable, CaseIterable {
    case page, outline, links, removed, table, view, list, home, selection, highlights
  }

  /// The parts of help.
  public enum Group: String, Sendable {
    case moving = "Moving"
    case sections = "Sections and places"
    case folds = "Opening and folding"
    case links = "Links"
    case search = "Searching"
    case views = "What else there is to see"
    case taking = "Taking along"
    case aids = "Reading aids"
    case program = "The page and the program"
    case settings = "Settings"
    case outline = "In the outline"
    case linkList = "In the list of links"
    case removed = "In the list of what was left out"
    case table = "In a table"
    case panel = "In a view like this one"
    case list = "In the list of articles"
    case home = "In the list of the shelf"
    case shelf = "The shelf"
    case selection = "While words are selected"
    case highlights = "In the list of highlights"
  }

  /// What settings and the list of commands call it; no two commands share a name.
  public var name: String
  /// Where it can be asked for.
  public var modes: [Mode]
  /// The part of help it is listed in.
  public var group: Group
  /// The keys that ask for it unless the settings say otherwise, as ``KeyText`` reads them.
  public var defaultKeys: [String]
  /// What is asked for.
  public var request: Request
  /// What help says.
  public var help: String

  /// Makes a row.
  package init(_ name: String, _ modes: Mode..., in group: Group, keys: [String], _ request: Request, _ help: String) {
    self.init(name, modes, in: group, keys: keys, request, help)
  }

  package init(_ name: String, _ modes: [Mode], in group: Group, keys: [String], _ request: Request, _ help: String) {
    self.name = name
    self.modes = modes
    self.group = group
    defaultKeys = keys
    self.request = request
    self.help = help
  }
}

/// All commands. To add one: a row in one of these lists, its ``Request`` above the list, and what the mode does with it.
public enum CommandTable {
  /// All of them, in the order of help.
  public static let all = lists.flatMap { $0 }

  private static let lists = [
    moving, sections, folds, links, search, views, taking, shelf, aids, program, settings, outline, linkList, removed,
    table, view, list, home, selection, highlights,
  ]

  /// The commands of a mode: first those of its own, then those it shares with others.
  public static func commands(of mode: Command.Mode) -> [Command] {
    // Asked for with every start: one list of all would be made for this alone.
    let all = lists.flatMap { $0.filter { $0.modes.contains(mode) } }
    guard mode != .page else { return all }
    return all.filter { $0.modes == [mode] } + all.filter { $0.modes != [mode] }
  }

  /// The command of a name; nil where there is none.
  public static func command(named name: String) -> Command? { all.first { $0.name == name } }
}
