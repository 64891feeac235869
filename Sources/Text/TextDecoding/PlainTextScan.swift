import UTF8Text

/// Finds the places of a text where the decoder has work to do, at memory speed if there are none.
///
/// A place is *plain* if it is well-formed UTF-8 that stays as it is: printable ASCII, tab, line feed, form feed, and
/// every scalar beyond ASCII that ``Scalars/isKept(_:)`` keeps.
package struct PlainTextScan {
  private let base: UnsafePointer<UInt8>
  private let count: Int

  private static let highBits: UInt64 = 0x8080_8080_8080_8080
  private static let spaces: UInt64 = 0x2020_2020_2020_2020
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// Makes a scan of bytes, which have to outlive it.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    // An empty buffer may have no address; then nothing is read from this one.
    base = bytes.baseAddress ?? UnsafePointer(bitPattern: 1)!
    count = bytes.count
  }

  /// The offset of the first place at or after `start` that is not plain; the number of bytes if all are.
  package func plainEnd(from start: Int) -> Int {
    var index = start
    while true {
      index = printableEnd(from: index)
      guard index < count else { return count }
      let byte = base[index]
      if byte < 0x80 {
        guard byte >= 0x20 && byte != 0x7F || byte == 0x0A || byte == 0x09 || byte == 0x0C else { return index }
        index += 1
      } else {
        repeat {
          let length = plainLength(at: index)
          if length == 0 { return index }
          index += length
        } while index < count && base[index] >= 0x80
      }
    }
  }

  /// Skips printable ASCII, 64 bytes and then 8 bytes at a time; may stop short of its end.
  @inline(__always)
  private func printableEnd(from start: Int) -> Int {
    let raw = UnsafeRawPointer(base)
    var index = start
    while index &+ 64 <= count {
      let words = raw.loadUnaligned(fromByteOffset: index, as: SIMD8<UInt64>.self)
      let flags = (words &- Self.spaces) | (words &+ Self.ones) | words
      let low = flags.lowHalf | flags.highHalf
      let all = low.lowHalf | low.highHalf
      if (all.x | all.y) & Self.highBits != 0 { break }
      index &+= 64
    }
    while index &+ 8 <= count {
      // A byte below 0x20 borrows into its high bit, 0x7F carries into it, and anything beyond ASCII has it set.
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let flags = ((word &- Self.spaces) | (word &+ Self.ones) | word) & Self.highBits
      if flags != 0 { return index &+ UInt64(littleEndian: flags).trailingZeroBitCount / 8 }
      index &+= 8
    }
    return index
  }

  /// The length of the plain non-ASCII scalar at `index`, or 0 if it is malformed or has to be changed.
  @inline(__always)
  private func plainLength(at index: Int) -> Int {
    let lead = base[index]
    if lead >= 0xC3 && lead <= 0xDF {
      return index &+ 1 < count && base[index &+ 1] & 0xC0 == 0x80 ? 2 : 0
    }
    if lead >= 0xE3 && lead <= 0xEC {
      guard index &+ 2 < count else { return 0 }
      return base[index &+ 1] & 0xC0 == 0x80 && base[index &+ 2] & 0xC0 == 0x80 ? 3 : 0
    }
    let (scalar, length) = UTF8Scalar.decode(base, index, count)
    return length > 0 && Scalars.isKept(scalar) ? length : 0
  }
}

/// The scalars a text may contain.
package enum Scalars {
  /// Whether a non-ASCII scalar stays in the text.
  ///
  /// Not kept: C1 controls, line and paragraph separators, bidirectional overrides and isolates, byte order marks
  /// (but ``TextCleaner`` keeps pairs of them around a sign), interlinear annotation marks, tags, and noncharacters.
  package static func isKept(_ scalar: UInt32) -> Bool {
    if scalar < 0xA0 { return false }
    if scalar < 0x2028 { return true }
    if scalar < 0x2070 { return !(scalar <= 0x202E || scalar >= 0x2066 && scalar <= 0x2069) }
    if scalar < 0xFDD0 { return true }
    if scalar < 0x10000 {
      return !(scalar <= 0xFDEF || scalar == 0xFEFF || scalar >= 0xFFF9 && scalar <= 0xFFFB || scalar >= 0xFFFE)
    }
    return scalar & 0xFFFE != 0xFFFE && !(scalar >= 0xE0000 && scalar <= 0xE007F)
  }
}
