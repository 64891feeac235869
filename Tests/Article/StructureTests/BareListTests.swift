import ArticleModel
import Testing
@testable import Fragments
@testable import Structure
@testable import TextReader

/// Lines that no empty lines part.
@Suite struct BareListTests {
  private func roles(_ lines: [(text: String, heading: Float, item: Float)]) -> [Role] {
    let text = lines.map(\.text).joined(separator: "\n")
    let list = PlainTextReader.fragments(of: SourceText(utf8: Array(text.utf8)))
    return list.utf8.withUnsafeBufferPointer { bytes in
      let shapes = list.fragments.map { Shape(of: $0, in: bytes) }
      let all = list.fragments.indices.map { Int32($0) }
      let draft = Draft(bytes: bytes, fragments: list.fragments, shapes: shapes, content: all)
      let likelihoods = lines.map { RoleLikelihoods.Kinds(1 - $0.heading - $0.item, $0.heading, $0.item, 0) }
      return RoleDecoder(draft: draft, proposed: draft.roles, likelihoods: likelihoods).roles()
    }
  }

  @Test func linesBelowATitleAreAListWithTitlesWithin() {
    let found = roles([
      ("What you do", 0.6, 0.1), ("Open the door", 0.05, 0.34), ("Feed the stove", 0.04, 0.32),
      ("What you get", 0.14, 0.3), ("A room", 0.05, 0.4), ("Soup at midnight", 0.05, 0.4),
    ])
    #expect(found == [.heading, .item, .item, .heading, .item, .item])
  }

  @Test func whatAnnouncesAListInSeveralSentencesIsNoItem() {
    let found = roles([
      ("A good box is dull. What counts is a short list:", 0.02, 0.6), ("A wide entrance", 0.05, 0.7),
      ("A floor of oak", 0.05, 0.7),
    ])
    #expect(found == [.paragraph, .item, .item])
  }

  @Test func linesUnlikeAListStayParagraphs() {
    let found = roles([("A title", 0.6, 0.1), ("Some words", 0.05, 0.05), ("More words", 0.04, 0.04)])
    #expect(found == [.heading, .paragraph, .paragraph])
  }

  @Test func aLineOfAnotherScriptBetweenParagraphsIsATitle() {
    let found = roles([
      ("鐘は一日に二度鳴ります。", 0.02, 0.01), ("鐘の音", 0.2, 0.02), ("音は川の向こうまで届きます。", 0.02, 0.01),
    ])
    #expect(found == [.paragraph, .heading, .paragraph])
  }
}
