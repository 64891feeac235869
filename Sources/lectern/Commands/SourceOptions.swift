public import ArgumentParser
import ArticleModel
public import ArticleParsing

extension SourceFormat: ExpressibleByArgument {}

/// The option `--from` of commands that read articles.
struct SourceOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "What the source is written in (default: told by content, then by the file's name).", valueName: "format"))
  var from: SourceFormat?

  /// Reads and parses a file, or standard input under the name `-`. Throws ``InputFailure``.
  func document(at path: String) throws -> Document { document(of: try SourceFile.read(path), from: path) }

  /// Parses what was read from a path.
  func document(of bytes: consuming [UInt8], from path: String) -> Document {
    let name = path == SourceFile.standardInput ? nil : path
    return ArticleParser(options: ParsingOptions(format: from, fileName: name)).parse(bytes)
  }
}
