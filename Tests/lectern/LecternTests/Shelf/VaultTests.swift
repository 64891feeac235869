import Foundation
import Testing

/// The vault of highlights follows what becomes of them, and never touches what the reader has added.
struct VaultTests {
  /// A shelf with two articles, one passage of each marked and written into a vault; the reader has added words to one of them.
  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["pier", "mill"] {
      try folder.write("# The \(name)\n\nThe \(name) is old and stands at the harbour.\n".utf8, to: "\(name).md")
    }
    let result = try Program.shell(
      """
      lectern add pier.md mill.md > /dev/null
      for name in pier mill; do lectern highlight "$(lectern list title:$name | cut -c 1-8)" "The $name is old" > /dev/null; done
      lectern highlights --to markdown -o vault; for file in vault/the-pier-*; do echo "My words." >> "$file"; done
      """, in: folder)
    #expect(result.text == "2 articles in the vault, 2 written\n", "\(result.message)")
    return folder
  }

  @Test func ofADeletedArticleTheReadersWordsAloneStay() throws {
    let folder = try VaultTests.folder()
    let result = try Program.shell(
      """
      lectern delete --yes title:the > /dev/null
      lectern highlights --to markdown -o vault; ls vault | wc -l; grep -c "is old" vault/*; grep -c "My words" vault/*
      lectern highlights --to markdown -o vault
      lectern delete --undo --yes title:pier > /dev/null; lectern highlights --to markdown -o vault; grep -c "is old" vault/*
      """, in: folder)
    let lines = result.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(
      lines == [
        "0 articles in the vault, 0 written, 2 without highlights now", "1", "0", "1",
        "0 articles in the vault, 0 written", "1 article in the vault, 1 written", "1",
      ], "\(result.text) \(result.message)")
  }

  @Test func whatTheQueryLeavesOutStays() throws {
    let folder = try VaultTests.folder()
    let result = try Program.shell(
      "lectern highlights title:pier --to markdown -o vault; grep -l 'is old' vault/* | wc -l", in: folder)
    #expect(result.text.hasPrefix("1 article in the vault, 0 written\n"), "\(result.text)")
    #expect(result.text.hasSuffix("2\n"))
  }
}
