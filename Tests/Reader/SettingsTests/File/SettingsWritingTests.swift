import Testing

@testable import Settings

/// What was changed in the program goes into a file that was written by hand.
@Suite struct SettingsWritingTests {
  static let theme = Setting.Change(name: "theme", value: .word("light"))
  static let measure = Setting.Change(name: "measure", value: .number(66))

  @Test(arguments: [
    ("", "theme = \"light\"\nmeasure = 66\n"),
    ("# mine\ntheme = \"dark\"  # at night # or so\n", "# mine\ntheme = \"light\"  # at night # or so\nmeasure = 66\n"),
    ("theme = \"da#rk\"#x\nfocus = true\n", "theme = \"light\"#x\nfocus = true\nmeasure = 66\n"),
    (
      "# theme = \"auto\"\n# measure = 72\n\n[keys]\ntop = \"t\"\n",
      "theme = \"light\"\nmeasure = 66\n\n[keys]\ntop = \"t\"\n"
    ),
    ("[themes.x]\nbase = \"dark\"\n", "theme = \"light\"\nmeasure = 66\n\n[themes.x]\nbase = \"dark\"\n"),
    (
      "focus = true\n\n[keys]\ntheme = \"t\"\n",
      "focus = true\ntheme = \"light\"\nmeasure = 66\n\n[keys]\ntheme = \"t\"\n"
    ),
    ("  \"theme\" = 'dark'\n", "theme = \"light\"\nmeasure = 66\n"),
  ])
  func theRestStays(before: String, after: String) {
    #expect(SettingsWriting.text(before, with: [Self.theme, Self.measure]) == after)
    let reading = SettingsReading(Array(after.utf8))
    #expect(reading.settings.theme == "light" && reading.settings.measure == 66)
  }

  @Test func theDefaultFileTakesAllSettings() {
    let changes = SettingTable.all.map { Setting.Change(name: $0.name, value: $0.value(in: ReaderSettings())) }
    let text = SettingsWriting.text(DefaultSettings.text, with: changes)
    #expect(SettingsReading(Array(text.utf8)).mistakes.isEmpty)
    #expect(text.split(separator: "\n").count == DefaultSettings.text.split(separator: "\n").count)
  }
}
