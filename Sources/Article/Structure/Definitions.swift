import Fragments

/// Finds runs of "Term: what it means" that no line announces.
///
///     Delta: the land between the arms of a river.      ►  definitions: Delta – the land between …
///     Estuary: a mouth that the tide reaches.                           Estuary – a mouth …
///     Fjord: a valley the sea has filled.                               Fjord – a valley …
enum Definitions {
  /// The fewest entries that make a list without a line announcing it.
  private static let shortestRun = 3

  static func apply(to draft: inout Draft) {
    var index = 0
    while index < draft.count {
      var end = index
      while draft.isOpen(end), DefinitionForm.fits(end, in: draft), draft.shapes[end].opening != .lower { end += 1 }
      if end - index >= shortestRun {
        for entry in index..<end { draft.decide(entry, .definition) }
      }
      index = max(end, index + 1)
    }
  }
}
