import TestSupport
import Testing

/// Markers and labels: each is shown, or kept.
@Suite struct MarkerTests {
  @Test(arguments: [
    Case(
      "questions in other words",
      "Vraag: Wie luidt de klok?\nAntwoord: De wachter.\n\nVraag: Hoe laat\nis dat?\nAntwoord: Om negen uur.",
      "faq: Wie luidt de klok? → De wachter.\nfaq: Hoe laat is dat? → Om negen uur."),
    Case(
      "what people say",
      "— Is it lit? — asked Mara.\n\n— It was.\n\n— Then it is day.",
      "p: — Is it lit? — asked Mara.\np: — It was.\np: — Then it is day."),
  ]) func markersAreRead(_ test: Case) { #expect(blocks(of: test.text) == test.expected) }

  @Test("An item behind two lists within the one before it goes on with the list")
  func itemBehindInnerLists() {
    let test = Case(
      "three levels at the margin",
      "1. Bells\n2. Ropes\na) hemp\nb) wire\ni) thin\nii) thick\n3. Lamps",
      """
      ordered
        item: Bells
        item: Ropes
          ordered
            item: hemp
            item: wire
              ordered
                item: thin
                item: thick
        item: Lamps
      """)
    withKnownIssue("An item that is alone behind inner lists is taken for a line") {
      #expect(blocks(of: test.text) == test.expected)
    }
  }
}
