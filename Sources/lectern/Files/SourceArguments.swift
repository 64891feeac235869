public import ArgumentParser
import ArticleModel
import ArticleParsing

extension SourceFormat: ExpressibleByArgument {}

/// The options `--from` and `--everything` of commands that read articles.
struct SourceArguments: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The format of the source (default: told by its content, then by the file name).", valueName: "format"))
  var from: SourceFormat?

  @Flag(name: .long, help: "Keep all of the source: take nothing for clutter, read no title or author of it.")
  var everything = false

  var options: SourceOptions { SourceOptions(from: from, everything: everything) }
}
