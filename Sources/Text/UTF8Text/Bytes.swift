/// Questions about single bytes of UTF-8 text; bytes of longer characters answer no.
@inlinable @inline(__always) package func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

/// A to Z and a to z.
@inlinable @inline(__always) package func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

/// A to Z.
@inlinable @inline(__always) package func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

/// a to z.
@inlinable @inline(__always) package func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

/// Space, tab, line feed and form feed.
@inlinable @inline(__always) package func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }

/// The lowercase letter of an ASCII capital; other bytes stay.
@inlinable @inline(__always) package func lowered(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }

/// The value of a hexadecimal digit; nil for other bytes.
@inlinable @inline(__always) package func hexValue(_ byte: UInt8) -> UInt8? {
  if isDigit(byte) { return byte - 0x30 }
  let letter = (byte | 0x20) &- 0x61
  return letter < 6 ? letter + 10 : nil
}

/// Whether a word of small ASCII letters stands at an offset, in capitals or not.
@inlinable package func holds(_ bytes: UnsafeBufferPointer<UInt8>, lowercased word: String, at start: Int) -> Bool {
  guard start + word.utf8.count <= bytes.count else { return false }
  var at = start
  for byte in word.utf8 {
    if lowered(bytes[at]) != byte { return false }
    at += 1
  }
  return true
}

/// The length of a UTF-8 sequence, by its first byte.
@inlinable @inline(__always) package func sequenceLength(_ lead: UInt8) -> Int {
  lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
}

/// Whether U+FEFF stands at an offset: a byte order mark, or what keeps a line from breaking.
@inlinable @inline(__always) package func isByteOrderMark(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
  guard offset >= 0, offset + 3 <= bytes.count else { return false }
  return bytes[offset] == 0xEF && bytes[offset + 1] == 0xBB && bytes[offset + 2] == 0xBF
}

/// The scalar at an offset of valid UTF-8.
@inlinable package func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Unicode.Scalar {
  let lead = UInt32(bytes[offset])
  func tail(_ index: Int) -> UInt32 { UInt32(bytes[offset + index] & 0x3F) }
  let length = sequenceLength(bytes[offset])
  guard offset + length <= bytes.count else { return "\u{FFFD}" }
  let value: UInt32
  switch length {
  case 1: value = lead
  case 2: value = (lead & 0x1F) << 6 | tail(1)
  case 3: value = (lead & 0x0F) << 12 | tail(1) << 6 | tail(2)
  default: value = (lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3)
  }
  return Unicode.Scalar(value) ?? "\u{FFFD}"
}

extension Range<Int> {
  /// The range without white space at its ends (no-break spaces too).
  @inlinable package func trimmed(in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var low = lowerBound
    var high = upperBound
    while low < high {
      if isSpace(bytes[low]) {
        low += 1
      } else if low + 1 < high, bytes[low] == 0xC2, bytes[low + 1] == 0xA0 {
        low += 2
      } else {
        break
      }
    }
    while high > low {
      if isSpace(bytes[high - 1]) {
        high -= 1
      } else if high - 1 > low, bytes[high - 1] == 0xA0, bytes[high - 2] == 0xC2 {
        high -= 2
      } else {
        break
      }
    }
    return low..<high
  }
}
