import ReaderCore

/// A text as it is compared: small letters, accents of Latin letters left out, numbers in it by their value.
///
///     "Élan"  ►  "elan"        "Room 9" before "Room 10"
package enum TextKey {
  /// The letters below the accents of U+00C0 to U+017F; a blank where the letter stands for itself.
  private static let bases = Array(
    ("aaaaaaaceeeeiiiidnooooo ouuuuy saaaaaaaceeeeiiiidnooooo ouuuuy y"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllll "
      + " llnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)

  /// Bytes that sort as the text should.
  package static func bytes(_ text: String) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(text.utf8.count)
    var digits: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.value &- 0x30 < 10 {
        if digits == [0x30] { digits = [] }
        digits.append(UInt8(scalar.value))
        continue
      }
      flush(&digits, into: &key)
      append(scalar, to: &key)
    }
    flush(&digits, into: &key)
    return key
  }

  /// A number sorts by how many digits it has, then by them.
  private static func flush(_ digits: inout [UInt8], into key: inout [UInt8]) {
    guard !digits.isEmpty else { return }
    key.append(0x30)
    key.append(UInt8(min(255, digits.count)))
    key += digits
    digits = []
  }

  private static func append(_ scalar: Unicode.Scalar, to key: inout [UInt8]) {
    switch scalar.value {
    case 0x41...0x5A: key.append(UInt8(scalar.value | 0x20))
    case 0...0x7F: key.append(UInt8(scalar.value))
    case 0x300...0x36F: break
    case 0xC0...0x17F where Int(scalar.value) - 0xC0 < bases.count && bases[Int(scalar.value) - 0xC0] != 0x20:
      key.append(bases[Int(scalar.value) - 0xC0])
    default: key += Array(scalar.properties.lowercaseMapping.utf8)
    }
  }
}
