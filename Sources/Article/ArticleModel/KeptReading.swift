/// What is known of an article from the times it was read before.
public struct KeptReading: Sendable, Hashable {
  /// Where it was left; nil where it was never read.
  public var place: TextAnchor?
  /// The furthest share of the text that was ever passed, 0 to 1; nil where it was never read.
  public var furthest: Double?
  /// The reader's marks.
  public var marks: [Character: TextAnchor]

  /// Makes what is known of an article that was never read, unless more is said.
  public init(place: TextAnchor? = nil, furthest: Double? = nil, marks: [Character: TextAnchor] = [:]) {
    self.place = place
    self.furthest = furthest
    self.marks = marks
  }
}
