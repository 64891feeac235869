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

  @Test func markdownComesBackAsItWas() throws {
    let folder = try TemporaryFolder()
    try folder.write(ExportedStatesTests.export.utf8, to: "a.json")
    let result = try Program.shell(
      """
      lectern import a.json > /dev/null; lectern export --to markdown -o out > /dev/null
      rm -r .local .cache; lectern import out > /dev/null; lectern import a.json > /dev/null
      lectern list --json | grep -E '"(added|archived|starred|url)"|late work|sea'; lectern list | wc -l
      """, in: folder)
    #expect(
      result.text.split(separator: "\n").map { $0.drop { $0 == " " } } == [
        "\"url\": \"https://a.example/\",", "\"added\": \"2020-01-02T03:04:05Z\",",
        "\"archived\": true,", "\"starred\": true,", "\"late work\",", "\"sea\"", "1",
      ], "\(result.text) \(result.message)")
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

  @Test func jsonComesBackAsItWas() throws {
    let folder = try TemporaryFolder()
    try folder.write(ExportedStatesTests.export.utf8, to: "a.json")
    try folder.write("# A note\n\nOnly words, some of them **strong**.\n\n- one\n- two\n".utf8, to: "n.md")
    let result = try Program.shell(
      """
      lectern import a.json > /dev/null; lectern add --tag own n.md > /dev/null
      lectern highlight $(lectern list title:note | cut -c 1-8) 'Only words' > /dev/null
      lectern list --json > before; lectern export --to json -o out > /dev/null; lectern export --to markdown -o was > /dev/null
      rm -r .local .cache; lectern import out; lectern import out | grep -E 'articles|known'
      lectern list --json | sed 's/"via": "[a-z]*"/"via": "add"/' > after; sed -i 's/"via": "[a-z]*"/"via": "add"/' before; diff before after
      lectern export --to markdown -o is > /dev/null; diff -r was is; lectern highlights | grep -c -E 'rained|Only words'
      """, in: folder)
    #expect(
      result.text.split(separator: "\n") == [
        "from\tLectern", "articles\t2", "contents\t2", "tags\t3", "archived\t1", "starred\t1", "highlights\t2",
        "notes\t2",
        "articles\t0", "known\t2", "2",
      ], "\(result.text) \(result.message)")
  }

  @Test("A title that only the shelf knows stands in what is exported, and once")
  func titlesOfTheShelf() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "URL,Title,Selection,Folder,Timestamp\n,Nets,A net dries best in the wind.,Unread,1698568488\n".utf8, to: "a.csv")
    let result = try Program.shell(
      """
      lectern import a.csv > /dev/null; for to in markdown html json; do lectern export --to $to -o out > /dev/null; done
      grep -c Nets out/*.md; grep -c '<title>Nets' out/*.html; grep -c '"title": "Nets"' out/*.json
      """, in: folder)
    #expect(result.text == "1\n1\n1\n", "\(result.text) \(result.message)")
  }
}
