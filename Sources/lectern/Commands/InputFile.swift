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
      "The article; - is standard input, which is also read if none is given and something is piped in.",
      valueName: "file"),
    completion: .file())
  var file: String?

  /// The file, or the name of standard input.
  var path: String { file ?? SourceFile.standardInput }

  func validate() throws {
    if file == nil { try InputFile.expectPipe() }
  }

  /// Throws a `ValidationError` if standard input is a terminal: nobody types an article into one.
  static func expectPipe() throws {
    guard SystemCalls.isTerminal(STDIN_FILENO) else { return }
    throw ValidationError("Nothing to read: name a file, or pipe an article in.")
  }
}
