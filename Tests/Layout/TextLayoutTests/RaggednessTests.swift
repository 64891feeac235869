import ArticleModel
import ArticleParsing
import Testing

@testable import TextLayout

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How uneven the lines of the samples are, line after line and weighed as paragraphs.
@Suite("Raggedness")
struct RaggednessTests {
  private static let samples = [
    "01-harbor-towns-flood-guarantee", "02-a-brick-with-a-door", "03-three-ways-to-measure-rain", "04-sitzen-bleiben",
    "05-saka-no-ue-no-shuriya", "06-fog-is-the-only-weather",
  ]

  @Test("Is less than line after line", arguments: samples)
  func less(sample: String) throws {
    let texts = RaggednessTests.prose(of: try RaggednessTests.read(sample))
    #expect(!texts.isEmpty)
    var table = "\n\(sample)\n  cells  line after line     as paragraphs       with words divided\n"
    var totals = (greedy: 0, fitted: 0, divided: 0)
    for measure in [30, 40, 60, 72, 80, 100] {
      let greedy = RaggednessTests.measure(texts, measure, .plain)
      let fitted = RaggednessTests.measure(texts, measure, .prose(LayoutOptions()))
      let options = LayoutOptions(language: "en", hyphenator: EverywhereHyphenator())
      let divided = RaggednessTests.measure(texts, measure, .prose(options))
      if measure == 72 { #expect(fitted.raggedness <= greedy.raggedness) }
      totals.greedy += greedy.raggedness
      totals.fitted += fitted.raggedness
      totals.divided += divided.raggedness
      table += "  \(pad("\(measure)", 5))" + [greedy, fitted, divided].map { "  " + pad("\($0)", 18) }.joined() + "\n"
    }
    // At one measure there may be nothing to gain, or a little is given for a last line that is not too short.
    #expect(totals.fitted < totals.greedy)
    #expect(totals.divided <= totals.fitted)
    print(table)
  }

  private func pad(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.utf8.count)) + text
  }

  private struct Sum: CustomStringConvertible {
    var raggedness = 0
    var lines = 0

    var description: String { "\(raggedness) in \(lines) lines" }
  }

  private static func measure(_ texts: [RichText], _ measure: Int, _ setting: FlowSetting) -> Sum {
    texts.reduce(into: Sum()) { sum, text in
      var flow = FlowLines(text, .body, origin: 0, margin: Margin(measure: measure), setting: setting)
      let widths = flow.all().map(\.width)
      sum.lines += widths.count
      sum.raggedness += TextLayoutTests.raggedness(widths, measure: measure)
    }
  }

  private static func prose(of document: Document) -> [RichText] {
    document.articles.flatMap(\.blocks).flatMap { block -> [RichText] in
      switch block.content {
      case .paragraph(let text): [text]
      case .list(let list): list.items.map(\.text)
      case .faq(let entries): entries.map(\.answer)
      case .callout(let callout): [callout.text]
      default: []
      }
    }
  }

  private static func read(_ sample: String) throws -> Document {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let file = try #require(fopen("/\(root)/seeds/\(sample).txt", "rb"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return ArticleParser().parse(Array(bytes[..<count]))
  }
}
