import Testing

/// Whatever an article is called, what is written of it lies in the folder that was asked for.
struct ExportedNamesTests {
  private static let titles = [
    "../../outside", "..\\..\\outside", "/etc/passwd", "a/b", "CON", "nul.txt", "a:b|c?d*e", "~", "-rf", "...",
    String(repeating: "long ", count: 400), "a\u{202E}b\u{7F}c", "tide %00 low",
  ]

  @Test func nothingIsWrittenElsewhere() throws {
    let folder = try TemporaryFolder()
    for (number, title) in Self.titles.enumerated() {
      let text =
        "---\ntitle: \"\(title.replacing("\\", with: "\\\\"))\"\n---\n\nAt the quay of number \(number) the tide was high.\n"
      try folder.write(text.utf8, to: "\(number).md")
    }
    let result = try Program.shell(
      """
      lectern add *.md > /dev/null
      for id in $(lectern list | cut -c 1-8); do lectern highlight "$id" "the tide was high" > /dev/null; done
      lectern highlights --to markdown -o in/deep/vault
      for format in markdown html epub; do lectern export --to $format -o in/deep/$format; done
      ls in in/deep; for place in in/deep/*; do ls -A "$place" | grep -cE '^[a-z0-9][a-z0-9-]*\\.(md|html|epub)$'; done
      """, in: folder)
    let count = Self.titles.count
    let said =
      ["\(count) articles in the vault, \(count) written"] + Array(repeating: "\(count) articles written", count: 3)
    let folders = ["in:", "deep", "in/deep:", "epub", "html", "markdown", "vault"]
    #expect(
      result.text.split(separator: "\n").map(String.init) == said + folders + Array(repeating: "\(count)", count: 4),
      "\(result.text) \(result.message)")
  }
}
