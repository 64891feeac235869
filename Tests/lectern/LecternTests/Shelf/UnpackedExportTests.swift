import Foundation
import Testing

/// An export that was unpacked before it is imported comes to the same as the archive.
struct UnpackedExportTests {
  private static let item = """
    [{"id": "1", "slug": "the-pier-1", "title": "The pier", "url": "https://pier.example/a", "state": "Active", "labels": ["sea"],
      "savedAt": "2024-05-01T10:00:00.000Z"}]
    """

  private func export() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(UnpackedExportTests.item.utf8, to: "all/omnivore/metadata_0_to_20.json")
    try folder.write("[]".utf8, to: "all/omnivore/metadata_20_to_40.json")
    let page = "<h1>The pier</h1><p>The harbour filled with sand, year after year.</p>"
    try folder.write(page.utf8, to: "all/omnivore/content/the-pier-1.html")
    try folder.write("> filled with sand\n\nwhy?\n".utf8, to: "all/omnivore/highlights/the-pier-1.md")
    return folder
  }

  /// However its parts are named, in whatever order.
  @Test(
    arguments: [
      "all", "all/omnivore/", "all/omnivore/*", "all/omnivore/metadata_0_to_20.json",
      "all/omnivore/content all/omnivore/highlights all/omnivore/metadata_0_to_20.json",
    ])
  func itsPartsAreJoined(paths: String) throws {
    let folder = try export()
    let result = try Program.shell(
      "lectern import \(paths); lectern list -- -empty tag:sea | wc -l; lectern list | wc -l; lectern highlights",
      in: folder)
    #expect(result.status == 0, "\(result.message)")
    let lines = result.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(lines.prefix(3) == ["from\tOmnivore", "articles\t1", "contents\t1"], "\(result.text) \(result.message)")
    #expect(!result.text.contains("left out"))
    #expect(lines.dropFirst(6).prefix(2) == ["1", "1"], "\(result.text)")
    #expect(result.text.contains("“filled with sand”\n    note: why?"))
  }

  /// A name in the file cannot lead out of the folder.
  @Test func aNameIsNoPath() throws {
    let folder = try export()
    let item = UnpackedExportTests.item.replacing("the-pier-1", with: "../../../secret")
    try folder.write(item.utf8, to: "all/omnivore/metadata_0_to_20.json")
    try folder.write("<p>Nobody is to read this.</p>".utf8, to: "secret.html")
    let result = try Program.shell("lectern import all > /dev/null; lectern search nobody", in: folder)
    #expect(!result.text.contains("secret") && !result.text.contains("The pier"), "\(result.text)")
  }
}
