import ArticleModel
import Testing
@testable import Fragments
@testable import HTMLReader

/// What the tags of a page make of its words, before anybody judges them.
@Suite struct PageFragmentsTests {
  /// The fragments of a page, one a line, each with its form.
  private func fragments(_ page: String) -> String {
    let list = PageReader.fragments(of: SourceText(utf8: Array(page.utf8)), url: nil)
    return list.fragments.map { fragment in
      let words = list.text(of: fragment).split(separator: "\t", omittingEmptySubsequences: false)
      let level = fragment.form == .heading ? " \(fragment.group)" : ""
      return "\(fragment.form)\(level): " + words.joined(separator: " | ")
    }.joined(separator: "\n")
  }

  @Test(arguments: [
    ("<p>One.<p>Two <b>and</b> three.", "text: One.\ntext: Two and three."),
    ("<h3>Ropes</h3>Of hemp.", "heading 3: Ropes\ntext: Of hemp."),
    ("<ul><li>One<li>Two</ul>", "item: One\nitem: Two"),
    ("<pre>a\n  b</pre>", "code: a\ncode: b"),
    ("<table><tr><th>Boat<th>Sails<tr><td>Gull<td>2</table>", "headerRow: Boat | Sails\nrow: Gull | 2"),
    ("One<br>two<hr>three", "text: One\ntwo\nrule: \ntext: three"),
    ("<script>let a = 1</script><style>p { }</style><!-- no -->One", "text: One"),
    ("", ""),
  ])
  func forms(page: String, expected: String) { #expect(fragments(page) == expected) }

  @Test("Each fragment knows the bytes it was read from")
  func places() {
    let page = "<p>Salt &amp; oil.</p>\n<p>Two <b>boats</b>.</p>"
    let list = PageReader.fragments(of: SourceText(utf8: Array(page.utf8)), url: nil)
    let sources = list.fragments.map { String(decoding: Array(page.utf8)[$0.source], as: UTF8.self) }
    #expect(sources == ["Salt &amp; oil.", "Two <b>boats</b>."])
  }

  @Test("The evidence of a page names the elements its fragments stand in")
  func evidence() {
    let page = "<nav><a href=/a>Home</a></nav><main><p>One.</main>"
    let evidence = PageReader.fragments(of: SourceText(utf8: Array(page.utf8)), url: nil).page
    #expect(evidence.isMarkedUp)
    #expect(evidence.element(of: 0)?.tag != evidence.element(of: 1)?.tag)
    #expect(evidence.linkShare(of: 0) == 255 && evidence.linkShare(of: 1) == 0)
  }

  @Test(
    "The head of a page declares its title",
    arguments: [
      ("<title>The late ferry</title><p>One.", "The late ferry"), ("<p>One.", nil),
    ] as [(String, String?)])
  func declared(page: String, title: String?) {
    let list = PageReader.fragments(of: SourceText(utf8: Array(page.utf8)), url: nil)
    #expect(list.declared?.title?.text == title)
  }
}
