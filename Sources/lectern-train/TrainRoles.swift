import ArgumentParser
import ArticleParsing
import BoostedTrees
import Cleaning
import Structure

/// `lectern-train roles --list FILE --out NAME [--weights FILE] [--cleaning FILE]`: turns documents into numbers for the
/// trainer in `Training/roles`.
struct TrainRoles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roles", abstract: "Turn documents into examples for training.")

  @Option(help: "A file with the documents' paths, one a line.")
  var list: String

  @Option(help: "What the names of the results begin with.")
  var out = "examples"

  @Option(help: "A file of weights.")
  var weights: String?

  @Option(help: "A file of weights for cleaning.")
  var cleaning: String?

  func run() throws {
    let model = try weights.map { RoleModel(ModelSections(try TrainingFiles.weights($0))) } ?? .standard
    let cleaning = try cleaning.map { CleaningModel(ModelSections(try TrainingFiles.weights($0))) } ?? .standard
    var texts: [UInt8] = []
    var phrases: [UInt32] = []
    var rows: [Float] = []
    var roles: [UInt8] = []
    var widths = ""
    var groups: [FeatureRow.Mark] = []
    for path in try TrainingFiles.paths(listedIn: list) {
      let examples = RoleExamples(try TrainingFiles.read(path), name: path, model: model, cleaning: cleaning)
      widths +=
        "\(examples.roles.count / 2) \(examples.featureCount) \(examples.categoryCount) \(examples.addedCount)\n"
      texts += examples.texts
      phrases += examples.phrases
      rows += examples.rows
      if groups.isEmpty { groups = examples.groups }
      roles += examples.roles
    }
    try TrainingFiles.write(texts, out + ".texts")
    try TrainingFiles.write(numbers: phrases, out + ".phrases")
    try TrainingFiles.write(numbers: rows, out + ".rows")
    try TrainingFiles.write(roles, out + ".roles")
    try TrainingFiles.write(Array(widths.utf8), out + ".counts")
    try TrainingFiles.write(Array(groups.map { "\($0.start) \($0.group)\n" }.joined().utf8), out + ".groups")
  }
}
