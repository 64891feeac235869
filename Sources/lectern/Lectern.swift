import ArgumentParser

/// The program: reads articles, and converts them.
@main
struct Lectern: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lectern", abstract: "Read scraped articles as clean pages.", version: "0.1.0",
    subcommands: [Convert.self])
}
