import BoostedTrees
import TableRebuilding

/// The lines of a text with tables in it, to learn from where tables stand.
struct TrainingDocument {
  /// Documents of one fold are held out together.
  let fold: Int
  private(set) var lines: [TableLine] = []
  /// For each line the number of the table it is a row of; 0 for other lines.
  private(set) var tables: [Int] = []
  /// The cells of each line; one where they are not known.
  private(set) var cells: [[String]] = []

  /// Reads documents from lines parted by tabs: `D`, fold begins a document; `L`, empty lines before, table, then the
  /// text, or the cells of a row.
  static func read(_ text: String) -> [TrainingDocument] {
    var documents: [TrainingDocument] = []
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: "\t").map(String.init)
      if fields[0] == "D" {
        documents.append(TrainingDocument(fold: Int(fields[1]) ?? 0))
      } else if fields.count > 3 {
        let last = documents.count - 1
        documents[last].lines.append(
          TableLine(text: fields[3...].joined(separator: " "), blankLinesBefore: Int(fields[1]) ?? 0))
        documents[last].tables.append(Int(fields[2]) ?? 0)
        documents[last].cells.append(Array(fields[3...]))
      }
    }
    return documents
  }

  /// Lines for the line model: 1 for a row and 0 for others, the fold, then the features.
  func lineExamples(_ model: TableModel) -> [Float] {
    var values: [Float] = []
    let finder = RowRunFinder(model: model)
    for stretch in finder.stretches(in: lines) {
      let profiles = finder.profiles(lines[stretch])
      let features = LineFeatures(profiles)
      let setting = finder.setting(of: profiles, at: stretch, in: lines).values
      for index in stretch {
        values += [tables[index] > 0 ? 1 : 0, Float(fold)]
        values += features.features(index - stretch.lowerBound) + setting
      }
    }
    return values
  }

  /// Numbers in an example of a line.
  static let lineWidth = 2 + LineFeatures.count + StretchFeatures.count

  /// Runs for the run model: 1 for a table whole, 0 for none or a part of one, the fold, whether every cell is right (−1:
  /// not known), how certain the reading is taken by itself, then the features.
  func runExamples(_ model: TableModel) -> [Float] {
    var values: [Float] = []
    let runs = RowRunFinder(model: model).runs(in: lines)
    let segmenter = TableSegmenter(model: model, phrases: phrases(beside: runs.map(\.lines)))
    for run in runs {
      let rows = lines[run.lines].map { TokenRow($0.text) }
      guard let reading = segmenter.best(header: rows[0], rows: Array(rows.dropFirst())) else { continue }
      let isTable = isTable(run.lines)
      values += [isTable ? 1 : 0, Float(fold), isTable ? isRight(reading, rows, at: run.lines) : 0]
      values.append(model.certainty.score(reading.features))
      values += reading.features + run.features
    }
    return values
  }

  /// Numbers in an example of a run.
  static let runWidth = 4 + TableReading.featureCount + RowRun.featureCount

  func phrases(beside rows: [Range<Int>]) -> ArticlePhrases {
    ArticlePhrases(lineCount: lines.count, but: rows) { Array(lines[$0].text.utf8.prefix($1)) }
  }

  /// 1 if the run is a table from its first line to its last and every cell is right, 0 if not, −1 if that is not known.
  private func isRight(_ reading: TableReading, _ rows: [TokenRow], at range: Range<Int>) -> Float {
    let truth = Array(cells[range])
    guard truth.contains(where: { $0.count > 1 }) else { return -1 }
    let table = tables[range.lowerBound]
    guard table > 0, tables[range].allSatisfy({ $0 == table }) else { return 0 }
    guard tables.filter({ $0 == table }).count == range.count else { return 0 }
    let header = reading.headerCells.filter { !$0.isEmpty }
    return [header] + reading.cells(of: Array(rows.dropFirst())) == truth ? 1 : 0
  }

  /// Whether the lines are one table, all of it and hardly more.
  private func isTable(_ range: Range<Int>) -> Bool {
    let inside = tables[range].filter { $0 > 0 }
    guard let table = inside.max(by: { a, b in inside.filter { $0 == a }.count < inside.filter { $0 == b }.count })
    else {
      return false
    }
    let hits = inside.filter { $0 == table }.count
    return hits * 10 >= range.count * 8 && hits * 10 >= tables.filter { $0 == table }.count * 7
  }
}
