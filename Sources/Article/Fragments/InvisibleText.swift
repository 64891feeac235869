import UTF8Text

extension Fragment {
  /// Whether it is text without a visible character: what editors leave between two paragraphs (zero-width joiners and
  /// spaces, no-break spaces, directional marks).
  package func isInvisible(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard form == .text, !text.isEmpty, text.count <= 64 else { return false }
    var at = text.lowerBound
    while at < text.upperBound {
      let length = sequenceLength(bytes[at])
      let scalar = bytes[at..<min(at + length, text.upperBound)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      switch scalar {
      case 0x20, 0x09, 0x0A, 0xC2A0, 0xC2AD, 0xE2808B...0xE2808F, 0xE281A0, 0xEFBBBF: at += length
      default: return false
      }
    }
    return true
  }
}
