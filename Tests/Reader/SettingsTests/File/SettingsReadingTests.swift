import Testing

@testable import Settings

@Suite struct SettingsReadingTests {
  private func read(_ text: String) -> SettingsReading { SettingsReading(Array(text.utf8)) }

  @Test func everySettingIsRead() {
    let settings = read(
      """
      measure = 60
      hyphenation = false
      justification = true
      outline = false
      theme = "sepia"
      mouse = "full"
      """
    ).settings
    #expect(settings.measure == 60 && !settings.hyphenation && settings.justification && !settings.outline)
    #expect(settings.theme == "sepia" && settings.mouse == .full)
  }

  @Test(arguments: [
    ("measure = 39", 1, "40 to 120"), ("measure = \"60\"", 1, "is a number"),
    ("measur = 60", 1, "did you mean measure?"),
    ("colour = 1", 1, "no setting colour"), ("theme = \"solarized\"", 1, "auto, dark, light, sepia, mono"),
    ("theme = 1", 1, "word in quotes"), ("hyphenation = \"on\"", 1, "true or false"),
    ("mouse = \"off\"", 1, "wheel, full"),
    ("measure = [60]", 1, "one value, not a list"), ("[measure]", 1, "one value, not a table"),
    ("keys = 1", 1, "[keys]"),
    ("[keys]\nsaerch = \"/\"", 2, "did you mean search?"), ("[keys]\nsearch = 1", 2, "in quotes"),
    ("[keys]\nsearch = [\"/\", \"\"]", 2, "no key between"), ("[keys]\nsearch = \"^C\"", 2, "keeps ^C"),
    ("[keys]\nsearch = \"3\"", 2, "numbers say how often"), ("[keys]\nsearch = \"a Esc\"", 2, "Esc takes back"),
    ("[keys]\nsearch = \"%\"\ntop = \"%\"", 3, "% is both top and search"),
    ("[keys]\nview-close = []", 2, "needs a key"),
    ("[keys]\nquit = []", 2, "needs a key"),
    ("themes = 1", 1, "[themes]"), ("[themes]\nx = 1", 2, "[themes.x]"), ("[themes.dark]", 1, "a theme already"),
    ("[themes.x]\nbase = \"blue\"", 2, "dark, light, sepia, mono"),
    ("[themes.x]\ngruond = 1", 2, "did you mean ground?"),
    ("[themes.x]\ntext = \"red\"", 2, "no colour: red"), ("[themes.x]\ntext = \"#12345\"", 2, "no colour"),
    ("[themes.x]\ntext = 256", 2, "0 to 255"), ("[themes.x]\ntext = true", 2, "a colour is"),
  ])
  func tellsLineAndMistake(text: String, line: Int, part: String) {
    let reading = read(text)
    #expect(
      reading.mistakes.first.map { $0.line == line && $0.message.contains(part) } == true, "\(reading.mistakes)")
  }

  @Test func aMistakeCostsItsLineAlone() {
    let reading = read("measure = 60\nthem = \"dark\"\nmouse = 3\nfocus = true")
    #expect(reading.settings.measure == 60 && reading.settings.focus && reading.settings.mouse == .wheel)
    #expect(reading.mistakes.map(\.line) == [2, 3])
  }

  @Test(arguments: [
    ("measure = \"wide\"\nmeasure = 60", [1]), ("measure = 1\nmeasure = \"wide\"\nmeasure = 60", [1, 2]),
    ("measure = 60\nmeasure = 70", [2]), ("measure = 60\nmeasure = \"wide\"", [2]),
  ])
  func aRefusedLineIsNotTheFirstOfItsName(text: String, lines: [Int]) {
    let reading = read(text)
    #expect(reading.settings.measure == 60 && reading.mistakes.map(\.line) == lines, "\(reading.mistakes)")
  }

  @Test func allMistakesAreTold() {
    let reading = read(
      "measure = 60\npace 300\n[[x]]\nfocus = maybe\n[keys]\nsearch = [\"s\", \"\"]\nquit = []\ntop = 5")
    #expect(reading.mistakes.map(\.line) == [2, 3, 4, 6, 7, 8])
    #expect(reading.settings.measure == 60)
    #expect(reading.settings.keys[.page].label(of: .quit) == "q")
    #expect(reading.settings.keys[.page].label(of: .search) == "s")
    #expect(reading.settings.keys[.page].label(of: .top) == "g")
  }

  @Test func keysOfAModeMayBeThoseOfAnother() {
    let reading = read("[keys]\nsearch = \"s\"\ntable-sort = [\"s\", \"S\"]\nlist-open = \"s\"\nedit-source = \"^E\"")
    #expect(reading.mistakes.isEmpty && reading.remarks.isEmpty, "\(reading)")
  }

  @Test func aKeyTakenFromAnotherCommandIsRemarked() {
    let reading = read("[keys]\nsearch = \"n\"")
    #expect(reading.mistakes.isEmpty)
    #expect(reading.remarks.map(\.message) == ["n is search now and no longer next-match"])
  }

  @Test func aThemeOfOnesOwnHasColoursOfItsBase() {
    let reading = read(
      "theme = \"evening\"\n[themes.evening]\nbase = \"light\"\ntext = \"#102030\"\nlink = 1\n".replacing(
        "link", with: "code")
        + "ground = \"terminal\"\naccent = 208")
    #expect(reading.mistakes.isEmpty, "\(reading.mistakes)")
    let theme = ThemeTable.theme(named: "evening", in: reading.settings, isDark: nil)
    #expect(theme.colours[.text]?.rgb == 0x102030 && theme.colours[.ground] == nil)
    #expect(theme.colours[.code]?.basic == 1 && theme.colours[.accent]?.extended == 208)
    #expect(theme.colours[.warm] == ThemeTable.light.colours[.warm])
  }

  @Test func faintWordsAreRemarked() {
    let reading = read("[themes.x]\nground = \"#202020\"\ntext = \"#404040\"")
    #expect(reading.remarks.contains { $0.message.contains("text has a contrast of 1.5") }, "\(reading.remarks)")
  }

  @Test func theDefaultFileSaysNothingUntilItIsUncommented() {
    let text = DefaultSettings.text
    #expect(read(text).mistakes.isEmpty)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let bare = lines.map { line in
      let rest = line.dropFirst(2)
      let isValue =
        line.hasPrefix("# ") && (rest.contains(" = ") && !rest.contains("asks for it") || rest.hasPrefix("[themes"))
      return isValue ? String(rest) : String(line)
    }
    let reading = read(bare.joined(separator: "\n"))
    #expect(reading.mistakes.isEmpty, "\(reading.mistakes)")
    #expect(reading.remarks.isEmpty)
    #expect(reading.settings.ownThemes.map(\.name) == ["evening"])
    for mode in Command.Mode.allCases {
      let own = reading.settings.keys[mode].bindings.map(\.keyLabels)
      #expect(own == KeyMaps.standard[mode].bindings.map(\.keyLabels))
    }
    #expect(bare.count { $0.contains(" = [") } == CommandTable.all.count)
    #expect(lines.filter { $0.count > 120 } == [])
  }
}
