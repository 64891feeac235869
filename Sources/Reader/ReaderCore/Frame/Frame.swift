/// How many character cells a terminal shows.
public struct ScreenSize: Sendable, Hashable {
  /// Cells in a row.
  public var columns: Int
  /// Rows on the screen.
  public var rows: Int

  /// Makes a size; negative numbers count as 0.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// The smallest screen Lectern draws on; on a smaller one it says so.
  public static let smallest = ScreenSize(columns: 20, rows: 5)

  /// Whether an article can be shown at all.
  public var isLargeEnough: Bool { columns >= Self.smallest.columns && rows >= Self.smallest.rows }
}

/// A whole screen as data: what a terminal draws, and what tests compare as lines of text.
public struct Frame: Sendable, Hashable {
  /// A cell of the screen.
  public struct Cell: Sendable, Hashable {
    /// From 0, left to right.
    public var column: Int
    /// From 0, top to bottom.
    public var row: Int

    /// Names a cell.
    public init(column: Int, row: Int) {
      self.column = column
      self.row = row
    }
  }

  /// How large the screen is.
  public let size: ScreenSize
  /// Exactly as many lines as the screen has rows, none wider than the screen.
  public private(set) var lines: [ScreenLine]
  /// Where the cursor is shown; nil hides it.
  public var cursor: Cell?

  /// Where the cursor stands while it is hidden: on what is selected or read, so that a braille display or a magnifier finds it.
  public var attention: Cell?

  /// Makes an empty screen.
  public init(size: ScreenSize) {
    self.size = size
    lines = Array(repeating: ScreenLine(), count: size.rows)
  }

  /// Lays a line over the screen: what it covers is gone, what stands beside it stays. Parts outside are cut off.
  ///
  /// - Parameter width: the cells the line takes, filled up with blanks; nil for just its own width.
  public mutating func draw(_ line: ScreenLine, row: Int, column: Int = 0, width: Int? = nil) {
    guard lines.indices.contains(row), column < size.columns else { return }
    let room = min(width ?? line.width, size.columns - column)
    let over = line.cut(to: room).padded(to: room)
    let base = lines[row]
    var result = base.cut(to: column).padded(to: column)
    result.append(over)
    result.append(base.dropping(column + room))
    lines[row] = result
  }

  /// Where what is selected begins: a row, a link, a cell, the current match; nil where nothing is.
  package var selected: Cell? {
    for (row, line) in lines.enumerated() {
      var column = 0
      for run in line.runs {
        if run.role.isSelected {
          let blanks = run.text.utf8.prefix { $0 == 0x20 }.count
          return Cell(column: min(size.columns - 1, column + (blanks < run.width ? blanks : 0)), row: row)
        }
        column += run.width
      }
    }
    return nil
  }

  /// The screen as text, blanks at the ends of lines left out.
  public var plainLines: [String] { lines.map { $0.trimmedText } }
}
