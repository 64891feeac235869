import Foundation
import Testing

/// What leaves the shelf takes along what is known of it.
struct ExportedStatesTests {
  private static let export = """
    [{"is_archived": 1, "is_starred": 1, "url": "https://a.example/", "title": "A", "content": "<p>It rained all night.</p>",
      "created_at": "2020-01-02T03:04:05Z", "tags": ["sea", "late work"],
      "annotations": [{"quote": "rained", "text": "wet"}, {"text": "a thought\\nof two lines", "quote": ""}]}]
    """

  @Test func bookmarksComeBackAsTheyWere() throws {
    let folder = try TemporaryFolder()
    try folder.write(ExportedStatesTests.export.utf8, to: "a.json")
    try folder.write("# A note\n\nOnly words.\n".utf8, to: "n.md")
    let result = try Program.shell(
      """
      lectern import a.json > /dev/null; lectern add n.md > /dev/null; lectern export --to bookmarks -o b.html
      rm -r .local .cache; lectern import b.html; lectern list --json | grep -E 'added|archived|starred'
      lectern highlights | grep -A 1 note
      """, in: folder)
    #expect(
      result.text == """
        from\tbookmarks
        articles\t1
        tags\t2
        archived\t1
        starred\t1
        notes\t1
              "added": "2020-01-02T03:04:05Z",
              "archived": true,
              "starred": true,
            note: a thought of two lines

        """, "\(result.text)")
    #expect(result.message.contains("1 article without an address left out"))
  }

  @Test func filesSayWhatTheShelfKnows() throws {
    let folder = try TemporaryFolder()
    try folder.write(ExportedStatesTests.export.utf8, to: "a.json")
    let result = try Program.shell(
      """
      lectern import a.json > /dev/null; for to in json markdown; do lectern export --to $to -o out > /dev/null; done
      head -7 out/*.md; grep '"shelf"' out/*.json | grep -c '"tags": \\["late work", "sea"\\].*"exact": "rained"'
      """, in: folder)
    #expect(
      result.text == """
        ---
        title: "A"
        url: "https://a.example/"
        added: "2020-01-02T03:04:05Z"
        tags: ["late work", "sea"]
        archived: true
        starred: true
        1

        """, "\(result.text) \(result.message)")
  }
}
