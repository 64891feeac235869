import ArticleModel
import Foundation
import TestSupport
import Testing
@testable import ArticleParsing

/// Reads documents nothing was made for, and compares with what a careful reader makes of them.
@Suite struct SampleTests {
  @Test func thereAreSamples() {
    #expect(SampleFiles.judged.count >= 6)
    #expect(SampleFiles.seeds.count >= 6)
  }

  @Test(arguments: SampleFiles.judged) func isReadAsACarefulReaderDoes(_ file: URL) throws {
    let expected = try JSONDecoder().decode(
      ExpectedDocument.self,
      from: Data(contentsOf: file.deletingPathExtension().appendingPathExtension("expected.json")))
    let articles = ArticleParser().parse(Array(try Data(contentsOf: file))).articles
    #expect(articles.count == expected.articles.count)
    for (article, expected) in zip(articles, expected.articles) {
      expected.checkMasthead(article.masthead)
      #expect(listing(article.blocks) == listing(expected.blocks.map(\.block)))
    }
    let removed = articles.flatMap(\.removed).map(\.words.text)
    let shown = articles.map { listing($0.blocks) }.joined(separator: "\n")
    for text in expected.removedTexts {
      #expect(removed.contains { $0.contains(text) }, "not removed: \(text)")
      #expect(!shown.contains(": " + text), "still shown: \(text)")
    }
  }
}

private struct ExpectedDocument: Decodable {
  var articles: [ExpectedArticle]
  var removedTexts: [String]
}

/// What is expected of an article; a field that is not named is not checked, and a null says that there is none.
private struct ExpectedArticle: Decodable {
  struct Writer: Decodable {
    var name: String
    var role: String?
  }

  private enum CodingKeys: String, CodingKey { case title, subtitle, authors, published, dateline, blocks }

  private var fields: [String: String?] = [:]
  private var authors: [Author]?
  var blocks: [ExpectedBlock]

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    for key in [CodingKeys.title, .subtitle, .published, .dateline] where values.contains(key) {
      fields[key.rawValue] = .some(try values.decodeIfPresent(String.self, forKey: key))
    }
    authors = try values.decodeIfPresent([Writer].self, forKey: .authors)?.map { Author(name: $0.name, role: $0.role) }
    blocks = try values.decode([ExpectedBlock].self, forKey: .blocks)
  }

  func checkMasthead(_ masthead: Masthead) {
    let found: [String: String?] = [
      "title": masthead.title?.text, "subtitle": masthead.subtitle?.text, "published": masthead.published,
      "dateline": masthead.dateline,
    ]
    for (name, value) in fields { #expect(found[name] == value, "\(name)") }
    if let authors { #expect(masthead.authors == authors) }
  }
}

/// A block as the expected files write it.
private struct ExpectedBlock: Decodable {
  struct Item: Decodable {
    var text: String?
    var blocks: [ExpectedBlock]?
    var term: String?
    var question: String?
    var answer: String?
  }

  var kind: String
  var level: Int?
  var text: String?
  var ordered: Bool?
  var items: [Item]?
  var header: [String]?
  var rows: [[String]]?
  var label: String?
  var attribution: String?
  var blocks: [ExpectedBlock]?
  var alt: String?
  var caption: String?

  var block: Block { Block(content) }

  private var content: Block.Content {
    let text = RichText(text ?? "")
    let items = items ?? []
    switch kind {
    case "heading": return .heading(Heading(level: level ?? 2, text))
    case "list": return .list(List(ordered: ordered ?? false, items: items.map(listItem)))
    case "definitions":
      return .definitions(items.map { Definition(term: RichText($0.term ?? ""), text: RichText($0.text ?? "")) })
    case "faq": return .faq(items.map { Question(RichText($0.question ?? ""), answer: RichText($0.answer ?? "")) })
    case "table":
      return .table(
        Table(header: (header ?? []).map { RichText($0) }, rows: (rows ?? []).map { $0.map { RichText($0) } }))
    case "quote":
      return .quote(Quote(blocks: (blocks ?? []).map(\.block), attribution: attribution.map { RichText($0) }))
    case "code": return .code(Code(self.text ?? ""))
    case "callout": return .callout(Callout(label: label ?? "", text))
    case "figure": return .figure(Figure(alt: alt, caption: caption.map { RichText($0) }))
    case "rule": return .rule
    default: return .paragraph(text)
    }
  }

  private func listItem(_ item: Item) -> ListItem {
    ListItem(RichText(item.text ?? ""), blocks: (item.blocks ?? []).map(\.block))
  }
}
