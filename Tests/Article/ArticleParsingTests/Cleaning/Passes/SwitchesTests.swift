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

  @Test(
    "Lines that lead back to one place go, in any language; contents, which name a place once, stay",
    arguments: ["Back to top", "Nach oben", "К началу", "ページの先頭へ"])
  func linksBack(words: String) {
    let back = "<p><a href='#main'>\(words)</a></p>"
    let parts = [
      "It grinds when the weir has water, which is in spring.", "It rests when the weir is dry, and that is long.",
    ]
    let page = MillPage.printed(
      "<ul><li><a href='#a'>When it grinds</a><li><a href='#b'>When it rests</a></ul><h3 id=a>When it grinds</h3><p>\(parts[0])</p>\(back)<h3 id=b>When it rests</h3><p>\(parts[1])</p>\(back)"
    )
    #expect(!page.contains(words), "\(page)")
    #expect(page.contains(parts[0]) && page.contains(parts[1]))
  }

  @Test(
    "A picture that is shown beside each question is a sign that opens it",
    arguments: ["", "Minus icon to close the module"])
  func icons(alt: String) {
    let icon = "<img src='https://m.example/minus.svg' alt='\(alt)'>"
    let asked = ["Does it grind in winter?", "Who owns the wheel?", "What does a sack cost?"]
    let answer = "It does whenever the weir has water, and the weir has water whenever the snow goes."
    let entries = asked.map { "<h3>\($0)</h3>\(icon)<div><p>\(answer) \($0.count) of us saw it.</p></div>" }.joined()
    let page = MillPage.printed("<h2>Frequently asked questions</h2>\(entries)")
    #expect(!page.contains("figure"), "\(page)")
    #expect(asked.allSatisfy { page.contains("? \($0)") }, "\(page)")
  }

  @Test("One address with other words each time stands for pictures that a script puts there")
  func lazyPictures() {
    let words = ["The wheel before it was mended", "The wheel after it was mended", "The stones in the yard"]
    let pictures = words.map {
      "<p>\($0.count) people came.</p><figure><img src='https://m.example/wait.gif' alt='\($0)'></figure>"
    }
    let page = MillPage.printed(pictures.joined())
    #expect(words.allSatisfy { page.contains("figure \($0)") }, "\(page)")
  }

  @Test(
    "The line of a button above a program goes; what leads somewhere, stands among other text or says a sentence stays",
    arguments: [
      ("<div><p>Code: <a href='#'>Select all</a></p><pre>grind --slow</pre></div>", false),
      ("<div><p>Kode: <a href='javascript:void(0)'>Kopier</a></p><pre>grind --slow</pre></div>", false),
      ("<div><p>Code: <a href='/stones'>the stones</a></p><pre>grind --slow</pre></div>", true),
      ("<div><p>Code: the <a href='#'>slow</a> way</p><pre>grind --slow</pre></div>", true),
      ("<div><p>Code: the slow way</p><pre>grind --slow</pre></div>", true),
      ("<p>Code: <a href='#'>the slow way</a></p><pre>grind --slow</pre>", true),
    ])
  func buttonsAboveCode(box: String, stays: Bool) {
    let page = MillPage.printed(box)
    #expect(page.contains("grind --slow") && page.contains("ode:") == stays, "\(page)")
  }
}
