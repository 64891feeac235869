import TestSupport
import Testing

@Suite struct KeptLineTests {
  @Test(arguments: [
    Case(
      "verse", "\(prose)\n\nThe mill has lost its wheel,\nthe miller lost his hat,\nand nobody minds that.\n\n\(prose)",
      "p: \(prose)\np: The mill has lost its wheel,⏎the miller lost his hat,⏎and nobody minds that.\np: \(prose)"),
    Case(
      "two stanzas",
      "\(prose)\n\nThe river lost its eel,\nand so it goes.\nSo be it.\n\nTake away the seat,\nthe evening goes,\nand nobody knows.\n\n\(prose)",
      "p: \(prose)\np: The river lost its eel,⏎and so it goes.⏎So be it.\np: Take away the seat,⏎the evening goes,⏎and nobody knows.\np: \(prose)"
    ),
    Case(
      "an address", "Write to:\n\nTown Clerk\n3 Mill Street\nLower Ashby\n\n\(prose)",
      "p: Write to:\np: Town Clerk⏎3 Mill Street⏎Lower Ashby\np: \(prose)"),
    Case(
      "a German address", "\(prose)\n\nStadtarchiv\nMühlenstraße 3\n48143 Niederlohe\n\n\(prose)",
      "p: \(prose)\np: Stadtarchiv⏎Mühlenstraße 3⏎48143 Niederlohe\np: \(prose)"),
    Case(
      "a list with commas is none", "What to bring:\n\na warm coat,\na torch,\nand a map.\n\n\(prose)",
      "p: What to bring:\nlist\n  item: a warm coat,\n  item: a torch,\np: and a map.\np: \(prose)"),
  ]) func areParagraphs(_ given: Case) {
    #expect(blocks(of: given.text) == given.expected)
  }
}
