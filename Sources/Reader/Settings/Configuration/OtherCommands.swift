/// The commands of what stands beside the page or lies over it, and of the list of articles.
extension CommandTable {
  /// Once the reader has moved into the outline.
  package static let outline = [
    Command("outline-down", .outline, in: .outline, keys: ["j", "Down"], .scrollLines(1), "a section down"),
    Command("outline-up", .outline, in: .outline, keys: ["k", "Up"], .scrollLines(-1), "a section up"),
    Command(
      "outline-page-down", .outline, in: .outline, keys: ["Space", "PgDn", "^F"], .scrollPages(1), "a page down"),
    Command("outline-page-up", .outline, in: .outline, keys: ["b", "PgUp", "^B"], .scrollPages(-1), "a page up"),
    Command("outline-top", .outline, in: .outline, keys: ["g", "Home"], .top, "to the first"),
    Command("outline-bottom", .outline, in: .outline, keys: ["G", "End"], .bottom, "to the last"),
    Command("outline-open", .outline, in: .outline, keys: ["Enter"], .open, "go there"),
    Command(
      "outline-fold", .outline, in: .outline, keys: ["za", "Left", "Right"], .toggleFold, "fold or unfold it"),
    Command("outline-filter", .outline, in: .outline, keys: ["/"], .filter, "show only titles with these words"),
    Command("outline-leave", .outline, in: .outline, keys: ["T", "Esc", "q"], .cancel, "back to the page"),
  ]

  /// The links of an article.
  package static let linkList = [
    Command("links-down", .links, in: .linkList, keys: ["j", "Down"], .scrollLines(1), "a link down"),
    Command("links-up", .links, in: .linkList, keys: ["k", "Up"], .scrollLines(-1), "a link up"),
    Command("links-page-down", .links, in: .linkList, keys: ["Space", "PgDn", "^F"], .scrollPages(1), "a page down"),
    Command("links-page-up", .links, in: .linkList, keys: ["b", "PgUp", "^B"], .scrollPages(-1), "a page up"),
    Command("links-top", .links, in: .linkList, keys: ["g", "Home"], .top, "to the first"),
    Command("links-bottom", .links, in: .linkList, keys: ["G", "End"], .bottom, "to the last"),
    Command("links-open", .links, in: .linkList, keys: ["Enter"], .open, "follow it"),
    Command("links-show", .links, in: .linkList, keys: ["t", "Tab"], .goToLink, "go to where it stands in the text"),
    Command("links-copy", .links, in: .linkList, keys: ["y"], .copyLink, "copy its address"),
    Command(
      "links-filter", .links, in: .linkList, keys: ["/"], .filter, "show only those with these words or this address"),
    Command("links-close", .links, in: .linkList, keys: ["q", "Esc"], .cancel, "back to the page"),
  ]

  /// What was left out of the page.
  package static let removed = [
    Command("removed-down", .removed, in: .removed, keys: ["j", "Down"], .scrollLines(1), "a passage down"),
    Command("removed-up", .removed, in: .removed, keys: ["k", "Up"], .scrollLines(-1), "a passage up"),
    Command(
      "removed-page-down", .removed, in: .removed, keys: ["Space", "PgDn", "^F"], .scrollPages(1), "a page down"),
    Command("removed-page-up", .removed, in: .removed, keys: ["b", "PgUp", "^B"], .scrollPages(-1), "a page up"),
    Command("removed-top", .removed, in: .removed, keys: ["g", "Home"], .top, "to the first"),
    Command("removed-bottom", .removed, in: .removed, keys: ["G", "End"], .bottom, "to the last"),
    Command("removed-open", .removed, in: .removed, keys: ["Enter"], .open, "go to where it was left out"),
    Command(
      "removed-filter", .removed, in: .removed, keys: ["/"], .filter,
      "show only those with these words, or this reason"),
    Command(
      "removed-explain", .removed, in: .removed, keys: ["i"], .explain,
      "say in full why: which step decided, what weighed most"),
    Command(
      "removed-take-back", .removed, in: .removed, keys: ["u"], .takeBackWord, "take back what you have said of it"),
    Command("removed-close", .removed, in: .removed, keys: ["q", "Esc"], .cancel, "back to the page"),
  ]

  /// Help, what was repaired, and the other views that lie over the page.
  package static let view = [
    Command("view-down", .view, in: .panel, keys: ["j", "Down", "Enter"], .scrollLines(1), "a line down"),
    Command("view-up", .view, in: .panel, keys: ["k", "Up"], .scrollLines(-1), "a line up"),
    Command("view-page-down", .view, in: .panel, keys: ["Space", "PgDn", "^F"], .scrollPages(1), "a page down"),
    Command("view-page-up", .view, in: .panel, keys: ["b", "PgUp", "^B"], .scrollPages(-1), "a page up"),
    Command("view-half-page-down", .view, in: .panel, keys: ["d", "^D"], .scrollHalfPages(1), "half a page down"),
    Command("view-half-page-up", .view, in: .panel, keys: ["u", "^U"], .scrollHalfPages(-1), "half a page up"),
    Command("view-top", .view, in: .panel, keys: ["g", "Home"], .top, "to the beginning"),
    Command("view-bottom", .view, in: .panel, keys: ["G", "End"], .bottom, "to the end"),
    Command("view-close", .view, in: .panel, keys: ["q", "Esc"], .cancel, "close it"),
  ]

  /// The list of a folder's articles.
  package static let list = [
    Command("list-down", .list, in: .list, keys: ["j", "Down"], .scrollLines(1), "an article down"),
    Command("list-up", .list, in: .list, keys: ["k", "Up"], .scrollLines(-1), "an article up"),
    Command("list-page-down", .list, in: .list, keys: ["Space", "PgDn", "^F"], .scrollPages(1), "a page down"),
    Command("list-page-up", .list, in: .list, keys: ["b", "PgUp", "^B"], .scrollPages(-1), "a page up"),
    Command("list-half-page-down", .list, in: .list, keys: ["d", "^D"], .scrollHalfPages(1), "half a page down"),
    Command("list-half-page-up", .list, in: .list, keys: ["u", "^U"], .scrollHalfPages(-1), "half a page up"),
    Command("list-top", .list, in: .list, keys: ["g", "Home"], .top, "to the first"),
    Command("list-bottom", .list, in: .list, keys: ["G", "End"], .bottom, "to the last"),
    Command("list-open", .list, in: .list, keys: ["Enter", "Right"], .open, "read it"),
    Command("list-filter", .list, in: .list, keys: ["/"], .filter, "show only titles with these words"),
    Command("list-all", .list, in: .list, keys: ["Esc"], .cancel, "show all again"),
  ]
}
