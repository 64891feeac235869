import Foundation
import Testing

/// A shelf on a disk that was taken away is told of, and no other is begun in its place.
struct ShelfAwayTests {
  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("# The pier\n\nThe harbour filled with sand.\n".utf8, to: "pier.md")
    try folder.write("# The mill\n\nThe wheel stood still.\n".utf8, to: "mill.md")
    try folder.write("shelf = \"~/stick/Articles\"\n".utf8, to: ".config/lectern/config.toml")
    let result = try Program.shell("mkdir stick; lectern add pier.md && lectern tag x pier", in: folder)
    #expect(result.status == 0, "\(result.message)")
    return folder
  }

  @Test(arguments: [("", "is not there"), ("; mkdir stick", "reindex begins a new one")])
  func nothingIsBegunInItsPlace(mountPoint: String, words: String) throws {
    let folder = try ShelfAwayTests.folder()
    let away = try Program.shell(
      "mv stick away\(mountPoint); for command in list 'shelf check' 'add mill.md' 'star pier'; do lectern $command; echo $?; done; ls stick",
      in: folder)
    #expect(away.text == "1\n1\n1\n1\n")
    let lines = away.message.split(separator: "\n").filter { $0.hasPrefix("lectern: shelf: ") }
    #expect(lines.count == 4 && lines.allSatisfy { $0.contains(words) }, "\(away.message)")
    let back = try Program.shell("rm -rf stick; mv away stick; lectern add mill.md; lectern list", in: folder)
    #expect(back.text.contains("The pier  #x") && back.text.contains("The mill"), "\(back.text)")
  }

  @Test func oneThatIsGoneForGoodIsBegunAnew() throws {
    let folder = try ShelfAwayTests.folder()
    let result = try Program.shell(
      "rm -r stick/Articles; lectern shelf reindex; lectern add mill.md; lectern list", in: folder)
    #expect(result.text.hasPrefix("0 articles indexed\n") && !result.text.contains("pier"), "\(result.text)")
    #expect(result.text.split(separator: "\n").count == 3)
  }
}
