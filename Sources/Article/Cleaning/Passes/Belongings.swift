import ArticleModel
import Fragments

/// Keeps what has no meaning without something that is kept: its caption, its answer, its heading, the rest of its list.
///
///     A ladder is a tree without leaves.     x           x
///     — Berthe Moll                          –     ►     x
///
/// A bond only keeps, and only what was taken out for its place or its shortness: what a line says of itself stands.
enum Belongings {
  /// The bonds, in the order they are looked for: a heading is kept for what other bonds have kept below it.
  static let bonds: [CleaningRule] = [
    CleaningRule(.heldAnswers) { HeldAnswers.keep(in: &$0, $1.page, $1.shapes) },
    CleaningRule(.heldFigures) { HeldFigures.keep(in: &$0, $1.list, $1.page, likelihoods: $1.likelihoods) },
    CleaningRule(.leadPictures) { LeadPictures.keep(in: &$0, &$1.list, $1.shapes) },
    CleaningRule(.heldBlocks) { HeldBlocks.keepBlocks(&$0, $1.list, $1.shapes) },
    CleaningRule(.heldAttributes) { reasons, scene in
      HeldBlocks.keepAttributes(&reasons, scene.list, scene.shapes)
      HeldBlocks.keepTerms(&reasons, scene.list, scene.shapes)
    },
    CleaningRule(.heldRuns) { HeldBlocks.keepRuns(&$0, $1.list, $1.shapes) },
    CleaningRule(.heldSources) { HeldBlocks.keepSources(&$0, $1.list) },
    CleaningRule(.heldNames) { keepNames(&$0, $1.list) },
    CleaningRule(.heldItems) { keepItems(&$0, $1.list, $1.page, $1.shapes) },
    CleaningRule(.heldFormulas) { keepFormulas(&$0, $1.list) },
    CleaningRule(.heldLikes) { keepLikes(&$0, $1.list, $1.page, $1.shapes) },
    CleaningRule(.heldFolds) { keepFolds(&$0, $1.list, $1.shapes) },
    CleaningRule(.heldSections) { HeldSections.keep(in: &$0, $1.list, $1.shapes) },
    CleaningRule(.heldPrices) { keepPrices(&$0, $1.list, $1.page, $1.shapes) },
    CleaningRule(.heldNotes) { keepNotes(&$0, $1.list, $1.shapes) },
    CleaningRule(.heldEntries) { keepEntryHeads(&$0, $1.list, $1.page, $1.shapes) },
    CleaningRule(.heldFolds) { reasons, scene in
      keepSwitches(&reasons, scene.list, scene.shapes)
      NamedFolds.keepTitles(&reasons, scene.list, scene.shapes)
    },
    CleaningRule(.heldThemes) { HeldThemes.keep(in: &$0, $1.list, $1.shapes) },
    CleaningRule(.heldHeadings) { keepHeads(&$0, $1.list, $1.page, $1.likelihoods) },
    CleaningRule(.heldLabels, in: .text) { HeldLabels.keep(in: &$0, $1.list, $1.shapes) },
    CleaningRule(.heldTitles, in: .text) {
      HeldTitles(list: $1.list, shapes: $1.shapes, bytes: $1.bytes).keep(in: &$0)
    },
  ]

  /// Whether a reason says no more than what stands around a line, or that it is short.
  static func isGuess(_ reason: Removal.Reason?) -> Bool {
    switch reason {
    case .unlikely, .strayLine, .siteBoilerplate, .byline, .metadata, .imageCredit: true
    default: false
    }
  }
}
