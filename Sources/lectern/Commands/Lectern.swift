import ArgumentParser
import ArticleModel
import ArticleWriting
import UTF8Text

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The program: reads articles, and converts them.
@main
struct Lectern: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lectern", abstract: "Read scraped articles as clean pages.",
    usage: """
      lectern [FILE|DIR|URL|-]
      lectern convert --to \(OutputFormat.alternatives) [-o OUT] FILE…
      lectern outline FILE
      lectern tables [--to csv|json|markdown] [--n NUMBER] FILE
      lectern explain [--line WORDS] [--json] FILE
      lectern config [--default] [--check [FILE]]
      lectern add [--url URL] [--tag TAG]… [--pictures] URL|FILE|-…
      lectern add --watch DIR
      lectern list|search|tag TAG|untag TAG|archive|star|delete QUERY
      lectern show ID|QUERY
      lectern import [--dry-run] [--without TAG] FILE|DIR…
      lectern fetch [--jobs N]
      lectern feeds list|add|set|remove URL|refresh|import FILE|export
      lectern highlight ID WORDS… [--note NOTE]
      lectern highlights [QUERY] [--to markdown|json|csv] [-o DIR]
      lectern export [QUERY] --to markdown|html|json|epub|bookmarks|opml -o DIR
      lectern shelf check|reindex|empty-trash|where
      """,
    discussion: """
      A file with the name of a command is read as ./NAME. Exit status: 0 success, 1 an input could not be read or an \
      output could not be written, 64 wrong usage.
      """,
    version: ProgramVersion.text,
    subcommands: [
      Read.self, Convert.self, ShowOutline.self, Tables.self, Explain.self, Config.self,
      AddArticles.self, ListArticles.self, SearchArticles.self, ShowArticle.self, TagArticles.self, UntagArticles.self,
      ArchiveArticles.self, StarArticles.self, DeleteArticles.self, ImportArticles.self, FetchArticles.self, Feeds.self,
      HighlightPassage.self, TakeHighlights.self, ExportArticles.self, ManageShelf.self, ShowManual.self,
      ShowCompletions.self, WorkOnCrawl.self,
    ],
    defaultSubcommand: Read.self)

  /// The arguments as typed. File names need not be valid UTF-8; ``FileName`` carries their bytes.
  private static let arguments = (0..<Int(CommandLine.argc)).dropFirst().compactMap { index in
    CommandLine.unsafeArgv[index].map { FileName.text(of: UnsafePointer($0)) }
  }

  static func main() {
    do {
      try Diagnostics.reporting(checkSpelling)
      if let lonePath { return try ArticleReading().open(lonePath) }
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch {
      leave(with: error)
    }
  }

  /// Whether an argument is a path or an address by its look, for which no command is looked up.
  private static func isPath(_ argument: String) -> Bool { argument.utf8.contains(UInt8(ascii: "/")) }

  /// Throws ``UsageFailure`` if the first argument can only be a mistyped command.
  private static func checkSpelling() throws {
    guard let first = arguments.first, !isPath(first) else { return }
    if first == "help" { try checkHelp(arguments.dropFirst().filter { !$0.hasPrefix("-") }) }
    let names = configuration.subcommands.compactMap { command in
      command.configuration.shouldDisplay ? command.configuration.commandName : nil
    }
    guard let meant = MistypedCommand.meant(by: first, among: names + ["help"]) else { return }
    throw UsageFailure(message: "\(first): no such file or command; did you mean \"lectern \(meant)\"?")
  }

  /// Throws ``UsageFailure`` if help is asked for something that is no command.
  private static func checkHelp(_ names: [String]) throws {
    var commands = configuration.subcommands
    for (index, name) in names.enumerated() {
      guard let command = commands.first(where: { $0.configuration.commandName == name }) else {
        throw UsageFailure(message: "\(names[...index].joined(separator: " ")): no such command")
      }
      commands = command.configuration.subcommands
    }
  }

  /// The only argument, if it can only name something to read. Most runs are like this and skip setting up all
  /// commands and their options, which takes as long as parsing an article of several pages.
  private static var lonePath: String? {
    guard arguments.count == 1, let path = arguments.last, !path.isEmpty, !path.hasPrefix("-"),
      path != "help",
      isPath(path) || !configuration.subcommands.contains(where: { $0.configuration.commandName == path })
    else { return nil }
    return path
  }

  /// The values that are possible stand a line each; here they follow on the same.
  ///
  ///     … one of the following: ⏎   - newest ⏎   - oldest   ►   … one of the following: newest, oldest
  private static func line(_ mistake: String) -> String {
    let parts = mistake.split(separator: "\n  - ", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count > 1 else { return mistake }
    return "\(first) \(parts.dropFirst().joined(separator: ", "))"
  }

  /// Ends the program as ArgumentParser would, but without control characters: its messages quote what was typed. The
  /// mistake is reported on one line above the usage.
  private static func leave(with error: any Error) -> Never {
    let code = exitCode(for: error)
    var message = fullMessage(for: error)
    let mistake = code.isSuccess ? "" : Self.message(for: error)
    if !mistake.isEmpty { message = message.replacingFirst(mistake, with: PrintableText.of(line(mistake))) }
    // What is wrong begins like everything the program says.
    if !code.isSuccess, message.hasPrefix("Error: ") { message = "lectern: " + message.dropFirst("Error: ".count) }
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map { PrintableText.of(String($0)) }
    let text = lines.joined(separator: "\n") + "\n"
    if message.isEmpty { systemExit(code.rawValue) }
    guard code.isSuccess else {
      let bytes = Array(text.utf8)
      _ = bytes.withUnsafeBytes { SystemCalls.writeAll($0, to: STDERR_FILENO) }
      systemExit(code.rawValue)
    }
    // Help that could not be written is a failure like any other.
    do { try Diagnostics.reporting { try OutputFile.write(to: nil) { $0.write(text) } } } catch { systemExit(1) }
    systemExit(0)
  }
}

extension String {
  fileprivate func replacingFirst(_ old: String, with new: String) -> String {
    guard let range = firstRange(of: old) else { return self }
    return self[..<range.lowerBound] + new + self[range.upperBound...]
  }
}

/// `exit` of the C library; `ParsableCommand` has a method of the same name.
private func systemExit(_ status: Int32) -> Never { exit(status) }
