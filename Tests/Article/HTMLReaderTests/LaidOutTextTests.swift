import ArticleModel
import Testing

@testable import Fragments
@testable import HTMLReader

@Suite("Text that pages lay out by tables, tabs and boxes")
struct LaidOutTextTests {
  private func fragments(_ body: String) -> [String] {
    let list = PageReader.fragments(of: SourceText(utf8: Array("<body>\(body)</body>".utf8)), url: nil)
    return list.fragments.map { fragment in
      let marker = fragment.marker.map { "\($0.kind) \($0.kind == .bullet ? 0 : $0.value): " } ?? ""
      return marker + list.text(of: fragment)
    }
  }

  private static func row(_ sign: String, _ text: String) -> String {
    "<table><tr><td>\(sign)</td><td>\(text)</td></tr></table>"
  }

  @Test(
    "Rows of a sign or number and a text are items",
    arguments: [
      (
        "<table><tr><td>•</td><td>a coat</td></tr><tr><td>•</td><td>a lamp</td></tr></table>",
        ["bullet 0: a coat", "bullet 0: a lamp"]
      ),
      (
        row("(1)", "Tides are told.") + row("(2)", "Bars are not."),
        ["number 1: Tides are told.", "number 2: Bars are not."]
      ),
      (
        row("(1)", "Tides are told:" + row("(a)", "the hour") + row("(b)", "the height")) + row("(2)", "Bars are not."),
        ["number 1: Tides are told:", "letter 1: the hour", "letter 2: the height", "number 2: Bars are not."]
      ),
      // One number alone, numbers that do not follow, and figures are no items.
      (row("(1)", "Tides are told."), ["(1)", "Tides are told."]),
      (
        row("(1)", "Tides are told.") + row("(4)", "Bars are not."), ["(1)", "Tides are told.", "(4)", "Bars are not."]
      ),
      (row("–", "5"), ["–", "5"]),
    ] as [(String, [String])])
  func markedRows(_ body: String, _ expected: [String]) {
    #expect(fragments(body) == expected)
  }

  @Test("The pieces of one line in a row are a line, if one of them is a sign alone")
  func lines() {
    #expect(
      fragments("<table><tr><td>double level</td><td>(</td><td>int gauge</td><td>)</td></tr></table>")
        == ["double level ( int gauge )"])
    #expect(
      fragments("<table><tr><td>north</td><td>east</td><td>south</td></tr></table>") == ["north", "east", "south"])
  }

  @Test("A panel has the name of its tab by their order, where nothing else says so")
  func tabs() {
    let tabs = "<ul role=tablist><li role=tab>Brass</li><li role=tab>Tin</li></ul>"
    #expect(
      fragments(tabs + "<div role=tabpanel><p>Two keys.</p></div><div role=tabpanel><p>By hand.</p></div>").suffix(4)
        == ["Brass", "Two keys.", "Tin", "By hand."])
    // A heading that says the name stands for it.
    #expect(
      fragments(tabs + "<div role=tabpanel><h3>Brass</h3><p>Two keys.</p></div>").suffix(2) == ["Brass", "Two keys."])
  }

  @Test(
    "A button in the caption of a table is none of its words, and a sign drawn beside a callout none of the callout's")
  func signs() {
    #expect(
      fragments("<table><caption>Ferries <button>Download</button></caption><tr><td>a</td><td>b</td></tr></table>")
        .first
        == "Ferries")
    #expect(
      fragments(
        "<div class=warning-text><span aria-hidden=true>!</span><strong>You can be fined.</strong></div>"
          .replacing("warning-text", with: "gov-warning-text")) == ["You can be fined."])
  }

  @Test("A caption is that of its picture, though a button stands between the two")
  func captions() {
    let list = PageReader.fragments(
      of: SourceText(
        utf8: Array(
          "<figure><img src=/a.jpg alt=Snow><button>Larger</button><figcaption>In March.</figcaption></figure>".utf8)),
      url: nil)
    let picture = list.fragments.first { $0.form == .figure }
    #expect(picture.map(list.text) == "In March.")
  }
}
