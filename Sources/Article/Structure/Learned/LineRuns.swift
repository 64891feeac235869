import Fragments

/// The rows of like lines that each line stands in, under several notions of likeness: what lists without bullets are
/// known by.
struct LineRuns {
  /// A row that a line stands in.
  struct Place {
    /// How many lines it has.
    var length: Float = 1
    /// How many stand before this one.
    var above: Float = 0
  }

  /// Lines of a size, all with a full stop or all without.
  private(set) var ofSize: [Place]
  /// Lines of the form "Term: meaning".
  private(set) var termed: [Place]
  /// Lines that begin with the same word.
  private(set) var openedAlike: [Place]
  /// Lines whose first words are of a kind: "Boiling …", "Stirring …".
  private(set) var openedInKind: [Place]
  /// Short lines without full stops.
  private(set) var short: [Place]
  /// Lines that begin and end alike, none of them long.
  private(set) var closedAlike: [Place]

  /// The longest row that is told from a longer one.
  private static let longest = 60

  init(_ shapes: [Shape], _ sizes: [Float], _ openings: [LineOpening], _ isTermed: [Bool]) {
    func isShort(_ index: Int) -> Bool {
      let shape = shapes[index]
      return shape.words >= 1 && shape.words <= 20 && !shape.endsSentence && shape.ending != .colon
        && shape.innerSentenceEnds == 0
    }
    ofSize = LineRuns.places(shapes.count) { first, above, here in
      func isLike(_ other: Int) -> Bool {
        abs(sizes[other] - sizes[here]) < 0.55 && shapes[other].endsSentence == shapes[here].endsSentence
      }
      return isLike(above) && (isLike(first) || shapes[here].words < 40)
    }
    termed = LineRuns.places(shapes.count) { _, above, here in isTermed[above] && isTermed[here] }
    openedAlike = LineRuns.places(shapes.count) { _, above, here in openings[above].first == openings[here].first }
    openedInKind = LineRuns.places(shapes.count) { first, _, here in
      openings[first].kind == openings[here].kind && openings[here].kind != .other
    }
    short = LineRuns.places(shapes.count) { _, above, here in isShort(above) && isShort(here) }
    closedAlike = LineRuns.places(shapes.count) { first, _, here in
      shapes[first].ending == shapes[here].ending && shapes[first].opening == shapes[here].opening
        && shapes[here].words <= 60
    }
  }

  /// The places of lines in rows, where `continues` tells of the first line of a row, the line above and this one whether
  /// this one continues it.
  private static func places(_ count: Int, _ continues: (_ first: Int, _ above: Int, _ here: Int) -> Bool) -> [Place] {
    var places = [Place](repeating: Place(), count: count)
    var start = 0
    while start < count {
      var end = start + 1
      while end < count, continues(start, end - 1, end) { end += 1 }
      let length = Float(min(longest, end - start))
      for index in start..<end { places[index] = Place(length: length, above: Float(min(longest, index - start))) }
      start = end
    }
    return places
  }
}
