import Testing

@Suite("The pass that takes out the signs parts of a page are opened by")
struct SwitchesTests {
  @Test("Such a sign goes, whatever else a short line says stays", arguments: ["+", "▾", "×"])
  func signs(sign: String) {
    let box =
      "<div><h3>When it grinds</h3><div>\(sign)</div><p>It grinds when the weir has water, which is in spring.</p></div>"
    let page = MillPage.printed(box)
    #expect(!page.contains("p \(sign)"))
    #expect(page.contains("h3 When it grinds"))
  }
}
