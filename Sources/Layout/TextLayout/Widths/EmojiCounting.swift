import Synchronization

/// How the cells of emoji that are written with several characters are counted.
///
/// Terminals differ: to many of today "👩\u{200D}🔧" is one sign of two cells, to others it is what its parts are. What is written into
/// files and pipes is always whole; a screen shows the parts side by side until its terminal has said that it joins them.
public struct EmojiCounting: Sendable, Hashable {
  /// Whether emoji that joiners tie together, and those with a tone of skin, are one sign of two cells.
  public var joins: Bool
  /// Whether a sign that is asked to look like an emoji ("❤\u{FE0F}") takes two cells.
  public var widens: Bool

  /// Makes a way of counting.
  public init(joins: Bool, widens: Bool) {
    self.joins = joins
    self.widens = widens
  }

  /// Every sequence is one sign.
  public static let whole = EmojiCounting(joins: true, widens: true)
  /// Every part is a sign of its own.
  public static let apart = EmojiCounting(joins: false, widens: false)

  /// How the program counts now. It writes to one terminal or to none, as it has one locale, so this holds for all of it.
  public static var current: EmojiCounting {
    get {
      let bits = kept.load(ordering: .relaxed)
      return EmojiCounting(joins: bits & 1 != 0, widens: bits & 2 != 0)
    }
    set { kept.store((newValue.joins ? 1 : 0) | (newValue.widens ? 2 : 0), ordering: .relaxed) }
  }

  private static let kept = Atomic<UInt8>(3)
}

extension CellCluster {
  /// The most characters of one sequence: the longest that Unicode lists have ten.
  private static let longestSequence = 12

  /// Joins all of a sequence of emoji that begins with the cluster's base; false where it is none, or is counted by its parts.
  mutating func takeEmoji(in bytes: Bytes, end: Int, _ asked: EmojiCounting?) -> Bool {
    let base = bytes.scalar(at: range.lowerBound).scalar
    guard Self.isPictograph(base) || Self.isKeycap(base) else { return false }
    var index = range.upperBound
    var isJoined = false
    var length = 1
    scan: while index < end, length < Self.longestSequence {
      let (scalar, count) = bytes.scalar(at: index)
      switch scalar {
      case 0xFE0F, 0x20E3: break
      case 0x1F3FB...0x1F3FF, 0xE0020...0xE007F: isJoined = true
      case 0x200D:
        guard index + count < end else { break scan }
        let (next, nextCount) = bytes.scalar(at: index + count)
        guard Self.isPictograph(next) else { break scan }
        isJoined = true
        length += 1
        index += nextCount
      default: break scan
      }
      length += 1
      index += count
    }
    guard index > range.upperBound else { return false }
    let counting = asked ?? .current
    guard isJoined ? counting.joins : counting.widens else { return false }
    range = range.lowerBound..<index
    width = 2
    isVerbatim = true
    isSequence = true
    breakClass = .ideographic
    return true
  }

  /// Whether a scalar may be part of a sequence: arrows, signs and pictures.
  static func isPictograph(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x1F000...0x1FAFF: !(0x1F1E6...0x1F1FF ~= scalar || 0x1F3FB...0x1F3FF ~= scalar)
    case 0x2190...0x21FF, 0x2300...0x2BFF: true
    case 0xA9, 0xAE, 0x203C, 0x2049, 0x2122, 0x2139, 0x3030, 0x303D, 0x3297, 0x3299: true
    default: false
    }
  }

  /// Whether a scalar can be shown as a key: "1\u{FE0F}\u{20E3}".
  private static func isKeycap(_ scalar: UInt32) -> Bool {
    0x30...0x39 ~= scalar || scalar == 0x23 || scalar == 0x2A
  }
}
