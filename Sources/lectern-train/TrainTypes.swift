import ArgumentParser
import BoostedTrees
import TableRebuilding

/// `lectern-train types --words FILE --out FILE`: stores the types of words as `WordTypes` reads them.
struct TrainTypes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "types", abstract: "Store the types of words for the table model.")

  @Option(
    help: "Lines of a type, a tab and a word; before them a line of numbers for each type: its family and its place.")
  var words: String

  @Option(help: "Where the result goes.")
  var out: String

  func run() throws {
    let lines = String(decoding: try TrainingFiles.read(words), as: UTF8.self).split(separator: "\n")
    let space = lines.prefix(WordTypes.count).flatMap { line in
      line.split(separator: " ").map { UInt8(bitPattern: Int8($0) ?? 0) }
    }
    var types: [UInt32: UInt8] = [:]
    for line in lines.dropFirst(WordTypes.count) {
      let fields = line.split(separator: "\t")
      guard fields.count == 2, let type = UInt8(fields[0]) else { continue }
      let tokens = TokenRow(String(fields[1])).tokens
      // The commoner word of two with the same key comes first.
      guard tokens.count == 1 else { continue }
      let key = WordTypes.key(tokens[0].word)
      if types[key] == nil { types[key] = type }
    }
    let sorted = types.sorted { $0.key < $1.key }
    try TrainingFiles.write(HashedKeys.packed(sorted.map(\.key)) + sorted.map(\.value) + space, out)
  }
}
