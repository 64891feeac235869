import ArgumentParser
import ReaderCore
import ReaderUI
import Settings

/// `man lectern`, made from the tables the program itself uses, so that the two always agree.
enum ManualPage {
  /// The page of a program, as roff.
  static func text(of program: any ParsableCommand.Type) -> String {
    let configuration = program.configuration
    var page = Roff(title: "lectern", version: configuration.version)
    page.section("Name")
    page.paragraph("lectern - \(lowered(configuration.abstract))")
    page.section("Synopsis")
    page.verbatim(configuration.usage ?? "")
    page.section("Description")
    page.paragraph(
      """
      Lectern takes an article as it comes from the web, works out what the author meant, and shows a clean page: sections
      to jump between, questions that fold, tables drawn as grids. What it sets aside as clutter and what it repairs can
      always be seen.
      """)
    page.paragraph(configuration.discussion)
    writeCommandLine(of: program, to: &page)
    writeKeys(to: &page)
    writeSettings(to: &page)
    writeOtherPrograms(to: &page)
    writeSurroundings(to: &page)
    return page.text
  }

  private static func writeCommandLine(of program: any ParsableCommand.Type, to page: inout Roff) {
    page.section("Commands")
    writeCommands(of: program, in: program, called: "lectern", to: &page)
  }

  /// Writes the commands in a command, each with those in it.
  private static func writeCommands(
    of command: any ParsableCommand.Type, in program: any ParsableCommand.Type, called name: String,
    to page: inout Roff
  ) {
    for part in command.configuration.subcommands where part.configuration.shouldDisplay {
      let name = "\(name) \(part._commandName)"
      page.part(name)
      page.paragraph(part.configuration.abstract)
      if !part.configuration.discussion.isEmpty { page.paragraph(part.configuration.discussion) }
      let options = options(program.helpMessage(for: part, columns: 72))
      if !options.isEmpty { page.verbatim(options) }
      writeCommands(of: part, in: program, called: name, to: &page)
    }
  }

  /// The arguments and options of a help text, without the usage above them.
  private static func options(_ help: String) -> String {
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
    let start = lines.firstIndex { $0.hasPrefix("ARGUMENTS:") || $0.hasPrefix("OPTIONS:") } ?? lines.endIndex
    var kept = lines[start...].filter { !$0.hasPrefix("OPTIONS:") && !$0.hasPrefix("ARGUMENTS:") && !$0.isEmpty }
    if let help = kept.firstIndex(where: { $0.hasPrefix("  --version") }) { kept.removeSubrange(help...) }
    return kept.joined(separator: "\n")
  }

  private static func writeKeys(to page: inout Roff) {
    page.section("Keys")
    page.paragraph(
      """
      A number before a motion repeats it; a number alone goes to the section of that number. Every command has a name:
      settings use it to assign other keys, and : finds the command by it.
      """)
    var group: Command.Group?
    for command in CommandTable.all {
      if command.group != group { page.part(command.group.rawValue) }
      group = command.group
      let keys = command.defaultKeys.isEmpty ? "no key" : KeyMaps.label(of: command)
      page.term(keys, "\(command.help) (\(command.name))")
    }
  }

  private static func writeSettings(to page: inout Roff) {
    let defaults = ReaderSettings()
    page.section("Settings")
    page.paragraph(
      """
      The settings are a TOML file. lectern config shows where it is, --default prints one with all settings and keys, and
      --check reports mistakes in it. Each setting can be changed while reading: :set theme sepia, :measure 60.
      """)
    for setting in SettingTable.all {
      page.term("\(setting.name) = \(setting.value(in: defaults).text)", setting.help)
    }
    page.term("[keys]", "One key sequence, or a list of them, for each command: search = [\"/\", \"^F\"].")
    page.term(
      "[themes.NAME]",
      "A theme of your own. base names the theme it starts from; colours are \"#rrggbb\", 0 to 255 or \"terminal\".")
    page.part("Parts of a theme")
    for part in Theme.Part.allCases { page.term(part.rawValue, part.help) }
  }

  /// Lines for the files of other programs, in which lectern is a filter.
  private static func writeOtherPrograms(to page: inout Roff) {
    page.section("With other programs")
    page.paragraph(
      """
      As a filter lectern keeps all of a text and adds nothing: lectern --everything --no-masthead - reads standard input
      and writes it wrapped to COLUMNS, or to --width.
      """)
    for (name, lines) in otherPrograms {
      page.part(name)
      page.verbatim(lines)
    }
  }

  private static let otherPrograms = [
    ("mutt, neomutt (~/.mailcap)", "text/html; lectern --everything --no-masthead -; copiousoutput"),
    ("aerc (aerc.conf, [filters])", "text/html=lectern --everything --no-masthead --from html -"),
    ("newsboat (config)", "browser \"lectern %u\"\nhtml-renderer \"lectern --everything --no-masthead --from html -\""),
    ("less", "LESSOPEN=\"|lectern --everything --no-masthead %s\" less page.html"),
    ("mdfried and other viewers of Markdown", "lectern convert --to markdown page.html | mdfried -"),
    ("fzf", "ls *.html | fzf --preview 'lectern --width $FZF_PREVIEW_COLUMNS {}'"),
  ]

  private static func writeSurroundings(to page: inout Roff) {
    page.section("Environment")
    for (name, meaning) in environment { page.term(name, meaning) }
    page.section("Files")
    page.term("$XDG_CONFIG_HOME/lectern/config.toml", "The settings; in ~/.config if the variable is not set.")
    page.term(
      "$XDG_STATE_HOME/lectern/places.sqlite",
      "Reading positions and marks; in ~/.local/state if the variable is not set.")
    page.term("$XDG_STATE_HOME/lectern/feeds-*.sqlite", "What feeds have brought, and when each may be asked again.")
    page.term(
      "$XDG_DATA_HOME/lectern/shelf",
      "The shelf: articles, journals and feeds; in ~/.local/share if the variable is not set.")
    page.term(
      "$XDG_CACHE_HOME/lectern",
      "The index of the shelf, which may be deleted; in ~/.cache if the variable is not set.")
  }

  private static let environment = [
    ("BROWSER", "What opens a link on request; %s stands for the address. Otherwise xdg-open, if it is installed."),
    ("COLORTERM", "truecolor or 24bit: the terminal shows all colours, which are used if terminfo says how."),
    ("COLORFGBG", "The terminal's own colours, used if it does not report its background colour."),
    ("COLUMNS", "The width of text that does not go to a terminal."),
    ("EDITOR, VISUAL", "What opens the source of an article."),
    ("NO_COLOR", "If it is set to anything, no colours are used."),
    ("PAGER", "What shows the article as plain text on request (the key |); less, if it is not set."),
    ("TERM", "The kind of terminal, as terminfo knows it; dumb: everything is read line by line, as with --linear."),
  ]

  private static func lowered(_ sentence: String) -> String {
    (sentence.prefix(1).lowercased() + sentence.dropFirst()).filter { $0 != "." }
  }
}
