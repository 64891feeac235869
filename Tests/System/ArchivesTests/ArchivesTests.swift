import Archives
import Testing

struct ArchivesTests {
  @Test func packedBytesComeBack() throws {
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* $0 / 7) }
    let packed = try Deflate.packed(bytes)
    #expect(try Deflate.unpacked(packed, limit: bytes.count) == bytes)
    // Members one after another, as in a WARC.
    #expect(try Deflate.unpacked(packed + packed, limit: .max) == bytes + bytes)
    #expect(throws: ArchiveFailure.self) { try Deflate.unpacked(packed, limit: bytes.count - 1) }
    #expect(throws: ArchiveFailure.self) { try Deflate.unpacked(packed.dropLast(20), limit: .max) }
    #expect(throws: ArchiveFailure.self) { try Deflate.unpacked([1, 2, 3], limit: .max) }
  }

  @Test func zipsComeBack() throws {
    var writer = ZipWriter()
    try writer.add("mimetype", Array("application/epub+zip".utf8), stored: true)
    try writer.add("a/ü.txt", Array(String(repeating: "rain ", count: 1000).utf8))
    try writer.add("empty", [])
    let bytes = writer.finished()
    #expect(bytes[30..<38].elementsEqual("mimetype".utf8))
    let reader = try ZipReader(bytes)
    #expect(reader.entries.map(\.name) == ["mimetype", "a/ü.txt", "empty"])
    #expect(try reader.read(reader.entries[1]).count == 5_000)
    #expect(try reader.read(reader.entries[2]).isEmpty)
  }

  @Test func aZipThatGrowsBeyondMeasureIsRefused() throws {
    var writer = ZipWriter()
    try writer.add("bomb", [UInt8](repeating: 0, count: 5_000_000))
    var limits = ZipReader.Limits()
    limits.file = 1_000_000
    let reader = try ZipReader(writer.finished(), limits: limits)
    #expect(throws: ArchiveFailure.self) { try reader.read(reader.entries[0]) }
  }

  @Test func brokenZipsAreRefusedOrRead() throws {
    var writer = ZipWriter()
    try writer.add("a", Array("some words, some words, some words".utf8))
    let bytes = writer.finished()
    for index in bytes.indices {
      for value in [0, 0x7F, 0xFF] as [UInt8] {
        var broken = bytes
        broken[index] = value
        guard let reader = try? ZipReader(broken) else { continue }
        for entry in reader.entries { _ = try? reader.read(entry) }
      }
      _ = try? ZipReader(Array(bytes.prefix(index)))
    }
  }
}
