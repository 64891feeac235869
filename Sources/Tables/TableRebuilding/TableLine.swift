/// One source line as the table finder meets it: trimmed, in the order of the source.
public struct TableLine: Sendable, Hashable {
  /// The text of the line, without white space at its ends.
  public var text: String
  /// The number of empty lines between this line and the one before it.
  public var blankLinesBefore: Int

  /// Makes a line.
  public init(text: String, blankLinesBefore: Int = 0) {
    self.text = text
    self.blankLinesBefore = blankLinesBefore
  }
}

/// A table whose cells were found again in lines that had lost their boundaries.
///
/// No word is lost or added: the cells of a row, joined, are the row's line (or lines) but for white space.
public struct RebuiltTable: Sendable, Hashable {
  /// The lines that make up the table, as indices into the lines searched.
  public var lines: Range<Int>
  /// The names of the columns; empty where the first line is a row like the others.
  public var header: [String]
  /// The rows, each with one cell a column; a cell may be empty.
  public var rows: [[String]]
  /// The likelihood that every cell of the table is right, 0 to 1.
  public var confidence: Double
  /// The likelihood that the lines are a table at all, whatever its cells, 0 to 1.
  public var likelihood: Double

  /// Makes a table.
  public init(lines: Range<Int>, header: [String], rows: [[String]], confidence: Double, likelihood: Double) {
    self.lines = lines
    self.header = header
    self.rows = rows
    self.confidence = confidence
    self.likelihood = likelihood
  }
}
