extension KeyMap {
  /// The keys of the outline once the reader has moved into it.
  public static let outline = KeyMap(bindings: [
    Binding(.outline, "j", .down, do: .scrollLines(1), "a section down"),
    Binding(.outline, "k", .up, do: .scrollLines(-1), "a section up"),
    Binding(.outline, " ", .pageDown, .control("f"), do: .scrollPages(1), "a page down"),
    Binding(.outline, "b", .pageUp, .control("b"), do: .scrollPages(-1), "a page up"),
    Binding(.outline, "g", .home, do: .top, "to the first"),
    Binding(.outline, "G", .end, do: .bottom, "to the last"),
    Binding(.outline, .enter, do: .open, "go there"),
    Binding(.outline, [[.key("z"), .key("a")], [.key(.left)], [.key(.right)]], .toggleFold, "fold or unfold it"),
    Binding(.outline, "/", do: .filter, "show only titles with these words"),
    Binding(.outline, "t", do: .toggleOutline, "hide the outline"),
    Binding(.outline, "?", do: .showHelp),
    Binding(.outline, .control("l"), do: .redraw),
    Binding(.outline, .control("z"), do: .suspend),
    Binding(.outline, "T", .escape, do: .cancel, "back to the page"),
    Binding(.outline, "q", do: .cancel),
  ])

  /// The keys of help, of what was removed, and of the other views that lie over the page.
  public static let panel = KeyMap(bindings: [
    Binding(.panel, "j", .down, .enter, do: .scrollLines(1), "a line down"),
    Binding(.panel, "k", .up, do: .scrollLines(-1), "a line up"),
    Binding(.panel, " ", .pageDown, .control("f"), do: .scrollPages(1), "a page down"),
    Binding(.panel, "b", .pageUp, .control("b"), do: .scrollPages(-1), "a page up"),
    Binding(.panel, "d", .control("d"), do: .scrollHalfPages(1), "half a page down"),
    Binding(.panel, "u", .control("u"), do: .scrollHalfPages(-1), "half a page up"),
    Binding(.panel, "g", .home, do: .top, "to the beginning"),
    Binding(.panel, "G", .end, do: .bottom, "to the end"),
    Binding(.panel, "x", do: .showRemoved),
    Binding(.panel, "R", do: .showRepairs),
    Binding(.panel, "r", do: .showSource),
    Binding(.panel, "?", do: .showHelp),
    Binding(.panel, .control("l"), do: .redraw),
    Binding(.panel, .control("z"), do: .suspend),
    Binding(.panel, "q", .escape, do: .cancel, "close it"),
  ])

  /// The keys of the list of a folder's articles.
  public static let library = KeyMap(bindings: [
    Binding(.list, "j", .down, do: .scrollLines(1), "an article down"),
    Binding(.list, "k", .up, do: .scrollLines(-1), "an article up"),
    Binding(.list, " ", .pageDown, .control("f"), do: .scrollPages(1), "a page down"),
    Binding(.list, "b", .pageUp, .control("b"), do: .scrollPages(-1), "a page up"),
    Binding(.list, "d", .control("d"), do: .scrollHalfPages(1), "half a page down"),
    Binding(.list, "u", .control("u"), do: .scrollHalfPages(-1), "half a page up"),
    Binding(.list, "g", .home, do: .top, "to the first"),
    Binding(.list, "G", .end, do: .bottom, "to the last"),
    Binding(.list, .enter, .right, do: .open, "read it"),
    Binding(.list, "/", do: .filter, "show only titles with these words"),
    Binding(.list, "?", do: .showHelp, "help"),
    Binding(.list, .control("l"), do: .redraw),
    Binding(.list, .control("z"), do: .suspend),
    Binding(.list, .escape, do: .cancel, "show all again"),
    Binding(.list, "q", do: .quit, "quit"),
  ])
}
