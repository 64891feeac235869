import ArgumentParser

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The one article a command works on: a file, or what is piped in.
struct InputFile: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The article; - is standard input, and so is no name at all when something is piped in.", valueName: "file"),
    completion: .file())
  var file: String?

  /// The file, or the name of standard input.
  var path: String { file ?? SourceFile.standardInput }

  func validate() throws {
    if file == nil { try InputFile.expectPipe() }
  }

  /// Throws a `ValidationError` where standard input is a terminal, at which nobody is going to type an article.
  static func expectPipe() throws {
    guard SystemCalls.isTerminal(STDIN_FILENO) else { return }
    throw ValidationError("Nothing to read: name a file, or pipe an article in.")
  }
}
