/// A search as the reader sees it.
package struct Search {
  package let pattern: SearchPattern
  /// The match the reader stands on; nil where there is none.
  package var current: Match?
  /// What is being looked for; nil once that is found, or known to stand nowhere.
  package var quest: Quest?
  package var counter: MatchCounter
  /// Which of all matches the current one is; nil while that is being counted.
  package var number: Int?
  /// Whether the next match is the one above.
  package var isBackward = false

  /// Begins a search.
  package init(_ pattern: SearchPattern, isBackward: Bool) {
    self.pattern = pattern
    counter = MatchCounter(pattern)
    self.isBackward = isBackward
  }

  /// Whether there is more to look for, or to count. Where nothing was found there is nothing to count.
  package var isUnfinished: Bool { quest != nil || current != nil && !counter.isComplete }

  /// A match the reader wants to stand on.
  package struct Quest {
    /// Why it is looked for.
    package enum Purpose: Equatable {
      /// The pattern was typed.
      case typed
      /// The next or previous match was asked for.
      case step
      /// The other places of the word that stands at this match were asked for.
      case word(Match, String)
      /// The text has changed; the reader stays where they are.
      case textChanged
    }

    package var finder: MatchFinder
    package let purpose: Purpose
    /// How many matches further on the reader wants to be; negative for back.
    package private(set) var further = 0
    /// Whether it went on from the other end of the text.
    package var wrapped = false

    package init(_ finder: MatchFinder, for purpose: Purpose) {
      self.finder = finder
      self.purpose = purpose
    }

    /// Goes so many matches further, once it has found one.
    package mutating func add(_ steps: Int) { further = min(max(further + steps, -10_000), 10_000) }

    /// What is to be looked for next, where a match was found and the reader wants to be further on; nil else.
    package func next(from match: Match) -> Quest? {
      guard further != 0 else { return nil }
      var quest = Quest(step: further, from: match, finder.pattern)
      quest.wrapped = wrapped && purpose != .typed
      return quest
    }

    /// The same from the beginning, where the text of an item has changed.
    package func anew(in changed: Int) -> Quest {
      var quest = self
      quest.wrapped = false
      quest.finder = MatchFinder(
        finder.pattern, isBackward: finder.isBackward, from: finder.item,
        offset: finder.item == changed ? 0 : finder.offset)
      return quest
    }

    /// Looks for the match so many steps from another.
    package init(step: Int, from match: Match, _ pattern: SearchPattern) {
      let start = step < 0 ? match.range.lowerBound : match.range.upperBound
      self.init(MatchFinder(pattern, isBackward: step < 0, from: match.item, offset: start), for: .step)
      add(step - step.signum())
    }
  }
}

extension Search {
  /// "searching…", "3 of 17", "3 of 17+" while the matches are being counted, "not found".
  package var count: String {
    guard quest == nil else { return "searching…" }
    guard current != nil else { return "not found" }
    let total = counter.isComplete ? "\(counter.total)" : "\(counter.total)+"
    return number.map { "\($0) of \(total)" } ?? "… of \(total)"
  }
}
