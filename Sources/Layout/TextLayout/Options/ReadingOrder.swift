/// Knows the order in which the characters of a line are shown, which this module leaves to others.
///
/// A class, so that options that hold one can be compared.
public protocol ReadingOrder: AnyObject, Sendable {
  /// Whether any line has been reordered; until then it does not matter whether the terminal reorders text.
  var isInUse: Bool { get }

  /// Finds out how a line's characters are shown.
  ///
  /// - Parameters:
  ///   - scalars: the line as it is written.
  ///   - rightToLeft: the direction of its paragraph.
  /// - Returns: nil if that cannot be told.
  func resolve(_ scalars: [UInt32], rightToLeft: Bool) -> ResolvedLine?
}

/// A line whose order is known.
public struct ResolvedLine: Sendable, Hashable {
  /// The embedding level of each character: odd ones run from right to left.
  public var levels: [Int8]
  /// What is shown in place of each: itself, a mirrored bracket, a letter in the form that joins its neighbours.
  public var shown: [UInt32]

  /// Makes a line; both have one entry for each character.
  public init(levels: [Int8], shown: [UInt32]) {
    self.levels = levels
    self.shown = shown
  }
}
