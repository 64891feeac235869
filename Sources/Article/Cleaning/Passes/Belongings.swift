import ArticleModel
import Fragments

/// Keeps what has no meaning without something that is kept: its caption, its answer, its heading, the rest of its list.
///
///     A ladder is a tree without leaves.     x           x
///     — Berthe Moll                          –     ►     x
///
/// A bond only keeps, and only what was taken out for its place or its shortness: what a line says of itself stands.
enum Belongings {
  /// What cannot be read of a line by itself, but of its place or its length alone.
  private static let place: Set<Removal.Reason> = [.unlikely, .strayLine]
  /// The same, and what lines beside an article are: who wrote it, when, who took a picture, what a site says.
  private static let surroundings = place.union([.siteBoilerplate, .byline, .metadata, .imageCredit])

  /// The bonds, in the order they are looked for: a heading is kept for what other bonds have kept below it. Each may take back what its
  /// row names: a label of lists of links and buttons stands against a line only where a bond says more than such a label does.
  static let bonds: [CleaningRule] = [
    CleaningRule(.heldAnswers, mayTakeBack: [.unlikely, .siteBoilerplate, .navigation]) {
      HeldAnswers.keep(in: &$0, $1)
    },
    CleaningRule(.foldedParts, mayTakeBack: [.unlikely, .siteBoilerplate]) { FoldedParts.keep(in: &$0, $1) },
    CleaningRule(
      .heldFigures,
      mayTakeBack: [.unlikely, .strayLine, .siteBoilerplate, .relatedLinks, .navigation, .imageCredit]
    ) { HeldFigures.keep(in: &$0, $1) },
    CleaningRule(.leadPictures, mayTakeBack: [.unlikely, .strayLine, .imageCredit, .byline, .metadata]) {
      LeadPictures.keep(in: &$0, &$1)
    },
    CleaningRule(.heldBlocks, mayTakeBack: place) { HeldBlocks.keepBlocks(&$0, $1) },
    CleaningRule(.heldAttributes, mayTakeBack: [.unlikely]) { HeldBlocks.keepAttributes(&$0, $1) },
    CleaningRule(.heldAttributes, mayTakeBack: [.unlikely]) { HeldBlocks.keepTerms(&$0, $1) },
    CleaningRule(.heldRuns, mayTakeBack: place) { HeldBlocks.keepRuns(&$0, $1) },
    CleaningRule(.heldSources, mayTakeBack: place.union([.relatedLinks])) { HeldBlocks.keepSources(&$0, $1) },
    CleaningRule(.heldNames, mayTakeBack: surroundings) { keepNamesOfBlocks(&$0, $1) },
    CleaningRule(.heldNames, mayTakeBack: surroundings.union([.relatedLinks, .navigation])) { keepTitles(&$0, $1) },
    CleaningRule(.heldItems, mayTakeBack: place.union([.navigation])) { keepItems(&$0, $1) },
    CleaningRule(.heldFormulas, mayTakeBack: surroundings) { keepFormulas(&$0, $1) },
    CleaningRule(.heldLikes, mayTakeBack: surroundings) { keepLooseTimes(&$0, $1) },
    CleaningRule(.heldLikes, mayTakeBack: [.unlikely]) { keepLikes(&$0, $1) },
    CleaningRule(.heldLikes, mayTakeBack: [.unlikely]) { keepYears(&$0, $1) },
    CleaningRule(.heldFolds, mayTakeBack: surroundings) { keepContentOfFolds(&$0, $1) },
    CleaningRule(.heldFolds, mayTakeBack: [.unlikely]) { keepFolds(&$0, $1) },
    CleaningRule(.heldSections, mayTakeBack: place.union([.relatedLinks])) { HeldSections.keep(in: &$0, $1) },
    CleaningRule(.heldPrices, mayTakeBack: [.unlikely]) { keepPrices(&$0, $1) },
    CleaningRule(.heldNotes, mayTakeBack: surroundings) { keepNotes(&$0, $1) },
    CleaningRule(.heldEntries, mayTakeBack: surroundings.union([.navigation])) { keepEntryHeads(&$0, $1) },
    CleaningRule(.heldFolds, mayTakeBack: surroundings) { keepSwitches(&$0, $1) },
    CleaningRule(.heldFolds, mayTakeBack: [.unlikely]) { NamedFolds.keepTitles(&$0, $1) },
    CleaningRule(.heldBoxes, mayTakeBack: place.union([.siteBoilerplate, .relatedLinks])) {
      HeldBoxes.keep(in: &$0, $1)
    },
    CleaningRule(.heldThemes, mayTakeBack: [.unlikely, .navigation]) { HeldThemes.keep(in: &$0, $1) },
    CleaningRule(.heldHeadings, mayTakeBack: [.unlikely, .navigation]) { keepHeads(&$0, $1) },
    CleaningRule(.heldLabels, in: .text, mayTakeBack: [.unlikely]) { HeldLabels.keep(in: &$0, $1) },
    CleaningRule(.heldTitles, in: .text, mayTakeBack: [.unlikely]) { HeldTitles($1).keep(in: &$0) },
  ]
}
