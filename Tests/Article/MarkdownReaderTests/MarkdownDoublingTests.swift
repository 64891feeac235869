import Testing

@testable import MarkdownReader

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Each construct of CommonMark and GFM, repeated: eight times the text may take the parser eight times the time, and not sixty-four
/// times.
@Suite(.serialized) struct MarkdownDoublingTests {
  /// The time of this thread alone, so that nothing else that runs is counted.
  private static func seconds(_ text: String) -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let guarded = MarkdownGuard(text.utf8)
    let start = now()
    let tree = guarded.bytes.withUnsafeBufferPointer { MarkdownTree($0) }
    return withExtendedLifetime(tree) { now() - start }
  }

  /// What a text of eight times the size takes, as a multiple; what takes less than a few milliseconds is not told from noise.
  private func growth(_ text: (Int) -> String) -> Double {
    MarkdownDoublingTests.seconds(text(128_000)) / max(MarkdownDoublingTests.seconds(text(16_000)), 0.004)
  }

  @Test(arguments: [
    // Blocks.
    "> ", ">", "> a\n", "> > > > a\nb\n", "- ", "* ", "+\n", "1. ", "10. a\n", "- a\n", "- a\n\n", "- a\n\n\n", "-\n\n",
    "- [ ] ",
    "- [x] a\n", "> - > - a\n", "# ", "#", "# a\n", "a\n===\n", "a\n---\n", "***\n", "- - - ", "    a\n", "\ta\n",
    "```\n", "~~~ \n",
    "<div>\n", "<div>\n\n", "<script>\n", "<!--\n", "<?\n", "<!A\n", "<![CDATA[\n", "a\n", "\n", "\t", " ",
    "[a]: b\n", "[a]: <b\n", "[a]: b \"c\n", "[\na\n", "[^1]: a\n", "[^1]: a\n\n",
    "|", "|-", "-|", "a|\n-|\n", "|a|b|\n|-|-|\n", "|a|b|\n", "a | b\n- | -- | -\n", "a | b\n",
    // Within a line.
    "*a ", "_a ", "**a ", "*a_ ", "*a**", "**a*b", "a*_b", "a_b*c_d**e", "***", "_", "`", "e`", "``a ", "a`b``", "[",
    "[a", "[a](", "[a](<",
    "[a](b \"", "[a](b '", "[a](b (", "[a](b(", "[a][", "[a][b]", "[a] ", "[^a] ", "![", "![a](", "![[]()", "![a[](b)",
    "]", "](", "](a)",
    "a <? ", "a <? ?", "a <? ??>", "a <!A ", "a <!A> ", "a <![CDATA[ ", "a <![CDATA[ ]]", "a <![CDATA[ ]]]>", "a <!-- ",
    "a <!--a-",
    "<a ", "<a b=\"", "<a b='", "</a ", "<a\n", "<b></i>", "<http:", "<", "&", "&#", "&a", "&amp;", "\\", "a  \n",
    "a\\\n", "~~a ",
    "$a ", "($a= ", "$$a ", "\\( ", "\\[ ", "$a_1$ ", "$a_1$\n\n```\n```\n\n",
    "http://a ", "www.a(", "a@b ", "!", "(", "é",
  ]) func repeated(_ unit: String) {
    let factor = growth { String(repeating: unit, count: $0 / unit.utf8.count) + "end" }
    #expect(factor < 24, "\(unit.debugDescription)")
  }

  @Test(arguments: [
    "header row", "header row in a list", "delimiter row", "wide row", "wide rows", "escaped pipes",
    "paragraph above a table", "long address",
    "long address of pictures", "footnotes", "definitions", "nested brackets", "nested emphasis", "run of stars",
    "attributes", "title over lines",
  ]) func composed(_ name: String) {
    let factor = growth { MarkdownDoublingTests.text(name, $0) }
    #expect(factor < 24)
  }

  private static func text(_ name: String, _ size: Int) -> String {
    func times(_ unit: String, _ count: Int) -> String { String(repeating: unit, count: count) }
    switch name {
    case "header row": return "|" + times("a|", size / 4) + "\n|" + times("-|", size / 4) + "\n|b|\n"
    case "header row in a list": return "- |" + times("a|", size / 4) + "\n  |" + times("-|", size / 4) + "\n"
    case "delimiter row": return "a\n|" + times("-|", size / 2) + "\n"
    case "wide row": return "|a|b|\n|-|-|\n|" + times("a|", size / 2) + "\n"
    case "wide rows":
      return "|a|b|\n|-|-|\n" + times("|" + times("a|", 200) + "\n", size / 402)
    case "escaped pipes": return "|a|b|\n|-|-|\n|" + times("\\\\|", size / 3) + "\n"
    case "paragraph above a table": return times("a\n", size / 2) + "|a|\n|-|\n"
    case "long address": return "[a]: " + times("x", size / 2) + "\n\n" + times("[A] ", size / 8)
    case "long address of pictures": return "> [ab]: <" + times("x", size / 2) + ">\n\n" + times("![c][ab] ", size / 18)
    case "footnotes":
      return (0..<(size / 24)).map { "[^\($0)]: x\n\n" }.joined() + (0..<(size / 24)).map { "[^\($0)] " }.joined()
    case "definitions":
      return (0..<(size / 24)).map { "[\($0)]: x\n" }.joined() + "\n" + (0..<(size / 24)).map { "[\($0)] " }.joined()
    case "nested brackets": return times("[", size / 4) + "a" + times("](b)", size / 8)
    case "nested emphasis": return times("**a *a ", size / 14) + times("a* a**", size / 12)
    case "run of stars": return times("*", size / 2) + "a" + times("*", size / 2)
    case "attributes": return "<a " + times("b ", size / 2)
    default: return "[a]: b \"" + times("c\n", size / 2)
    }
  }

  /// What is not hostile stays as it is.
  @Test func ordinaryTextIsLeftAlone() {
    let text = """
      a <? b ?> and <!X c> and <![CDATA[ d ]]> and <? e
      [data]: <data:image/png;base64,\(String(repeating: "A", count: 200_000))>

      ![one][data]

      | \((0..<100).map { "c\($0)" }.joined(separator: " | ")) |
      |\(String(repeating: "-|", count: 100))
      """
    #expect(MarkdownGuard(text.utf8).replaced.isEmpty)
  }
}
