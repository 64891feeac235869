import TestSupport
import Testing

/// Lists that lost their bullets, where no line announces them, in a text without blank lines.
@Suite struct ParallelRunTests {
  @Test func linesOfASizeAreAList() {
    let lines = [
      "Felt between the seats", "Grease in the joints", "Leather around the valve", "Patience for the first note",
    ]
    let text = ([prose, "What a horn needs"] + lines + ["If you go", prose]).joined(separator: "\n")
    #expect(
      blocks(of: text) == """
        p: \(prose)
        heading 2: What a horn needs
        list
        \(lines.map { "  item: " + $0 }.joined(separator: "\n"))
        heading 2: If you go
        p: \(prose)
        """)
  }

  @Test(arguments: [["Popular", "New", "Sale", "Gifts"], ["$ 19", "$ 24 +", "$ 31", "$ 40"]])
  func buttonsAndPricesAreNone(_ lines: [String]) {
    #expect(!blocks(of: ([prose] + lines + [prose]).joined(separator: "\n")).contains("item:"))
  }
}
