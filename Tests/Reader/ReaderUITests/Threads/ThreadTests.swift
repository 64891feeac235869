import ArticleModel
import ReaderCore
import Testing

@testable import ReaderUI

/// A thread of posts on the page.
@Suite struct ThreadTests {
  static let document: Document = {
    var builder = DocumentBuilder()
    let posts = [
      ("Ann", 0, "My gauge froze in March."), ("Ben", 1, "Mine did too."), ("Cal", 2, "Put salt in it."),
      ("Dee", 1, "Take it inside at night."), ("Eve", 2, "Then it measures nothing."), ("Fay", 1, "Buy a new one."),
    ]
    builder.article(Masthead(title: "Frozen gauges")) { add in
      for (author, depth, words) in posts {
        let block = Block(.paragraph(RichText(words)))
        add(.post(Post(author: author, date: "3 May", depth: depth, blocks: [block])))
      }
    }
    return builder.document
  }()

  @Test func aQuietLineStandsAboveEachPost() {
    let reader = ReaderDriver(Self.document, rows: 40)
    #expect(reader.shows("    Ann · 3 May") && reader.shows("    │ Ben · 3 May") && reader.shows("    │ │ Cal · 3 May"))
    #expect(reader.shows("    │ │ Put salt in it."))
  }

  @Test func keysGoFromPostToPost() {
    var reader = ReaderDriver(Self.document, rows: 8)
    func top() -> String { reader.page.first { !$0.isEmpty } ?? "" }
    reader.type("]p")
    #expect(top().contains("Ann"))
    reader.type("]p]p")
    #expect(top().contains("Cal"))
    reader.type("[p")
    #expect(top().contains("Ben"))
    reader.type("]r")
    #expect(top().contains("Dee"))
    reader.type("[r")
    #expect(top().contains("Ben"))
    reader.type("]p]p]p]p]p")
    #expect(reader.footer.contains("the last post"))
  }

  @Test func aPostFoldsWithItsAnswers() {
    var reader = ReaderDriver(Self.document, rows: 40)
    reader.state.reading?.top = LinePosition(item: 4, line: 0)
    reader.type("za")
    #expect(reader.shows("▸ Dee · 3 May · 1 answer") && !reader.shows("Take it inside") && !reader.shows("Eve"))
    #expect(reader.shows("Buy a new one."))
    reader.type("za")
    #expect(reader.shows("Take it inside") && reader.shows("Eve"))
    reader.type("gjj]pza")
    #expect(reader.shows("▸ Ann · 3 May · 5 answers") && !reader.shows("Fay"))
  }

  @Test func theOutlineListsPostsByAuthor() {
    var reader = ReaderDriver(Self.document, columns: 120, rows: 30)
    #expect(reader.shows("Ann · 3 May") && reader.shows("Fay · 3 May"))
    reader.type("T")
    reader.type("G<Enter>")
    #expect(reader.footer.contains("100 %") || reader.footer.contains("end"))
  }
}
