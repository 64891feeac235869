import TestSupport
import Testing

@Suite struct CalloutTests {
  @Test(arguments: [
    Case(
      "a question", "Did You Know? The clause was invoked once.", "callout Did You Know?: The clause was invoked once."),
    Case("a label", "Note: Bring a coat.", "callout Note: Bring a coat."),
    Case("in German", "Hinweis: Bitte nicht füttern.", "callout Hinweis: Bitte nicht füttern."),
    Case("in Spanish", "Atención: los lunes no se funde.", "callout Atención: los lunes no se funde."),
    Case("in Russian", "Внимание: горячий металл.", "callout Внимание: горячий металл."),
    Case("no label", "Note that the vote settles nothing.", "p: Note that the vote settles nothing."),
    Case("a label alone", "Warning:", "p: Warning:"),
    Case("a tip that is no label", "Tip the waiter: he has earned it.", "p: Tip the waiter: he has earned it."),
  ]) func areToldFromSentences(_ given: Case) {
    #expect(blocks(of: given.text) == given.expected)
  }
}
