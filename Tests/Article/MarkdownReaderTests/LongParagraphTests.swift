import ArticleModel
import Testing

/// What is replaced to keep texts from filling memory changes nothing that a reader sees.
struct LongParagraphTests {
  private func blocks(_ text: String) -> [Block.Content] {
    markdown(text).blocks.map(\.content)
  }

  @Test func aParagraphOfThousandsOfLinesIsOne() {
    let line = "Salt *keeps* what"
    let text = Array(repeating: line, count: 5000).joined(separator: "\n") + "\n\n- end\n"
    let found = blocks(text)
    guard found.count == 2, case .paragraph(let paragraph) = found[0], case .list = found[1] else {
      Issue.record("\(found.count) blocks")
      return
    }
    #expect(paragraph.text == Array(repeating: "Salt keeps what", count: 5000).joined(separator: " "))
    #expect(paragraph.spans.count == 5000)
  }

  @Test func codeOfThousandsOfLinesKeepsThem() {
    let code = Array(repeating: "let tide = 1", count: 5000).joined(separator: "\n")
    guard case .code(let found)? = blocks("```\n\(code)\n```\n\nend").first else {
      Issue.record("no code")
      return
    }
    #expect(found.text == code)
  }

  @Test func marksBelowALongParagraphAreRead() {
    let lines = Array(repeating: "tide", count: 3000).joined(separator: "\n")
    let found = blocks("\(lines)\n# High water\nebb  \nflow\n> said\n")
    let kinds = found.map { content in
      switch content {
      case .paragraph(let text): text.text.contains("\n") || text.text == "ebb flow" ? "broken" : "paragraph"
      case .heading: "heading"
      case .quote: "quote"
      default: "other"
      }
    }
    #expect(kinds.contains("quote") && (kinds.contains("heading") || found.count < 4))
  }

  @Test func notesThatAreReferredToStay() {
    let notes = (0..<1500).map { "[^n\($0)]: Note \($0)\n    goes on\n\n    and on\n" }.joined(separator: "\n")
    let article = markdown("# Salt\n\nOld[^n7] as the sea[^N9].\n\n\(notes)\n\nThe end of it.\n")
    guard case .list(let list)? = article.blocks.last?.content else {
      Issue.record("no notes")
      return
    }
    #expect(list.items.map(\.text.text) == ["Note 7 goes on", "Note 9 goes on"])
    #expect(article.blocks.count == 3)
    let removed = article.removed.map(\.words.text).joined()
    #expect(removed.contains("Note 8") && removed.contains("Note 1499") && !removed.contains("Note 7\n"))
  }

  @Test func codeStaysAsItIs() {
    let code =
      String(repeating: " ", count: 140) + "- aligned far\n" + String(repeating: "![a](b) ", count: 1500) + "- x"
    guard case .code(let found)? = markdown("```\n\(code)\n```").blocks.first?.content else {
      Issue.record("no code")
      return
    }
    #expect(found.text == code)
  }
}
