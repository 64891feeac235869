/// Packs runs of one byte, as small as gzip can.
public enum Gzip {
  /// A file of `count` letters "a"; a thousand times smaller than what it holds.
  public static func letters(_ count: Int) -> [UInt8] {
    var bits = Bits()
    // One block with the fixed code: a literal, then copies of 258 bytes from one byte before, then single letters.
    bits.append(0b011, 3)
    let runs = max(0, count - 1) / 258
    bits.appendCode(0x30 + 0x61, 8)
    for _ in 0..<runs {
      bits.appendCode(0b1100_0101, 8)
      bits.appendCode(0, 5)
    }
    for _ in 0..<(count - 1 - runs * 258) { bits.appendCode(0x30 + 0x61, 8) }
    bits.appendCode(0, 7)
    let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
    return header + bits.bytes + littleEndian(crc(ofLetters: count)) + littleEndian(UInt32(truncatingIfNeeded: count))
  }

  private static func littleEndian(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  private static func crc(ofLetters count: Int) -> UInt32 {
    var crc: UInt32 = ~0
    for _ in 0..<count {
      crc ^= 0x61
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }

  private struct Bits {
    private(set) var bytes: [UInt8] = []
    private var used = 8

    mutating func append(_ value: Int, _ count: Int) {
      for bit in 0..<count {
        if used == 8 {
          bytes.append(0)
          used = 0
        }
        bytes[bytes.count - 1] |= UInt8(value >> bit & 1) << used
        used += 1
      }
    }

    /// Codes stand with their highest bit first.
    mutating func appendCode(_ code: Int, _ count: Int) {
      for bit in (0..<count).reversed() { append(code >> bit & 1, 1) }
    }
  }
}
