import Foundation
import Testing

/// Files that are no ordinary ones, names that are no text, outputs that take nothing.
@Suite(.timeLimit(.minutes(3))) struct FileKindTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("# One\n\nA line of prose to be read.\n".utf8, to: "d/a.md")
  }

  private func shell(_ line: String, input: String = "") throws -> Program.Result {
    try Program.shell(line, in: folder, input: Data(input.utf8))
  }

  @Test func noPipeKeepsAListWaiting() throws {
    let result = try shell("mkfifo d/f.md && timeout 20 lectern d")
    #expect(result.text == "a.md\tOne\n")
    #expect(result.status == 0)
  }

  @Test func noPipeKeepsACrawlWaiting() throws {
    let result = try shell("mkfifo d/f.md && timeout 20 lectern convert --jsonl", input: "d/f.md\nd/a.md\n/dev/zero\n")
    #expect(result.text.contains("\"id\": \"d/f.md\", \"error\": \"is not a regular file\""))
    #expect(result.text.contains("\"id\": \"/dev/zero\", \"error\": \"is not a regular file\""))
    #expect(result.text.contains("\"title\": \"One\""))
    #expect(result.status == 1)
  }

  @Test func aPipeThatIsNamedIsRead() throws {
    #expect(try shell("bash -c 'lectern <(echo words)'").text.hasSuffix("words\n"))
  }

  @Test func aNameThatIsNoTextIsOpened() throws {
    let made = "name=$(printf 'd/bad\\377.md'); cp d/a.md \"$name\"; "
    #expect(try shell(made + "lectern \"$name\"").text.contains("A line of prose"))
    #expect(try shell("lectern d").text == "a.md\tOne\nbad?.md\tOne\n")
    #expect(
      try shell(made + "printf '%s\\n' \"$name\" | lectern convert --jsonl").text.contains(
        "\"id\": \"d/bad\u{FFFD}.md\""))
    _ = try shell("lectern convert --to text -o out/ \"$(printf 'd/bad\\377.md')\" d/a.md")
    #expect(try shell("test -s \"$(printf 'out/bad\\377.txt')\"").status == 0)
    let missing = try shell("lectern \"$(printf 'no\\377.md')\"")
    #expect(missing.message == "lectern: no?.md: no such file\n")
  }

  @Test func oneThatCannotBeReadAmongSeveralIsTold() throws {
    try folder.write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], to: "d/b.md")
    let result = try shell("lectern d")
    #expect(result.text == "a.md\tOne\n")
    #expect(result.message == "lectern: d/b.md: not text: a PNG picture\n")
    #expect(result.status == 1)
  }

  @Test func aMarkAtTheBeginningBelongsToNoRecord() throws {
    let result = try shell("lectern convert --jsonl", input: "\u{FEFF}{\"id\": 1, \"text\": \"Words\"}\n")
    #expect(result.text.contains("\"id\": 1, \"articles\""))
    #expect(result.status == 0)
  }

  @Test(arguments: ["", "--jobs 3"]) func aCrawlStopsWhenItsOutputFails(jobs: String) throws {
    let result = try shell("yes d/a.md 2>/dev/null | timeout 60 lectern convert --jsonl \(jobs) >/dev/full")
    #expect(result.message == "lectern: standard output: no space left on device\n")
    #expect(result.status == 1)
  }
}
