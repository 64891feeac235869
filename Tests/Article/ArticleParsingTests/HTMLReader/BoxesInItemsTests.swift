import TestSupport
import Testing

@Suite("What stands within items, terms and words")
struct BoxesInItemsTests {
  @Test(
    "Folds and callouts within an item stay in it",
    arguments: [
      (
        "<ol><li>Open it.<details><summary>Which</summary><p>The long one.</p></details></li><li>Close it.</ol>",
        "1. Open it.\n  + Which\n    p The long one.\n2. Close it."
      ),
      (
        "<ol><li>Open it.<div class='admonition tip'><p>Tip</p><p>At noon.</p></div></li><li>Close it.</ol>",
        "1. Open it.\n  ! Tip: At noon.\n2. Close it."
      ),
      (
        "<ul><li>Wait.<li><div class='admonition tip'><p>Tip</p><p>Count.</p></div><p>Lock it.</p></ul>",
        "* Wait.\n* \n  ! Tip: Count.\n  p Lock it."
      ),
    ])
  func boxes(_ body: String, _ printed: String) {
    #expect(Page.printed("<p>Then:</p>\(body)") == "p Then:\n" + printed)
  }

  @Test("A fold that is all of an item holds paragraphs, no list of its own")
  func folds() {
    let body = "<ul><li><details><summary>Who</summary><p>Anna does.</p></details></ul>"
    #expect(Page.printed(body) == "+ Who\n  p Anna does.")
  }

  @Test("Terms that are explained within a meaning belong to it")
  func terms() {
    let body = "<dl><dt>A</dt><dd><dl><dt>B</dt><dd>one</dd></dl><p>More.</p></dd><dt>C</dt><dd>two</dd></dl>"
    #expect(Page.printed(body) == "dl A: \n  dl B: one\n  p More.\ndl C: two")
  }

  @Test("Readings in an element of their own stand behind their words")
  func readings() {
    let body = "<p><ruby><rb>果</rb><rb>樹</rb><rtc><rt>か</rt><rt>じゅ</rt></rtc></ruby>が並ぶ。</p>"
    #expect(Page.printed(body) == "p 果<（か）>樹<（じゅ）>が並ぶ。")
  }

  @Test("The inside of an element is read however it is declared", arguments: ["shadowrootmode", "shadowroot"])
  func insides(_ attribute: String) {
    let body = "<x-text><template \(attribute)=open><p>It rained.</p><slot></slot></template><p>And then?</p></x-text>"
    #expect(Page.printed(body) == "p It rained.\np And then?")
  }
}
