/// What the reader asks for. Keys become requests by the key map; nothing else looks at keys.
public enum Request: Sendable, Hashable {
  // Moving. Numbers are signed: negative goes up.
  case scrollLines(Int), scrollHalfPages(Int), scrollPages(Int), top, bottom, paragraph(Int)
  case section(Int), article(Int)
  case setMark, jumpToMark, jumpBack, historyBack, historyForward

  // Opening and folding.
  case focus(Int), open, toggleFold, openFold, closeFold, openAllFolds, closeAllFolds, toggleQuestions

  // Links.
  case showHints, showLinks, goToLink, browse, articleBefore

  // Searching.
  case search, searchBackward, searchWord(Int), match(Int)

  // Reading aids.
  case autoScroll, pace(Int), whereAmI

  // The outline.
  case toggleOutline, enterOutline, filter

  // Other views.
  case showRemoved, showRepairs, showSource, showHelp, showCommands

  // Taking along.
  case copySection, copyTable, copyCode, copyLink, openInEditor, exportArticle, exportSection

  // The full-screen table.
  case table(TableRequest)

  // The page and the program.
  case widen(Int), redraw, suspend, cancel, quit
  /// A setting is to have its next value, or this one.
  case turnSetting(String), changeSetting(String, Setting.Value)
  /// The number of a setting is to be typed.
  case typeNumber(String)

  /// Whether a number typed before it says how often, or where to.
  package var takesCount: Bool {
    switch self {
    case .scrollLines, .scrollHalfPages, .scrollPages, .paragraph, .section, .article, .match, .top, .bottom, .widen,
      .pace:
      true
    default: false
    }
  }

  /// Whether the key typed after it says more: the name of a mark.
  package var takesCharacter: Bool {
    switch self {
    case .setMark, .jumpToMark: true
    default: false
    }
  }
}

extension Request {
  /// What a motion that leads nowhere has come to; nil for what is no motion.
  package func border(beginning: String, end: String) -> String? {
    switch self {
    case .scrollLines(let step), .scrollHalfPages(let step), .scrollPages(let step): step > 0 ? end : beginning
    case .top: beginning
    case .bottom: end
    default: nil
    }
  }
}
