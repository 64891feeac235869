import TestSupport
import Testing
@testable import Fragments
@testable import TextReader

/// What a line, or its beginning, is by its signs alone.
@Suite struct LineSignTests {
  private func read<Value>(_ text: String, _ body: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Value) -> Value {
    Array(text.utf8).withUnsafeBufferPointer { body($0, 0..<$0.count) }
  }

  @Test(arguments: [
    ("0:04", 4_000), ("[00:12:07]", 727_000), ("(1:02)", 62_000), ("00:00:04,200", 4_200), ("00:00:04.25 x", 4_250),
    ("1:02:03", 3_723_000), ("120:00", 7_200_000),
  ])
  func times(_ text: String, _ milliseconds: Int) {
    #expect(read(text) { TimeMark.read($0, at: 0, end: $1.upperBound)?.milliseconds } == milliseconds)
  }

  @Test(arguments: ["", "12", "1:2", "0:61", "[0:04", "0:04pm", "1234:00", ":04", "at 0:04", "0:04:5"])
  func noTimes(_ text: String) { #expect(read(text) { TimeMark.read($0, at: 0, end: $1.upperBound) == nil }) }

  @Test(arguments: [
    ("RUTH: We came", "RUTH:"), (">> Ida Brook: yes", ">> Ida Brook:"), ("Élise: oui", "Élise:"), ("Ann:", "Ann:"),
  ])
  func speakers(_ text: String, _ label: String) {
    #expect(read(text) { SpeakerLabel.end($0, $1) } == label.utf8.count)
  }

  @Test(arguments: [
    "we came: late", "No, she said: never", "At the end of the day: rain", "https://a.example/", "Ruth", "10:30 left",
  ])
  func noSpeakers(_ text: String) { #expect(read(text) { SpeakerLabel.end($0, $1) == nil }) }

  @Test(arguments: ["---", "* * *", "_____", "=====", "~~~", "+---+---+"])
  func rules(_ text: String) { #expect(read(text) { DrawnLine.isRule($0, $1) }) }

  @Test(arguments: ["--", "* a *", "- - x", "***bold***", "word"])
  func noRules(_ text: String) { #expect(read(text) { !DrawnLine.isRule($0, $1) }) }

  @Test(arguments: [("# Why", 1), ("###### Why", 6), ("####### Why", nil), ("#1 choice", nil), ("#", nil)])
  func markedHeadings(_ text: String, _ level: Int?) {
    #expect(read(text) { DrawnLine.headingLevel($0, $1) } == level)
  }

  @Test(arguments: [
    ("=====", 5, 1), ("-------", 5, 2), ("-----", 20, nil), ("==-==", 5, nil), ("--", 2, nil), ("~~~~~", 5, 3),
  ])
  func underlines(_ rule: String, _ columns: Int, _ level: Int?) {
    #expect(read(rule) { DrawnLine.underlineLevel($0, $1, columns: columns) } == level)
  }

  @Test(arguments: [
    ("> a", 1, "a"), (">", 1, ""), ("> > b", 2, "b"), (">> c", 2, "c"), (">>", 2, ""),
    (String(repeating: ">", count: 30) + " d", 8, "d"),
  ])
  func quotes(_ text: String, _ depth: Int, _ words: String) {
    read(text) { bytes, range in
      #expect(QuotedLine.isQuoted(range, in: bytes))
      #expect(QuotedLine.depth(range, in: bytes) == depth)
      #expect(String(decoding: bytes[QuotedLine.words(range, in: bytes)], as: UTF8.self) == words)
    }
  }

  @Test(arguments: [">a", "a > b", "<a>"])
  func noQuotes(_ text: String) { #expect(read(text) { !QuotedLine.isQuoted($1, in: $0) }) }

  private func codeScore(_ text: String) -> Int {
    read(text) { bytes, _ in
      let lines = LineScanner(bytes: bytes).lines()
      return lines.isEmpty ? -1 : CodeEvidence.score(bytes, lines[0])
    }
  }

  @Test(arguments: [
    "if (a == b) {", "}", "return x;", "$ ls -l /tmp", ">>> print(1)", "#!/bin/sh", "foo(\"a\"); bar();",
    "std::cout << x;", "</div>",
  ])
  func code(_ text: String) { #expect(codeScore(text) >= 2) }

  @Test(arguments: [
    "The ferry leaves at nine.", "It costs $3 (or 4).", "import duties rose again last year.", "A & B; C and D",
    "He said: \"no\" and left",
  ])
  func prose(_ text: String) { #expect(codeScore(text) < 2) }

  @Test(arguments: [
    ("漢字", true), ("かな", true), ("ไทย", true), ("한글", false), ("abc", false), ("éa", false), ("Русь", false),
  ])
  func scriptsWithoutSpaces(_ text: String, _ isUnspaced: Bool) {
    #expect(read(text) { bytes, _ in UnspacedScript.holds(bytes, at: 0) } == isUnspaced)
  }
}
