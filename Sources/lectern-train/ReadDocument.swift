import ArgumentParser
import ArticleParsing
import BoostedTrees
import Cleaning
import Structure
import TableRebuilding

/// `lectern-train read [--cleaning FILE] [--roles FILE] [--tables FILE] [--without PASS] DOCUMENT`: writes the articles of a
/// document as JSON, read by other weights than the program's or without some passes; for scores of documents the weights have not seen.
struct ReadDocument: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Read a document by other weights than the program's.")

  @Option(help: "A file of weights for cleaning.")
  var cleaning: String?

  @Option(help: "A file of weights for roles.")
  var roles: String?

  @Option(help: "A file of weights for tables.")
  var tables: String?

  @Option(help: "A pass of cleaning or structure, or a step of one, to leave out; may be given several times.")
  var without: [String] = []

  @Argument(help: "The document.")
  var document: String

  func run() throws {
    var options = ParsingOptions(fileName: document)
    if let cleaning { options.cleaning = CleaningModel(ModelSections(try TrainingFiles.weights(cleaning))) }
    if let roles { options.roles = RoleModel(ModelSections(try TrainingFiles.weights(roles))) }
    if let tables { options.tables = TableModel(ModelSections(try TrainingFiles.weights(tables))) }
    for name in without { try Self.leaveOut(name, &options) }
    try TrainingFiles.writeArticles(of: document, options)
  }

  private static func leaveOut(_ name: String, _ options: inout ParsingOptions) throws {
    let steps = CleaningStep.named(name)
    options.withoutSteps.formUnion(steps)
    let isOfStructure = options.withoutStructure.insert(name)
    guard steps.isEmpty, !isOfStructure else { return }
    let names =
      CleaningPass.allCases.map(\.rawValue) + CleaningStep.allCases.map(\.rawValue)
      + StructurePass.allCases.map(\.rawValue) + RoleStep.allCases.map(\.rawValue)
    throw ValidationError("No pass or step is called \(name): \(names.joined(separator: ", ")).")
  }
}
