import ReaderFeatures
import Testing

@Suite struct WordAtPlaceTests {
  @Test(arguments: [
    ("Sand comes back", 0..<15, ["Sand", "comes", "back"]), ("Sand comes back", 6..<7, ["comes"]),
    ("Sand comes back", 4..<5, []), ("l’été à l’eau", 4..<7, ["été"]), ("東港の砂", 0..<12, ["東港"]), ("— …", 0..<7, []),
  ])
  func wordsOfALine(text: String, range: Range<Int>, words: [String]) {
    #expect(WordAtPlace.words(of: text, from: 0, touching: range).map(\.text) == words)
  }
}
