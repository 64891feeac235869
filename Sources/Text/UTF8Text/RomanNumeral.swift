/// Numbers in Roman letters.
package enum RomanNumeral {
  /// The value of a numeral in letters of either case, as they are rightly written; nil for other words.
  @inlinable package static func value(_ letters: some Sequence<UInt8>) -> Int? {
    var total = 0
    var before = 0
    var count = 0
    for letter in letters {
      count += 1
      let value: Int
      switch letter | 0x20 {
      case UInt8(ascii: "i"): value = 1
      case UInt8(ascii: "v"): value = 5
      case UInt8(ascii: "x"): value = 10
      case UInt8(ascii: "l"): value = 50
      case UInt8(ascii: "c"): value = 100
      case UInt8(ascii: "d"): value = 500
      case UInt8(ascii: "m"): value = 1000
      default: return nil
      }
      total += value > before ? value - 2 * before : value
      before = value
      if count > 15 { return nil }
    }
    return count > 0 ? total : nil
  }
}
