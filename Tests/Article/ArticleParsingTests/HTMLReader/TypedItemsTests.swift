import ArticleParsing
import TestSupport
import Testing

struct TypedItemsTests {
  @Test(
    "Paragraphs with typed bullets, and with numbers that follow one another, are items",
    arguments: [
      ("<p>• a coat</p><p>• a lamp</p>", "* a coat\n* a lamp"),
      ("<div>✓ a coat</div><div>✓ a lamp</div>", "* a coat\n* a lamp"),
      ("<p>1) Open.</p><p>2) Wait.</p><p>3) Close.</p>", "1. Open.\n2. Wait.\n3. Close."),
    ])
  func items(_ body: String, _ printed: String) { #expect(Page.printed("<p>Bring:\(body)") == "p Bring:\n" + printed) }

  @Test(
    "What is said, a lone sign, years and two numbers are not",
    arguments: [
      ("<p>— No, said he.</p><p>— Yes, said she.</p>", "p — No, said he.\np — Yes, said she."),
      ("<p>• a coat</p><p>A lamp.</p>", "p • a coat\np A lamp."),
      ("<p>1. Open.</p><p>2. Close.</p>", "p 1. Open.\np 2. Close."),
      ("<p>3. May.</p><p>7. May.</p><p>9. May.</p>", "p 3. May.\np 7. May.\np 9. May."),
      ("<p>• a coat</p><section><p>• a lamp</p></section>", "p • a coat\np • a lamp"),
    ])
  func others(_ body: String, _ printed: String) { #expect(Page.printed("<p>Bring:\(body)") == "p Bring:\n" + printed) }
}
