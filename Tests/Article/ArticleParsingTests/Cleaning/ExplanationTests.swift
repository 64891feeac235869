import ArticleModel
import Cleaning
import TestSupport
import Testing
@testable import ArticleParsing

@Suite("Why a line is shown or not")
struct ExplanationTests {
  /// A page with enough around its article for the trees to be asked.
  private static let page: String = {
    let menu = (1...12).map { "<li><a href='/p\($0)'>Topic \($0)</a></li>" }.joined()
    let prose = (1...6).map {
      "<p>The harbour of the town was dredged for the \($0)th time, and the boats that lay in the mud came free again.</p>"
    }.joined()
    return """
      <html><head><title>The harbour</title></head><body><nav><ul>\(menu)</ul></nav>
      <article><h1>The harbour</h1>\(prose)</article>
      <div><a href="/x">Qwp zzt</a></div><footer>All rights reserved.</footer></body></html>
      """
  }()

  @Test("Every line has a verdict, and those the trees were asked about say what weighed")
  func everyLine() {
    let found = ArticleParser().explain(Array(Self.page.utf8))
    #expect(found.count >= 20)
    #expect(found.allSatisfy { ($0.verdict.likelihood != nil) == ($0.verdict.weighed != nil) })
    let prose = found.filter { $0.text.hasPrefix("The harbour of the town") }
    #expect(prose.count == 6)
    #expect(prose.allSatisfy { $0.verdict.reason == nil && ($0.verdict.likelihood ?? 0) > 0.5 })
    #expect(found.contains { !$0.weights.isEmpty })
  }

  @Test("What nothing tells but the trees is unlikely, not the name of a place")
  func unlikely() {
    let found = ArticleParser().explain(Array(Self.page.utf8), where: "qwp")
    #expect(found.map(\.verdict.reason) == [.unlikely])
  }

  @Test("The verdicts are those of the article itself")
  func sameAsTheArticle() {
    let bytes = Array(Self.page.utf8)
    let removed = ArticleParser().parse(bytes).articles.flatMap(\.removed)
    let explained = ArticleParser().explain(bytes).filter { $0.verdict.reason != nil }
    #expect(explained.map(\.text) == removed.map(\.words.text))
    #expect(explained.map(\.verdict.reason) == removed.map(\.reason))
  }

  @Test("Markdown says itself what it is: nothing is judged")
  func markdown() {
    let found = ArticleParser(options: ParsingOptions(format: .markdown))
      .explain(Array("# Tides\n\nHigh.\n\n- Low.\n\n[l]: /tides".utf8))
    #expect(found.map(\.text) == ["Tides", "High.", "Low.", "[l]: /tides"])
    #expect(found.map { $0.form?.name } == [nil, "paragraph", "item", nil])
    #expect(found.map(\.verdict.reason) == [nil, nil, nil, .metadata])
  }

  @Test("A step that is switched off changes nothing", arguments: CleaningStep.allCases.filter { $0 != .decoder })
  func switches(step: CleaningStep) {
    var options = ParsingOptions()
    options.withoutSteps = [step]
    let found = ArticleParser(options: options).explain(Array(Self.page.utf8))
    #expect(found.allSatisfy { $0.verdict.decidedBy != .step(step) && $0.verdict.weighedBy != step })
  }

  @Test("What is shown says as what, and which step made it so")
  func forms() {
    let text = """
      Tides of the Old Harbor

      The harbor was built in 1820, and the tide has filled it twice a day since then, in every kind of weather.

      • Bring a lamp for the tunnel.
      • Bring boots that keep the water out.

      Note: The tunnel floods at noon.

      Removed by hand? The gate was, in the year the bridge was built beside it and the ferry ran no more.
      """
    let found = ArticleParser().explain(Array(text.utf8))
    let forms = found.compactMap { line in line.form.map { "\($0.name) by \($0.decidedBy ?? "none")" } }
    #expect(
      Array(forms.dropFirst().prefix(3)) == ["item by marked-lists", "item by marked-lists", "callout by callouts"])
    #expect(found.first?.form == nil, "a title stands in the masthead")
  }

  @Test("What is removed has no form")
  func removedHasNoForm() {
    let found = ArticleParser().explain(Array(Self.page.utf8))
    #expect(found.allSatisfy { $0.verdict.reason == nil || $0.form == nil })
    #expect(found.contains { $0.form?.decidedBy == "marked-forms" })
  }
}
