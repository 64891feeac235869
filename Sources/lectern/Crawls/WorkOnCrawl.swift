import ArgumentParser
import ArticleParsing
import CWorker

/// The hidden command that a crawl starts its workers with: it answers documents from a socket until there are no
/// more.
struct WorkOnCrawl: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "work-on-crawl", abstract: "Convert documents for a crawl.", shouldDisplay: false)

  @Option(help: "The descriptor of the socket.")
  var socket: Int32

  @Option(help: "The seconds a document may take.")
  var timeLimit: Double?

  @Option(help: "What a line holds.")
  var fields: FieldList?

  @OptionGroup var source: SourceArguments

  func run() throws {
    let channel = WorkerChannel(descriptor: socket)
    let conversion = DocumentConversion(source: source.options, fields: fields?.fields)
    while let document = CrawlDocument(from: channel) {
      // The signal that ends this process tells the crawl why.
      if let timeLimit { lectern_worker_end_after(timeLimit) }
      let answer = conversion.answer(to: document)
      if timeLimit != nil { lectern_worker_end_after(0) }
      guard channel.send(answer.message) else { return }
    }
  }

  /// The arguments that start a worker for a crawl with these options.
  static func arguments(
    socket: Int32, timeLimit: Double?, source: SourceOptions, fields: FieldList? = nil
  ) -> [String] {
    var words = [configuration.commandName ?? "", "--socket", String(socket)]
    if let timeLimit { words += ["--time-limit", String(timeLimit)] }
    if let fields { words += ["--fields", fields.text] }
    if let format = source.from { words += ["--from", format.rawValue] }
    return words
  }
}
