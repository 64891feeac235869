import ArticleModel
import ReaderCore
import ReaderFeatures
import Settings
import Testing
import TextLayout

@testable import ReaderUI

/// Terminals with few signs, keys of one's own, and what the page says of both.
@Suite struct PlainTerminalTests {
  private func settings(_ change: (inout ReaderSettings) -> Void) -> ReaderSettings {
    var settings = ReaderSettings()
    change(&settings)
    return settings
  }

  @Test(arguments: ["", "t", "?", "x", "R", "L", "2<Tab><Enter>", ":", "/sand", "zR", "f", "a", "r"])
  func everyScreenIsDrawnInASCII(keys: String) {
    var document = SampleDocuments.full
    document.articles[0].repairs = []
    var reader = ReaderDriver(document, columns: 100, rows: 30, settings: settings { $0.signs = .ascii })
    reader.type(keys)
    for line in reader.lines { #expect(line.unicodeScalars.allSatisfy { $0.isASCII }, "\(line)") }
  }

  @Test(arguments: [
    (ReaderSettings.Signs.auto, false, false), (.auto, true, true), (.unicode, true, false), (.ascii, false, true),
  ])
  func theSettingOrTheLocaleDecides(signs: ReaderSettings.Signs, lacksUnicode: Bool, isPlain: Bool) {
    let reader = ReaderDriver(
      settings: settings {
        $0.signs = signs
        $0.terminalLacksUnicode = lacksUnicode
      })
    #expect(reader.shows("────") != isPlain)
  }

  @Test func signsChangeOnTheFly() {
    var reader = ReaderDriver()
    reader.type(":set signs ascii<Enter>")
    #expect(!reader.shows("─") && reader.shows("----"))
    reader.type(":set signs auto<Enter>")
    #expect(reader.shows("────"))
  }

  @Test(arguments: ["|", "&", ">", "<"])
  func aTableOfTheSourceTakesNoCorrection(key: String) {
    var reader = ReaderDriver(TableSamples.wide)
    reader.type("<Tab><Enter><Right>")
    let before = reader.state.table?.table
    reader.type(key)
    #expect(reader.state.table?.table == before && reader.shows("the source says where these cells end"))
  }

  @Test func aGuessedTableTakesThem() {
    var reader = ReaderDriver(TableSamples.guess)
    reader.type("<Tab><Enter>&")
    #expect(reader.shows("joined"))
  }

  @Test func notesNameTheReadersOwnKeys() {
    let keys = KeyMaps(own: ["open": [[.character("o")]], "faster": [[.character(")")]], "slower": []])
    let wide = ReaderDriver(TableSamples.wide, keys: keys)
    #expect(wide.shows(") shows others") && !wide.shows("> and <"))
    let guess = ReaderDriver(TableSamples.guess, keys: keys)
    #expect(guess.shows("o shows it as one"))
  }
}
