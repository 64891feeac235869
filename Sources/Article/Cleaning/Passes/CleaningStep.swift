/// The steps of the passes, by the names that `lectern explain` prints: one decided last about a fragment.
package enum CleaningStep: String, CaseIterable, Sendable {
  // Units

  /// The lines of a block, and the tables of a series (``EvenLikelihoods``); the posts of a thread (``ThreadPosts``).
  case evenLikelihoods = "even-likelihoods"
  /// Questions that the page declares, and a section in doubt that says it is an FAQ: ``AnnouncedQuestions``.
  case announcedQuestions = "announced-questions"

  // Decoder

  /// The likeliest fragments are kept (``ContentDecoder``), up to the end of the part named as the article's body (``NamedEnd``).
  /// Without it nothing is decided, so it cannot be switched off.
  case decoder
  /// Like elements with a question each stay or go together: ``SiblingRuns``.
  case siblingRuns = "sibling-runs"
  /// A heading is removed when all that stood below it was: ``EmptySections``.
  case emptySections = "empty-sections"
  /// In a text without mark-up, what a line says of itself is the surest there is: the phrases of ``Cleaner``.
  case wording

  // Thread

  /// The posts of a conversation: ``ThreadJudgement``.
  case thread

  // Belongings

  /// What a page hides below a question that unfolds it: ``HeldAnswers``.
  case heldAnswers = "held-answers"
  /// What a page hides amid the text below a line or a button: ``FoldedParts``.
  case foldedParts = "folded-parts"
  /// Pictures and captions between kept text: ``HeldFigures``.
  case heldFigures = "held-figures"
  /// Pictures between the title and the text: ``LeadPictures``.
  case leadPictures = "lead-pictures"
  /// Code and tables between kept text: ``HeldBlocks``.
  case heldBlocks = "held-blocks"
  /// The table that says what a thing is like, below the text about it.
  case heldAttributes = "held-attributes"
  /// Code, quotations and pictures that an author shows one below the other.
  case heldRuns = "held-runs"
  /// What a list says that is headed as one of sources.
  case heldSources = "held-sources"
  /// Who is quoted, and the names of tables, quotations, code, callouts and folds (`HeldNames.swift`).
  case heldNames = "held-names"
  /// The items of a list of which most is kept.
  case heldItems = "held-items"
  /// Formulas to which a sentence leads.
  case heldFormulas = "held-formulas"
  /// Short lines in like elements most of which are kept: who speaks, the time above an entry.
  case heldLikes = "held-likes"
  /// Folds beside kept ones, and the titles of kept ones.
  case heldFolds = "held-folds"
  /// What something costs, between its title and its text.
  case heldPrices = "held-prices"
  /// Notes that the text refers to.
  case heldNotes = "held-notes"
  /// The dates and numbers that head the entries of a page made of them.
  case heldEntries = "held-entries"
  /// The titles of things that the kept text below is about: ``HeldThemes``.
  case heldThemes = "held-themes"
  /// Boxes that a text sets beside its paragraphs: ``HeldBoxes``.
  case heldBoxes = "held-boxes"
  /// Headings of boxes like one whose heading is kept, and what else stands as a kept section does: ``HeldSections``.
  case heldSections = "held-sections"
  /// The headings of kept text.
  case heldHeadings = "held-headings"
  /// In a text, the value below a kept label and the name of a kept list: ``HeldLabels``.
  case heldLabels = "held-labels"
  /// In a text, a title between two kept paragraphs, and above a kept list: ``HeldTitles``.
  case heldTitles = "held-titles"
  /// Lines between the title and the text, where only the rules judge and nothing but their place speaks against them.
  case belowTitle = "below-title"

  // Outside

  /// Lists and headings around the one element that a page declares to be its text: ``DeclaredBody``.
  case declaredBody = "declared-body"
  /// Comments below an article, under a heading that counts them: ``CommentSections``.
  case commentSections = "comment-sections"
  /// A sentence that is set large beside the text it stands in: ``PullQuotes``.
  case pullQuotes = "pull-quotes"
  /// What lies over the page until the reader has answered it: ``ModalDialogs``.
  case modalDialogs = "modal-dialogs"
  /// Lines amid the text that lead to other pages: ``LeadsElsewhere``.
  case leadsElsewhere = "leads-elsewhere"
  /// Boxes of links beside the one that holds the text: ``SideBoxes``, ``LinkedTitles``.
  case sideBoxes = "side-boxes"
  /// Lines that ask for a subscription, an address, or what the reader thinks of the page: ``Requests``.
  case requests
  /// What a free library puts around a book: ``BookWrapping``.
  case bookWrapping = "book-wrapping"
  /// What an archive puts around a mail: ``MailArchive``.
  case mailArchive = "mail-archive"
  /// The signs by which a page opens and closes its parts: ``Switches``.
  case switches
  /// The dates of like cards where most of them went: ``LikeDates``.
  case likeDates = "like-dates"
  /// Short lines that clutter surrounds at the end of a text: ``StrayLines``.
  case strayLines = "stray-lines"
  /// A list of a few words each above the title of a text: ``MenuAboveTitle``.
  case menuAboveTitle = "menu-above-title"

  /// The pass it is a step of.
  package var pass: CleaningPass {
    switch self {
    case .evenLikelihoods, .announcedQuestions: .units
    case .decoder, .siblingRuns, .emptySections, .wording: .decoder
    case .thread: .thread
    case .heldAnswers, .foldedParts, .heldFigures, .leadPictures, .heldBlocks, .heldAttributes, .heldRuns, .heldSources,
      .heldNames,
      .heldItems, .heldFormulas, .heldLikes, .heldFolds, .heldPrices, .heldNotes, .heldEntries,
      .heldThemes, .heldBoxes, .heldSections, .heldHeadings, .heldLabels, .heldTitles, .belowTitle:
      .belongings
    case .declaredBody, .commentSections, .pullQuotes, .modalDialogs, .leadsElsewhere, .sideBoxes, .requests,
      .bookWrapping, .mailArchive, .switches, .likeDates, .strayLines, .menuAboveTitle:
      .outside
    }
  }

  /// The steps that a name stands for: a pass's, or one; none where nothing is called so, or where without it nothing is decided.
  package static func named(_ name: String) -> Set<CleaningStep> {
    let found = allCases.filter { $0.pass.rawValue == name || $0.rawValue == name }
    return Set(found).subtracting([.decoder])
  }
}
