import BoostedTrees
import TableRebuilding

/// The steps of training the table model that the program itself does: everything that looks at text.
///
/// Each step turns known tables or documents into numbers for a trainer, by the very code that runs later. Models are
/// given by fold: what judges a fold was trained on the others.
enum TableTraining {
  /// A step.
  enum Step: String, CaseIterable, Sendable {
    /// Counts of words, one table for each fold and one for all.
    case words
    /// The gaps of rows and of headers.
    case gaps
    /// What cells look like, and how much each attribute of a cell tells.
    case background, columns
    /// Ways to cut headers.
    case headers
    /// Readings with different numbers of columns.
    case readings
    /// Gaps in the tables of documents, and what these say of the words at them.
    case phrases
    /// Lines of documents, and runs of them that may be tables.
    case lines, runs
  }

  /// Known tables and documents.
  struct Material {
    var tables: [TrainingTable]
    /// Copies of them whose first column has no name.
    var cornered: [TrainingTable]
    /// Copies of them with their columns in other places.
    var rearranged: [TrainingTable]
    var documents: [TrainingDocument]

    /// Reads the texts that `TrainingTable` and `TrainingDocument` describe.
    init(tables: String, documents: String) {
      let all = TrainingTable.read(tables)
      self.tables = all.filter { $0.form != .rearranged && $0.form != .cornered }
      cornered = all.filter { $0.form == .cornered }
      rearranged = all.filter { $0.form == .rearranged }
      self.documents = TrainingDocument.read(documents)
    }

    /// The folds there are.
    var folds: [Int] { Set(tables.map(\.fold)).sorted() }
  }

  /// The files a step makes, by name.
  ///
  /// - Parameter read: Gives a file of an earlier step by its name.
  static func run(_ step: Step, on material: Material, read: (String) throws -> ModelBytes) throws
    -> [(name: String, bytes: [UInt8])]
  {
    switch step {
    case .words: return words(material)
    case .gaps: return try gaps(material, read)
    case .background:
      return [("background", bytes(ColumnExamples.background(material.tables.filter { $0.form == .whole })))]
    case .columns: return [("columns", try columns(material, models(material, read)))]
    case .readings: return [("readings", try readings(material, models(material, read)))]
    case .headers: return [("headers", try headers(material, models(material, read)))]
    case .lines:
      let models = try models(material, read)
      return [("lines", bytes(material.documents.flatMap { $0.lineExamples(models[$0.fold] ?? .standard) }))]
    case .phrases:
      let models = try models(material, read)
      return [
        (
          "phrases",
          bytes(material.documents.flatMap { PhraseExamples.examples($0, model: models[$0.fold] ?? .standard) })
        )
      ]
    case .runs:
      let models = try models(material, read)
      return [("runs", bytes(material.documents.flatMap { $0.runExamples(models[$0.fold] ?? .standard) }))]
    }
  }

  /// How many numbers an example of each file has: a name and a number a line.
  static var widths: String {
    let widths = [
      ("body", GapExamples.width), ("header", GapExamples.width), ("columns", ColumnExamples.width),
      ("headers", HeaderExamples.width), ("readings", ReadingExamples.width),
      ("lines", TrainingDocument.lineWidth), ("phrases", PhraseExamples.width),
      ("runs", TrainingDocument.runWidth),
    ]
    return widths.map { "\($0) \($1)" }.joined(separator: "\n")
  }

  /// Where each group of features of gaps begins in an example: a number and a name a line.
  static var gapGroups: String {
    var start = GapExamples.leadCount
    return GapFeatures.groups.map { name, count in
      defer { start += count }
      return "\(start) \(name)"
    }.joined(separator: "\n")
  }

  private static func words(_ material: Material) -> [(name: String, bytes: [UInt8])] {
    var files = [
      ("words.all", WordCounts(material.tables).packed),
      ("names.all", NamedColumnCounts(material.tables).packed()),
    ]
    for fold in material.folds {
      let others = material.tables.filter { $0.fold != fold }
      files.append(("words.\(fold)", WordCounts(others).packed))
      files.append(("names.\(fold)", NamedColumnCounts(others).packed()))
    }
    return files
  }

  private static func gaps(_ material: Material, _ read: (String) throws -> ModelBytes) throws
    -> [(name: String, bytes: [UInt8])]
  {
    var words: [Int: WordTable] = [:]
    for fold in material.folds { words[fold] = WordTable(try read("words.\(fold)")) }
    let examples = GapExamples(words: words)
    return [("body", false), ("header", true)].map { name, isHeader in
      let tables = isHeader ? material.tables : material.tables + material.rearranged
      let values = tables.enumerated().flatMap {
        examples.examples($0.element, header: isHeader, index: $0.offset)
      }
      return (name, bytes(values))
    }
  }

  private static func models(_ material: Material, _ read: (String) throws -> ModelBytes) throws -> [Int: TableModel] {
    var models: [Int: TableModel] = [:]
    for fold in material.folds { models[fold] = TableModel(ModelSections(try read("model.\(fold)"))) }
    return models
  }

  private static func columns(_ material: Material, _ models: [Int: TableModel]) throws -> [UInt8] {
    var group = 0
    return bytes(
      material.tables.filter { $0.form == .whole }.flatMap { table in
        models[table.fold].map { ColumnExamples.examples(table, model: $0, group: &group) } ?? []
      })
  }

  private static func readings(_ material: Material, _ models: [Int: TableModel]) throws -> [UInt8] {
    bytes(
      (material.tables + material.cornered).enumerated().flatMap { index, table in
        models[table.fold].map { ReadingExamples(model: $0).examplesByLength(table, index: index) } ?? []
      })
  }

  private static func headers(_ material: Material, _ models: [Int: TableModel]) throws -> [UInt8] {
    bytes(
      material.tables.enumerated().flatMap { index, table in
        models[table.fold].map { HeaderExamples.examples(table, model: $0, index: index) } ?? []
      })
  }

  /// Little-endian floats.
  private static func bytes(_ values: [Float]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4 * values.count)
    for value in values {
      let bits = value.bitPattern
      for shift in [UInt32(0), 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: bits >> shift)) }
    }
    return bytes
  }
}
