import ArticleModel
import Testing
@testable import ArticleParsing
@testable import BoostedTrees
@testable import Cleaning
@testable import Fragments
@testable import HTMLReader
@testable import Recognizers
@testable import TextReader
@testable import UTF8Text

@Suite struct LearnedCleaningTests {
  private func keys(_ text: String) -> Set<UInt32> {
    Set(PhraseKeys(PlainWords(text), isCut: false).keys)
  }

  @Test func phrasesAreWordsPairsAndEnds() {
    #expect(keys("Read more 12") == keys("read MORE — 34"))
    #expect(keys("Read more").count == 7)
    #expect(!keys("Read more").isDisjoint(with: keys("They read it")))
    #expect(keys("a b").intersection(keys("b a")).count == 2)
    #expect(keys("").isEmpty)
  }

  /// The numbers of an element's names.
  private func names(_ classes: String, id: String? = nil) -> Set<UInt32> {
    names(of: "<div class=\"\(classes)\"\(id.map { " id=\"\($0)\"" } ?? "")>x</div>").last ?? []
  }

  /// The numbers of the names of each `div` of a page.
  private func names(of page: String) -> [Set<UInt32>] {
    let evidence = PageReader.fragments(of: SourceText(utf8: Array(page.utf8)), url: nil).page
    return evidence.elements.filter { $0.tag == .div }.map { Set(evidence.names(of: $0)) }
  }

  @Test("A class that is met again says the same, whatever else an element has and however many classes a page has")
  func namesAreTheSameAgain() {
    let other = (0..<2000).map { "<div class=\"box-\(String(repeating: "y", count: 1 + $0 % 300)) c\($0)x\">x</div>" }
      .joined()
    let all = names(
      of: "<div class=\"big card\">x</div><div id=top class=\"big card\">x</div>\(other)<div class=\"big card\">x</div>"
    )
    #expect(all.count == 2003)
    #expect(all.first == names("big card") && all.last == names("big card"))
    #expect(all[1] == names("big card", id: "top") && all[1] == names("big card").union(names("", id: "top")))
  }

  @Test func namesAreWholeAndInParts() {
    #expect(names("post-12") == names("POST-3"))
    #expect(names("entryTitle").count == 3)
    #expect(names("entryTitle").isSuperset(of: names("entry")))
    #expect(names("title").count == 1)
    #expect(names("a b", id: "main") == names("b a main"))
    #expect(names("").isEmpty)
    #expect(names((0..<100).map { "n\(String(repeating: "x", count: $0))" }.joined(separator: " ")).count <= 24)
  }

  @Test(arguments: [[], [1], [255, 255, 255, 255], [UInt8](repeating: 7, count: 40)] as [[UInt8]])
  func damagedWeightsKnowNothing(bytes: [UInt8]) {
    bytes.withUnsafeBytes { memory in
      let weights = PhraseWeights(ModelBytes(memory))
      #expect(weights.score([]).isFinite)
      let model = CleaningModel(ModelSections(ModelBytes(memory)))
      #expect(model.judge(ofPage: false).trees.isEmpty && model.judge(ofPage: true).trees.isEmpty)
    }
  }

  /// The removed texts and the kept words of a source.
  private func article(_ source: String) -> (removed: [String: String], kept: String) {
    let article = ArticleParser().parse(Array(source.utf8)).articles[0]
    let removed = article.removed.map { ($0.words.text, $0.reason.rawValue) }
    return (Dictionary(removed, uniquingKeysWith: { first, _ in first }), "\(article.blocks)")
  }

  private let paragraphs = [
    "The ferry left the harbor at six, an hour late, and nobody on deck had slept well because of the storm.",
    "By noon the sea was calm again. The captain said that he had seen worse, but not in a summer, and not here.",
    "The company wants to give the money back to those who missed their trains, its manager said on Tuesday.",
    "In the town itself the water stood in the cellars until the evening, and the market was closed for two days.",
  ]

  @Test func siteAroundAnArticleOfAPageGoes() {
    let menu = ["News", "Sports", "Weather", "Contact"].map { "<li><a href='/x'>\($0)</a></li>" }.joined()
    let more = ["Ten beaches for a rainy day", "Why trains are late", "The oldest lighthouse keeper"]
      .map { "<div class='card'><a href='/y'>\($0)</a></div>" }.joined()
    let text = paragraphs.map { "<p>\($0)</p>" }.joined()
    let page =
      "<html><head><title>A late ferry</title></head><body><div><ul>\(menu)</ul></div><div><h1>A late ferry</h1>"
      + "<div>\(text)</div></div><div><h3>More stories</h3>\(more)</div><div>All rights reserved.</div></body></html>"
    let found = article(page)
    for paragraph in paragraphs { #expect(found.kept.contains(paragraph.dropLast())) }
    for clutter in ["Weather", "Why trains are late", "All rights reserved."] {
      #expect(found.removed[clutter] != nil, "\(clutter)")
    }
  }

  @Test func questionsThatAPageDeclaresStayWithTheirAnswers() {
    let questions = [
      ("Is the ferry safe?", "It is, and always was."), ("Who pays?", "The towns."), ("When?", "In May."),
    ]
    let boxes = questions.map {
      "<div class='promo newsletter'><a href='#'>\($0.0)</a><span>+</span><div>\($0.1)</div></div>"
    }
    let declared = questions.map {
      "{\"@type\": \"Question\", \"name\": \"\($0.0)\", \"acceptedAnswer\": {\"@type\": \"Answer\", \"text\": \"\($0.1)\"}}"
    }
    let data = "{\"@type\": \"FAQPage\", \"mainEntity\": [\(declared.joined(separator: ", "))]}"
    let text = paragraphs.map { "<p>\($0)</p>" }.joined()
    func page(_ data: String) -> String {
      "<html><head><title>A late ferry</title>\(data)</head><body><div><ul><li><a href='/x'>News</a></ul></div>"
        + "<h1>A late ferry</h1><div>\(text)</div><aside class='sidebar'>\(boxes.joined())</aside>"
        + "<div>All rights reserved.</div></body></html>"
    }
    let found = article(page("<script type='application/ld+json'>\(data)</script>"))
    for (question, answer) in questions { #expect(found.kept.contains(question) && found.kept.contains(answer)) }
    #expect(found.removed["Who pays?"] == nil)
  }

  @Test func theSignThatOpensAnAnswerIsSetAside() {
    let found = article("<h1>Ferries</h1><p>\(paragraphs[0])</p><div>+</div><p>\(paragraphs[1])</p>")
    #expect(found.removed["+"] == "navigation")
    #expect(!found.kept.contains("+"))
  }

  @Test func aQuotedPostIsNoBoxOfLinks() {
    let quote =
      "<aside class='quote'><div>ada wrote:</div><blockquote>See <a href='/a'>the long list of ferries</a>.</blockquote></aside>"
    let links = "<aside><p>More of this: <a href='/a'>the long list of ferries</a>.</aside>"
    func reasons(_ aside: String) -> [Removal.Reason?] {
      let text = paragraphs.map { "<p>\($0)</p>" }.joined()
      let page = "<h1>A late ferry</h1>" + text + aside + text
      let list = PageReader.fragments(of: SourceText(utf8: Array(page.utf8)), url: nil)
      return list.utf8.withUnsafeBufferPointer { bytes in
        Cleaner.verdicts(list, list.fragments.map { Shape(of: $0, in: bytes) }, in: bytes).boxes
      }
    }
    #expect(!reasons(quote).contains(.relatedLinks))
    #expect(reasons(links).contains(.relatedLinks))
  }

  @Test func siteAroundAnArticleOfATextGoes() {
    let menu = (1...5).flatMap { _ in ["News", "Sports", "Weather", "Log in", "Contact us", "Search"] }
    let behind = [
      "Related articles", "Ten beaches for a rainy day", "Why trains are late", "Leave a comment", "Privacy policy",
    ]
    let found = article((menu + ["A late ferry", ""] + paragraphs + [""] + behind).joined(separator: "\n"))
    for paragraph in paragraphs { #expect(found.kept.contains(paragraph.dropLast())) }
    for clutter in ["Weather", "Why trains are late", "Privacy policy"] {
      #expect(found.removed[clutter] != nil, "\(clutter)")
    }
  }

  @Test("What is longer than any page is left to the rules", arguments: [(1, true), (400, false)])
  func aShelfOfArticlesIsNoPage(copies: Int, isJudged: Bool) {
    let site = (1...12).flatMap { _ in ["News", "Sports", "Weather", "Log in", "Contact us", "Search"] }
    let page = (site + ["A late ferry", ""] + paragraphs + ["", "Ten beaches for a rainy day"]).joined(separator: "\n")
    let text = SourceText(utf8: Array([String](repeating: page, count: copies).joined(separator: "\n").utf8))
    let list = PlainTextReader.fragments(of: text)
    list.utf8.withUnsafeBufferPointer { bytes in
      let shapes = list.fragments.map { Shape(of: $0, in: bytes) }
      let verdicts = LearnedCleaner.verdicts(list, shapes, in: bytes, model: .standard)
      #expect(verdicts.allSatisfy { ($0.likelihood != nil) == isJudged })
    }
  }

  @Test func cleanTextLosesNothing() {
    let found = article(paragraphs.joined(separator: "\n\n") + "\n\nThe end of it\n\nSee you there")
    #expect(found.removed.isEmpty)
  }
}
