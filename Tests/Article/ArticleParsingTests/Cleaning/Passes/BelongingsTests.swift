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

  @Test("What stands beside a block and belongs to nothing goes as before")
  func others() {
    let box = "<div class=share><p>Tell a friend</p></div>"
    #expect(!MillPage.printed("<pre>grind</pre>" + box).contains("Tell a friend"))
  }
}
