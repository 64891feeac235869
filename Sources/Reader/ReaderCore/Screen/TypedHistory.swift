/// The lines typed at a prompt before, and which of them is shown again.
package struct TypedHistory: Sendable {
  /// How many lines back the one that is shown lies; nil while what is typed is shown.
  private var recalled: Int?
  /// What was typed before an earlier line was shown in its place.
  private var typed = ""
  /// A line further back than any that was known when it was asked for, and what was shown then.
  private var awaited: (line: Int, text: String)?

  package init() {}

  /// The line so many steps further back; nil where there is none, or none yet.
  ///
  /// - Parameters:
  ///   - text: what is shown now.
  ///   - lines: the lines typed before, the latest last.
  package mutating func recall(_ step: Int, from text: String, in lines: [String]) -> String? {
    let from = step > 0 && awaited?.text == text ? awaited?.line : recalled
    let next = (from ?? -1) + step
    awaited = nil
    guard next >= -1 else { return nil }
    guard next < lines.count else {
      awaited = (next, text)
      return nil
    }
    if recalled == nil { typed = text }
    recalled = next < 0 ? nil : next
    return next < 0 ? typed : lines[lines.count - 1 - next]
  }

  /// The line that was asked for before the lines of earlier runs were known; nil where none was, or others were typed since.
  package mutating func recallAwaited(from text: String, in lines: [String]) -> String? {
    guard let wish = awaited, wish.text == text, !lines.isEmpty else { return nil }
    awaited = nil
    return recall(min(wish.line, lines.count - 1) - (recalled ?? -1), from: text, in: lines)
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
