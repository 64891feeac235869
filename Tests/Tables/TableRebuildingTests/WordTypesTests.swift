import Testing

@testable import BoostedTrees
@testable import TableRebuilding

@Suite("Words are known for what they are by the company they keep")
struct WordTypesTests {
  private func type(_ word: String) -> Int? {
    TokenRow(word).tokens.first.flatMap(WordTypes.standard.type)
  }

  private func distance(_ first: String, _ second: String) -> Float {
    let types = (type(first), type(second))
    return (0..<WordTypes.dimensions).reduce(0) { sum, dimension in
      let apart = WordTypes.standard.coordinate(types.0, dimension) - WordTypes.standard.coordinate(types.1, dimension)
      return sum + apart * apart
    }
  }

  @Test(
    "A word is nearer to one of its sort than to one of another",
    arguments: [
      ("Lisbon", "Madrid", "Thomas"), ("Thomas", "Richard", "Lisbon"), ("goalkeeper", "midfielder", "granite"),
      ("granite", "limestone", "senator"), ("senator", "governor", "midfielder"),
    ])
  func neighbours(word: String, like: String, other: String) {
    #expect(distance(word, like) < distance(word, other))
  }

  @Test("Letters, punctuation and case are no matter")
  func form() {
    #expect(type("lisbon,") != nil)
    #expect(type("lisbon,") == type("(Lisbon)"))
  }

  @Test(
    "What is no word of the language has no type, and stands apart from all", arguments: ["xqvzzk", "1,204", "0.5"])
  func unknown(word: String) {
    #expect(type(word) == nil)
    #expect(WordTypes.standard.family(type(word)) == WordTypes.unknownFamily)
    #expect(WordTypes.standard.coordinate(type(word), 0) == WordTypes.unknownCoordinate)
  }

  @Test("Every type has a family and a place")
  func families() {
    let families = (0..<WordTypes.count).map { WordTypes.standard.family($0) }
    #expect(!families.contains(WordTypes.unknownFamily))
    #expect(Set(families).count > 20)
    #expect((0..<WordTypes.count).allSatisfy { abs(WordTypes.standard.coordinate($0, 0)) < 4 })
  }

  @Test("A file that was cut off knows fewer words, or none", arguments: [0, 3, 4_100, 20_000])
  func cutOff(length: Int) {
    let whole = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    whole.withUnsafeBytes { bytes in
      let types = WordTypes(ModelBytes(bytes))
      for token in TokenRow("granite Lisbon the 12").tokens {
        let type = types.type(of: token)
        _ = types.family(type)
        _ = types.coordinate(type, WordTypes.dimensions - 1)
      }
    }
  }
}
