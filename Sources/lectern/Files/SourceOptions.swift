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
  func document(of source: consuming LoadedSource) -> Document { source.document(as: from) }

  /// Parses what was read, and tells what the article is known by.
  func article(of source: consuming LoadedSource) -> LoadedArticle { source.article(as: from) }

  /// The beginning of what was read, where it is so long that a reader would wait for all of it.
  func preview(of source: LoadedSource) -> Document? { source.parser(as: from).preview(of: source.bytes) }

  /// What became of each line of what was read, where it holds some words, and why.
  func explanations(of source: LoadedSource, where words: String) -> [Explanation] {
    source.parser(as: from).explain(source.bytes, where: words)
  }
}
