import Testing
@testable import TextReader

/// What light mark-up says of lines, and where several lines belong together.
@Suite struct LightMarkupTests {
  private func lines(_ text: String) -> [String] { fragments(of: text) }

  @Test func aNameAboveAHeadingLeavesItOne() {
    let read = lines("= The Dome\n:toc:\n\nSee <<motor>> and <<motor,it>>.\n\n[[motor]]\n== The Motor\n\nIt turns.")
    #expect(
      read == [
        "heading 0: The Dome", "paragraph: See The Motor and it.", "heading 2: The Motor", "paragraph: It turns.",
      ])
  }

  @Test func whoSaysAQuoteStandsAboveIt() {
    let read = lines("= The Dome\n:toc:\n\n[quote, Holl, Log]\n____\nIt hums.\n____")
    #expect(read.suffix(2) == ["attribution: Holl, Log", "quote: It hums."])
  }

  @Test func aMeaningGoesOnInTheNextLine() {
    #expect(
      lines("= The Dome\n:toc:\n\nColour:: green, since\n1982 blue").suffix(2) == [
        "term: Colour", "meaning: green, since 1982 blue",
      ])
    #expect(
      lines("#+TITLE: Winch\n\n* Parts\n- pawl :: stops it,\n  always").suffix(2) == [
        "term: pawl", "meaning: stops it, always",
      ])
  }

  @Test func notesOfWikisAreShown() {
    let read = lines(
      "The \'\'\'tower\'\'\' is old.<ref>Log, p. 4.</ref>\n\n== Notes ==\n<references />\n\n== More ==\nIt sways.")
    #expect(read == ["paragraph: The tower is old. (Log, p. 4.)", "heading 2: More", "paragraph: It sways."])
  }

  @Test func signsOfTextileMaySayMore() {
    let read = lines("h1. Yard\n\nh2(#gate). The gate\n\nbq.. One.\n\nTwo.\n\np(x). Three.")
    #expect(read == ["heading 0: Yard", "heading 2: The gate", "quote: One.", "quote: Two.", "paragraph: Three."])
  }
}
