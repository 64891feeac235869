import ReaderCore
import ReaderFeatures
import Settings
import Testing

@testable import ReaderUI

@Suite struct PaletteTests {
  @Test func aSettingThatTakesANumberIsOfferedAndAsksForIt() {
    var reader = ReaderDriver(columns: 120)
    reader.type(":measure")
    #expect(reader.shows("set measure N"))
    #expect(reader.shows("40 to 120. Now 72."))
    reader.type("<Enter>")
    #expect(reader.footer.contains("set measure"))
    reader.type("60<Enter>")
    #expect(reader.state.settings.measure == 60)
  }

  @Test(arguments: [
    ("set theme blue", "theme is one of"), ("set measure wide", "measure is a number"), ("set pace", "1 of"),
    ("hquz", "no such command"), ("set lamp on", "no such command"),
  ]) func whatIsWrongIsSaid(typed: String, expected: String) {
    var reader = ReaderDriver(columns: 120)
    reader.type(":\(typed)")
    #expect(reader.footer.contains(expected))
  }

  @Test func enterDoesWhatIsSelected() {
    var reader = ReaderDriver()
    reader.type(":bottom<Enter>")
    #expect(reader.footer.contains("end"))
    reader.type("<C-p>show-rep<Enter>")
    #expect(reader.header.contains("epair"))
  }

  @Test func everyPlaceHasItsOwnCommands() {
    var reader = ReaderDriver()
    reader.type("T:outline-l")
    #expect(reader.shows("outline-leave"))
    reader.type("<Enter>")
    #expect(reader.state.context != .outline)
    reader.type("x:view-c<Enter>")
    #expect(reader.state.context != .panel)
    var list = ReaderDriver(browsing: [LibraryEntry(path: "a.txt")])
    list.type(":quit<Enter>")
    #expect(list.effects.contains(.quit))
  }

  @Test func aMarkSetFromTheListAsksForItsLetter() {
    var reader = ReaderDriver()
    reader.type(":set-mark<Enter>")
    #expect(reader.footer.contains("letter"))
    reader.type("q")
    #expect(reader.footer.contains("marked q"))
    reader.type("G:jump-to-m<Enter>q")
    #expect(!reader.footer.contains("end"))
  }

  @Test func escapeLeavesWithoutDoingAnything() {
    var reader = ReaderDriver()
    let before = reader.lines
    reader.type(":quit<Esc>")
    #expect(reader.lines == before)
    reader.type(":<BS>")
    #expect(reader.lines == before)
  }

  @Test func theSelectionStaysInSightOnEveryScreen() {
    for rows in [5, 7, 15, 24] {
      var reader = ReaderDriver(columns: 40, rows: rows)
      reader.type(":")
      for _ in 0..<80 {
        reader.press(.down)
        #expect(reader.shows(" › "))
      }
      reader.press(.up)
      #expect(reader.shows(" › "))
    }
  }

  @Test func whatFitsNothingSaysSo() {
    var reader = ReaderDriver()
    reader.type(":xyzzy")
    #expect(reader.footer.contains("no such command"))
    reader.type("<Enter>")
    #expect(reader.state.context == .commands)
  }
}
