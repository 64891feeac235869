import ArgumentParser
import ArticleModel
import ArticleWriting

/// `lectern convert --to FORMAT [-o OUT] FILE…`
struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Write articles as Markdown, HTML, text, JSON or CSV.",
    usage: """
      lectern convert --to \(OutputFormat.alternatives) [-o OUT] [OPTIONS] FILE…
      lectern convert --jsonl [-o OUT] [OPTIONS] [FILE…]
      lectern convert --jsonl --warc FILE [-o OUT] [OPTIONS]
      """,
    discussion: """
      Without -o everything goes to standard output, one article file after another. With -o each output is complete or \
      not there at all. CSV holds the tables of the articles.

      With --jsonl each document is one line of JSON. Where no files are named, each line of standard input is a path, an \
      address, or an object with "html", "text" or "markdown", and perhaps "id" and "url". What cannot be read is a line \
      with "error", and the exit status is 1 at the end; so is a document on which the program fails, or which takes longer \
      than --time-limit.
      """)

  @Option(name: .long, help: ArgumentHelp("The format to write; needed but with --jsonl.", valueName: "format"))
  var to: OutputFormat?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Where to write: a file, or a directory for several files.", valueName: "out"),
    completion: .file())
  var output: String?

  @Flag(help: "Write JSON, one document a line, for any number of documents.")
  var jsonl = false

  @Option(
    help: ArgumentHelp(
      "With --jsonl: a web archive to read, packed by gzip or not (WARC, WET); - is standard input. For several, repeat it.",
      valueName: "file"),
    completion: .file())
  var warc: [String] = []

  @Option(
    help: ArgumentHelp(
      "With --jsonl: the seconds a document may take; one that takes longer is a line with \"error\".",
      valueName: "seconds"))
  var timeLimit: Double?

  @Flag(help: "With --jsonl: say on standard error at the end how many documents there were, and how fast they were.")
  var stats = false

  @Option(help: ArgumentHelp("How many documents to work on at a time.", valueName: "number"))
  var jobs = 1

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
    guard (1...256).contains(jobs) else { throw ValidationError("--jobs must be between 1 and 256.") }
    if let timeLimit, !(timeLimit > 0 && timeLimit <= 1_000_000) {
      throw ValidationError("--time-limit must be a number of seconds above 0.")
    }
    guard jsonl || timeLimit == nil && !stats && warc.isEmpty else {
      throw ValidationError("--warc, --time-limit and --stats go with --jsonl.")
    }
    guard warc.isEmpty || files.isEmpty else { throw ValidationError("--warc goes with no other files.") }
    if files.isEmpty, warc.isEmpty { try InputFile.expectPipe() }
    if jsonl {
      guard to == nil || to == .json else { throw ValidationError("--jsonl writes JSON and nothing else.") }
      return
    }
    guard let to else { throw ValidationError("Missing expected argument '--to <format>'") }
    if files.count > 1, output == nil, !to.canBeConcatenated {
      throw ValidationError("Several files in this format need -o with a directory.")
    }
  }

  func run() throws {
    if jsonl { return try crawl.convert(to: output) }
    let files = files.isEmpty ? [SourceFile.standardInput] : files
    var failed = false
    try Diagnostics.reporting {
      let plan = try OutputPlan(files: files, output: output, ending: to?.ending ?? "")
      try plan.makeDirectory()
      failed = try FileConversion(source: source, format: format, jobs: jobs).run(Array(zip(files, plan.paths)))
    }
    if failed { throw Diagnostics.failure }
  }

  private var crawl: Crawl {
    let workers = WorkerPool { [timeLimit, source] in
      WorkOnCrawl.arguments(socket: $0, timeLimit: timeLimit, source: source)
    }
    return Crawl(
      conversion: DocumentConversion(source: source), jobs: jobs, timeLimit: timeLimit, tellsStatistics: stats,
      files: files, archives: warc.isEmpty ? nil : ArchiveInputs(warc), workers: workers)
  }

  private var format: FileConversion.Format {
    FileConversion.Format(
      to: to ?? .json, options: WritingOptions(width: page.columns, guardsFormulas: guardFormulas))
  }
}
