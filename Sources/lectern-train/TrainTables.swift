import ArgumentParser

/// `lectern-train tables STEP --folder DIR`: turns known tables into numbers for the trainer in `Training/tables`.
struct TrainTables: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tables", abstract: "Turn known tables into examples for training.")

  @Argument(help: "words, gaps, background, columns, headers, readings, phrases, lines or runs.")
  var step: String

  @Option(help: "Where tables.tsv, documents.tsv and the results of earlier steps are, and where results go.")
  var folder: String

  func run() throws {
    guard let step = TableTraining.Step(rawValue: step) else { throw ValidationError("No step is called \(step).") }
    let material = TableTraining.Material(
      tables: String(decoding: try TrainingFiles.read("\(folder)/tables.tsv"), as: UTF8.self),
      documents: String(decoding: try TrainingFiles.read("\(folder)/documents.tsv"), as: UTF8.self))
    let results = try TableTraining.run(step, on: material) { try TrainingFiles.weights("\(folder)/\($0)") }
    for result in results { try TrainingFiles.write(result.bytes, "\(folder)/\(result.name)") }
    try TrainingFiles.write(Array(TableTraining.widths.utf8), "\(folder)/widths")
    try TrainingFiles.write(Array(TableTraining.gapGroups.utf8), "\(folder)/groups")
  }
}
