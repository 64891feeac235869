/// What lines say together, behind what each is likely to be by itself: the steps of ``RoleDecoder``, in their order.
///
/// Each reads what the one before it left. What they are worth on texts that the model has not seen stands in
/// `Training/roles/README.md`; `--without NAME` leaves one out.
package enum RoleStep: String, CaseIterable, Sendable {
  /// Lines within which sentences end while the lines go on are no items.
  ///
  ///     has left a glove on the bench. It     item  ►  paragraph
  ///     points to the door. I put my own      item     paragraph
  case brokenLines = "broken-lines"
  /// A list that a line announces by a colon, and a run of terms with meanings, is taken as a whole.
  ///
  ///     What to bring:      paragraph
  ///     a warm coat         paragraph  ►  item
  ///     a torch             item          item
  case wholeLists = "whole-lists"
  /// Short lines between two empty lines are what most of them are: ``RoleDecoder/evenBlocks(_:)``.
  ///
  ///     Ingredients         paragraph  ►  heading
  ///     500 g of flour      item          item
  ///     1 spoon of salt     paragraph     item
  ///     2 eggs              item          item
  case evenBlocks = "even-blocks"
  /// Lists whose items stand apart: ``SpacedLists``.
  case spacedLists = "spaced-lists"
  /// Lists among lines that no empty lines part: ``BareLists``.
  case bareLists = "bare-lists"
  /// A paragraph of several sentences that ends in a colon announces the list below it.
  ///
  ///     A good box is dull. What counts is short:    item  ►  paragraph
  ///     A wide entrance                              item     item
  case introductions
  /// An item alone is none, and a list of terms with meanings is one of definitions.
  ///
  ///     Delta: the land between arms     item  ►  definition
  ///     Fjord: a drowned valley          item     definition
  case settledLists = "settled-lists"
  /// A few words between a list or a table and a sentence are the title of what follows.
  ///
  ///     A torch                                       item
  ///     Care                                          paragraph  ►  heading
  ///     Wash it by hand, and never in hot water.      paragraph
  case sectionsBehindLists = "sections-behind-lists"
  /// A few words between two lists with bullets are the title of the lower one, and so are those above the upper.
  ///
  ///     Pros             item       ►  heading
  ///     • It is quiet    item
  ///     Cons             paragraph     heading
  ///     • It is slow     item
  case titlesOfMarkedLists = "titles-of-marked-lists"
  /// A few words between a list whose lines stand apart and a heading are its last item.
  case lastItems = "last-items"
  /// Where several lists or tables have a word or three right on top, these are titles.
  ///
  ///     Added              paragraph  ►  heading
  ///     • A door           item
  ///
  ///     Fixed              paragraph     heading
  ///     • The window       item
  case titlesOfBlocks = "titles-of-blocks"
  /// Lines that stand apart below a title and begin with amounts are a list, and single sentences below the next title its steps.
  case apartAmounts = "apart-amounts"
  /// What stands below titles that a text has several times is a list everywhere or nowhere: ``LikeSections``.
  case likeSections = "like-sections"
  /// A few words that the sentence below takes up are its title: ``TitleEchoes``.
  case titleEchoes = "title-echoes"
  /// Titles that the text around them speaks against are none: ``RoleDecoder/takeBackDoubtful(_:)``.
  case titleDoubts = "title-doubts"
  /// The names of things that a text treats one by one under like labels: ``NamedCycles``.
  case namedCycles = "named-cycles"

  /// Takes the step.
  func apply(_ decoder: RoleDecoder, _ roles: inout [Role]) {
    switch self {
    case .brokenLines: decoder.freeBrokenLines(&roles)
    case .wholeLists: decoder.keepWhole(&roles)
    case .evenBlocks: decoder.evenBlocks(&roles)
    case .spacedLists: SpacedLists(draft: decoder.draft, likelihoods: decoder.likelihoods).gather(&roles)
    case .bareLists: BareLists(draft: decoder.draft, likelihoods: decoder.likelihoods).gather(&roles)
    case .introductions: decoder.freeIntroductions(&roles)
    case .settledLists: decoder.settleLists(&roles)
    case .sectionsBehindLists: decoder.nameSectionsBehindLists(&roles)
    case .titlesOfMarkedLists: decoder.nameMarkedLists(&roles)
    case .lastItems: decoder.closeListsAboveHeadings(&roles)
    case .titlesOfBlocks: decoder.nameApartBlocks(&roles)
    case .apartAmounts: decoder.gatherApartAmounts(&roles)
    case .likeSections: LikeSections(draft: decoder.draft, likelihoods: decoder.likelihoods).even(&roles)
    case .titleEchoes: TitleEchoes(draft: decoder.draft, indent: decoder.usualIndent()).name(&roles)
    case .titleDoubts: decoder.takeBackDoubtful(&roles)
    case .namedCycles: NamedCycles(draft: decoder.draft).name(&roles)
    }
  }
}
