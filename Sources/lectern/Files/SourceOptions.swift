public import ArgumentParser
import ArticleModel
import ArticleParsing

extension SourceFormat: ExpressibleByArgument {}

/// The option `--from` of commands that read articles.
struct SourceOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The format of the source (default: told by its content, then by the file name).", valueName: "format"))
  var from: SourceFormat?

  /// Loads and parses what an argument names: a file, an address, or `-` for standard input. Throws
  /// ``InputFailure``.
  func document(at argument: String) throws -> Document { document(of: try LoadedSource.load(argument)) }

  /// Parses what was read.
  func document(of source: consuming LoadedSource) -> Document { source.document(as: from) }

  /// Parses what was read, and adds what the article is known by.
  func article(of source: consuming LoadedSource) -> LoadedArticle { source.article(as: from) }

  /// The beginning of a source that is so long that parsing all of it would keep the reader waiting.
  func preview(of source: LoadedSource) -> Document? { source.parser(as: from).preview(of: source.bytes) }

  /// What became of each line that contains some words, and why.
  func explanations(of source: LoadedSource, where words: String) -> [Explanation] {
    source.parser(as: from).explain(source.bytes, where: words)
  }
}
