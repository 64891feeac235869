import TestSupport
import Testing

@Suite struct NumberSignTests {
  /// A number sign over rows that begin with numbers names their column; over anything else it marks a heading.
  @Test func aColumnOfNumbersIsNamed() {
    let rows = "1 2019-05-04 Halden 3-0\n2 2019-05-11 Tern 1-1\n3 2019-05-18 Halden 2-4"
    #expect(fragments(of: "# Date Venue Score\n\(rows)").first == "# Date Venue Score")
    #expect(fragments(of: "# What to do\n1. Boil two eggs\n2. Peel them").first == "heading 1: What to do")
    #expect(fragments(of: "# What to do\n\(prose)").first == "heading 1: What to do")
  }
}
