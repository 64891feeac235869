import ArticleModel
import Testing
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

  @Test(arguments: [[], [1], [255, 255, 255, 255], [UInt8](repeating: 7, count: 40)] as [[UInt8]])
  func damagedWeightsKnowNothing(bytes: [UInt8]) {
    bytes.withUnsafeBytes { memory in
      let weights = PhraseWeights(ModelBytes(memory))
      #expect(weights.score([]).isFinite)
      let model = CleaningModel(ModelSections(ModelBytes(memory)))
      #expect(model.judge(ofPage: false).trees.isEmpty && model.judge(ofPage: true).trees.isEmpty)
    }
  }

  private let paragraphs = [
    "The ferry left the harbor at six, an hour late, and nobody on deck had slept well because of the storm.",
    "By noon the sea was calm again. The captain said that he had seen worse, but not in a summer, and not here.",
    "The company wants to give the money back to those who missed their trains, its manager said on Tuesday.",
    "In the town itself the water stood in the cellars until the evening, and the market was closed for two days.",
  ]

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
}
