import ReaderCore
import ReaderFeatures
import Testing

@testable import ReaderUI

/// Whole screens of tables, at the sizes a reader meets.
@Suite struct TableGoldenTests {
  static let screenSizes = [(80, 24), (40, 15), (120, 40)]

  /// What is typed once the table is open.
  static let wideScreens = [
    ("opened", ""), ("sideways", "<Right><Right><Right><Right><Right><Right>"), ("sorted", "<Right>s"),
    ("sorted-backwards", "<Right><Right>ss"), ("filtered", "/sand"), ("record", "jv"), ("hidden", "<Right>hh"),
    ("header", "k"), ("end", "G$"), ("overwrite-name", "w"), ("help", "?"),
  ]

  static let guessScreens = [
    ("guess", ""), ("moved", "<"), ("splitting", "|<Right>"), ("split", "|<Right><Enter>"), ("joined", "<Right>&"),
  ]

  @Test(arguments: screenSizes, wideScreens) func wide(size: (Int, Int), screen: (String, String)) throws {
    var reader = ReaderDriver(TableSamples.wide, columns: size.0, rows: size.1)
    reader.type("<Tab><Enter>" + screen.1)
    try Golden.expect(reader.lines, "tableview-\(screen.0)-\(size.0)x\(size.1)")
  }

  @Test(arguments: screenSizes, guessScreens) func guess(size: (Int, Int), screen: (String, String)) throws {
    var reader = ReaderDriver(TableSamples.guess, columns: size.0, rows: size.1)
    reader.type("r" + screen.1)
    try Golden.expect(reader.lines, "tableview-\(screen.0)-\(size.0)x\(size.1)")
  }

  @Test func aNarrowScreenOpensRecords() throws {
    var reader = ReaderDriver(TableSamples.wide, columns: 32, rows: 12)
    reader.type("<Tab><Enter>n")
    try Golden.expect(reader.lines, "tableview-narrow-32x12")
  }
}
