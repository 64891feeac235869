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
  /// A page that is a conversation keeps what is said in its posts whole: ``ThreadJudgement``.
  case thread
  /// What a page hides below a question that unfolds it is kept with the question: ``HeldAnswers``.
  case heldAnswers = "held-answers"
  /// Where a page declares which element is its text, lists and headings around it go: ``DeclaredBody``.
  case declaredBody = "declared-body"
  /// Comments below an article, under a heading that counts them, go: ``CommentSections``.
  case commentSections = "comment-sections"
  /// What lies over the page until the reader has answered it goes: ``ModalDialogs``.
  case modalDialogs = "modal-dialogs"
  /// A sentence that is set large beside the text it stands in goes: ``PullQuotes``.
  case pullQuotes = "pull-quotes"
  /// Pictures and captions between kept text are kept: ``HeldFigures``.
  case heldFigures = "held-figures"
  /// Pictures between the title and the text are kept: ``LeadPictures``.
  case leadPictures = "lead-pictures"
  /// Code, tables and boxes of questions whose surroundings are kept are kept: ``HeldBlocks``.
  case heldBlocks = "held-blocks"
  /// What has no meaning without a kept block is kept with it: ``Belongings``.
  case belongings
  /// Lines amid the text that lead to other pages, or ask for a subscription, go: ``LeadsElsewhere``.
  case leadsElsewhere = "leads-elsewhere"
  /// The signs by which a page opens and closes its parts go: ``Switches``.
  case switches
  /// The dates of like cards go where most of them went: ``LikeDates``.
  case likeDates = "like-dates"
  /// Lines between the title and the text stay, where only the rules judge and nothing but their place speaks against them.
  case belowTitle = "below-title"
  /// In a text, the value below a kept label and the name of a kept list stay: ``HeldLabels``.
  case heldLabels = "held-labels"
  /// Short lines that clutter surrounds at the end of a text go: ``StrayLines``.
  case strayLines = "stray-lines"
}
