public import ArgumentParser
import ArticleModel
import ArticleParsing

extension SourceFormat: ExpressibleByArgument {}

/// The option `--from` of commands that read articles.
struct SourceOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "What the source is written in (default: told by content, then by the file's name).", valueName: "format"))
  var from: SourceFormat?

  /// Reads and parses what an argument names: a file, an address, or standard input under the name `-`. Throws
  /// ``InputFailure``.
  func document(at argument: String) throws -> Document { document(of: try LoadedSource.load(argument)) }

  /// Parses what was read.
  func document(of source: consuming LoadedSource) -> Document {
    parser(of: source).parse(source.takeBytes())
  }

  /// The beginning of what was read, where it is so long that a reader would wait for all of it.
  func preview(of source: LoadedSource) -> Document? { parser(of: source).preview(of: source.bytes) }

  private func parser(of source: LoadedSource) -> ArticleParser {
    ArticleParser(
      options: ParsingOptions(
        url: source.url, format: from ?? source.format, fileName: source.fileName, charset: source.charset))
  }
}
