extension KeyMap {
  /// The keys of the page.
  public static let page = KeyMap(bindings: moving + sections + folds + search + views + taking + program)

  private static let moving = [
    Binding(.moving, "j", .down, do: .scrollLines(1), "a line down (5j: five lines)"),
    Binding(.moving, "k", .up, do: .scrollLines(-1), "a line up"),
    Binding(.moving, " ", .pageDown, .control("f"), do: .scrollPages(1), "a page down"),
    Binding(.moving, "b", .pageUp, .control("b"), do: .scrollPages(-1), "a page up"),
    Binding(.moving, "d", .control("d"), do: .scrollHalfPages(1), "half a page down"),
    Binding(.moving, "u", .control("u"), do: .scrollHalfPages(-1), "half a page up"),
    Binding(.moving, "g", .home, do: .top, "to the beginning"),
    Binding(.moving, "G", .end, do: .bottom, "to the end"),
    Binding(.moving, "}", do: .paragraph(1), "to the next paragraph"),
    Binding(.moving, "{", do: .paragraph(-1), "to the previous paragraph"),
  ]

  private static let sections = [
    Binding(.sections, "]", do: .section(1), "to the next section (3: to the third)"),
    Binding(.sections, "[", do: .section(-1), "to the previous section"),
    Binding(.sections, [[.key("]"), .key("a")]], .article(1), "to the next article"),
    Binding(.sections, [[.key("["), .key("a")]], .article(-1), "to the previous article"),
    Binding(.sections, "t", do: .toggleOutline, "show or hide the outline"),
    Binding(.sections, "T", do: .enterOutline, "move into the outline"),
    Binding(.sections, [[.key("m"), .anyCharacter]], .setMark, "mark this place: ma"),
    Binding(.sections, [[.key("`"), .anyCharacter]], .jumpToMark, "to a marked place: `a"),
    Binding(.sections, [[.key("'"), .key("'")], [.key("`"), .key("`")]], .jumpBack, "to where the last jump began"),
    Binding(.sections, "H", .backspace, do: .historyBack, "back, jump by jump"),
  ]

  private static let folds = [
    Binding(.folds, .tab, do: .focus(1), "to the next thing that opens"),
    Binding(.folds, .backTab, do: .focus(-1), "to the previous thing that opens"),
    Binding(.folds, .enter, do: .open, "open or close it"),
    Binding(.folds, "F", do: .toggleQuestions, "all questions open or closed"),
    Binding(.folds, [[.key("z"), .key("a")]], .toggleFold, "fold or unfold it, or this section"),
    Binding(.folds, [[.key("z"), .key("o")]], .openFold, "unfold it"),
    Binding(.folds, [[.key("z"), .key("c")]], .closeFold, "fold it"),
    Binding(.folds, [[.key("z"), .key("R")]], .openAllFolds, "unfold everything"),
    Binding(.folds, [[.key("z"), .key("M")]], .closeAllFolds, "fold everything"),
  ]

  private static let search = [
    Binding(.search, "/", do: .search, "search; Enter stays, Esc goes back"),
    Binding(.search, "n", do: .match(1), "to the next match"),
    Binding(.search, "N", do: .match(-1), "to the previous match"),
  ]

  private static let views = [
    Binding(.views, "x", do: .showRemoved, "what was removed, and why"),
    Binding(.views, "R", do: .showRepairs, "what was repaired"),
    Binding(.views, "r", do: .showSource, "the source of this passage"),
    Binding(.views, "?", do: .showHelp, "this help"),
  ]

  private static let taking = [
    Binding(.taking, [[.key("y"), .key("s")]], .copySection, "copy the section"),
    Binding(.taking, [[.key("y"), .key("t")]], .copyTable, "copy the table"),
    Binding(.taking, [[.key("y"), .key("c")]], .copyCode, "copy the code"),
    Binding(.taking, [[.key("y"), .key("l")]], .copyLink, "copy the link"),
    Binding(.taking, "s", do: .openInEditor, "open the source in $EDITOR"),
  ]

  private static let program = [
    Binding(.program, "+", do: .widen(1), "a wider column"),
    Binding(.program, "-", do: .widen(-1), "a narrower column"),
    Binding(.program, .control("l"), do: .redraw, "draw the screen again"),
    Binding(.program, .control("z"), do: .suspend),
    Binding(.program, .escape, do: .cancel, "clear the search, the selection"),
    Binding(.program, "q", do: .quit, "quit, or back to the list"),
  ]
}
