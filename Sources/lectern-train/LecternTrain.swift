import ArgumentParser

/// What the trainings below `Training` ask of the program: every feature is computed here, by the code that reads articles, so
/// that training and running cannot disagree. Not installed.
@main
struct LecternTrain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lectern-train", abstract: "Turn known documents into examples for training.",
    subcommands: [
      TrainTables.self, TrainTypes.self, TrainCleaning.self, TrainTitles.self, TrainRoles.self, ReadDocument.self,
    ])
}
