import ArgumentParser
import ArticleParsing
import BoostedTrees
import Cleaning

/// `lectern-train cleaning --list FILE --out NAME [--weights FILE]`: turns documents into numbers for the trainer in
/// `Training/cleaning`.
struct TrainCleaning: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cleaning", abstract: "Turn documents into examples for training.")

  @Option(help: "A file with the documents' paths, one a line.")
  var list: String

  @Option(help: "What the names of the results begin with.")
  var out = "examples"

  @Option(help: "A file of weights.")
  var weights: String?

  func run() throws {
    let model = try weights.map { CleaningModel(ModelSections(try TrainingFiles.weights($0))) } ?? .standard
    var texts: [UInt8] = []
    var phrases: [UInt32] = []
    var names: [UInt32] = []
    var sections: [UInt32] = []
    var rows: [Float] = []
    var widths = ""
    var groups: [FeatureRow.Mark] = []
    for path in try TrainingFiles.paths(listedIn: list) {
      let examples = CleaningExamples(try TrainingFiles.read(path), name: path, model: model)
      let count = examples.texts.count { $0 == 0x0A }
      widths += "\(count) \(examples.featureCount) \(examples.categoryCount)\n"
      texts += examples.texts
      phrases += examples.phrases
      names += examples.names
      sections += examples.sections
      rows += examples.rows
      if groups.isEmpty { groups = examples.groups }
    }
    try TrainingFiles.write(texts, out + ".texts")
    try TrainingFiles.write(numbers: phrases, out + ".phrases")
    try TrainingFiles.write(numbers: names, out + ".names")
    try TrainingFiles.write(numbers: sections, out + ".sections")
    try TrainingFiles.write(numbers: rows, out + ".rows")
    try TrainingFiles.write(Array(widths.utf8), out + ".counts")
    try TrainingFiles.write(Array(groups.map { "\($0.start) \($0.group)\n" }.joined().utf8), out + ".groups")
  }
}
