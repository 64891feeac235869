import Testing
import UTF8Text

@Suite struct SentenceEndTests {
  @Test(arguments: [
    ("The boat leaves.", true), ("नाव हर घंटे चलती है।", true), ("ጀልባው ይሄዳል።", true), ("نعم؟", true), ("نعم۔", true),
    ("Այո։", true), ("船は出る。", true), ("ទូកចេញ។", true), ("လှေထွက်တယ်။", true), ("He said “no.”", true), ("(Really!)", true),
    ("The boat leaves", false), ("नाव", false), ("боат", false), ("The boats:", false), ("เรือออก", false), ("", false),
  ]) func isTold(_ text: String, _ ends: Bool) {
    var text = text
    #expect(text.withUTF8 { SentenceEnd.closes(0..<$0.count, in: $0) } == ends)
  }
}
