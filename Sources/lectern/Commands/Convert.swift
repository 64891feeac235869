import ArgumentParser
import ArticleParsing
import ArticleWriting

/// `lectern convert --to FORMAT [-o OUT] FILE…`
struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write articles as JSON, Markdown, HTML, text or CSV.")

  @Option(name: .long, help: "The format: \(OutputFormat.list).")
  var to: OutputFormat

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Where to write: a file, or a directory for several files.", valueName: "out"))
  var output: String?

  @Argument(help: ArgumentHelp("The articles; - is standard input.", valueName: "file"))
  var files: [String]

  func run() throws {
    var failed = false
    for file in files {
      do { try Diagnostics.reporting { try convert(file) } } catch { failed = true }
    }
    if failed { throw Diagnostics.failure }
  }

  private func convert(_ file: String) throws {
    let document = ArticleParser().parse(try SourceFile.read(file))
    let write = { (output: inout ChunkedOutput) in to.writer.write(document, to: &output) }
    guard let output else { return try OutputFile.writeToStandardOutput(write) }
    try OutputFile.write(to: output, write)
  }
}
