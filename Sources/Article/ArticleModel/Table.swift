/// A table: a header row, which may be empty, and rows of cells.
///
/// Rows may be shorter than the widest one; a missing cell is an empty cell.
public struct Table: Sendable, Hashable {
  /// Where the cells' boundaries come from.
  public enum Origin: String, Sendable {
    /// Marks in the source: pipes, tabs, box drawing, HTML cells.
    case markup
    /// Worked out from words joined by single spaces.
    case reconstructed
  }

  /// How the cells of a column are set, where the source says it.
  public enum Alignment: String, Sendable { case left, center, right }

  /// The grid is shown from this confidence up; below it the rows are shown as they were.
  public static let gridThreshold = 0.8

  /// The names of the columns; empty if the source has no header row.
  public var header: [RichText]
  /// The rows of cells.
  public var rows: [[RichText]]
  /// How many of the rows name columns, too: those below a header whose cells stand over several columns each.
  public var headRows = 0
  /// The line above or below that names the table.
  public var caption: RichText?
  /// How each column is set; empty where the source says nothing of it.
  public var alignments: [Alignment?]
  /// Where the boundaries come from.
  public var origin: Origin
  /// How likely every boundary is right, 0 to 1; 1 for mark-up.
  public var confidence: Double

  /// Makes a table.
  public init(
    header: [RichText], rows: [[RichText]], caption: RichText? = nil, alignments: [Alignment?] = [],
    origin: Origin = .markup, confidence: Double = 1
  ) {
    self.header = header
    self.rows = rows
    self.caption = caption
    self.alignments = alignments
    self.origin = origin
    self.confidence = confidence
  }

  /// The table with one name for each column, where several rows name them; nil where one does.
  ///
  ///     Harbour | Depth |             Harbour | Depth low | Depth high
  ///             | low   | high   ►    East    | 3         | 5
  ///     East    | 3     | 5
  public var joiningHeader: Table? {
    guard headRows > 0, headRows < rows.count else { return nil }
    var table = self
    table.headRows = 0
    table.rows.removeFirst(headRows)
    for row in rows[..<headRows] {
      var above = RichText("")
      table.header = row.indices.map { column in
        let name = column < table.header.count ? table.header[column] : RichText("")
        if !name.isEmpty { above = name }
        let below = row[column]
        guard !below.isEmpty, below.text != name.text else { return name }
        // A cell over several columns is followed by empty ones.
        return above.isEmpty ? below : RichText("\(above.text) \(below.text)")
      }
    }
    return table
  }

  /// Whether a reader is shown a grid rather than the rows as they were.
  public var isShownAsGrid: Bool { confidence >= Table.gridThreshold }

  /// The number of cells in the widest row, header included.
  public var columnCount: Int {
    rows.reduce(header.count) { max($0, $1.count) }
  }

  /// The rows, header first, with the boundaries taken out again: each row's cells joined by one space.
  public var flattenedRows: [String] {
    let all = header.isEmpty ? rows : [header] + rows
    return all.map { row in row.map(\.text).filter { !$0.isEmpty }.joined(separator: " ") }
  }
}
