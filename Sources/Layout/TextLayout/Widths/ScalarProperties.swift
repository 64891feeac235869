/// UTF-8 bytes being laid out. They are those of a `String`, so they are well formed.
typealias Bytes = UnsafeBufferPointer<UInt8>

/// What layout must know of a Unicode scalar: its cells, and how it behaves where a line may end.
struct ScalarProperties {
  /// Class << 2 | cells, as ``scalarTable`` packs them.
  let packed: UInt8

  /// The terminal cells it takes: 0, 1 or 2.
  var width: Int { Int(packed & 3) }

  /// Its class for line breaking.
  var breakClass: BreakClass { BreakClass(rawValue: packed >> 2) ?? .alphabetic }

  /// Looks a scalar up: most of the world's text by comparison, the rest by binary search.
  static func of(_ scalar: UInt32) -> ScalarProperties {
    if scalar < 0x300 { return ScalarProperties(packed: firstScalars[Int(scalar)]) }
    if scalar >= 0x400 && scalar < 0x482 { return ScalarProperties(.alphabetic, width: 1) }
    if scalar >= 0x4E00 && scalar < 0xA000 { return ScalarProperties(.ideographic, width: 2) }
    if scalar >= 0xAC00 && scalar < 0xD7A4 { return ScalarProperties(.alphabetic, width: 2) }
    return search(scalar)
  }

  private init(packed: UInt8) { self.packed = packed }

  private init(_ breakClass: BreakClass, width: UInt8) { packed = breakClass.rawValue << 2 | width }

  private static func search(_ scalar: UInt32) -> ScalarProperties {
    let key = scalar << 8 | 0xFF
    var low = 0
    var high = scalarTable.count
    while low < high {
      let middle = (low + high) / 2
      if scalarTable[middle] <= key { low = middle + 1 } else { high = middle }
    }
    return ScalarProperties(packed: UInt8(truncatingIfNeeded: scalarTable[low - 1]))
  }

  /// The properties of U+0000 to U+02FF: nearly every scalar of texts in Latin letters.
  private static let firstScalars: [UInt8] = (0..<0x300).map { search($0).packed }
}

extension UnsafeBufferPointer<UInt8> {
  /// The scalar that begins at `index`, and how many bytes it takes.
  package func scalar(at index: Int) -> (scalar: UInt32, length: Int) {
    let lead = UInt32(self[index])
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 1 else { return (lead, 1) }
    guard index + length <= count else { return (0xFFFD, 1) }
    var scalar = lead & (0x7F >> UInt32(length))
    for offset in 1..<length { scalar = scalar << 6 | UInt32(self[index + offset] & 0x3F) }
    return (scalar, length)
  }
}
