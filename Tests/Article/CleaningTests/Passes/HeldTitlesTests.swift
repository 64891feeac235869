import ArticleModel
import Testing
@testable import Cleaning
@testable import Fragments

/// Titles that come back between what is kept of a text, and the menu above its title, which goes.
@Suite struct HeldTitlesTests {
  private static let said =
    "The crane was painted in May, and nobody has complained about its colour since then."

  /// What is left of lines, of which those in brackets were found unlikely; an empty line stands before one that begins with a slash.
  private func left(_ lines: [String], _ step: (inout [Removal.Reason?], FragmentList) -> Void) -> [String] {
    var list = FragmentList()
    var reasons: [Removal.Reason?] = []
    for line in lines {
      let start = list.utf8.count
      list.utf8 += Array(line.filter { !"[]/".contains($0) }.utf8)
      var fragment = Fragment(text: start..<list.utf8.count, source: start..<list.utf8.count)
      fragment.blankLinesBefore = line.contains("/") ? 1 : 0
      if line.contains("• ") { fragment.marker = ListMarker(kind: .bullet, value: 0, length: 4) }
      list.fragments.append(fragment)
      reasons.append(line.contains("[") ? .unlikely : nil)
    }
    step(&reasons, list)
    return zip(list.fragments, reasons).filter { $0.1 == nil }.map { list.text(of: $0.0) }
  }

  private func held(_ lines: [String]) -> [String] {
    left(lines) { StepRun.run(.heldTitles, on: $1, &$0) }
  }

  @Test func aTitleBetweenTwoParagraphsStays() {
    #expect(held([Self.said, "[What the Bell Is For]", Self.said]).contains("What the Bell Is For"))
  }

  @Test func whereAllStandApartTheParagraphBelowHasToTakeItUp() {
    #expect(held([Self.said, "/[The painted crane]", "/\(Self.said)"]).contains("The painted crane"))
    #expect(!held([Self.said, "/[Looking for advice?]", "/\(Self.said)"]).contains("Looking for advice?"))
  }

  @Test func aTitleAboveAListStays() {
    let found = held([Self.said, "[Watch]", "/[Mobile use]", "/• A line that says much", "• Another such line"])
    #expect(found.contains("Mobile use") && !found.contains("Watch"))
  }

  @Test func theMenuAboveATitleGoes() {
    func without(_ lines: [String], foot: String) -> [String] {
      left(lines + ["Course in navigation", Self.said, foot]) { reasons, list in
        if foot.contains("©") { reasons[reasons.count - 1] = .legal }
        StepRun.run(.menuAboveTitle, on: list, &reasons, article: 0..<lines.count)
      }
    }
    let menu = ["• Get started", "• Guides", "• Reference"]
    #expect(without(menu, foot: "© Gaugebook").first == "Course in navigation")
    #expect(without(menu, foot: "It goes on.").first == "• Get started")
    #expect(without(["• Two lines"], foot: "© Gaugebook").first == "• Two lines")
  }
}
