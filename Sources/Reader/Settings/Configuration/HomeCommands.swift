/// The commands of the shelf: of the list of its articles, of an article that is read, of words selected in it.
extension CommandTable {
  /// The shelf as a list.
  package static let home =
    [
      Command("home-down", .home, in: .home, keys: ["j", "Down"], .scrollLines(1), "an article down"),
      Command("home-up", .home, in: .home, keys: ["k", "Up"], .scrollLines(-1), "an article up"),
      Command("home-page-down", .home, in: .home, keys: ["f", "PgDn"], .scrollPages(1), "a page down"),
      Command("home-page-up", .home, in: .home, keys: ["b", "PgUp", "^B"], .scrollPages(-1), "a page up"),
      Command("home-half-page-down", .home, in: .home, keys: ["d", "^D"], .scrollHalfPages(1), "half a page down"),
      Command("home-half-page-up", .home, in: .home, keys: ["^U"], .scrollHalfPages(-1), "half a page up"),
      Command("home-top", .home, in: .home, keys: ["g", "Home"], .top, "to the first"),
      Command("home-bottom", .home, in: .home, keys: ["G", "End"], .bottom, "to the last"),
      Command("home-open", .home, in: .home, keys: ["Enter", "Right"], .open, "read it; go into a folder"),
      Command("home-next-part", .home, in: .home, keys: ["Tab", "]"], .home(.part(1)), "the next part of the shelf"),
      Command("home-previous-part", .home, in: .home, keys: ["⇧Tab", "["], .home(.part(-1)), "the part before"),
    ]
    + HomePart.allCases.enumerated().map { index, part in
      Command(
        "show-\(part.rawValue)", [.home], in: .home, keys: ["\(index + 1)"], .home(.show(part)),
        "\(part.label): \(part.help)")
    } + [
      Command(
        "home-filter", .home, in: .home, keys: ["/"], .filter,
        "show only titles with these words; tag:, site:, longer: and others too"),
      Command("home-search", .home, in: .home, keys: ["^F"], .home(.searchTexts), "search in all texts (also //)"),
      Command("home-order", .home, in: .home, keys: ["o"], .home(.order(1)), "sort by the next column"),
      Command("home-order-back", .home, in: .home, keys: ["O"], .home(.order(-1)), "sort by the column before"),
      Command(
        "home-mark", .home, in: .home, keys: ["Space"], .home(.mark), "mark it, to do something with many at once"),
      Command("home-mark-all", .home, in: .home, keys: ["*"], .home(.markAll), "mark all that are listed, or none"),
      Command(
        "home-folder-above", .home, in: .home, keys: ["Backspace", "Left"], .home(.folderAbove), "the folder above"),
      Command("home-refresh", .home, in: .home, keys: ["R"], .home(.refreshFeeds), "ask the feeds for what is new"),
      Command("home-copy", .home, in: .home, keys: ["y"], .home(.copyAddress), "copy its address"),
      Command("home-all", .home, in: .home, keys: ["Esc"], .cancel, "no marks; show all again"),
      Command("home-undo", .home, .highlights, in: .home, keys: ["u"], .shelf(.undo), "take the last change back"),
      Command("home-next-unread", .home, in: .home, keys: ["n"], .shelf(.nextUnread), "read the next unread one"),
    ]

  /// What can be done with articles, in the list and on the page.
  package static let shelf = [
    Command(
      "keep", .page, .home, in: .shelf, keys: ["S"], .shelf(.keep), "keep it on the shelf; a selected link, its page"),
    Command("archive", .page, .home, in: .shelf, keys: ["K"], .shelf(.archive), "into the archive, or out of it"),
    Command("star", .page, .home, in: .shelf, keys: ["!"], .shelf(.star), "a star, or none"),
    Command("tag", .page, .home, in: .shelf, keys: ["@"], .shelf(.tag), "give it tags; -name takes one away"),
    Command(
      "delete", .home, in: .shelf, keys: ["D"], .shelf(.delete), "into the trash; an item of a feed out of the list"),
    Command("undo", .page, in: .shelf, keys: ["U"], .shelf(.undo), "take the last change of the shelf back"),
    Command("next-unread", .page, in: .shelf, keys: ["]u"], .shelf(.nextUnread), "to the next unread article"),
    Command("select", .page, in: .shelf, keys: ["v"], .shelf(.select), "select words, to highlight or copy them"),
    Command("next-highlight", .page, in: .shelf, keys: ["]h"], .shelf(.highlight(1)), "to the next highlight"),
    Command("previous-highlight", .page, in: .shelf, keys: ["[h"], .shelf(.highlight(-1)), "to the highlight before"),
    Command("highlight-list", .page, in: .shelf, keys: ["V"], .shelf(.showHighlights), "all highlights and notes"),
  ]

  /// While words are selected.
  package static let selection = [
    Command(
      "select-left", .selection, in: .selection, keys: ["h", "Left"], .selection(.character(-1)), "a character back"),
    Command(
      "select-right", .selection, in: .selection, keys: ["l", "Right"], .selection(.character(1)), "a character on"),
    Command("select-word", .selection, in: .selection, keys: ["w"], .selection(.word(1)), "to the next word"),
    Command("select-word-back", .selection, in: .selection, keys: ["b"], .selection(.word(-1)), "to the word before"),
    Command("select-word-end", .selection, in: .selection, keys: ["e"], .selection(.wordEnd), "to the end of the word"),
    Command("select-down", .selection, in: .selection, keys: ["j", "Down"], .scrollLines(1), "a line down"),
    Command("select-up", .selection, in: .selection, keys: ["k", "Up"], .scrollLines(-1), "a line up"),
    Command(
      "select-line-begin", .selection, in: .selection, keys: ["0", "^", "Home"], .selection(.lineEdge(-1)),
      "to the beginning of the line"),
    Command(
      "select-line-end", .selection, in: .selection, keys: ["$", "End"], .selection(.lineEdge(1)),
      "to the end of the line"),
    Command("select-sentence", .selection, in: .selection, keys: [")"], .selection(.sentence(1)), "a sentence on"),
    Command(
      "select-sentence-back", .selection, in: .selection, keys: ["("], .selection(.sentence(-1)), "a sentence back"),
    Command("select-paragraph", .selection, in: .selection, keys: ["}"], .selection(.paragraph(1)), "a paragraph on"),
    Command(
      "select-paragraph-back", .selection, in: .selection, keys: ["{"], .selection(.paragraph(-1)), "a paragraph back"),
    Command("select-other-end", .selection, in: .selection, keys: ["o"], .selection(.swapEnds), "to the other end"),
    Command("take-sentence", .selection, in: .selection, keys: ["s"], .selection(.takeSentence), "the whole sentence"),
    Command(
      "take-paragraph", .selection, in: .selection, keys: ["p"], .selection(.takeParagraph), "the whole paragraph"),
    Command(
      "highlight-yellow", .selection, in: .selection, keys: ["Enter", "1"], .selection(.highlight(.yellow)),
      "highlight it in yellow"),
    Command("highlight-green", .selection, in: .selection, keys: ["2"], .selection(.highlight(.green)), "in green"),
    Command("highlight-blue", .selection, in: .selection, keys: ["3"], .selection(.highlight(.blue)), "in blue"),
    Command("highlight-pink", .selection, in: .selection, keys: ["4"], .selection(.highlight(.pink)), "in pink"),
    Command("highlight-note", .selection, in: .selection, keys: ["n"], .selection(.note), "highlight it with a note"),
    Command("select-copy", .selection, in: .selection, keys: ["y"], .selection(.copy), "copy it"),
    Command("select-end", .selection, in: .selection, keys: ["v", "Esc", "q"], .cancel, "select nothing"),
  ]

  /// The highlights of an article, listed.
  package static let highlights = [
    Command("highlights-down", .highlights, in: .highlights, keys: ["j", "Down"], .scrollLines(1), "a highlight down"),
    Command("highlights-up", .highlights, in: .highlights, keys: ["k", "Up"], .scrollLines(-1), "a highlight up"),
    Command(
      "highlights-page-down", .highlights, in: .highlights, keys: ["Space", "PgDn", "^F"], .scrollPages(1),
      "a page down"),
    Command(
      "highlights-page-up", .highlights, in: .highlights, keys: ["b", "PgUp", "^B"], .scrollPages(-1), "a page up"),
    Command("highlights-top", .highlights, in: .highlights, keys: ["g", "Home"], .top, "to the first"),
    Command("highlights-bottom", .highlights, in: .highlights, keys: ["G", "End"], .bottom, "to the last"),
    Command("highlights-show", .highlights, in: .highlights, keys: ["Enter"], .open, "go to where it stands"),
    Command("highlights-note", .highlights, in: .highlights, keys: ["n"], .selection(.note), "write a note to it"),
    Command(
      "highlights-colour", .highlights, in: .highlights, keys: ["c"], .selection(.changeColour), "the next colour"),
    Command("highlights-delete", .highlights, in: .highlights, keys: ["D"], .selection(.delete), "take it away"),
    Command("highlights-copy", .highlights, in: .highlights, keys: ["y"], .selection(.copy), "copy its words"),
    Command(
      "highlights-filter", .highlights, in: .highlights, keys: ["/"], .filter, "show only those with these words"),
    Command("highlights-close", .highlights, in: .highlights, keys: ["q", "Esc"], .cancel, "back to the page"),
  ]
}
