import Foundation
import Testing

/// Inputs at the limit of 200 MB and above it; files with a hole, which take no room on the disk.
struct SizeLimitTests {
  private func run(size: UInt64) throws -> Program.Result {
    let folder = try TemporaryFolder()
    try folder.write("<!doctype html><p>Text</p>".utf8, to: "page.html")
    let file = try FileHandle(forWritingTo: folder.url.appendingPathComponent("page.html"))
    try file.truncate(atOffset: size)
    return try Program.run(["outline", "page.html"], in: folder)
  }

  @Test func aboveTheLimitNothingIsRead() throws {
    for size in [200_000_001, 1 << 42] as [UInt64] {
      let result = try run(size: size)
      #expect(result.message == "lectern: page.html: too large: more than 200 MB\n")
      #expect(result.status == 1)
    }
  }

  /// The bytes of a hole are no text, which is found out by looking at the first of them.
  @Test func atTheLimitItIsRead() throws {
    let result = try run(size: 200_000_000)
    #expect(result.message == "lectern: page.html: not text: binary data\n")
    #expect(result.status == 1)
  }
}
