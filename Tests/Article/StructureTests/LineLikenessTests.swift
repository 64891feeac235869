import ArticleModel
import TestSupport
import Testing
@testable import Fragments
@testable import Structure
@testable import TextReader
@testable import UTF8Text

@Suite struct LineLikenessTests {
  private func opening(_ text: String) -> LineOpening { LineOpening(PlainWords(text)) }

  @Test(
    arguments: [
      ("How do I get there", .question, -1), ("Wie komme ich hin", .question, -1), ("The old pier", .article, -1),
      ("3 ways to get there", .number, 3), ("Step 12: Row", .other, 12), ("Rowing at night", .doing, -1),
      ("Oars and sails", .plural, -1), ("In winter", .preposition, -1), ("We row", .pronoun, -1), ("", .none, -1),
    ] as [(String, LineOpening.Kind, Float)])
  func openingsAreOfAKind(text: String, kind: LineOpening.Kind, series: Float) {
    #expect(opening(text).kind == kind)
    #expect(opening(text).series == series)
  }

  @Test(
    arguments: [
      ("a warm coat", "a long warm coat", 1), ("a warm coat", "a torch", 0.5), ("coat", "torch", 0), ("", "torch", 0),
    ] as [(String, String, Float)])
  func likenessIsTheShareOfCommonWords(first: String, second: String, likeness: Float) {
    #expect(opening(first).likeness(opening(second)) == likeness)
    #expect(opening(second).likeness(opening(first)) == likeness)
  }

  private func runs(_ texts: [String]) -> LineRuns {
    let shapes = texts.map { text in
      Array(text.utf8).withUnsafeBufferPointer { Shape(range: 0..<$0.count, in: $0) }
    }
    return LineRuns(
      shapes, shapes.map { PortableMath.log(1 + Float($0.words)) }, texts.map { opening($0) },
      shapes.map { $0.colon > 0 })
  }

  @Test func rowsAreOfLinesThatAreAlike() {
    let runs = runs([
      "Boiling water", "Boiling milk", "Stirring it all", "Delta: land", "Fjord: water", "It is done now.",
    ])
    #expect(runs.openedAlike.map(\.length) == [2, 2, 1, 1, 1, 1])
    #expect(runs.openedInKind.map(\.length) == [3, 3, 3, 1, 1, 1])
    #expect(runs.openedInKind.map(\.above) == [0, 1, 2, 0, 0, 0])
    #expect(runs.termed.map(\.length) == [1, 1, 1, 2, 2, 1])
    #expect(runs.short.map(\.length) == [5, 5, 5, 5, 5, 1])
  }

  @Test func linesWrittenAlikeShareWhatIsThoughtOfThem() {
    let text = "The Barrel\n\n\(prose)\n\nThe Funnel\n\n\(prose)\n\nbring a coat"
    let list = PlainTextReader.fragments(of: SourceText(utf8: Array(text.utf8)))
    let opinions = list.utf8.withUnsafeBufferPointer { bytes in
      let shapes = list.fragments.map { Shape(of: $0, in: bytes) }
      let all = list.fragments.indices.map { Int32($0) }
      let draft = Draft(bytes: bytes, fragments: list.fragments, shapes: shapes, content: all)
      let openings = list.fragments.map { LineOpening(PlainWords(bytes, $0.text)) }
      return LineGroups(draft, openings).opinions([
        [0.1, 0.9, 0, 0], [1, 0, 0, 0], [0.3, 0.7, 0, 0], [1, 0, 0, 0], [0.2, 0, 0.8, 0],
      ])
    }
    let byWay = opinions[0]
    #expect(byWay[0].count == 1 && byWay[4].count == 0)
    #expect(byWay[0].heading > 0.4 && byWay[2].heading > byWay[0].heading)
    #expect(byWay[4].heading < 0.3)
  }
}
