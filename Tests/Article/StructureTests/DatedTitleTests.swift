import TestSupport
import Testing

@Suite struct DatedTitleTests {
  private static func blocksOf(_ first: String, _ second: String) -> String {
    blocks(of: "\(first)\n\n- A lamp for the pier\n- A bell\n\n\(second)\n\n- A rope\n- A better rope")
  }

  @Test(arguments: [
    ("[2.1.0] - 2021-05-04", "[2.0.3] - 2021-02-11"), ("2.1.0 (4 May 2021)", "2.0.3 (11 February 2021)"),
    ("v3.0-rc1, 4. Mai 2021", "v2.9, 11. Februar 2021"),
  ])
  func releasesAreHeadings(first: String, second: String) {
    #expect(
      Self.blocksOf(first, second)
        == "heading 2: \(first)\nlist\n  item: A lamp for the pier\n  item: A bell\nheading 2: \(second)\nlist\n  item: A rope\n  item: A better rope"
    )
  }

  @Test func datesWithoutAVersionAreLeftToOthers() {
    var draft = ""
    draft = blocks(of: "4 May 2021\n\n\(prose)\n\n11 February 2021\n\n\(prose)")
    #expect(draft.contains("4 May 2021") && draft.contains("11 February 2021"))
  }

  @Test func oneReleaseIsNoSeries() {
    #expect(!blocks(of: "\(prose)\n\n2.1.0 (4 May 2021).\n\n\(prose)").contains("heading"))
  }
}
