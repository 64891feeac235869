/// The steps that decide what of a source is its article, behind the rules and the trees, in the order they run.
///
/// The names are what `lectern explain` prints, and what evaluations switch off to measure what a step is worth.
package enum CleaningPass: String, CaseIterable, Sendable {
  /// The lines of a block get one likelihood, and so do the tables of a series: ``EvenLikelihoods``.
  case blocks
  /// The questions a page declares, and their answers, are raised: ``DeclaredQuestions``.
  case declaredQuestions = "declared-questions"
  /// A section that says it is an FAQ is raised as a whole: ``AnnouncedQuestions``.
  case announcedQuestions = "announced-questions"
  /// The posts of a thread are raised to what the surest reach: ``ThreadPosts``.
  case threadPosts = "thread-posts"
  /// The likeliest fragments are kept: ``ContentDecoder``. Without it nothing is decided, so it cannot be switched off.
  case decoder
  /// All tables of a series are kept with one: ``EvenLikelihoods``.
  case tableSeries = "table-series"
  /// Like elements with a question each stay or go together: ``SiblingRuns``.
  case siblingRuns = "sibling-runs"
  /// A heading that asks stays with its answer: ``HeldQuestions``.
  case heldQuestions = "held-questions"
  /// Items stay with the item that announces them: ``HeldItems``.
  case heldItems = "held-items"
  /// Doubtful lines alone among clutter go: ``Islands``.
  case islands
  /// A heading goes with all that stood below it: ``EmptySections``.
  case emptySections = "empty-sections"
  /// In a text without mark-up, what a line says of itself is the surest there is: the phrases of ``Cleaner``.
  case wording
}
