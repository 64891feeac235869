import ReaderCore
import ReaderFeatures
import Settings
import Testing
import TextLayout

@testable import ReaderUI

/// A screen in every theme, as terminals of 16 and of 256 colours are told to draw it: below each line a letter for the
/// look of each cell, and at the end what the letters stand for.
@Suite struct ThemeScreensTests {
  @Test(arguments: ThemeTable.builtIn, [16, 256]) func screen(theme: Theme, colours: Int) throws {
    var reader = ReaderDriver()
    reader.type("/sand<Enter>")
    try Golden.expect(painted(reader.state.view(), theme, colours), "theme-\(theme.name)-\(colours)")
  }

  @Test(arguments: [true, false]) func onTheTerminalsOwnGround(isDark: Bool) throws {
    var reader = ReaderDriver()
    reader.send(.ground(isDark: isDark))
    reader.type("/sand<Enter>")
    let name = isDark ? "theme-auto-on-dark-256" : "theme-auto-on-light-256"
    try Golden.expect(painted(reader.state.view(), reader.state.theme, 256), name)
  }

  /// Focus mode: one paragraph in its own looks, and a match wherever it stands.
  @Test(arguments: ThemeTable.builtIn, [16, 256]) func focusMode(theme: Theme, colours: Int) throws {
    var reader = ReaderDriver()
    reader.type("/sand<Enter>p}}")
    try Golden.expect(painted(reader.state.view(), theme, colours), "focus-\(theme.name)-\(colours)")
  }

  private func painted(_ frame: Frame, _ theme: Theme, _ colours: Int) -> [String] {
    var letters: [String: Character] = [:]
    var legend: [String] = []
    var lines: [String] = []
    for line in frame.lines {
      var looks = ""
      for run in line.runs {
        let look = describe(theme.style(of: run.role), colours)
        if letters[look] == nil {
          let letter = Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(letters.count)))
          letters[look] = letter
          legend.append("\(letter): \(look)")
        }
        looks += String(repeating: letters[look] ?? "?", count: run.width)
      }
      lines += [line.trimmedText, looks]
    }
    return lines + legend
  }

  private func describe(_ style: Style, _ colours: Int) -> String {
    func number(_ colour: Style.Colour?) -> String {
      colour.map { "\(colours == 256 ? $0.extended : $0.basic)" } ?? "own"
    }
    let names: [(Style.Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"), (.reverse, "reverse"),
    ]
    let attributes = names.filter { style.attributes.contains($0.0) }.map(\.1)
    return ([number(style.foreground), "on", number(style.background)] + attributes).joined(separator: " ")
  }
}
