import ArticleModel
import Testing

@testable import HTMLReader

/// Which links lead to the pages of people.
@Suite struct PersonLinkTests {
  @Test(
    arguments: [
      ("/u/mara", true), ("user?id=mara", true), ("/@mara", true), ("member.php?u=14", true),
      ("/harbour/mara", false),
      // For whom a click counts, and where it leads.
      ("https://click.example/c/58/14?sku=24&u=https%3A%2F%2Fshop.example%2Fboots", false),
      ("https://click.example/?user=https://shop.example/boots", false),
    ])
  func leads(address: String, toPerson: Bool) { #expect(PostSignWords.leadsToPerson(address) == toPerson) }
}
