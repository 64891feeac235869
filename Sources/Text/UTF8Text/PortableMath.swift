/// Logarithm and exponential from additions and multiplications alone, so that every machine comes to the same bits:
/// the C library's differ from one system to the next in the last place.
package enum PortableMath {
  /// The natural logarithm of a positive, finite number, right to about 1e-7 relative to 1.
  ///
  /// The mantissa is brought into [√½, √2), where `ln m = 2 artanh((m − 1)/(m + 1))` converges fast.
  package static func log(_ value: Float) -> Float {
    let bits = value.bitPattern
    guard bits >> 23 != 0 else { return value > 0 ? log(value * 16_777_216) - 24 * 0.693_147_2 : -.infinity }
    var exponent = Float(Int32(bits >> 23) - 127)
    var mantissa = Float(bitPattern: bits & 0x7F_FFFF | 0x3F80_0000)
    if mantissa > 1.414_213_5 {
      mantissa *= 0.5
      exponent += 1
    }
    let ratio = (mantissa - 1) / (mantissa + 1)
    let square = ratio * ratio
    let series = 1 + square * (0.333_333_33 + square * (0.2 + square * (0.142_857_14 + square * 0.111_111_11)))
    return exponent * 0.693_147_2 + 2 * ratio * series
  }

  /// e to the power of a number, held between e⁻⁴⁰ and e⁴⁰.
  package static func exp(_ value: Double) -> Double {
    let bounded = min(40, max(-40, value))
    let scaled = bounded / 1024
    var result = 1 + scaled * (1 + scaled * (0.5 + scaled * (1.0 / 6 + scaled / 24)))
    for _ in 0..<10 { result *= result }
    return result
  }

  /// The logistic function: a log-odds as a likelihood.
  package static func logistic(_ logOdds: Double) -> Double {
    1 / (1 + exp(-logOdds))
  }
}
