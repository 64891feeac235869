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
      lectern convert --jsonl [--fields FIELDS] [-o OUT] [OPTIONS] [FILE…]
      lectern convert --jsonl --warc FILE [-o OUT] [OPTIONS]
      """,
    discussion: """
      Without -o, everything goes to standard output, one file after another. With -o, each output is written whole or not \
      at all. CSV holds only the tables of the articles.

      With --jsonl, each document becomes one line of JSON. If no files are given, each line of standard input is a path, an \
      address, or an object with "html", "text" or "markdown" and, optionally, "id" and "url". A document that cannot be \
      read, that makes the program fail, or that takes longer than --time-limit becomes a line with "error", and the exit \
      status is 1.

      With --fields, each line holds these fields and nothing else: title, subtitle, authors, published, modified, dateline, \
      site, url, description, image, language, words, and the whole as text, markdown or html.
      """)

  @Option(
    name: .long, help: ArgumentHelp("The format to write; required unless --jsonl is given.", valueName: "format"))
  var to: OutputFormat?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Where to write: a file, or a directory for several files.", valueName: "out"),
    completion: .file())
  var output: String?

  @Flag(help: "Write JSON, one document per line, for any number of documents.")
  var jsonl = false

  @Option(help: ArgumentHelp("With --jsonl: what a line holds, such as title,text.", valueName: "fields"))
  var fields: FieldList?

  @Option(
    help: ArgumentHelp(
      "With --jsonl: a web archive to read (WARC, WET or WACZ, gzipped or not); - is standard input. May be repeated.",
      valueName: "file"),
    completion: .file())
  var warc: [String] = []

  @Option(
    help: ArgumentHelp(
      "With --jsonl: how many seconds a document may take before it becomes a line with \"error\".",
      valueName: "seconds"))
  var timeLimit: Double?

  @Flag(help: "With --jsonl: report on standard error how many documents were converted, and how fast.")
  var stats = false

  @Option(help: ArgumentHelp("How many documents to convert at a time.", valueName: "number"))
  var jobs = 1

  @OptionGroup var page: PageWidth

  @OptionGroup var source: SourceArguments

  @Flag(help: "CSV: put an apostrophe before cells that a spreadsheet would take for formulas.")
  var guardFormulas = false

  @Argument(
    help: ArgumentHelp(
      "The articles; - is standard input, which is also read if none is given and something is piped in.",
      valueName: "file"),
    completion: .file())
  var files: [String] = []

  func validate() throws {
    guard (1...256).contains(jobs) else { throw ValidationError("--jobs must be between 1 and 256.") }
    if let timeLimit, !(timeLimit > 0 && timeLimit <= 1_000_000) {
      throw ValidationError("--time-limit must be a number of seconds above 0.")
    }
    guard jsonl || timeLimit == nil && !stats && warc.isEmpty && fields == nil else {
      throw ValidationError("--fields, --warc, --time-limit and --stats need --jsonl.")
    }
    guard warc.isEmpty || files.isEmpty else { throw ValidationError("--warc cannot be combined with files.") }
    if files.isEmpty, warc.isEmpty { try InputFile.expectPipe() }
    if jsonl {
      guard to == nil || to == .json else { throw ValidationError("--jsonl writes JSON only.") }
      return
    }
    guard let to else { throw ValidationError("Missing expected argument '--to <format>'") }
    if files.count > 1, output == nil, !to.canBeConcatenated {
      throw ValidationError("Several files in this format need a directory, given by -o.")
    }
  }

  func run() throws {
    if jsonl { return try crawl.convert(to: output) }
    let files = files.isEmpty ? [SourceFile.standardInput] : files
    var failed = false
    try Diagnostics.reporting {
      let plan = try OutputPlan(files: files, output: output, ending: to?.ending ?? "")
      try plan.makeDirectory()
      failed = try FileConversion(source: source.options, format: format, jobs: jobs).run(Array(zip(files, plan.paths)))
    }
    if failed { throw Diagnostics.failure }
  }

  private var crawl: Crawl {
    let workers = WorkerPool { [timeLimit, source = source.options, fields] in
      WorkOnCrawl.arguments(socket: $0, timeLimit: timeLimit, source: source, fields: fields)
    }
    return Crawl(
      conversion: DocumentConversion(source: source.options, fields: fields?.fields), jobs: jobs, timeLimit: timeLimit,
      tellsStatistics: stats,
      files: files, archives: warc.isEmpty ? nil : ArchiveInputs(warc), workers: workers)
  }

  private var format: FileConversion.Format {
    FileConversion.Format(
      to: to ?? .json, options: WritingOptions(width: page.columns, guardsFormulas: guardFormulas))
  }
}
