import Testing
@testable import TextReader

/// Blocks of code by fences, by their lines and by their indentation.
@Suite struct CodeBlockTests {
  private func found(_ text: String) -> [String] {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      let lines = LineScanner(bytes: bytes).lines()
      var runs = CodeRuns(bytes: bytes, lines: lines)
      var blocks = IndentedCode(bytes: bytes, lines: lines)
      var found: [String] = []
      for index in lines.indices {
        if let range = runs.fenced(at: index) { found.append("fenced \(range)") }
        if let range = runs.run(at: index) { found.append("run \(range)") }
        if let range = blocks.block(at: index) { found.append("indented \(range)") }
      }
      return found
    }
  }

  @Test func fences() {
    #expect(found("Words.\n\n```\na walk\n\nin June\n```\n\nWords.").contains { $0.hasPrefix("fenced") })
    #expect(!found("```\nno end").contains { $0.hasPrefix("fenced") })
  }

  @Test func lines() {
    #expect(found("Words.\nlet a = f();\nif (a == b) {\n  return a;\n}\nWords.").contains { $0.hasPrefix("run 1..<5") })
    #expect(found("Words.\nlet a = f();\nWords, and more of them.\nWords.") == [])
  }

  @Test func indentation() {
    let code = "Settings:\n\n    name = quay\n    port = 80\n    [paths]\n\nThat is all."
    #expect(found(code).contains { $0.hasPrefix("indented 1..<4") })
    #expect(found("He said:\n\n    A quay is a place\n    where boats wait.\n\nThat is all.") == [])
  }
}
