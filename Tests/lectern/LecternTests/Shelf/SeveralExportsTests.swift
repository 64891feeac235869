import Foundation
import Testing

/// What several exports say of one article is put together, whether they come in one run or one after the other.
struct SeveralExportsTests {
  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      "title,url,time_added,tags,status\nhttps://pier.example/1,https://pier.example/1,1700000000,,unread\nMill,https://pier.example/2,1400000000,,unread\n"
        .utf8, to: "first.csv")
    try folder.write(
      "URL,Title,Selection,Folder,Timestamp\nhttps://pier.example/1,A Real Title,,Unread,1500000000\n".utf8,
      to: "second.csv")
    try folder.write(
      "[{\"is_archived\":0,\"url\":\"https://pier.example/2\",\"title\":\"Wheel\",\"content\":\"<p>The wheel of the mill stood still.</p>\",\"tags\":[]}]"
        .utf8, to: "content.json")
    return folder
  }

  @Test(arguments: [
    "lectern import first.csv second.csv content.json",
    "lectern import first.csv; lectern import second.csv; lectern import content.json",
    "lectern import content.json; lectern import second.csv; lectern import first.csv",
  ])
  func theEarliestDateAndTheTitleCount(imports: String) throws {
    let folder = try SeveralExportsTests.folder()
    let result = try Program.shell(
      """
      (\(imports)) > /dev/null; lectern list --sort oldest --json | grep -E '"(title|added|text)"'
      lectern list wheel | wc -l; ls -d .local/share/lectern/shelf/articles/*/* | wc -l
      """, in: folder)
    let lines = result.text.split(separator: "\n").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " ,")) }
    #expect(lines.contains("\"added\": \"2014-05-13T16:53:20Z\""), "\(result.text)")
    #expect(lines.contains("\"added\": \"2017-07-14T02:40:00Z\""), "\(result.text)")
    #expect(lines.contains("\"title\": \"A Real Title\""), "\(result.text)")
    #expect(lines.filter { $0 == "\"text\": true" }.count == 1 && lines.suffix(2) == ["1", "2"], "\(result.text)")
  }

  /// Pictures stay with an article whose date another export corrects, and the same export once more changes nothing.
  @Test func whatIsThereStays() throws {
    let folder = try SeveralExportsTests.folder()
    let result = try Program.shell(
      """
      lectern import content.json > /dev/null; cd .local/share/lectern/shelf/articles
      folder="$(ls -d */*)"; mkdir "$folder/pictures"; printf x > "$folder/pictures/1-pier.png"
      cd - > /dev/null; lectern import first.csv > /dev/null; lectern import first.csv > /dev/null
      ls -d .local/share/lectern/shelf/articles/*/* | wc -l; ls .local/share/lectern/shelf/articles/2014/*/pictures
      lectern show title:Wheel
      """, in: folder)
    let lines = result.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(lines.starts(with: ["2", "1-pier.png"]), "\(result.text) \(result.message)")
    #expect(result.text.contains("wheel of the mill"))
  }
}
