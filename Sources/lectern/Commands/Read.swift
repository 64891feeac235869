import ArgumentParser
import ReaderCore
import ShelfModel
import ShelfStore
import UTF8Text

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// `lectern [FILE|DIR|URL|-]`: the reader, at the shelf where nothing is named, or plain text where standard output is no terminal.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Read an article, or choose one from a directory (the default).",
    discussion: """
      If standard output is not a terminal, an article is written as plain text, and a directory as a list of its \
      articles: name, tab, title. READMEs, hidden files and subdirectories are left out.
      """)

  @OptionGroup var page: PageWidth

  @OptionGroup var source: SourceArguments

  @Flag(name: .long, inversion: .prefixedNo, help: "Write the title and what is known of it above the text.")
  var masthead = true

  @Flag(name: .long, help: "Read line by line, without a screen; so it is too where TERM is dumb.")
  var linear = false

  @Argument(
    help: ArgumentHelp(
      "The article; - is standard input, and so is no name at all when something is piped in. Without either: the shelf.",
      valueName: "file"),
    completion: .file())
  var file: String?

  @Argument(
    help: ArgumentHelp("More articles: on a terminal they are read in turn (]f and [f).", valueName: "more"),
    completion: .file())
  var more: [String] = []

  func run() throws {
    if file == nil, SystemCalls.isTerminal(STDIN_FILENO) { return try Diagnostics.reporting(showShelf) }
    let path = file ?? SourceFile.standardInput
    let reading = ArticleReading(
      source: source.options, columns: page.columns, showsMasthead: masthead, isLinear: linear)
    try more.isEmpty ? reading.open(path) : reading.open(several: [path] + more)
  }

  /// Without a file, and with nothing piped in, the shelf is meant.
  private func showShelf() throws {
    let hasScreen = SystemCalls.isTerminal(STDOUT_FILENO) && !linear && !LinearSession.isNeeded
    if hasScreen { return try ReaderSession.home() }
    let store = try ShelfLocation.open()
    let rows = try store.reporting { try $0.rows(Query([.init(.flag(.inbox))])) }
    guard SystemCalls.isTerminal(STDOUT_FILENO) else {
      return try RowList(rows: rows, isJSON: false, showsPassages: false).write()
    }
    try LinearSession.choose("inbox", rows.count, words: { rows[$0].spoken }) { number in
      let document = try store.reporting { try ShelfArticle.opened(rows[number], in: $0) }
      return (document, rows[number].address.map { .page($0) } ?? .unknown)
    }
  }
}
