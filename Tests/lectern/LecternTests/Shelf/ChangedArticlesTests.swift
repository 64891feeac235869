import Foundation
import Testing

/// Commands that change what is on the shelf.
struct ChangedArticlesTests {
  private static let start =
    "printf '# Rain\n\nIt rained all night, and all day.\n' > a.md; lectern add --tag Sea a.md > added; "
  private static let id = "$(lectern list --json | sed -n 's/.*\"id\": \"\\([0-9a-f]*\\)\".*/\\1/p' | head -1)"

  @Test(
    "A query that is empty is none: what a script has not set changes nothing",
    arguments: ["delete --yes", "archive", "star", "tag x"])
  func emptyQuery(command: String) throws {
    let folder = try TemporaryFolder()
    let result = try Program.shell(
      ChangedArticlesTests.start + "lectern \(command) \"$UNSET\" ' '; echo $?; lectern list | wc -l", in: folder)
    #expect(result.text == "64\n1\n", "\(result.text) \(result.message)")
    #expect(result.message.contains("<query>"))
  }

  @Test("Nothing is no passage", arguments: ["''", "' '", "--note '' ''"])
  func emptyHighlight(words: String) throws {
    let folder = try TemporaryFolder()
    let result = try Program.shell(
      ChangedArticlesTests.start
        + "lectern highlight \(ChangedArticlesTests.id) \(words); echo $?; lectern highlights | wc -l",
      in: folder)
    #expect(result.text == "64\n0\n", "\(result.text) \(result.message)")
  }

  @Test("What is marked already is not marked again")
  func twice() throws {
    let folder = try TemporaryFolder()
    let mark = "lectern highlight \(ChangedArticlesTests.id) all night | cut -d ' ' -f 3-; "
    let result = try Program.shell(
      ChangedArticlesTests.start + mark + mark + "lectern highlights --json | grep -c '\"exact\":'", in: folder)
    #expect(result.text == "marked\nmarked already\n1\n", "\(result.text) \(result.message)")
  }

  @Test("Tags and sites are found whatever their capitals, and www. is no part of a site")
  func names() throws {
    let folder = try TemporaryFolder()
    let page =
      "printf '%s' '[{\"url\": \"https://www.a.example/\", \"title\": \"A\", \"content\": \"<p>Rain.</p>\", \"tags\": []}]' > a.json; "
    let result = try Program.shell(
      ChangedArticlesTests.start + page
        + "lectern import a.json > i; lectern untag sea tag:SEA; lectern list site:WWW.a.example site:a.example | wc -l",
      in: folder)
    #expect(result.text == "1 article without the tag\n1\n", "\(result.text) \(result.message)")
  }
}
