import Testing
import TextModel
@testable import TextRepair

@Suite struct StrayedSpacesTests {
  @Test(arguments: [
    (
      "One of the 10 best shops in the world , says our guide.",
      "One of the 10 best shops in the world, says our guide."
    ),
    ("It cost us $2000 , and more later.", "It cost us $2000, and more later."),
    (
      "Ask for coverage of the whole trip . Better to spend a little.",
      "Ask for coverage of the whole trip. Better to spend a little."
    ),
    ("The second search was of the area you visit .", "The second search was of the area you visit."),
    ("You will get it (for a fee) , however late.", "You will get it (for a fee), however late."),
    ("Southeast Asia , Africa , and Peru", "Southeast Asia, Africa, and Peru"),
  ]) func areTakenOut(_ given: String, _ expected: String) {
    #expect(mended(given) == expected)
    #expect(mended(expected) == expected)
  }

  @Test(arguments: [
    "Type git add . Then write down what was changed.",
    "Then we all go and run pip install .",
    "He waited . . . and then there was light . . . at last.",
    "range ( start , stop ) gives all the numbers",
    "print(x , y) and [ a , b ] are code",
    "open https://example.org/a , and see what comes.",
    "a file named .txt and one named .md are here",
    "Quoi de neuf ? Rien ! dit-il : rien du tout ; rien.",
    "YES .", "it . iterator self . Link",
  ]) func areLeft(_ given: String) {
    #expect(mended(given) == given)
  }

  @Test func spacesThatDoNotBreakAreSpacesToo() {
    #expect(
      mended("for each caterer.\u{A0} We left ten rows \u{A0}blank.") == "for each caterer. We left ten rows blank.")
    #expect(mended("10\u{A0}000 francs\u{A0}: c’est trop.") == "10\u{A0}000 francs\u{A0}: c’est trop.")
  }

  @Test func codeInATextIsLeft() {
    let text = "Call foo.Then( a  , b) of the library , please.The rest, and so on."
    let edits = TextMender().edits(in: text, setting: .prose, language: "en")
    let code = Span(5..<24, .code)
    let kept = edits.outsideCode(of: [code])
    #expect(kept.allSatisfy { $0.range.lowerBound >= 24 })
    #expect(kept.count == 2)
  }
}
