/// What is known about an article from earlier reading.
public struct KeptReading: Sendable, Hashable {
  /// Where it was left; nil if it was never read.
  public var place: TextAnchor?
  /// The furthest share of the text that was read, 0 to 1; nil if it was never read.
  public var furthest: Double?
  /// The reader's marks.
  public var marks: [Character: TextAnchor]

  /// Makes the state of an article; by default, that of one never read.
  public init(place: TextAnchor? = nil, furthest: Double? = nil, marks: [Character: TextAnchor] = [:]) {
    self.place = place
    self.furthest = furthest
    self.marks = marks
  }
}
