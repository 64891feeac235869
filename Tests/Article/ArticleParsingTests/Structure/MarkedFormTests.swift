import TestSupport
import Testing

/// What a page's mark-up says by itself.
@Suite struct MarkedFormTests {
  @Test(arguments: [
    ("<p>WHAT A HORN NEEDS</p><p>\(prose)</p>", "p WHAT A HORN NEEDS\np \(prose)"),
    ("<p>\(prose)</p><h4>Where</h4><p>At the pier.</p>", "p \(prose)\nh4 Where\np At the pier."),
    ("<p>\(prose)</p><pre>a\n  b</pre>", "p \(prose)\ncode() a\n  b"),
    (
      "<p><b>Getting there</b></p><p>\(prose)</p><p><b>Getting back</b></p><p>The last ferry leaves the island at six.</p>",
      "h2 Getting there\np \(prose)\nh2 Getting back\np The last ferry leaves the island at six."
    ),
    (
      "<blockquote><p>The sea asks nobody.</p></blockquote><p>\(prose)</p>", "> p The sea asks nobody.\np \(prose)"
    ),
    ("<h2>\(prose) \(prose)</h2><p>\(prose)</p>", "p \(prose) \(prose)\np \(prose)"),
  ])
  func areTaken(page: String, blocks: String) {
    #expect(Page.printed(page) == blocks)
  }
}
