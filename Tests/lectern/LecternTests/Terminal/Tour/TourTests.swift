import Foundation
import Testing

/// A reader with the table of keys at hand tries every line of it, in real terminals of several kinds.
///
/// What the screens say is kept by size and the same in every terminal; how they look is kept by number of colours. With
/// `LECTERN_ACCEPT=1` in the environment they are recorded anew.
@Suite struct TourTests {
  /// A terminal the tour is taken in.
  struct Kind: Sendable, CustomTestStringConvertible {
    var columns: Int
    var rows: Int
    var colours: Int
    var locale: String

    var size: String { "\(columns)x\(rows)" }
    var testDescription: String { "\(size), \(colours) colours, \(locale)" }
  }

  static let kinds = [(80, 24), (120, 40)].flatMap { columns, rows in
    [16, 256].flatMap { colours in
      // What is recorded is recorded once.
      (GoldenTour.accepts ? ["C.UTF-8"] : ["C.UTF-8", "C"]).map {
        Kind(columns: columns, rows: rows, colours: colours, locale: $0)
      }
    }
  }

  @Test(arguments: kinds) func everyKeyDoesWhatItSays(kind: Kind) throws {
    let folder = try TemporaryFolder()
    let terminal = try start(kind, in: folder)
    try Tour.take(
      TourStops.all, on: terminal, screens: "screens-\(kind.size)",
      looks: "looks-\(kind.size)-\(kind.colours)-colours")
    terminal.type("q")
    #expect(terminal.ended() == 0)
    #expect(terminal.screen.strayControls.isEmpty)
    #expect(terminal.screen.modes == ScreenEmulator.initialModes)
    // Section and table, by keys of the page, and the table's cells.
    #expect(terminal.screen.commands.filter { $0.hasPrefix("52;") }.count == 3)
    #expect(try folder.names().filter { $0.hasPrefix("tour.") } == ["tour.csv", "tour.md"])
  }

  private func start(_ kind: Kind, in folder: TemporaryFolder) throws -> PseudoTerminal {
    let sample = URL(fileURLWithPath: #filePath).appendingPathComponent(
      "../../../../../../seeds/01-harbor-towns-flood-guarantee.txt"
    ).standardized
    try folder.write(Data(contentsOf: sample), to: "article.txt")
    let command = "cd '\(folder.url.path)' && exec '\(Program.url.path)' article.txt"
    return try PseudoTerminal(
      ["/bin/sh", "-c", command], columns: kind.columns, rows: kind.rows,
      environment: [
        "TERM": try Terminfo.entry(colours: kind.colours, in: folder), "TERMINFO": folder.url.path,
        "LC_ALL": kind.locale, "EDITOR": "true", "PAGER": "true", "COLORFGBG": "15;0",
      ])
  }
}
