import TestSupport
import Testing

@Suite("Formulas that a page writes as TeX in its text")
struct WrittenFormulasTests {
  @Test(
    "TeX between its signs is a formula",
    arguments: [
      ("The sag is \\(d = \\frac{w}{8H}\\) here.", "p The sag is {d = w/8H}(d = \\frac{w}{8H}) here."),
      ("Load \\(w\\) and pull.", "p Load {w}(w) and pull."),
      ("So \\(a &lt; b^2\\) holds.", "p So {a < b²}(a < b^2) holds."),
    ])
  func formulas(_ text: String, _ printed: String) {
    #expect(Page.printed("<p>\(text)</p>") == printed)
  }

  @Test("Dollars are signs of TeX where the page brings a script that draws it")
  func dollars() {
    let text = "<p>The mean is $x_1$, and a loaf costs $3 or $4.</p>"
    let script = "<script src=https://cdn.example/mathjax/tex.js></script>"
    #expect(!Page.printed(script + text).contains("$x") && Page.printed(script + text).contains("costs $3 or $4"))
    #expect(Page.printed(text).contains("$x_1$"))
  }

  @Test(
    "What is no TeX, what never ends, and what stands in code is text",
    arguments: ["as \\[sic\\] here", "an open \\( here", "<code>s/\\(a=b\\)/x/</code>"])
  func texts(_ text: String) { #expect(Page.printed("<p>It says \(text).</p>").contains("\\")) }
}
