import Foundation
import Testing

/// The files of a vault belong to the reader: what is written into them is never lost, whatever they and their articles are called.
struct VaultFileTests {
  private static let page = "# The pier\n\nThe harbour filled with sand, year after year.\n"

  private func lines(_ result: Program.Result) -> [String] {
    result.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  @Test func aFileIsFoundByItsArticle() throws {
    let folder = try TemporaryFolder()
    try folder.write(VaultFileTests.page.utf8, to: "pier.md")
    let result = try Program.shell(
      """
      id=$(lectern add pier.md | cut -c 1-8); lectern highlight $id 'filled with sand' > /dev/null
      lectern highlights --to markdown -o v > /dev/null; mv v/*.md v/mine.md; echo 'My own words.' >> v/mine.md
      lectern highlight $id 'year after year' > /dev/null; lectern highlights --to markdown -o v; ls v
      grep -c 'My own words' v/mine.md; grep -c '^> year' v/mine.md
      """, in: folder)
    #expect(
      lines(result) == ["1 article in the vault, 1 written", "mine.md", "1", "1"], "\(result.text) \(result.message)")
  }

  @Test func aFileWithoutItsLineIsLeftAsItIs() throws {
    let folder = try TemporaryFolder()
    try folder.write(VaultFileTests.page.utf8, to: "pier.md")
    let result = try Program.shell(
      """
      id=$(lectern add pier.md | cut -c 1-8)
      lectern highlight $id 'filled with sand' --note '%% Below this line lectern changes nothing. %%' > /dev/null
      for n in 1 2 3; do lectern highlights --to markdown -o v > /dev/null; done; grep -c 'Below this line' v/*.md
      sed -i '/^%% Below/d' v/*.md; echo 'My own words.' | tee -a v/*.md > /dev/null; lectern tag sea pier > /dev/null
      lectern highlights --to markdown -o v; grep -c 'My own words' v/*.md
      """, in: folder)
    #expect(lines(result) == ["2", "1 article in the vault, 0 written", "1"], "\(result.text) \(result.message)")
    #expect(result.message.contains("left as it is"))
  }

  /// What is written for other programs comes back as it was.
  @Test func whatIsTakenAwayComesBack() throws {
    let folder = try TemporaryFolder()
    try folder.write(VaultFileTests.page.utf8, to: "pier.md")
    let result = try Program.shell(
      """
      id=$(lectern add pier.md | cut -c 1-8); lectern highlight $id 'filled with sand' > /dev/null
      lectern highlights --to json -o h.json; lectern highlights --to csv -o h.csv
      lectern import h.json h.csv | grep -E 'articles|known|left out'; lectern list | wc -l; lectern highlights | grep -c filled
      """, in: folder)
    #expect(lines(result) == ["articles\t0", "known\t1", "1", "1"], "\(result.text) \(result.message)")
  }
}
