import ArticleModel
import ArticleWriting
import ReaderUI
import UTF8Text

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Reading without a screen: lines are printed, and lines that are typed are taken from the terminal, also where the article
/// itself is piped in.
enum LinearSession {
  /// Whether the terminal can do nothing but print lines.
  static var isNeeded: Bool { getenv("TERM").map { String(cString: $0) } == "dumb" }

  /// Reads an article to its end, or until the reader leaves.
  static func read(_ document: Document) throws {
    var reader = LinearReader(document)
    guard let input = fopen("/dev/tty", "r") ?? (SystemCalls.isTerminal(STDIN_FILENO) ? fdopen(STDIN_FILENO, "r") : nil)
    else {
      throw InputFailure(reason: "there is no terminal to take keys from", name: "--linear")
    }
    try print(reader.start())
    while true {
      try OutputFile.write(to: nil) { $0.write(LinearReader.prompt) }
      guard let line = readLine(from: input) else { return }
      let answer = reader.take(line)
      try print(answer.lines)
      if answer.isDone { return }
    }
  }

  private static func print(_ lines: [String]) throws {
    guard !lines.isEmpty else { return }
    try OutputFile.write(to: nil) { output in
      for line in lines { output.write(PrintableText.of(line) + "\n") }
    }
  }

  /// A line without its end; nil where no more comes.
  private static func readLine(from input: UnsafeMutablePointer<FILE>) -> String? {
    var bytes: [UInt8] = []
    while bytes.count < 4_096 {
      let byte = getc(input)
      if byte == EOF { return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self) }
      if byte == 0x0A { break }
      bytes.append(UInt8(truncatingIfNeeded: byte))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
