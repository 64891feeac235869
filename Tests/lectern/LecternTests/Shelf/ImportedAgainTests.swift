import Foundation
import Testing

/// What was deleted is back when it is imported again, whether it still lies in the trash or is off the disk.
struct ImportedAgainTests {
  @Test(arguments: ["", "lectern shelf empty-trash --yes"])
  func whatWasDeletedIsBack(emptying: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "URL,Title,Selection,Folder\nhttps://pier.example/a,One,,Unread\nhttps://pier.example/b,Two,,Archive\n".utf8,
      to: "list.csv")
    let result = try Program.shell(
      """
      (lectern import list.csv; lectern delete --yes site:pier.example; \(emptying)) > /dev/null
      lectern import --dry-run list.csv | grep restored; lectern import list.csv | grep restored
      lectern list | wc -l; lectern list --trash | wc -l; lectern import list.csv | grep -c restored
      """, in: folder)
    let lines = result.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(lines == ["restored\t2", "restored\t2", "2", "0", "0"], "\(result.text) \(result.message)")
  }

  @Test func soIsAPage() throws {
    let folder = try TemporaryFolder()
    try folder.write("# The pier\n\nThe harbour filled with sand.\n".utf8, to: "pages/pier.md")
    let result = try Program.shell(
      """
      (lectern import pages; lectern delete --yes pier) > /dev/null
      lectern import --dry-run pages | grep restored; lectern import pages | grep restored; lectern list | wc -l
      """, in: folder)
    let lines = result.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(lines == ["restored\t1", "restored\t1", "1"], "\(result.text) \(result.message)")
  }
}
