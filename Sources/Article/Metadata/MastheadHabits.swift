import Fragments

/// What differs between the mastheads of pages and those of texts. A page has boxes of its own for what belongs to one; in a text nothing
/// but where a line stands, and beside what, says so.
struct MastheadHabits: Sendable {
  /// Whether any line right above the title may say who wrote it, or when; else a name there is signed, and a day stands alone.
  let opensAboveTitle: Bool
  /// Whether lines with dates count where there is neither a title nor running text; else they are what a text has to say.
  let standsAlone: Bool
  /// Whether it ends at the first heading below the title, below which nothing is the whole's any more.
  let endsAtHeading: Bool
  /// Whether "by" stands on a line of its own, above the name, as title pages have it.
  let signsOnTwoLines: Bool
  /// Whether three lines in a row with a name before a colon each are those of minutes or a notice; else two are, of names of several
  /// words, since one word may name the day of publication.
  let setsLabelsInRows: Bool
  /// Whether a date with the time of day is that of what somebody wrote on a board, and heads no entry.
  let datesPostsByTime: Bool

  static let ofPages = MastheadHabits(
    opensAboveTitle: true, standsAlone: true, endsAtHeading: false, signsOnTwoLines: false, setsLabelsInRows: true,
    datesPostsByTime: true)

  static let ofTexts = MastheadHabits(
    opensAboveTitle: false, standsAlone: false, endsAtHeading: true, signsOnTwoLines: true, setsLabelsInRows: false,
    datesPostsByTime: false)

  /// Those of a source: the one place that asks.
  static func of(_ page: PageEvidence) -> MastheadHabits { page.isMarkedUp ? ofPages : ofTexts }
}
