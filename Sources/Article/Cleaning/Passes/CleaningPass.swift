/// The steps that decide what of a source is its article, behind the rules and the trees, in the order they run.
///
/// The names are what `lectern explain` prints, and what evaluations switch off to measure what a step is worth.
package enum CleaningPass: String, CaseIterable, Sendable {
  /// What belongs together gets one likelihood: the lines of a block, the tables of a series (``EvenLikelihoods``), the posts of
  /// a thread (``ThreadPosts``).
  case units
  /// Questions that the page declares, and a section in doubt that says it is an FAQ, are raised: ``AnnouncedQuestions``.
  case announcedQuestions = "announced-questions"
  /// The likeliest fragments are kept (``ContentDecoder``), up to the end of the part named as the article's body (``NamedEnd``).
  /// Without it nothing is decided, so it cannot be switched off.
  case decoder
  /// Like elements with a question each stay or go together: ``SiblingRuns``.
  case siblingRuns = "sibling-runs"
  /// A heading goes with all that stood below it: ``EmptySections``.
  case emptySections = "empty-sections"
  /// In a text without mark-up, what a line says of itself is the surest there is: the phrases of ``Cleaner``.
  case wording
}
