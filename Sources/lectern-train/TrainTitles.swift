import ArgumentParser

/// `lectern-train titles --list FILE --out FILE`: turns the lines that may be titles of texts into numbers for the trainer in
/// `Training/titles`.
struct TrainTitles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "titles", abstract: "Turn lines into examples for training.")

  @Option(help: "A file with the texts' paths, one a line.")
  var list: String

  @Option(
    help: "Where the examples go: a line with the names of the numbers, then for each text its path, and its lines.")
  var out: String

  func run() throws {
    var lines = [TitleExamples.names.joined(separator: "\t")]
    for path in try TrainingFiles.paths(listedIn: list) {
      lines.append("D\t" + path)
      for line in TitleExamples(try TrainingFiles.read(path), name: path).lines {
        lines.append("L\t" + line.numbers.map { "\($0)" }.joined(separator: " ") + "\t" + line.text)
      }
    }
    try TrainingFiles.write(Array((lines.joined(separator: "\n") + "\n").utf8), out)
  }
}
