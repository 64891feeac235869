import ArgumentParser
import ArticleModel
import ArticleWriting
import UTF8Text

/// `lectern tables FILE [--to FORMAT] [--n K]`
struct Tables: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tables",
    abstract: "Write the tables of an article.",
    discussion: """
      Tables follow one another with an empty line between. One that was rebuilt and is not sure enough is written as its \
      rows stood; in JSON it always has its cells and its confidence.
      """)

  @Option(
    name: .long, help: ArgumentHelp("The format to write.", valueName: "format"),
    completion: .list(OutputFormat.ofTables.map(\.rawValue)),
    transform: { argument in
      guard let format = OutputFormat(name: argument), format.holdsTables else {
        let names = OutputFormat.ofTables.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("Tables are written as one of: \(names).")
      }
      return format
    })
  var to: OutputFormat = .csv

  @Option(
    name: .customLong("n"), help: ArgumentHelp("Only the table of this number; the first is 1.", valueName: "number"))
  var number: Int?

  @Flag(help: "CSV: put an apostrophe before cells that a spreadsheet would take for formulas.")
  var guardFormulas = false

  @OptionGroup var source: SourceArguments

  @OptionGroup var input: InputFile

  func validate() throws {
    if let number, number < 1 { throw ValidationError("Tables are counted from 1.") }
  }

  func run() throws {
    try Diagnostics.reporting {
      let document = try source.options.document(at: input.path)
      let tables = try chosen(from: document.tables)
      let chosen = Document(text: document.text, articles: [Article(blocks: tables)])
      let writer = to.writer(WritingOptions(guardsFormulas: guardFormulas))
      try OutputFile.write(to: nil) { writer.writeTables(of: chosen, to: &$0) }
    }
  }

  private func chosen(from tables: [Block]) throws -> [Block] {
    guard let number else {
      if tables.isEmpty {
        Diagnostics.report(InputFailure(reason: "contains no table", name: SourceFile.name(of: input.path)).message)
      }
      return tables
    }
    guard number <= tables.count else {
      throw InputFailure(
        reason: "holds \(Counted.words(tables.count, "table"))", name: SourceFile.name(of: input.path))
    }
    return [tables[number - 1]]
  }
}
