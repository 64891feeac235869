import ArticleModel
import Testing

struct OutputFormatTests {
  @Test(arguments: [
    ("json", OutputFormat.json), ("MARKDOWN", .markdown), ("md", .markdown), ("htm", .html), ("txt", .text),
    ("csv", .csv),
  ])
  func namesAndEndings(_ name: String, _ format: OutputFormat) { #expect(OutputFormat(name: name) == format) }

  @Test(arguments: ["", ".md", "pdf", "json "])
  func otherNames(_ name: String) { #expect(OutputFormat(name: name) == nil) }

  /// One ending that two formats share would make one of them unreachable.
  @Test func endingsAreTold() {
    let endings = OutputFormat.allCases.flatMap(\.endings)
    #expect(Set(endings).count == endings.count)
    #expect(OutputFormat.allCases.allSatisfy { OutputFormat(name: $0.ending) == $0 })
  }
}
