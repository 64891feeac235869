import TextModel
import UTF8Text

/// Mends a text whose Cyrillic UTF-8 was read as Windows-1251 and encoded again, as a whole.
///
/// Before: `РџРµРєР°СЂРЅСЏ`. After: `Пекарня`.
///
/// Every letter became two, the first of them Р or С, the second a sign or a letter of other languages: no text has pairs of these alone.
enum MisreadCyrillic {
  /// How many letters are looked at, and how far, in bytes; and how many pairs say so.
  private static let most = 2000
  private static let furthest = 1 << 16
  private static let fewest = 12

  /// Whether nearly all letters beyond ASCII are such pairs.
  static func fills(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    var (pairs, others) = (0, 0)
    var index = 0
    while index < min(bytes.count, furthest), pairs + others < most {
      if index + 8 <= bytes.count, EightBytes(bytes, at: index).beyondASCII == 0 {
        index += 8
      } else if bytes[index] < 0x80 {
        index += 1
      } else if let pair = pair(at: index, base, bytes.count) {
        pairs += 1
        index = pair.end
      } else {
        others += 1
        if others > fewest, others > pairs { return false }
        index += max(1, UTF8Scalar.decode(base, index, bytes.count).length)
      }
    }
    return pairs >= fewest && others * 20 <= pairs
  }

  /// The character that two or three scalars encode as bytes of Windows-1251, and where these end.
  fileprivate static func pair(
    at index: Int, _ base: UnsafePointer<UInt8>, _ count: Int
  ) -> (scalar: UInt32, end: Int)? {
    let first = UTF8Scalar.decode(base, index, count)
    guard first.length > 0, let lead = byte(of: first.scalar) else { return nil }
    let length = lead == 0xD0 || lead == 0xD1 || lead == 0xC2 ? 2 : lead == 0xE2 ? 3 : 0
    guard length > 0 else { return nil }
    var encoded = [lead]
    var end = index + first.length
    while encoded.count < length {
      guard end < count else { return nil }
      let next = UTF8Scalar.decode(base, end, count)
      guard next.length > 0, let byte = byte(of: next.scalar), byte & 0xC0 == 0x80 else { return nil }
      encoded.append(byte)
      end += next.length
    }
    let decoded = encoded.withUnsafeBufferPointer { UTF8Scalar.decode($0.baseAddress!, 0, length) }
    return decoded.length == length ? (decoded.scalar, end) : nil
  }

  /// The byte of a scalar in Windows-1251; the one it has no letter for was left as it was.
  private static func byte(of scalar: UInt32) -> UInt8? {
    if (0x410...0x44F).contains(scalar) { return UInt8(scalar - 0x410 + 0xC0) }
    if scalar == 0x98 { return 0x98 }
    guard scalar >= 0xA0 else { return nil }
    return upper.firstIndex(of: scalar).map { UInt8($0 + 0x80) }
  }

  /// What the bytes from 0x80 to 0xBF stand for.
  private static let upper: [UInt32] = [
    0x402, 0x403, 0x201A, 0x453, 0x201E, 0x2026, 0x2020, 0x2021, 0x20AC, 0x2030, 0x409, 0x2039, 0x40A, 0x40C, 0x40B,
    0x40F, 0x452, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x98, 0x2122, 0x459, 0x203A, 0x45A, 0x45C,
    0x45B, 0x45F, 0xA0, 0x40E, 0x45E, 0x408, 0xA4, 0x490, 0xA6, 0xA7, 0x401, 0xA9, 0x404, 0xAB, 0xAC, 0xAD, 0xAE, 0x407,
    0xB0, 0xB1, 0x406, 0x456, 0x491, 0xB5, 0xB6, 0xB7, 0x451, 0x2116, 0x454, 0xBB, 0x458, 0x405, 0x455, 0x457,
  ]
}

extension DecodedText {
  /// Reads well-formed UTF-8 in which Cyrillic letters were encoded twice.
  init(misreadCyrillic bytes: UnsafeBufferPointer<UInt8>) {
    self.init(reserving: bytes.count)
    guard let base = bytes.baseAddress else { return }
    var index = 0
    while index < bytes.count {
      let one = UTF8Scalar.decode(base, index, bytes.count)
      let pair = bytes[index] < 0x80 ? nil : MisreadCyrillic.pair(at: index, base, bytes.count)
      let (scalar, end) = pair ?? (one.scalar, index + max(1, one.length))
      append(scalar, source: index, width: end - index)
      index = end
    }
    finish(source: bytes.count)
  }
}
