import Foundation
import Testing

/// What the commands of the shelf say when they change, find or leave out nothing.
struct ShelfReportTests {
  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["pier", "mill"] {
      try folder.write("# The \(name)\n\nThe \(name) is old and stands at the harbour.\n".utf8, to: "\(name).md")
    }
    #expect(try Program.shell("lectern add pier.md mill.md", in: folder).status == 0)
    return folder
  }

  @Test func onlyWhatWasChangedIsCounted() throws {
    let result = try Program.shell(
      """
      lectern tag late title:pier; lectern tag late title:the; lectern untag none title:the; lectern star title:the
      lectern star --json title:the | grep -c '"id"'
      """, in: try ShelfReportTests.folder())
    let lines = result.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(
      lines == [
        "1 article tagged", "1 article tagged, 1 as before", "0 articles without the tag, 2 as before",
        "2 articles starred", "0",
      ])
  }

  @Test func marksThatTheShellTakesAwayAreTold() throws {
    let result = try Program.shell(
      """
      lectern tag "late work" title:pier > /dev/null
      lectern list tag:"late work" | wc -l; lectern search "old pier" | wc -l; lectern list 'tag:"late work"' | wc -l
      """, in: try ShelfReportTests.folder())
    #expect(result.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) } == ["0", "2", "1"])
    #expect(result.message == "lectern: nothing found; for words in a row write 'tag:\"late work\"'\n")
  }

  @Test func aTornLineIsToldOnce() throws {
    let folder = try ShelfReportTests.folder()
    #expect(try Program.shell("lectern star title:the", in: folder).status == 0)
    let result = try Program.shell(
      """
      for file in .local/share/lectern/shelf/journal/*.jsonl; do echo '{"id": 17' >> "$file"; done
      lectern list | wc -l; lectern list | wc -l
      """, in: folder)
    #expect(result.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) } == ["2", "2"])
    #expect(result.message == "lectern: shelf: 1 torn line of a journal left out; lectern shelf check says where\n")
  }

  @Test func aNoteToTheWholeStandsAboveThePassages() throws {
    let result = try Program.shell(
      """
      id=$(lectern list title:pier | cut -c 1-8)
      (lectern highlight $id "The pier is old"; lectern highlight $id --note "All of it") > /dev/null
      lectern highlights | tail -2; lectern highlights --to markdown -o vault > /dev/null
      grep -n "All of it\\|is old" vault/* | cut -d: -f2
      """, in: try ShelfReportTests.folder())
    let lines = result.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(
      lines == ["note: All of it", "yellow  “The pier is old”", "All of it", "> The pier is old"], "\(result.text)")
  }

  @Test func anArticleThatCannotBeReadIsTold() throws {
    let result = try Program.shell(
      """
      for file in .local/share/lectern/shelf/articles/*/*/about.json; do break; done; echo '{' > "$file"
      lectern shelf reindex; lectern list | wc -l
      """, in: try ShelfReportTests.folder())
    #expect(
      result.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) } == ["1 article indexed", "1"])
    #expect(
      result.message == "lectern: shelf: 1 article cannot be read and is left out; lectern shelf check says where\n")
  }

  @Test func anExportNeedsADirectory() throws {
    let result = try Program.shell(
      "echo kept > o; lectern export --to html -o o; cat o", in: try ShelfReportTests.folder())
    #expect(
      result.text == "kept\n" && result.message == "lectern: o: is a file; html needs a directory\n",
      "\(result.message)")
  }
}
