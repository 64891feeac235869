/// The steps that decide what each fragment of an article is, in the order they run.
///
/// Each decides about fragments nobody has decided about (``Draft/decide(_:_:)``), or refines what an earlier one said
/// (``Draft/refine(_:_:)``: an item is found to answer a question). The names are what `lectern explain` prints.
package enum StructurePass: String, CaseIterable, Sendable {
  /// What mark-up says by itself: `MarkedForms`.
  case markedForms = "marked-forms"
  /// Captions, and the words that say what a picture shows: `Figures`.
  case figures
  /// Verse and addresses: `KeptLines`.
  case keptLines = "kept-lines"
  /// Tables whose cells ran together: `RebuiltTables`.
  case rebuiltTables = "rebuilt-tables"
  /// Labels with their values on the next line: `LabelledValues`.
  case labelledValues = "labelled-values"
  /// Boxes of a label and its value each: `PairedBoxes`.
  case pairedBoxes = "paired-boxes"
  /// Questions and their answers, in the forms of `QuestionForm`; some of them when all other lines are told apart.
  case questions
  /// Quotes that stand by themselves: `Quotes`.
  case quotes
  /// Numbered titles: `NumberedTitles`.
  case numberedTitles = "numbered-titles"
  /// Dates and versions that head entries: `DatedTitles`.
  case datedTitles = "dated-titles"
  /// Titles that count themselves: `LabelledTitles`.
  case labelledTitles = "labelled-titles"
  /// Lists that kept their markers: `MarkedLists`.
  case markedLists = "marked-lists"
  /// What belongs to an item above it: `ItemBodies`.
  case itemBodies = "item-bodies"
  /// Asides with a label: `Callouts`.
  case callouts
  /// Lists that a line announces: `IntroducedLists`.
  case introducedLists = "introduced-lists"
  /// Runs of parallel lines: `ParallelRuns`.
  case parallelRuns = "parallel-runs"
  /// Runs of terms with their meanings: `Definitions`.
  case definitions
  /// Bare lines that head a section: `Headings`.
  case headings
  /// Headings and items among what is left of a text without mark-up, by the role model: `LearnedRoles`.
  case learnedRoles = "learned-roles"
}
