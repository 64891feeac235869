import Testing

@Suite("The pass that keeps what belongs to a kept block")
struct BelongingsTests {
  @Test(
    "What has no meaning alone is kept with its block",
    arguments: [
      ("<blockquote><p>A wheel is a stair for water.</p><footer>Una Moll</footer></blockquote>", "> by Una Moll"),
      (
        "<figure><blockquote><p>Grind twice, and sift once behind it.</p></blockquote><figcaption>Jo Holt</figcaption></figure>",
        "> by Jo Holt"
      ),
      ("<pre>grind --twice\nsift</pre>", "code() grind --twice\nsift"),
      (
        "<p>It is so:</p><table><tr><td></td><td><math display=block><mi>v</mi></math></td><td>(1)</td></tr></table>",
        "p {v}"
      ),
    ])
  func belongings(block: String, line: String) {
    #expect(MillPage.printed(block).contains(line))
  }

  @Test("The time of an entry stays where a button stands before it")
  func times() {
    let entries = [("14h32", "The wheel turns."), ("13h05", "The pit is dry."), ("11h50", "Good morning to all.")].map {
      "<div class=p><div class=t>\($0.0)</div><p>\($0.1)</p><div><button>Share</button></div></div>"
    }
    let printed = MillPage.printed("<div>\(entries.joined())</div>")
    #expect(["14h32", "13h05", "11h50"].allSatisfy { printed.contains($0) })
  }

  @Test("The numbers drawn before steps with titles are no paragraphs")
  func steps() {
    let steps = [
      ("Wait", "Nine days of sun."), ("Draw", "With a wooden shovel."), ("Carry", "The donkey knows the way."),
    ]
    let boxes = steps.enumerated().map {
      "<div class=s><span class=n>\($0 + 1)</span><h3>\($1.0)</h3><p>\($1.1)</p></div>"
    }
    let printed = MillPage.printed(boxes.joined())
    #expect(["h3 Wait", "h3 Draw", "h3 Carry"].allSatisfy { printed.contains($0) })
    #expect(!printed.contains("p 1"))
  }

  @Test("What stands beside a block and belongs to nothing goes as before")
  func others() {
    let box = "<div class=share><p>Tell a friend</p></div>"
    #expect(!MillPage.printed("<pre>grind</pre>" + box).contains("Tell a friend"))
  }
}
