/// What the reader asks for. Keys become requests by the key map; nothing else looks at keys.
public enum Request: Sendable, Hashable {
  // Moving. Numbers are signed: negative goes up.
  case scrollLines(Int), scrollHalfPages(Int), scrollPages(Int), top, bottom, paragraph(Int)
  /// So many percent of the text, by the number typed before it.
  case percent
  /// A share of the text in percent, and a paragraph by its number, as they are typed behind a colon.
  case share(Int), paragraphNumber(Int)
  case section(Int), article(Int)
  /// The next or previous post of a thread, and the next answer to the first one.
  case post(Int), answer(Int)
  /// The next or previous of the files that are read in turn.
  case file(Int)
  case setMark, jumpToMark, jumpBack, historyBack, historyForward

  // Opening and folding.
  case focus(Int), open, toggleFold, openFold, closeFold, openAllFolds, closeAllFolds, toggleQuestions

  // What was left out.
  case showGaps, putBack, takeOut
  /// What the reader says of all pages of the site; what is said, taken back.
  case alwaysKeep, neverKeep, takeBackWord
  /// Why it was left out, in full.
  case explain

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
  case copySection, copyTable, copyCode, copyLink, openInEditor, openInPager, exportArticle, exportSection

  // The full-screen table.
  case table(TableRequest)

  // The shelf, and words that are selected.
  case home(HomeRequest), shelf(ShelfRequest), selection(SelectionRequest)

  // The page and the program.
  /// An address or a file is to be asked for.
  case askAddress
  case widen(Int), redraw, suspend, cancel, quit, leaveProgram, saveSettings
  /// A setting is to have its next value, or this one.
  case turnSetting(String), changeSetting(String, Setting.Value)
  /// The number of a setting is to be typed.
  case typeNumber(String)

  /// Whether a number typed before it says how often, or where to.
  package var takesCount: Bool {
    switch self {
    case .scrollLines, .scrollHalfPages, .scrollPages, .paragraph, .section, .article, .match, .top, .bottom, .widen,
      .pace, .percent, .file, .post, .answer:
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

/// The commands of the page; some of them work elsewhere, too.
extension CommandTable {
  package static let moving = [
    Command("line-down", .page, in: .moving, keys: ["j", "Down"], .scrollLines(1), "a line down (5j: five lines)"),
    Command("line-up", .page, in: .moving, keys: ["k", "Up"], .scrollLines(-1), "a line up"),
    Command("page-down", .page, in: .moving, keys: ["Space", "PgDn", "^F"], .scrollPages(1), "a page down"),
    Command("page-up", .page, in: .moving, keys: ["b", "PgUp", "^B"], .scrollPages(-1), "a page up"),
    Command("half-page-down", .page, in: .moving, keys: ["d", "^D"], .scrollHalfPages(1), "half a page down"),
    Command("half-page-up", .page, in: .moving, keys: ["u", "^U"], .scrollHalfPages(-1), "half a page up"),
    Command("top", .page, in: .moving, keys: ["g", "Home"], .top, "to the beginning"),
    Command("bottom", .page, in: .moving, keys: ["G", "End"], .bottom, "to the end"),
    Command("go-to-percent", .page, in: .moving, keys: ["%"], .percent, "to so many percent of the text: 50%"),
    Command("next-paragraph", .page, in: .moving, keys: ["}"], .paragraph(1), "to the next paragraph"),
    Command("previous-paragraph", .page, in: .moving, keys: ["{"], .paragraph(-1), "to the previous paragraph"),
  ]

  package static let sections = [
    Command("next-section", .page, in: .sections, keys: ["]"], .section(1), "to the next section (2]: two further on)"),
    Command("previous-section", .page, in: .sections, keys: ["["], .section(-1), "to the previous section"),
    Command("next-article", .page, in: .sections, keys: ["]a"], .article(1), "to the next article"),
    Command("previous-article", .page, in: .sections, keys: ["[a"], .article(-1), "to the previous article"),
    Command("next-post", .page, in: .sections, keys: ["]p"], .post(1), "to the next post of a thread"),
    Command("previous-post", .page, in: .sections, keys: ["[p"], .post(-1), "to the previous post"),
    Command("next-answer", .page, in: .sections, keys: ["]r"], .answer(1), "to the next answer to the first post"),
    Command("previous-answer", .page, in: .sections, keys: ["[r"], .answer(-1), "to the previous answer to the first"),
    Command("next-file", .page, in: .sections, keys: ["]f"], .file(1), "to the next file that was named"),
    Command("previous-file", .page, in: .sections, keys: ["[f"], .file(-1), "to the previous file that was named"),
    Command(
      "outline", .page, .outline, in: .sections, keys: ["t"], .toggleOutline, "show or hide the outline"),
    Command("enter-outline", .page, in: .sections, keys: ["T"], .enterOutline, "move into the outline"),
    Command("set-mark", .page, in: .sections, keys: ["m"], .setMark, "mark this place: ma"),
    Command("jump-to-mark", .page, in: .sections, keys: ["`"], .jumpToMark, "to a marked place: `a"),
    Command("jump-back", .page, in: .sections, keys: ["''", "``"], .jumpBack, "to where the last jump began"),
    Command(
      "back", .page, in: .sections, keys: ["H", "Backspace"], .historyBack,
      "back, jump by jump, and to the article a link led from"),
    Command("forward", .page, in: .sections, keys: ["I"], .historyForward, "forward again"),
  ]

  package static let folds = [
    Command(
      "next-opening", .page, in: .folds, keys: ["Tab"], .focus(1), "to the next thing that opens: question, table, link"
    ),
    Command("previous-opening", .page, in: .folds, keys: ["⇧Tab"], .focus(-1), "to the previous thing that opens"),
    Command("open", .page, in: .folds, keys: ["Enter"], .open, "open or close it, follow the link"),
    Command("toggle-questions", .page, in: .folds, keys: ["F"], .toggleQuestions, "all questions open or closed"),
    Command("toggle-fold", .page, in: .folds, keys: ["za"], .toggleFold, "fold or unfold it, or this section"),
    Command("open-fold", .page, in: .folds, keys: ["zo"], .openFold, "unfold it"),
    Command("close-fold", .page, in: .folds, keys: ["zc"], .closeFold, "fold it"),
    Command("open-all-folds", .page, in: .folds, keys: ["zR"], .openAllFolds, "unfold everything"),
    Command("close-all-folds", .page, in: .folds, keys: ["zM"], .closeAllFolds, "fold everything"),
    Command("put-back", .page, in: .folds, keys: ["zk"], .putBack, "put back into the article what was left out here"),
    Command("take-out", .page, in: .folds, keys: ["zx"], .takeOut, "take this passage out of the article"),
    Command(
      "always-keep", .page, in: .folds, keys: ["zK"], .alwaysKeep,
      "always keep passages with these words on this site"),
    Command(
      "never-keep", .page, in: .folds, keys: ["zN"], .neverKeep,
      "always leave out boxes with these words on this site"),
    Command(
      "take-back-word", .page, in: .folds, keys: ["zu"], .takeBackWord,
      "take back what you have said of it, here and on the site"),
    Command(
      "show-left-out", .page, in: .folds, keys: ["zX"], .showGaps, "show or hide everything that was left out, dimmed"),
  ]

  package static let links = [
    Command(
      "link-hints", .page, in: .links, keys: ["f"], .showHints,
      "a letter for each link: it follows, as a capital it selects"),
    Command("link-list", .page, .links, in: .links, keys: ["L"], .showLinks, "all links of the article"),
    Command("article-before", .page, in: .links, keys: ["B"], .articleBefore, "back to the article a link led from"),
    Command(
      "browser", .page, .links, in: .links, keys: ["o"], .browse, "open the link, else this article, in $BROWSER"),
  ]

  package static let search = [
    Command(
      "search", .page, in: .search, keys: ["/"], .search, "search (^R: regular expressions); Enter stays, Esc goes back"
    ),
    Command(
      "search-backward", .page, in: .search, keys: ["\\"], .searchBackward, "search upwards"),
    Command("search-word", .page, in: .search, keys: ["*"], .searchWord(1), "search for the word that is read here"),
    Command("search-word-backward", .page, in: .search, keys: ["#"], .searchWord(-1), "search for it upwards"),
    Command("next-match", .page, in: .search, keys: ["n"], .match(1), "to the next match"),
    Command("previous-match", .page, in: .search, keys: ["N"], .match(-1), "to the previous match"),
  ]

  package static let views = [
    Command(
      "show-removed", .page, .view, .removed, in: .views, keys: ["x"], .showRemoved, "what was left out, by the reason"),
    Command(
      "show-repairs", .page, .view, .removed, in: .views, keys: ["R"], .showRepairs, "what was repaired"),
    Command(
      "show-source", .page, .view, .removed, in: .views, keys: ["r"], .showSource, "the source of this passage"),
    Command("help", Command.Mode.allCases, in: .views, keys: ["?"], .showHelp, "this help"),
    Command(
      "commands", Command.Mode.allCases, in: .views, keys: [":", "^P"], .showCommands,
      "every command by name, found as you type"),
  ]

  package static let taking = [
    Command("copy-section", .page, in: .taking, keys: ["ys"], .copySection, "copy the section"),
    Command("copy-table", .page, in: .taking, keys: ["yt"], .copyTable, "copy the table"),
    Command("copy-code", .page, in: .taking, keys: ["yc"], .copyCode, "copy the code"),
    Command("copy-link", .page, in: .taking, keys: ["yl"], .copyLink, "copy the link"),
    Command("export", .page, in: .taking, keys: ["e"], .exportArticle, "write the article to a file"),
    Command("export-section", .page, in: .taking, keys: ["E"], .exportSection, "write the section to a file"),
    Command(
      "edit-source", .page, in: .taking, keys: ["s"], .openInEditor, "open the file, or a copy of a page, in $EDITOR"),
    Command("page-text", .page, in: .taking, keys: ["|"], .openInPager, "the article as plain text, in $PAGER"),
  ]

  package static let aids = [
    Command(
      "focus-mode", .page, in: .aids, keys: ["p"], .turnSetting("focus"),
      "light the paragraph that is read, dim the rest"),
    Command("auto-scroll", .page, in: .aids, keys: ["A"], .autoScroll, "scroll by itself; any key that moves pauses"),
    Command(
      "faster", .page, in: .aids, keys: [">"], .pace(1), "a faster pace; wide tables and code: to the right"),
    Command(
      "slower", .page, in: .aids, keys: ["<"], .pace(-1),
      "a slower pace; wide tables and code: to the left"),
    Command("where", .page, in: .aids, keys: ["=", "^G"], .whereAmI, "say where this is: section, paragraph, words"),
  ]

  package static let program = [
    Command(
      "open-address", .page, .list, .home, in: .program, keys: ["a"], .askAddress,
      "open an address or a file (Up: earlier ones, Tab completes)"),
    Command("widen", .page, in: .program, keys: ["+"], .widen(1), "a wider column"),
    Command("narrow", .page, in: .program, keys: ["-"], .widen(-1), "a narrower column"),
    Command(
      "redraw", Command.Mode.allCases, in: .program, keys: ["^L"], .redraw,
      "draw the screen again"),
    Command(
      "suspend", Command.Mode.allCases, in: .program, keys: ["^Z"], .suspend,
      "back to the shell, until it says fg"),
    Command("clear", .page, in: .program, keys: ["Esc"], .cancel, "clear the search, the selection"),
    Command(
      "quit", .page, .list, .home, in: .program, keys: ["q"], .quit,
      "back to where you came from, to the list, then out"),
    Command(
      "leave-program", Command.Mode.allCases, in: .program, keys: ["Q"], .leaveProgram, "out of the program at once"),
  ]
}
