import CFriBidi
public import TextLayout

/// The order of right-to-left text by the Unicode Bidirectional Algorithm (UAX #9), as FriBidi has it.
///
/// The library is opened when the first line of right-to-left text is shown. Where it is not installed, or the program was
/// built without it, text stays in the order it is written.
public final class BidirectionalOrder: ReadingOrder {
  /// Knows nothing yet and opens nothing.
  public init() {}

  /// Whether the library has been opened.
  public var isInUse: Bool { lectern_bidi_is_open() }

  /// The levels of a line's characters, and what is shown in their places.
  public func resolve(_ scalars: [UInt32], rightToLeft: Bool) -> ResolvedLine? {
    guard !scalars.isEmpty, let count = Int32(exactly: scalars.count) else { return nil }
    var levels = [Int8](repeating: 0, count: scalars.count)
    var shown = [UInt32](repeating: 0, count: scalars.count)
    guard lectern_bidi_resolve(scalars, count, rightToLeft, &levels, &shown) else { return nil }
    return ResolvedLine(levels: levels, shown: shown)
  }
}
