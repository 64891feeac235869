import ArgumentParser
import ArticleWriting

/// `lectern outline FILE`
struct ShowOutline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outline", abstract: "List the sections of an article with their words and questions.")

  @OptionGroup var source: SourceArguments

  @OptionGroup var input: InputFile

  func run() throws {
    try Diagnostics.reporting {
      let document = try source.options.document(at: input.path)
      try OutputFile.write(to: nil) { OutlineWriter().write(document, to: &$0) }
    }
  }
}
