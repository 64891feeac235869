import Archives
import LoopbackServer
import Testing

/// Packed bytes, whole and damaged, in pieces of any size.
struct UnpackerTests {
  /// "Salt is old." as zlib packs it, in its wrapping and without.
  private static let wrapped: [UInt8] = [
    0x78, 0x9C, 0x0B, 0x4E, 0xCC, 0x29, 0x51, 0xC8, 0x2C, 0x56, 0xC8, 0xCF, 0x49, 0xD1, 0x03, 0x00, 0x1B, 0x8E, 0x04,
    0x1E,
  ]
  private static let text = Array("Salt is old.".utf8)

  private func unpacked(
    _ bytes: [UInt8], _ packing: Unpacker.Packing, pieces: Int, limit: Int = 1 << 20
  ) throws -> [UInt8] {
    let unpacker = Unpacker(packing, limit: limit)
    var output: [UInt8] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      try rest.prefix(pieces).withUnsafeBytes { try unpacker.unpack($0, into: &output) }
      rest = rest.dropFirst(pieces)
    }
    try unpacker.finish()
    return output
  }

  @Test(arguments: [1, 2, 3, 7, 100_000]) func whole(_ pieces: Int) throws {
    let letters = [UInt8](repeating: 0x61, count: 100_000)
    let packed = Gzip.letters(100_000)
    #expect(try unpacked(packed, .gzip, pieces: pieces) == letters)
    #expect(try unpacked(packed + packed, .gzip, pieces: pieces) == letters + letters)
    #expect(try unpacked(packed + [0, 0, 0], .gzip, pieces: pieces) == letters)
    #expect(try unpacked(packed + [0x1F], .gzip, pieces: pieces) == letters)
    #expect(try unpacked(UnpackerTests.wrapped, .deflate, pieces: pieces) == UnpackerTests.text)
    let bare = Array(UnpackerTests.wrapped.dropFirst(2).dropLast(4))
    #expect(try unpacked(bare, .raw, pieces: pieces) == UnpackerTests.text)
    #expect(try unpacked(bare, .deflate, pieces: pieces) == UnpackerTests.text)
    #expect(try unpacked([], .gzip, pieces: pieces) == [])
  }

  @Test(arguments: [1, 5, 1000]) func cutAnywhere(_ pieces: Int) {
    let packed = Gzip.letters(1000)
    for length in 1..<packed.count {
      #expect(throws: Unpacker.Failure.cut) { try unpacked(Array(packed[..<length]), .gzip, pieces: pieces) }
    }
    for length in 1..<UnpackerTests.wrapped.count {
      let cut = Array(UnpackerTests.wrapped[..<length])
      #expect(throws: Unpacker.Failure.cut) { try unpacked(cut, .deflate, pieces: pieces) }
    }
    #expect(throws: Unpacker.Failure.cut) { try unpacked(packed + [0x1F, 0x8B], .gzip, pieces: pieces) }
  }

  @Test func damaged() {
    var packed = Gzip.letters(1000)
    packed[packed.count - 6] ^= 1
    #expect(throws: Unpacker.Failure.damaged) { try unpacked(packed, .gzip, pieces: 10) }
    #expect(throws: Unpacker.Failure.damaged) { try unpacked(Array("no gzip".utf8), .gzip, pieces: 10) }
  }

  @Test func aBombIsLeftAlone() {
    #expect(throws: Unpacker.Failure.tooLarge) {
      try unpacked(Gzip.letters(1_000_000), .gzip, pieces: 65_536, limit: 999_999)
    }
  }
}
