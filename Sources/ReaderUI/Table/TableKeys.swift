extension KeyMap {
  /// The keys of the full-screen table.
  public static let table = KeyMap(bindings: tableMoving + tableShowing + tableCorrecting + tableTaking)

  private static let tableMoving = [
    Binding(.table, "j", .down, do: .table(.rows(1)), "a cell down; in a record a field down"),
    Binding(.table, "k", .up, do: .table(.rows(-1)), "a cell up; from the first row to the header"),
    Binding(.table, .right, "l", .tab, do: .table(.columns(1)), "a cell to the right; in a record the next row"),
    Binding(.table, .left, .backTab, do: .table(.columns(-1)), "a cell to the left"),
    Binding(.table, " ", .pageDown, .control("f"), do: .table(.pages(1)), "a page down"),
    Binding(.table, "b", .pageUp, .control("b"), do: .table(.pages(-1)), "a page up"),
    Binding(.table, "g", do: .table(.firstRow), "to the first row"),
    Binding(.table, "G", do: .table(.lastRow), "to the last row"),
    Binding(.table, "0", .home, do: .table(.firstColumn), "to the first column"),
    Binding(.table, "$", .end, do: .table(.lastColumn), "to the last column"),
    Binding(.table, "n", "J", do: .table(.record(1)), "to the next row, as a record too"),
    Binding(.table, "p", "K", do: .table(.record(-1)), "to the previous row"),
  ]

  private static let tableShowing = [
    Binding(.table, "s", do: .table(.sort), "sort by this column; again: backwards; again: as it was"),
    Binding(.table, "/", do: .table(.filter), "show only rows with these words"),
    Binding(.table, "v", do: .table(.toggleRecord), "the row as a record, one field a line"),
    Binding(.table, "h", do: .table(.hideColumn), "hide this column"),
    Binding(.table, "H", do: .table(.showColumns), "show hidden columns again"),
    Binding(.table, "r", do: .table(.showSource), "the source of the table"),
  ]

  private static let tableCorrecting = [
    Binding(.table, ">", do: .table(.moveBoundary(1)), "move the column's end a word on; other rows follow"),
    Binding(.table, "<", do: .table(.moveBoundary(-1)), "move the column's end a word back"),
    Binding(.table, "|", do: .table(.split), "split the column at a word"),
    Binding(.table, "&", do: .table(.join), "join the column with the next"),
    Binding(.table, "u", do: .table(.undo), "take the last correction back"),
  ]

  private static let tableTaking = [
    Binding(.table, "y", do: .table(.copyCells), "copy what is shown, for a spreadsheet"),
    Binding(.table, "Y", do: .table(.copyMarkdown), "copy what is shown as Markdown"),
    Binding(.table, "w", do: .table(.write), "write what is shown to a CSV, JSON or Markdown file"),
    Binding(.table, "?", do: .showHelp),
    Binding(.table, .control("l"), do: .redraw),
    Binding(.table, .control("z"), do: .suspend),
    Binding(.table, "q", .escape, do: .cancel, "back to the page"),
  ]
}
