import ArgumentParser
import ArticleWriting

/// `lectern convert --to FORMAT [-o OUT] FILE…`
struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write articles as JSON, Markdown, HTML, text or CSV.",
    discussion: """
      Without -o everything goes to standard output, one article file after another. With -o each output is complete or \
      not there at all. CSV holds the tables of the articles.
      """)

  @Option(name: .long, help: ArgumentHelp("The format to write.", valueName: "format"))
  var to: OutputFormat

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Where to write: a file, or a directory for several files.", valueName: "out"),
    completion: .file())
  var output: String?

  @OptionGroup var page: PageWidth

  @OptionGroup var source: SourceOptions

  @Flag(help: "CSV: put an apostrophe before cells that a spreadsheet would take for formulas.")
  var guardFormulas = false

  @Argument(
    help: ArgumentHelp(
      "The articles; - is standard input, and so is no name at all when something is piped in.", valueName: "file"),
    completion: .file())
  var files: [String] = []

  func validate() throws {
    if files.isEmpty { try InputFile.expectPipe() }
    if files.count > 1, output == nil, !to.canBeConcatenated {
      throw ValidationError("Several files in this format need -o with a directory.")
    }
  }

  func run() throws {
    let files = files.isEmpty ? [SourceFile.standardInput] : files
    var failed = false
    try Diagnostics.reporting {
      let plan = try OutputPlan(files: files, output: output, ending: to.ending)
      try plan.makeDirectory()
      for (file, path) in zip(files, plan.paths) {
        do { try Diagnostics.reporting { try convert(file, to: path) } } catch { failed = true }
      }
    }
    if failed { throw Diagnostics.failure }
  }

  private func convert(_ file: String, to path: String?) throws {
    let document = try source.document(at: file)
    let writer = to.writer(OutputFormat.Options(width: page.columns, guardsFormulas: guardFormulas))
    try OutputFile.write(to: path) { writer.write(document, to: &$0) }
  }
}
