import Foundation
import Testing

/// An import says what it could not read, and goes on with the rest.
struct ImportTroubleTests {
  private func lines(_ result: Program.Result) -> [String] {
    result.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  @Test func linksAndPipesAreRead() throws {
    let folder = try TemporaryFolder()
    try folder.write("url\nhttps://a.example/\n".utf8, to: "list.csv")
    let result = try Program.shell(
      "ln -s list.csv link.csv; lectern import link.csv | grep articles; mkfifo pipe; (printf 'url\nhttps://b.example/\n' > pipe &); lectern import pipe | grep articles",
      in: folder)
    #expect(lines(result) == ["articles\t1", "articles\t1"], "\(result.text) \(result.message)")
  }

  @Test func aShelfThatCannotBeWrittenIsTold() throws {
    let folder = try TemporaryFolder()
    for number in 0..<3 { try folder.write("# Title \(number)\n\nRain fell.\n".utf8, to: "pages/\(number).md") }
    // A file where a folder is needed stands for all that keeps a shelf from being written, whoever runs this.
    let result = try Program.shell(
      "mkdir -p .local/share/lectern/shelf; touch .local/share/lectern/shelf/articles; lectern import pages", in: folder
    )
    #expect(result.status == 1)
    #expect(
      result.message.split(separator: "\n").count == 1 && result.message.contains("articles"), "\(result.message)")
  }

  @Test("A pipe that lies in a folder is passed over, since nobody may ever write into it")
  func pipesInFoldersAreLeftAlone() throws {
    let folder = try TemporaryFolder()
    try folder.write("url\nhttps://a.example/\n".utf8, to: "in/list.csv")
    let result = try Program.shell("mkfifo in/a.csv in/z.html; timeout 20 lectern import in; echo $?", in: folder)
    #expect(lines(result).contains("articles\t1") && lines(result).last == "0", "\(result.text) \(result.message)")
  }
}
