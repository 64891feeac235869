import ArticleModel
import TestSupport
import Testing

@Suite("TeX and footnotes in Markdown")
struct MarkdownFormulasTests {
  private static func article(_ text: String) -> Article {
    markdown(text)
  }

  /// The blocks, each formula between braces.
  private static func printed(_ text: String) -> [String] {
    Page.print(article(text).blocks).map { $0.replacing(/\}\([^)]*\)/, with: "}") }
  }

  @Test(
    "A formula is kept as it is written, whatever its letters mean to Markdown",
    arguments: [
      (#"the sag is $x_i * \frac{1}{2}$ here"#, #"p the sag is {$x_i * \frac{1}{2}$} here"#),
      (#"$\{a_1, b_2\}$ and $c_3$"#, #"p {$\{a_1, b_2\}$} and {$c_3$}"#), (#"and \(a_1\) too"#, "p and {$a_1$} too"),
      ("$$\nE = mc^2\n$$", "p {$$E = mc^2$$}"), ("*so* ($a^2$)", "p _so_ ({$a^2$})"),
      (#"\[x = y\]"#, "p {$$x = y$$}"),
    ])
  func formulas(text: String, line: String) { #expect(Self.printed(text) == [line]) }

  @Test(
    "Dollars that are money, names or code stay as they are",
    arguments: [
      "It costs $5 or $10.", "between $20/$30 a day", "from $HOME to $PATH_x", "US$5=CA$7", #"\$a_1\$ b"#,
      "a$x_1$b", "$open_1 and no more",
    ])
  func others(text: String) {
    #expect(Self.article(text).blocks.count == 1)
    #expect(Self.printed(text)[0] == "p " + text.replacing(#"\$"#, with: "$"))
  }

  @Test(
    "Code keeps its dollars",
    arguments: [
      ("so `$x_1$` is", "p so `$x_1$` is"), ("```\n$$a_1$$\n```", "code() $$a_1$$"),
      ("Text.\n\n    $$\n    a_1\n    $$", "code() $$\na_1\n$$"),
    ])
  func code(text: String, line: String) { #expect(Self.printed(text).last == line) }

  @Test("A formula's bars part no cells, and its braces are no attributes that were left out")
  func marks() {
    #expect(Self.printed("| a | b |\n|---|---|\n| $|x|_1$ | 2 |").last == "td {$|x|_1$}|2")
    #expect(Self.article(#"The sum $\sum_{i=1}^n x_i$ grows."#).removed.isEmpty)
  }

  @Test("The mark of a footnote leads to the note")
  func footnotes() {
    #expect(
      Self.printed("Fog is declared.[^fog]\n\n[^fog]: By the tower.")
        == ["p Fog is declared.[[1]](#fn-1)", "1. {#fn-1}By the tower."])
  }
}
