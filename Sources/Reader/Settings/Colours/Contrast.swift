/// How well one colour is read on another, as the Web Content Accessibility Guidelines 2.2 measure it.
public enum Contrast {
  /// What they ask of text, level AA.
  public static let enough = 4.5

  /// 1 for two that are the same, up to 21 for black on white.
  public static func ratio(_ left: UInt32, _ right: UInt32) -> Double {
    let (first, second) = (luminance(left), luminance(right))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  /// The light a colour gives, 0 to 1.
  public static func luminance(_ rgb: UInt32) -> Double {
    0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb)
  }

  private static func linear(_ byte: UInt32) -> Double {
    let value = Double(byte & 255) / 255
    return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055)
  }

  /// x to the power 2.4, which is x² times the fifth root of x²; the core does without a library of mathematics.
  private static func power(_ x: Double) -> Double {
    let square = x * x
    var root = 1.0
    for _ in 0..<40 { root -= (root * root * root * root * root - square) / (5 * root * root * root * root) }
    return square * root
  }
}
