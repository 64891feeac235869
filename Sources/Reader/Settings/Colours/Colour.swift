extension Style {
  /// A colour, as terminals of all kinds know it.
  public struct Colour: Sendable, Hashable {
    /// The number among the 16 colours the terminal's owner has chosen.
    public var basic: UInt8
    /// The number in the palette of 256.
    public var extended: UInt8
    /// Red, green and blue, eight bits each, for terminals that show any colour; nil for the terminal's own.
    public var rgb: UInt32?

    /// Names one of the terminal's own 16 colours.
    public init(terminal number: UInt8) {
      basic = number & 15
      extended = number & 15
    }

    /// Names a colour by its three ways to show it.
    public init(_ basic: UInt8, _ extended: UInt8, _ rgb: UInt32? = nil) {
      self.basic = basic
      self.extended = extended
      self.rgb = rgb ?? (extended >= 16 ? ColourPalette.rgb(extended) : nil)
    }

    /// Names a colour by red, green and blue; terminals with fewer colours show the nearest they have.
    public init(rgb: UInt32) {
      self.rgb = rgb
      basic = ColourPalette.nearest(to: rgb, among: 0...15)
      extended = ColourPalette.nearest(to: rgb, among: 16...255)
    }
  }
}

/// The palette of 256 colours that terminals agree on, and xterm's values for the first 16.
public enum ColourPalette {
  private static let first: [UInt32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5, 0x7F7F7F, 0xFF0000, 0x00FF00,
    0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]

  /// Red, green and blue of a number: 16 colours of the terminal, a cube of 6 × 6 × 6, and 24 greys.
  public static func rgb(_ number: UInt8) -> UInt32 {
    if number < 16 { return first[Int(number)] }
    if number >= 232 { return (8 + 10 * UInt32(number - 232)) * 0x010101 }
    let place = UInt32(number - 16)
    return level(place / 36) << 16 | level(place / 6 % 6) << 8 | level(place % 6)
  }

  private static func level(_ step: UInt32) -> UInt32 { step == 0 ? 0 : 55 + 40 * step }

  /// The number whose colour differs least.
  package static func nearest(to rgb: UInt32, among numbers: ClosedRange<UInt8>) -> UInt8 {
    numbers.min { distance(Self.rgb($0), rgb) < distance(Self.rgb($1), rgb) } ?? 0
  }

  private static func distance(_ left: UInt32, _ right: UInt32) -> Int {
    [16, 8, 0].reduce(0) { sum, shift in
      let difference = Int(left >> UInt32(shift) & 255) - Int(right >> UInt32(shift) & 255)
      return sum + difference * difference
    }
  }
}
