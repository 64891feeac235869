import JSONText
import ShelfModel
import Testing

@testable import ShelfExporting

/// Highlights as Web Annotations.
struct WebAnnotationsTests {
  private func items(_ articles: [MarkedArticle]) throws -> [JSONValue] {
    let text = WebAnnotations.collection(articles).indented
    let read = try JSONValue.value(of: Array(text.utf8))
    #expect(read["type"]?.asText == "AnnotationCollection")
    let items = try #require(read["first"]?["items"]).elements
    #expect(read["total"]?.asInt == items.count)
    return items
  }

  @Test func aPassageHasItsWordsAndItsPlace() throws {
    let item = try #require(try items([Sample.article(marks: [("It rings at nine.", "Ask the keeper.")])]).first)
    #expect(item["id"]?.asText == "urn:lectern:mark-0" && item["motivation"]?.asText == "highlighting")
    #expect(item["body"]?["value"]?.asText == "Ask the keeper.")
    #expect(item["lectern:colour"]?.asText == "green" && item["lectern:found"]?.asText == "exact")
    #expect(item["target"]?["source"]?.asText == "https://ness.example/bell")
    let selectors = try #require(item["target"]?["selector"]).elements
    #expect(
      selectors.first
        == .object([
          .init("type", .text("TextQuoteSelector")), .init("exact", .text("It rings at nine.")),
          .init("prefix", .text("the bell. ")), .init("suffix", .text(" Nobody")),
        ]))
    #expect(selectors.last?["start"]?.asInt == 12 && selectors.last?["end"]?.asInt == 29)
  }

  @Test("A note to a whole article is a comment on it, and an article without an address has a name")
  func notes() throws {
    let item = try #require(try items([Sample.article(address: nil, marks: [("", "Ask the keeper.")])]).first)
    #expect(item["motivation"]?.asText == "commenting")
    #expect(item["target"]?.asText == "urn:lectern:0a1b2c3d4e5f")
  }

  @Test("A passage that is not found has its words alone")
  func lost() throws {
    let item = try #require(try items([Sample.article(isFound: false)]).first)
    #expect(item["lectern:found"]?.asText == "no" && item["target"]?["selector"]?.elements.count == 1)
  }

  @Test func nothingIsAnEmptyCollection() throws { #expect(try items([]).isEmpty) }

  @Test("Words come back as they were", arguments: Sample.hostile)
  func hostile(words: String) throws {
    let item = try #require(try items([Sample.article(address: words, marks: [("x" + words, words)])]).first)
    #expect(item["body"]?["value"]?.asText == words && item["target"]?["source"]?.asText == words)
    #expect(item["target"]?["selector"]?.elements.first?["exact"]?.asText == "x" + words)
  }
}
