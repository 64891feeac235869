/// Numbers in the numerals of Chinese, which Japanese and Korean texts have as well, below a hundred.
///
///     二十三、  ► 23
package enum HanNumeral {
  private static let digits: [StaticString] = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// The number at the beginning of a text and where it ends; nil where none begins it.
  package static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> (value: Int, end: Int)? {
    var at = range.lowerBound
    let tens = digit(bytes, at, range.upperBound)
    if tens != nil { at += 3 }
    guard holds("十", bytes, at, range.upperBound) else { return tens.map { ($0, at) } }
    at += 3
    let ones = digit(bytes, at, range.upperBound)
    return ((tens ?? 1) * 10 + (ones ?? 0), at + (ones == nil ? 0 : 3))
  }

  private static func digit(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> Int? {
    digits.firstIndex { holds($0, bytes, at, end) }.map { $0 + 1 }
  }

  private static func holds(
    _ sign: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int
  ) -> Bool {
    at + 3 <= end && sign.withUTF8Buffer { sign in (0..<3).allSatisfy { bytes[at + $0] == sign[$0] } }
  }
}
