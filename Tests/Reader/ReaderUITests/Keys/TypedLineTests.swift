import ReaderCore
import Settings
import Testing

@testable import ReaderUI

/// A line that is typed is changed where its cursor stands.
@Suite struct TypedLineTests {
  @Test(arguments: [
    ("tide<Left><Left>n", "tinde"), ("tide<Home>low ", "low tide"), ("tide<Home><Right>r", "tride"),
    ("tide<Left><BS>", "tie"), ("tide<Left><Left><Del>", "tie"), ("tide<Del>", "tide"),
    ("low tide<Home><End>s", "low tides"),
    ("low tide<Left><Left><Left><Left><C-w>", "tide"), ("low tide<Left><Left><Left><Left><C-u>", "tide"),
    ("low tide<C-a><Right><Right><Right><C-k>", "low"), ("tide<Home><Left>a", "atide"), ("潮汐<Left>の", "潮の汐"),
  ])
  func isChangedWhereTheCursorStands(keys: String, expected: String) {
    var reader = ReaderDriver()
    reader.type("/" + keys)
    #expect(reader.footer.hasPrefix(" /\(expected)"))
    reader.type("<Esc>a" + keys)
    #expect(reader.footer.hasPrefix(" open: \(expected)"))
    reader.type("<Esc>e" + keys)
    #expect(reader.footer.hasPrefix(" write to: \(expected)"))
  }

  /// A name that is proposed is mended once one moves in it, and gives way to what is typed before that.
  @Test func aProposalIsMended() {
    var reader = ReaderDriver()
    reader.type("e<Left><Left><Left>2")
    #expect(reader.footer.contains("stay-deep2.md"))
  }

  @Test func theCursorIsSeenInALongLine() {
    var reader = ReaderDriver(columns: 30)
    reader.type("/abcdefghijklmnopqrstuvwxyz0123456789<Esc>/abcdefghijklmnopqrstuvwxyz0123456789<Home>")
    #expect(reader.footer.hasPrefix(" /abcdef") && reader.state.view().cursor?.column == 2)
    reader.type("<End>")
    #expect(reader.footer.contains("…") && reader.footer.contains("56789"))
  }
}
