import TestSupport
import Testing

@testable import ArticleModel

@Suite("What a page holds for machines, and the names of its icons")
struct PageRemainsTests {
  private static func removed(_ text: String) -> String {
    parsed(text)[0].removed.map(\.words.text).joined(separator: "\n")
  }

  @Test(
    "Lines of templates, scripts, styles and data go",
    arguments: [
      "{{ad-slot-2}}", "{% include nav %}", "window.tags = window.tags || []; tags.push(\"a\");",
      "{\"@context\":\"https://schema.org\",\"@type\":\"Article\"}", ".ad{display:none}.ad a{color:red}",
      "(function(){var s=document.createElement('script');s.async=true;})();",
    ], ["\n", "\n\n"])
  func remainsGo(line: String, between: String) {
    let text = ["The Boats Are Back", prose, line, "\(prose) So."].joined(separator: between)
    #expect(Self.removed(text).contains(line))
  }

  @Test(
    "What an author writes of them stays",
    arguments: [
      "Write it into the head:\n\nwindow.tags = window.tags || []; tags.push(\"a\");",
      "A hole is written as {{name}} wherever a name shall stand.\n\n{{name}}",
      "The answer is one line:\n\n{\"@context\":\"https://schema.org\",\"@type\":\"Article\"}",
      "let tags = [];\nwindow.tags = tags; tags.push(\"a\");\ntags.sort();",
    ])
  func writtenStays(part: String) {
    #expect(Self.removed("The Boats Are Back\n\n\(prose)\n\n\(part)\n\n\(prose) So.").isEmpty)
  }

  @Test func namesOfIconsGo() {
    let lines = ["menu icon", "The Boats Are Back", "calendar icon", prose, "image", "\(prose) So.", "chevron down"]
    let removed = Self.removed(lines.joined(separator: "\n"))
    for line in ["menu icon", "calendar icon", "image", "chevron down"] { #expect(removed.contains(line)) }
  }

  @Test(
    "Icons an author tells of stay",
    arguments: [
      "The Kazan icon\n\nIt hangs left of the door.\n\nThe broken icon\n\nNobody mends it.",
      "The signs of the chart:\n\nwreck icon\nbuoy icon\nlight icon",
    ])
  func toldIconsStay(part: String) {
    #expect(Self.removed("The River Church\n\n\(prose)\n\n\(part)\n\n\(prose) So.").isEmpty)
  }
}
