import ArgumentParser
import ArticleParsing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// `lectern train-tables STEP --folder DIR`: turns known tables into numbers for the trainer in `Training/tables`.
///
/// Not shown among the commands: readers have no use for it.
struct TrainTables: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-tables", abstract: "Turn known tables into examples for training.", shouldDisplay: false)

  @Argument(help: "words, gaps, background, columns, readings, lines or runs.")
  var step: String

  @Option(help: "Where tables.tsv, documents.tsv and the results of earlier steps are, and where results go.")
  var folder: String

  func run() throws {
    guard let step = TableTraining.Step(rawValue: step) else { throw ValidationError("No step is called \(step).") }
    let material = TableTraining.Material(
      tables: String(decoding: try read("tables.tsv"), as: UTF8.self),
      documents: String(decoding: try read("documents.tsv"), as: UTF8.self))
    let results = try TableTraining.run(step, on: material) { name in
      // Kept until the program ends: models read their bytes in place.
      let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: try read(name).count, alignment: 8)
      memory.copyBytes(from: try read(name))
      return ModelBytes(UnsafeRawBufferPointer(memory))
    }
    for result in results { try write(result.bytes, result.name) }
    try write(Array(TableTraining.widths.utf8), "widths")
  }

  private func read(_ name: String) throws -> [UInt8] {
    guard let file = fopen("\(folder)/\(name)", "rb") else { throw ValidationError("\(folder)/\(name) is not there.") }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let size = ftell(file)
    rewind(file)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = fread(buffer.baseAddress, 1, size, file)
    }
  }

  private func write(_ bytes: [UInt8], _ name: String) throws {
    guard let file = fopen("\(folder)/\(name)", "wb") else {
      throw ValidationError("\(folder)/\(name): no such folder.")
    }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw ValidationError("\(name): not written.") }
  }
}
