import Testing
@testable import UTF8Text

@Suite("Eight bytes at once")
struct EightBytesTests {
  /// The places, 0 to 7, that a mask names.
  private func places(_ mask: UInt64) -> [Int] {
    (0..<8).filter { mask >> UInt64(8 * $0) & 0xFF == 0x80 }
  }

  private func eight(_ bytes: [UInt8]) -> EightBytes {
    bytes.withUnsafeBufferPointer { EightBytes($0, at: 0) }
  }

  @Test("Every byte is told from every other, whatever stands beside it")
  func questions() {
    for byte in UInt8.min...UInt8.max {
      let bytes = [byte, 0x2C, byte, byte, 0x2C, 0x2C, 0x2B, byte]
      #expect(places(eight(bytes).equal(",")) == bytes.indices.filter { bytes[$0] == 0x2C })
      #expect(places(eight(bytes).below(0x21)) == bytes.indices.filter { bytes[$0] < 0x21 })
      #expect(places(eight(bytes).below(0x80)) == bytes.indices.filter { bytes[$0] < 0x80 })
      #expect(places(eight(bytes).beyondASCII) == bytes.indices.filter { bytes[$0] >= 0x80 })
      #expect(places(eight(bytes).continuations) == bytes.indices.filter { bytes[$0] & 0xC0 == 0x80 })
    }
  }

  @Test("A mask says what stands before its first byte", arguments: Array(0...8))
  func before(count: Int) {
    let bytes = (0..<8).map { UInt8($0 < count ? 0x61 : 0x20) }
    let spaces = eight(bytes).equal(" ")
    #expect(EightBytes.countBefore(spaces) == count)
    #expect(places(eight(bytes).below(0x80) & EightBytes.allBefore(spaces)) == Array(0..<count))
  }
}
