import Testing
@testable import Recognizers

@Suite struct DatelineTests {
  @Test(
    arguments: [
      ("Washington D.C. – Top officials met.", "Washington D.C."),
      ("HAMBURG (dpa) — Der Hafen schläft.", "HAMBURG"),
      ("Tern Bay, March 12, 2026 – The ferries run.", "Tern Bay"),
      ("Frankfurt am Main - Die Börse.", "Frankfurt am Main"),
      ("Nobody knows – and nobody asks – why.", nil),
      ("The ferry came late.", nil),
      ("Two crews – both young – won.", nil),
    ] as [(String, String?)]) func aPlaceOpensAReport(_ text: String, _ expected: String?)
  {
    let place = Array(text.utf8).withUnsafeBufferPointer { Dateline.read($0, 0..<$0.count) }
    #expect(place == expected)
  }
}
