import ArgumentParser
import ArticleModel
import ArticleWriting

/// `lectern tables FILE [--to csv|json|markdown] [--n K]`
struct Tables: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tables",
    abstract: "Write the tables of an article.",
    discussion: """
      Tables follow one another with an empty line between. One that was rebuilt and is not sure enough is written as its \
      rows stood; in JSON it always has its cells and its confidence.
      """)

  /// The formats tables can be written in.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, json, markdown

    /// Takes the name of a format, or the ending of Markdown's files.
    init?(argument: String) {
      let name = argument.lowercased()
      self.init(rawValue: name == "md" ? "markdown" : name)
    }
  }

  @Option(name: .long, help: ArgumentHelp("The format to write.", valueName: "format"))
  var to: Format = .csv

  @Option(
    name: .customLong("n"), help: ArgumentHelp("Only the table of this number; the first is 1.", valueName: "number"))
  var number: Int?

  @Flag(help: "CSV: put an apostrophe before cells that a spreadsheet would take for formulas.")
  var guardFormulas = false

  @OptionGroup var source: SourceOptions

  @OptionGroup var input: InputFile

  func validate() throws {
    if let number, number < 1 { throw ValidationError("Tables are counted from 1.") }
  }

  func run() throws {
    try Diagnostics.reporting {
      let document = try source.document(at: input.path)
      let tables = try chosen(from: document.tables)
      let chosen = Document(text: document.text, articles: [Article(blocks: tables)])
      try OutputFile.write(to: nil) { output in
        switch to {
        case .csv: CSVWriter(guardsFormulas: guardFormulas).write(chosen, to: &output)
        case .json: JSONWriter().writeTables(of: chosen, to: &output)
        case .markdown: MarkdownWriter().write(chosen, to: &output)
        }
      }
    }
  }

  private func chosen(from tables: [Block]) throws -> [Block] {
    guard let number else {
      if tables.isEmpty {
        Diagnostics.report(InputFailure(reason: "holds no table", name: SourceFile.name(of: input.path)).message)
      }
      return tables
    }
    guard number <= tables.count else {
      throw InputFailure(
        reason: "holds \(tables.count) table\(tables.count == 1 ? "" : "s")", name: SourceFile.name(of: input.path))
    }
    return [tables[number - 1]]
  }
}
