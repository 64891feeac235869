import ArticleModel
import Testing
@testable import Fragments
@testable import Structure
@testable import TextReader

/// What speaks for a title and against one beside what the model thinks of the line.
@Suite struct TitleDoubtTests {
  /// The roles of the lines of a text, of which some have a likelihood of being a heading, and of being an item.
  private func roles(_ text: String, headings: [String: Float] = [:], items: [String: Float] = [:]) -> [String: Role] {
    let list = PlainTextReader.fragments(of: SourceText(utf8: Array(text.utf8)))
    return list.utf8.withUnsafeBufferPointer { bytes in
      let shapes = list.fragments.map { Shape(of: $0, in: bytes) }
      let draft = Draft(
        bytes: bytes, fragments: list.fragments, shapes: shapes, content: list.fragments.indices.map { Int32($0) })
      let likelihoods = (0..<draft.count).map { index in
        let (heading, item) = (headings[draft.string(index)] ?? 0.02, items[draft.string(index)] ?? 0.02)
        return RoleLikelihoods.Kinds(1 - heading - item, heading, item, 0)
      }
      let found = RoleDecoder(draft: draft, proposed: draft.roles, likelihoods: likelihoods).roles()
      return Dictionary((0..<draft.count).map { (draft.string($0), found[$0]) }, uniquingKeysWith: { $1 })
    }
  }

  private static let said = "The crane was painted in May, and nobody has complained about its colour since."

  @Test func aNameOnTopOfALineIsNoTitleWhereTitlesStandApart() {
    let found = roles(
      "The crane\n\n\(Self.said)\n\nThe bell\n\n\(Self.said)\n\nThe weir\n\n\(Self.said)\n\nAda Moor\nWrites about harbours and what stands in them.",
      headings: ["The crane": 0.8, "The bell": 0.8, "The weir": 0.8, "Ada Moor": 0.7])
    #expect(found["Ada Moor"] == .paragraph && found["The bell"] == .heading)
  }

  @Test func titlesOnTopOfTheirTextStayWhereAllStandSo() {
    let found = roles(
      "The crane\n\(Self.said)\n\nThe bell\n\(Self.said)\n\nThe weir\n\(Self.said)",
      headings: ["The crane": 0.8, "The bell": 0.8, "The weir": 0.8])
    #expect(["The crane", "The bell", "The weir"].allSatisfy { found[$0] == .heading })
  }

  @Test func aRemarkBetweenBracketsIsNoTitle() {
    let found = roles(
      "\(Self.said)\n\n(Photo: harbour office)\n\n\(Self.said)", headings: ["(Photo: harbour office)": 0.8])
    #expect(found["(Photo: harbour office)"] == .paragraph)
  }

  @Test func aLineWithFewCapitalsAmongTitlesWithManyIsNone() {
    let titles = (1...6).map { "Why the Crane Number \($0) Was Painted" }
    let text = titles.map { "\($0)\n\n\(Self.said)" }.joined(separator: "\n\n")
    let found = roles(
      text + "\n\nThe crane before it was green\n\n\(Self.said)",
      headings: Dictionary(uniqueKeysWithValues: (titles + ["The crane before it was green"]).map { ($0, 0.6) }))
    #expect(found["The crane before it was green"] == .paragraph && found[titles[2]] == .heading)
  }

  @Test func aFewWordsThatTheSentenceBelowTakesUpAreATitle() {
    let text =
      "\(Self.said)\n\nBearings\n\nThe bearings are greased in spring, before the first boat comes through.\n\nMonday\n\n\(Self.said)"
    let found = roles(text)
    #expect(found["Bearings"] == .heading && found["Monday"] == .paragraph)
  }

  @Test func aLineAtTheMarginAboveParagraphsThatAreSetInIsATitle() {
    let text = (1...4).map { "   \($0) days later. \(Self.said)" }.joined(separator: "\n\n")
    let found = roles("\(text)\n\nSomething Else\n\n   \(Self.said)")
    #expect(found["Something Else"] == .heading)
  }

  @Test func whatLikeTitlesNameIsOfOneKind() {
    let found = roles(
      "Pros\nWarm even when wet\nStrong seams\nCons\nStiff when new\nOnly in grey\n\(Self.said)\nPros\nDries in an hour\nCheap\nCons\nCold below zero\nThumb wears out\n\(Self.said)",
      headings: ["Pros": 0.8, "Cons": 0.8],
      items: ["Warm even when wet": 0.4, "Strong seams": 0.4, "Stiff when new": 0.4, "Only in grey": 0.4])
    #expect(["Dries in an hour", "Cheap", "Cold below zero", "Thumb wears out"].allSatisfy { found[$0] == .item })
  }
}
