import ReaderCore
import ReaderFeatures
import Testing

@testable import ReaderUI

/// Whole screens, at the sizes a reader meets.
@Suite struct GoldenScreensTests {
  static let sizes = [(80, 24), (120, 40), (40, 15), (20, 5)]

  /// What is typed before the screen is looked at.
  static let screens = [
    ("opening", ""), ("questions", "3<Tab><Enter>"), ("table", "2"), ("search", "/sand<Enter>n"),
    ("outline", "T<Down>"),
    ("removed", "x"), ("repairs", "R"), ("source", "2r"), ("help", "?"), ("commands", ":"),
    ("commands-found", ":nese"), ("second-article", "]a"), ("end", "G"),
    ("folded", "zM"), ("prompt", "/harb"),
    ("regex", "/<C-r>sand|tide<Enter>n"), ("regex-mistake", "/<C-r>(sand"), ("search-backward", "G\\sand<Enter>"),
    ("scrolling", "A>>j<Esc>A>"), ("export", "e"), ("export-section", "2E<Tab>"),
  ]

  @Test(arguments: sizes, screens) func screen(size: (Int, Int), screen: (String, String)) throws {
    var reader = ReaderDriver(columns: size.0, rows: size.1)
    reader.type(screen.1)
    try Golden.expect(reader.lines, "\(screen.0)-\(size.0)x\(size.1)")
  }

  @Test(arguments: sizes) func replacing(size: (Int, Int)) throws {
    var reader = ReaderDriver(columns: size.0, rows: size.1)
    reader.type("e<Enter>")
    guard case .export(let export)? = reader.effects.last else {
      Issue.record("nothing was exported")
      return
    }
    reader.send(.exportExists(export))
    try Golden.expect(reader.lines, "export-exists-\(size.0)x\(size.1)")
  }

  @Test(arguments: sizes) func library(size: (Int, Int)) throws {
    var reader = ReaderDriver(
      browsing: [
        LibraryEntry(
          path: "seeds/harbour.txt", title: "The harbour that would not stay deep", minutes: 4, date: "2024-08-30",
          furthest: 0.41),
        LibraryEntry(path: "seeds/mills.txt", title: "Mills of the lower valley", minutes: 12, furthest: 1),
        LibraryEntry(path: "seeds/unread.txt"),
      ], columns: size.0, rows: size.1)
    reader.type("j")
    try Golden.expect(reader.lines, "library-\(size.0)x\(size.1)")
  }
}
