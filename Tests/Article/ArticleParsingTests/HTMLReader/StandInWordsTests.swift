import ArticleModel
import TestSupport
import Testing

@testable import ArticleParsing

/// Words within what a page shows in another way: they are among what is left out, never in the text, and never gone.
@Suite struct StandInWordsTests {
  @Test(
    arguments: [
      ("<video src=low-water.mp4>Your browser plays no films</video>", "Your browser plays no films"),
      ("<audio src=bell.ogg><p>No bell here</p></audio>", "No bell here"),
      ("<object data=plan.pdf><p>The plan</p><p>as PDF</p></object>", "The plan as PDF"),
      ("<canvas>Salt by month</canvas>", "Salt by month"),
      ("<select><option>One disc<option>Two discs</select>", "One disc Two discs"),
      ("<textarea>Typed already</textarea>", "Typed already"),
      ("<select><option><script>no()</script>Three</select>", "Three"),
    ])
  func areLeftOut(mark: String, words: String) {
    let article = parsed("<h1>Salt</h1><p>\(prose)</p>\(mark)<p>\(prose.dropLast(12)) indeed.</p>")[0]
    #expect(article.removed.map(\.words.text).contains(words))
    #expect(!listing(article.blocks).contains(words))
  }
}
