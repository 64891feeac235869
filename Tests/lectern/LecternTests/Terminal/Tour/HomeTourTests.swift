import Foundation
import Testing

/// A reader tries every key of the shelf, on a small made-up one.
@Suite struct HomeTourTests {
  static let sizes = [(80, 24), (120, 40)]

  @Test(arguments: sizes) func everyKeyOfTheShelfDoesWhatItSays(columns: Int, rows: Int) throws {
    let home = try TemporaryFolder()
    try fill(home)
    let terminals = try TemporaryFolder()
    let terminal = try PseudoTerminal(
      ["/bin/sh", "-c", "cd '\(home.url.path)' && exec '\(Program.url.path)'"], columns: columns, rows: rows,
      environment: [
        "TERM": try Terminfo.entry(colours: 256, in: terminals), "TERMINFO": terminals.url.path, "LC_ALL": "C.UTF-8",
        "HOME": home.url.path, "COLORFGBG": "15;0",
      ])
    let today = Self.days
    try Tour.take(
      HomeTourStops.all, on: terminal, screens: "home-\(columns)x\(rows)",
      looks: "home-looks-\(columns)x\(rows)", tidied: { Self.tidied($0, days: today) })
    terminal.type("q")
    #expect(terminal.ended() == 0)
    #expect(terminal.screen.strayControls.isEmpty)
    #expect(terminal.screen.modes == ScreenEmulator.initialModes)
  }

  /// The day it is, and those beside it: the test may run at midnight.
  private static var days: [String] {
    [-86_400.0, 0, 86_400].map { distance in
      String(ISO8601DateFormatter().string(from: Date().addingTimeInterval(distance)).prefix(10))
    }
  }

  /// A screen without what is another on every run: the day it is, and the folder, whose name no other has.
  private static func tidied(_ lines: [String], days: [String]) -> [String] {
    var lines = lines.map { line in
      days.reduce(line) { $0.replacingOccurrences(of: $1, with: "YYYY-MM-DD") }
    }
    if let header = lines.first, let parts = header.range(of: "Files") {
      let place = header[parts.upperBound...].drop { $0 == " " }
      if place.first == "/" || place.first == "…" { lines[0] = String(header[..<parts.upperBound]) }
    }
    return lines
  }

  /// Keeps some articles, in the folder's own shelf: with dates of their own, so that no screen depends on today.
  private func fill(_ home: TemporaryFolder) throws {
    let texts = [
      (
        "gauge", "Three gauges on a pier", "2026-04-27",
        "The first gauge was a bucket that stood by the door of the mill."
      ),
      ("bench", "Sitzen bleiben", "2026-03-13", "Die Bank am Hafen steht seit hundert Jahren an derselben Stelle."),
      ("brick", "A brick with a door", "2026-03-01", "The bucket had a door in it, and behind the door was a brick."),
      ("shop", "坂の上の修理屋", "2026-02-02", "坂の上の修理屋は、今日も静かに朝を迎え、客を待っていた。"),
      ("sand", "Sand comes back", "2026-01-31", "The harbour was dredged twice, and twice the sand came back."),
    ]
    for (name, title, date, words) in texts {
      let text = "---\ntitle: \(title)\ndate: \(date)\nauthor: Ada Fenn\n---\n\n# \(title)\n\n"
      let body = (1...6).map { "\(words) That was written down \($0) times.\n" }.joined(separator: "\n")
      try home.write(Data((text + body).utf8), to: "\(name).md")
    }
    try home.write(Data("# Notes\n\nA page of notes on the harbour and its sand.\n".utf8), to: "notes.md")
    let line = """
      set -e
      for name in sand shop brick bench gauge; do
        lectern add --tag harbour --url "https://tide.example/$name" "$name.md"; rm "$name.md"
      done
      mkdir old; cp notes.md old/older.md
      lectern tag work title:sand; lectern star title:brick
      lectern highlight "$(lectern list title:gauges | cut -c1-8)" 'a bucket that stood by the door'
      lectern archive title:Sitzen
      """
    let filled = try Program.shell(line, in: home)
    try #require(filled.status == 0, "\(filled.message)")
  }
}
