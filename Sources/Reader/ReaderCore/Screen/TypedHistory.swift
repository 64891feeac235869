/// The lines typed at a prompt before, and which of them is shown again.
package struct TypedHistory: Sendable {
  /// How many lines back the one that is shown lies; nil while what is typed is shown.
  private var recalled: Int?
  /// What was typed before an earlier line was shown in its place.
  private var typed = ""

  package init() {}

  /// The line so many steps further back; nil where there is none.
  ///
  /// - Parameters:
  ///   - text: what is shown now.
  ///   - lines: the lines typed before, the latest last.
  package mutating func recall(_ step: Int, from text: String, in lines: [String]) -> String? {
    let next = (recalled ?? -1) + step
    guard next >= -1, next < lines.count else { return nil }
    if recalled == nil { typed = text }
    recalled = next < 0 ? nil : next
    return next < 0 ? typed : lines[lines.count - 1 - next]
  }
}

extension [String] {
  /// How many lines are remembered of a prompt.
  package static var typedLinesKept: Int { 100 }

  /// Notes a line as the latest, once.
  package mutating func noteTyped(_ line: String) {
    removeAll { $0 == line }
    append(line)
    removeFirst(Swift.max(0, count - Self.typedLinesKept))
  }
}
