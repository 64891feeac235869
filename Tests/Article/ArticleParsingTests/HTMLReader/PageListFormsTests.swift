import ArticleModel
import ArticleParsing
import TestSupport
import Testing

@Suite("Lists and tables that programs write in their own ways")
struct PageListFormsTests {
  @Test(
    "Lists that one program wrote in pieces are one",
    arguments: [
      ("<ol><li>Warm up</ol><ol start=2><li>Basses</ol>", "1. Warm up\n2. Basses"),
      ("<ul class=b><li>tea</ul><ul class=b><li>soup</ul>", "* tea\n* soup"),
    ])
  func joined(_ body: String, _ printed: String) {
    #expect(Page.printed("<p>Bring:</p>\(body)") == "p Bring:\n" + printed)
    let list = Page.document("<p>Bring:</p>\(body)").articles[0].blocks.count
    #expect(list == 2)
  }

  @Test(
    "Lists of an author's own stay apart",
    arguments: [
      "<ol><li>One<li>Two</ol><ol><li>Else</ol>", "<ul class=a><li>tea</ul><ul class=b><li>soup</ul>",
      "<ol><li>a</ol><ol start=2 type=I><li>b</ol>",
    ])
  func apart(_ body: String) {
    #expect(Page.document("<p>Bring:</p>\(body)").articles[0].blocks.count == 3)
  }

  @Test(
    "Items without numbers have those that a style, or glued digits, give them",
    arguments: [
      "<ul><li style='list-style-type:decimal'>Knead.<li style='list-style-type:decimal'>Bake.</ul>",
      "<ul><li><span>01</span><span>Knead.</span><li><span>02</span><span>Bake.</span></ul>",
    ])
  func numbers(_ body: String) { #expect(Page.printed("<p>Then:</p>\(body)") == "p Then:\n1. Knead.\n2. Bake.") }

  @Test("Boxes that items begin with are those of tasks")
  func boxes() {
    let list = "<ul><li>☐ Gauge read</li><li>☑ <b>Card</b> paid</li></ul>"
    guard case .list(let found)? = Page.document("<p>Before:</p>\(list)").articles[0].blocks.last?.content else {
      Issue.record("no list")
      return
    }
    #expect(found.items.map(\.isDone) == [false, true])
    #expect(found.items.map(\.text.text) == ["Gauge read", "Card paid"])
  }

  @Test("Boxes named rows and cells are a table; a grid of a layout is none")
  func tables() {
    let rows = [["Width", "30 cm"], ["Price", "90"]].map { row in
      "<div class=x-row>" + row.map { "<div class=x-cell>\($0)</div>" }.joined() + "</div>"
    }.joined()
    #expect(Page.printed("<p>Sizes:</p><div>\(rows)</div>").contains("td Width|30 cm\ntd Price|90"))
    let grid = rows.replacing("x-cell", with: "col-6")
    #expect(!Page.printed("<p>Sizes:</p><div>\(grid)</div>").contains("td "))
  }

  @Test("Letters before questions and answers in another script go")
  func letters() {
    let page = (1...2).map { "<dt><span>Q</span>霧は\($0)ですか。</dt><dd><span>A</span><p>朝に決めます。</p></dd>" }.joined()
    #expect(Page.printed("<dl>\(page)</dl>").contains("霧は1ですか。 ! 朝に決めます。"))
  }
}
