import Testing
@testable import MarkupText

/// XML as strangers write it.
@Suite struct XMLTreeTests {
  private func markup(_ text: String) -> String? { XMLTree.parse(Array(text.utf8)).map { "\($0.name): \($0.markup)" } }

  @Test(arguments: [
    ("<a>tide</a>", "a: tide"), ("<a><b c=\"1\">x</b>y</a>", "a: <b c=\"1\">x</b>y"),
    ("junk <A>tide</A>", "a: tide"), ("<a>Salt & oil</a>", "a: Salt &amp; oil"), ("<a>1 < 2</a>", "a: 1 &lt; 2"),
    ("<a>caf&eacute; &#8217;&nosuch;</a>", "a: café ’&amp;nosuch;"),
    ("<a><![CDATA[<b> & c]]></a>", "a: &lt;b&gt; &amp; c"),
    ("<a><b>never closed", "a: <b>never closed</b>"),
  ])
  func isRead(text: String, expected: String) { #expect(markup(text) == expected) }

  @Test(
    "A slip anywhere costs no sign behind it",
    arguments: [
      "<b>\u{1}</b>", "<b c=x/>", "<b>", "]]>", "<!-- a -- b -->", "&#0;", "<b c='1' c='2'/>", "<?xml version='1.0'?>",
      "<b/ >",
    ])
  func slips(slip: String) {
    let text = XMLTree.parse(Array("<a>\(slip)&lt;p&gt;Salt &amp;amp; oil&lt;/p&gt; &quot;&apos;</a>".utf8))?.text ?? ""
    #expect(text.hasSuffix("<p>Salt &amp; oil</p> \"'"), "\(text)")
  }

  @Test(arguments: ["", "no tag at all", "<!DOCTYPE a>"]) func isNone(text: String) { #expect(markup(text) == nil) }

  @Test("Entities that a document declares are nobody's")
  func declaredEntities() {
    let bomb =
      "<!DOCTYPE a [<!ENTITY x \"ha\"><!ENTITY y \"&x;&x;&x;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]><a>&y;&f;</a>"
    let text = XMLTree.parse(Array(bomb.utf8))?.text ?? ""
    #expect(!text.contains("ha") && !text.contains("root"))
  }

  @Test("Depth costs no stack")
  func depth() {
    let text = String(repeating: "<a>", count: 50_000) + "tide" + String(repeating: "</a>", count: 50_000)
    #expect(XMLTree.parse(Array(text.utf8))?.text.contains("tide") == true)
  }

  @Test("Prefixes are namespaces, and names are told without them")
  func namespaces() {
    let node = XMLTree.parse(Array("<r xmlns:m=\"urn:media\"><m:title>Tide</m:title></r>".utf8))
    #expect(node?.first("title")?.namespace == "urn:media" && node?.first("title")?.trimmedText == "Tide")
  }

  @Test(arguments: [
    ("a < b & \"c\" > d", "a &lt; b &amp; &quot;c&quot; &gt; d"), ("a\u{0}\u{1B}[2J\u{FFFE}b", "a[2Jb"),
    ("a\t\nb", "a\t\nb"),
  ])
  func escaped(text: String, expected: String) { #expect(XMLNode.escaped(text) == expected) }
}
