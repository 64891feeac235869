import ArticleModel
import TestSupport
import Testing
@testable import MarkdownReader

/// Pages that a program saved as Markdown lose what stood around their article; what somebody wrote loses nothing.
@Suite struct ScrapedPageTests {
  private static let text = """
    The island is as good a place for bees as any meadow.

    ## What a hive needs

    Somebody who looks in once a week.
    """

  private func article(_ text: String) -> Article? {
    MarkdownReader.article(of: SourceText(utf8: Array(text.utf8)), url: nil)
  }

  private func shown(_ article: Article?) -> String { article.map { listing($0.blocks) } ?? "" }

  @Test func menuAndFootGo() {
    let page = article(
      """
      [Skip to content](https://hive.example/#main)

      - [Home](https://hive.example/)
      - [Shop](https://hive.example/shop)

      # Keeping Bees

      By [Tamsin Orchard](https://hive.example/tamsin)

      \(Self.text)

      ### Related articles

      - [Wasps](https://hive.example/wasps)

      © 2023 The Hive Paper. [Privacy](https://hive.example/privacy)
      """)
    #expect(page?.masthead.title?.text == "Keeping Bees")
    #expect(page?.masthead.authors.map(\.name) == ["Tamsin Orchard"])
    for gone in ["Home", "Shop", "Skip", "Wasps", "Privacy"] { #expect(!shown(page).contains(gone)) }
    #expect(shown(page).contains("once a week"))
  }

  @Test func menuFromTheRootOfASiteGoes() {
    let menu = ["Start", "Guides", "Reference", "News"].map { "  * [\($0)](/\($0))" }
    let page = article(menu.joined(separator: "\n") + "\n\n# Keeping Bees\n\n\(Self.text)")
    #expect(!shown(page).contains("Guides"))
    let kept = article("  * [Deutsch](LIESMICH.md)\n  * [Français](LISEZMOI.md)\n\n# Keeping Bees\n\n\(Self.text)")
    #expect(shown(kept).contains("Deutsch"))
  }

  @Test func headOfASavingProgramIsRead() {
    let page = article(
      """
      Title: Keeping Bees | The Hive

      URL Source: https://hive.example/bees

      Published Time: 2023-06-18T07:00:00Z

      Markdown Content:
      # Keeping Bees

      \(Self.text)
      """)
    #expect(page?.masthead.title?.text == "Keeping Bees")
    #expect(page?.masthead.url == "https://hive.example/bees")
    #expect(page?.masthead.published == "2023-06-18")
    #expect(!shown(page).contains("Markdown Content"))
  }

  @Test(arguments: [
    "## Further reading\n\n- [Eel ladders](https://eels.example/a)\n- [A year](https://river.example/b)\n\n© 2021 Rasmus Thede",
    "## Further reading\n\n- [Eels](https://eels.example/a)\n- [Ladders](https://eels.example/b)",
    "## Links\n\n- [Wasps](https://hive.example/wasps)",
    "## Contents\n\n- [What a hive needs](#what-a-hive-needs)",
  ])
  func whatSomebodyWroteStays(_ end: String) {
    let whole = article("# Keeping Bees\n\n\(Self.text)\n\n\(end)\n")
    #expect(whole?.removed.isEmpty == true)
  }
}
