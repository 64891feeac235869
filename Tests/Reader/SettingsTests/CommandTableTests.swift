import Settings
import Testing

/// The one table of commands: what keys, help, the manual and the settings rely on.
@Suite struct CommandTableTests {
  @Test func everyCommandHasANameOfItsOwn() {
    let names = CommandTable.all.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(name.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }, "\(name)")
    }
  }

  @Test func everyCommandCanBeAskedForAndSaysWhatItDoes() {
    for command in CommandTable.all {
      #expect(
        (!command.defaultKeys.isEmpty || command.group == .settings) && !command.modes.isEmpty && !command.help.isEmpty,
        "\(command.name)")
      #expect(KeyMaps.defaultKeys(command).count == command.defaultKeys.count, "\(command.name)")
    }
  }

  @Test(arguments: Command.Mode.allCases) func noSequenceOfAModeHidesAnother(mode: Command.Mode) {
    let all = KeyMaps.standard[mode].bindings.flatMap(\.sequences)
    #expect(Set(all).count == all.count)
  }

  @Test func everyModeCanBeLeftAndHasHelp() {
    for mode in Command.Mode.allCases {
      let requests = KeyMaps.standard[mode].bindings.map(\.command.request)
      #expect(requests.contains(.showHelp) && requests.contains(.showCommands))
      #expect(requests.contains(.quit) || requests.contains(.cancel))
    }
  }

  @Test(arguments: [
    ("j", [Key.character("j")]), ("za", ["z", "a"]), ("z a", ["z", "a"]), ("Space", [.character(" ")]),
    ("^D", [.control("d")]), ("^d", [.control("d")]), ("^", ["^"]), ("^ d", ["^", "d"]), ("^I", [.tab]),
    ("^M", [.enter]), ("^h", [.backspace]), ("PgDn", [.pageDown]), ("pagedown", [.pageDown]), ("⇧Tab", [.backTab]),
    ("Shift-Tab", [.backTab]), ("] Enter", ["]", .enter]), ("''", ["'", "'"]), ("é", ["é"]),
  ])
  func keysAreRead(text: String, keys: [Key]) throws {
    #expect(try KeyText.keys(text) == keys)
  }

  @Test(arguments: [
    ("", KeyText.Problem.empty), ("  ", .empty), ("^C", .taken("^C")), ("a\u{1B}", .unknown("a\u{1B}")),
    ("PgDown", .unknown("PgDown")), ("Ctrl-B", .unknown("Ctrl-B")), ("g F1", .unknown("F1")), ("C-n", .unknown("C-n")),
  ])
  func whatIsNoKeyIsTold(text: String, mistake: KeyText.Problem) {
    #expect(throws: mistake) { try KeyText.keys(text) }
  }

  @Test func everyLabelIsReadAsItsKey() throws {
    for binding in Command.Mode.allCases.flatMap({ KeyMaps.standard[$0].bindings }) {
      for keys in KeyMaps.defaultKeys(binding.command) {
        #expect(try KeyText.keys(keys.map(\.label).joined(separator: " ")) == keys)
      }
    }
  }
}
