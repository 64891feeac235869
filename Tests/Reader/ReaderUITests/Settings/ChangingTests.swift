import ReaderCore
import ReaderFeatures
import Settings
import Testing
import TextLayout

@testable import ReaderUI

@Suite struct ChangingTests {
  @Test func theColumnIsAsWideAsTheSettingsSay() {
    var settings = ReaderSettings()
    settings.measure = 44
    let reader = ReaderDriver(settings: settings)
    #expect(reader.page.allSatisfy { $0.drop { $0 == " " }.count <= 44 })
    #expect(reader.shows("barred") || reader.state.reading?.geometry.measure == 44)
  }

  @Test(arguments: [(":measure 50<Enter>", 50), (":set measure 60<Enter>", 60), (":m 130<Enter>", 72)])
  func aNumberBehindANameSetsIt(keys: String, measure: Int) {
    var reader = ReaderDriver()
    reader.type(keys)
    #expect(reader.state.reading?.preferredMeasure == measure)
    #expect(reader.footer.contains(measure == 72 ? "40 to 120" : "measure: \(measure)"))
  }

  @Test func justificationIsTurnedOnWhereTheReaderStands() {
    var reader = ReaderDriver()
    reader.type("2")
    let place = reader.page.first
    reader.type(":toggle-just<Enter>")
    #expect(reader.state.reading?.page.options.justified == true)
    #expect(reader.page.first == place)
    reader.type(":set justification off<Enter>")
    #expect(reader.state.reading?.page.options.justified == false)
  }

  @Test func aKeyGoesThroughTheThemes() {
    var reader = ReaderDriver()
    var seen = [reader.state.theme.name]
    for _ in 0..<6 {
      reader.press(.control("t"))
      seen.append(reader.state.theme.name)
    }
    #expect(seen == ["auto", "dark", "light", "sepia", "mono", "contrast", "auto"])
    reader.type(":set theme sepia<Enter>")
    #expect(reader.state.theme == ThemeTable.sepia && reader.footer.contains("theme: sepia"))
  }

  @Test func theGroundDecidesWhatAutoIs() {
    var reader = ReaderDriver()
    #expect(reader.state.theme == ThemeTable.unsure)
    reader.send(.ground(isDark: false))
    #expect(reader.state.theme.colours[.accent] == ThemeTable.light.colours[.accent])
    #expect(reader.state.theme.colours[.ground] == nil)
    reader.send(.ground(isDark: true))
    #expect(reader.state.theme.colours[.accent] == ThemeTable.dark.colours[.accent])
  }

  @Test func whatWasChangedHoldsForTheNextArticle() {
    var reader = ReaderDriver(browsing: [LibraryEntry(path: "a.txt")])
    reader.send(.opened(SampleDocuments.full, name: "a.txt"))
    reader.type("++:toggle-just<Enter>q")
    reader.send(.opened(SampleDocuments.full, name: "a.txt"))
    #expect(reader.state.reading?.preferredMeasure == 80)
    #expect(reader.state.reading?.page.options.justified == true)
  }
}
