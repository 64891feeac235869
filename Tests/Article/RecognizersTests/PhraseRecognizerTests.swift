import ArticleModel
import Testing
@testable import Fragments
@testable import Recognizers
@testable import UTF8Text

/// What a line is by its words alone, and what it is not.
@Suite struct PhraseRecognizerTests {
  @Test(arguments: [
    "FAQ", "Frequently Asked Questions", "Häufige Fragen zum Stromanbieter", "Foire aux questions", "よくある質問",
    "Questions About Reptiles",
  ])
  func titlesOfQuestions(_ text: String) { #expect(FAQTitle.names(text)) }

  @Test(arguments: [
    "", "The question of the day", "Asked and answered in court", "What is salt?",
    "A very long heading that goes on and on and mentions somewhere near its end that there is an faq as well",
  ])
  func otherTitles(_ text: String) { #expect(!FAQTitle.names(text)) }

  @Test(arguments: ["© 2026 The Gable Post", "(c) 1999-2024 Ada Moor", "(C) Ada Moor, 2024", "©2024 x y"])
  func copyrightLines(_ text: String) { #expect(isCopyright(text)) }

  @Test(arguments: ["© The Gable Post", "In 2026 © was used", "(a) 2026", "© 202", "Copyright law of 2024", "©"])
  func otherLines(_ text: String) { #expect(!isCopyright(text)) }

  private func isCopyright(_ text: String) -> Bool {
    Array(text.utf8).withUnsafeBufferPointer { CopyrightLine.holds(0..<$0.count, in: $0) }
  }

  @Test(arguments: [
    ("Plumbing &amp; Drains", "Plumbing & Drains"), ("Data&#x27;s Home", "Data's Home"), ("A &#8217; B", "A ’ B"),
    ("&amp;amp;", "&amp;"), ("R&D", "R&D"), ("a & b; c", "a & b; c"), ("&unknown;", "&unknown;"),
    ("&#xD800;", "&#xD800;"),
    ("a&#x1B;[2Jb", "ab"),
  ])
  func referencesEncodedTwice(_ text: String, _ decoded: String) { #expect(EncodedTwice.decoded(text) == decoded) }

  @Test(arguments: [
    ("You may also like", Removal.Reason.relatedLinks), ("Leave a Reply", .commentForm),
    ("This site uses Akismet to reduce spam.", .commentForm), ("Das könnte dich auch interessieren", .relatedLinks),
  ])
  func clutter(_ text: String, _ reason: Removal.Reason) {
    #expect(ClutterPhrases.verdict(on: PlainWords(text))?.reason == reason)
  }

  @Test(arguments: ["The ferry leaves at nine.", "We may also like rain", "A reply was left on the table"])
  func noClutter(_ text: String) { #expect(ClutterPhrases.verdict(on: PlainWords(text)) == nil) }

  @Test(arguments: [("Share Facebook Twitter", true), ("Share this with Ada", false), ("Share", false)])
  func buttons(_ text: String, _ isRow: Bool) {
    #expect((ClutterPhrases.verdict(onButtons: PlainWords(text)) == .sharePrompt) == isRow)
  }

  @Test(arguments: [("Read also", Removal.Reason.relatedLinks), ("Tags", .metadata), ("Salt", nil)])
  func leads(_ text: String, _ reason: Removal.Reason?) {
    #expect(ClutterPhrases.verdict(onLead: PlainWords(text)) == reason)
  }

  @Test(arguments: [
    ("She fits a new seat. Photo: Imre Castellane", true), ("Der Kran im Hafen. Foto: Ada Moor", true),
    ("She fits a new seat with Photo: Imre", false), ("Photo: Imre Castellane", false),
    ("She fits a new seat. Note: it squeaks", false),
  ])
  func captions(_ text: String, _ isCaption: Bool) {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      let fragment = Fragment(text: 0..<bytes.count, source: 0..<bytes.count)
      #expect(CaptionSign.isCaption(fragment, Shape(of: fragment, in: bytes), in: bytes) == isCaption)
    }
  }
}
