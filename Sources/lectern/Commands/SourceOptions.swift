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

  @Flag(name: .long, help: "Keep all of the source: take nothing for clutter, read no title or author of it.")
  var everything = false

  /// Reads and parses what an argument names: a file, an address, or standard input under the name `-`. Throws
  /// ``InputFailure``.
  func document(at argument: String) throws -> Document { document(of: try LoadedSource.load(argument)) }

  /// Parses what was read.
  func document(of source: consuming LoadedSource) -> Document {
    parser(of: source).parse(source.takeBytes())
  }

  /// The beginning of what was read, where it is so long that a reader would wait for all of it.
  func preview(of source: LoadedSource) -> Document? { parser(of: source).preview(of: source.bytes) }

  /// What became of each line of what was read, where it holds some words, and why.
  func explanations(of source: LoadedSource, where words: String) -> [Explanation] {
    parser(of: source).explain(source.bytes, where: words)
  }

  private func parser(of source: LoadedSource) -> ArticleParser {
    var options = ParsingOptions(
      url: source.url, format: from ?? source.format, fileName: source.fileName, charset: source.charset)
    options.keepsEverything = everything
    return ArticleParser(options: options)
  }
}
