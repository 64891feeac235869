/// What no line ends between although each takes a cell of its own: a letter and its vowel signs, a vowel and the letter it is
/// written before.
///
///     "คำ" is one character of two cells; of "เพ" the first is spoken behind the second
enum TiedLetters {
  /// The most cells that are tied to a letter; what is more is no word of any language.
  static let most = 4

  /// The cells tied to the letter at `index`, which with its marks ends at an offset.
  static func cells(_ bytes: Bytes, to index: Int, behind offset: Int, end: Int) -> Int {
    var (next, cells) = (offset, 0)
    if isVowelBeforeLetter(bytes.scalar(at: index).scalar), next < end, bytes[next] >= 0xE0 {
      let letter = CellClusters.cluster(at: next, in: bytes, end: end)
      (next, cells) = (letter.range.upperBound, letter.width)
    }
    // All of these signs take three bytes or more.
    while next < end, cells < most, bytes[next] >= 0xE0 {
      let (scalar, length) = bytes.scalar(at: next)
      let properties = ScalarProperties.of(scalar)
      guard properties.breakClass == .spacingMark || cells > 0 && properties.breakClass == .mark else { break }
      cells += properties.width
      next += length
    }
    return cells
  }

  /// Vowels of Thai and Lao that are spoken behind the letter they stand before.
  private static func isVowelBeforeLetter(_ scalar: UInt32) -> Bool {
    (0x0E40...0x0E44).contains(scalar) || (0x0EC0...0x0EC4).contains(scalar)
  }
}
