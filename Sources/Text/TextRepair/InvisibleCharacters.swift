/// Removes invisible characters and spells out ligatures.
///
/// Before: `eﬃ\u{AD}cient work\u{200B}ing`. After: `efficient working`.
///
/// Zero-width spaces stay next to letters of scripts without spaces, where they separate words.
struct InvisibleCharacters {
  let text: TextBytes

  /// The edit of the soft hyphen, zero-width space, word joiner or ligature at `index`, if one begins there.
  func edit(at index: Int) -> TextEdit? {
    guard let (scalar, length) = text.scalar(at: index) else { return nil }
    let range = index..<(index + length)
    switch scalar.value {
    case 0xAD, 0x2060: return TextEdit(range: range, replacement: [], kind: .invisible)
    case 0x200B: return partsWords(range) ? nil : TextEdit(range: range, replacement: [], kind: .invisible)
    case 0xFB00...0xFB06:
      let letters = Self.ligatures[Int(scalar.value - 0xFB00)]
      return TextEdit(range: range, replacement: Array(letters.utf8), kind: .ligature)
    default: return nil
    }
  }

  private func partsWords(_ range: Range<Int>) -> Bool {
    let neighbors = [text.scalar(before: range.lowerBound), text.scalar(at: range.upperBound)]
    return neighbors.contains { neighbor in
      guard let scalar = neighbor?.scalar else { return false }
      return scalar.properties.isAlphabetic && !scalar.isCasedLetter
    }
  }

  /// ﬀ ﬁ ﬂ ﬃ ﬄ ﬅ ﬆ.
  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]
}
