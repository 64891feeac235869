import UTF8Text

/// The value of a declaration of style, in small letters and without white space.
///
///      Inset( 50% ) ►   inset(50%)
struct StyleValue {
  private let bytes: [UInt8]

  init(_ source: Slice<UnsafeBufferPointer<UInt8>>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    for byte in source where !isSpace(byte) { bytes.append(lowered(byte)) }
    self.bytes = bytes
  }

  private init(_ bytes: ArraySlice<UInt8>) { self.bytes = Array(bytes) }

  /// The value without its sign, where it is a negative one.
  var negated: StyleValue? { bytes.first == UInt8(ascii: "-") ? StyleValue(bytes.dropFirst()) : nil }

  /// The hash of its first word, which ends at `!important` at the latest.
  var wordHash: UInt64 { NameHash.of(bytes.prefix { $0 != UInt8(ascii: "!") }) }

  /// The number it begins with: digits and points.
  var number: Double? {
    let digits = bytes.prefix { isDigit($0) || $0 == UInt8(ascii: ".") }
    return digits.isEmpty ? nil : Double(String(decoding: digits, as: UTF8.self))
  }

  /// How many digits it begins with, and whether what follows them begins with one of some units.
  func digits(before units: [StaticString]) -> Int? {
    let count = bytes.prefix(while: isDigit).count
    return units.contains { begins(with: $0, at: count) } ? count : nil
  }

  func begins(with word: StaticString) -> Bool { begins(with: word, at: 0) }

  func equals(_ word: StaticString) -> Bool { bytes.count == word.utf8CodeUnitCount && begins(with: word) }

  func contains(_ word: StaticString) -> Bool { bytes.holds(word) }

  private func begins(with word: StaticString, at start: Int) -> Bool {
    guard bytes.count - start >= word.utf8CodeUnitCount else { return false }
    for place in 0..<word.utf8CodeUnitCount where bytes[start + place] != word.utf8Start[place] { return false }
    return true
  }
}
