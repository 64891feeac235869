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

  /// Reads articles in turn, until the reader leaves.
  ///
  /// - Parameter document: reads the article of a number. Only the first has to be there.
  static func read(_ count: Int = 1, _ document: (Int) throws -> Document) throws {
    try read(count, from: try terminal(), document)
  }

  /// Lets the reader choose among articles, and reads what is chosen.
  ///
  /// - Parameters:
  ///   - name: what the list is called.
  ///   - rows: the words for each article.
  ///   - document: reads the article of a number.
  static func choose(_ name: String, _ rows: [String], _ document: (Int) throws -> Document) throws {
    let input = try terminal()
    var list = LinearList(name, rows)
    try print(list.start())
    while let line = try ask(LinearList.prompt, input) {
      let answer = list.take(line)
      try print(answer.lines)
      if answer.isDone { return }
      guard let number = answer.opened, let chosen = telling({ try document(number) }) else { continue }
      try read(1, from: input) { _ in chosen }
    }
  }

  private static func read(_ count: Int, from input: Input, _ document: (Int) throws -> Document) throws {
    var number = 0
    var reader = LinearReader(try document(0))
    try print(reader.start())
    while let line = try ask(LinearReader.prompt, input) {
      let answer = reader.take(line)
      try print(answer.lines)
      if answer.isDone { return }
      guard answer.files != 0 else { continue }
      guard (0..<count).contains(number + answer.files) else {
        try print([answer.files > 0 ? "the last file" : "the first file"])
        continue
      }
      number += answer.files
      guard let next = telling({ try document(number) }) else { continue }
      reader = LinearReader(next)
      try print(reader.start())
    }
  }

  /// A document, or nil where it cannot be read, which is told.
  private static func telling(_ document: () throws -> Document) -> Document? {
    var found: Document?
    try? Diagnostics.reporting { found = try document() }
    return found
  }

  private typealias Input = UnsafeMutablePointer<FILE>

  /// The terminal that lines are typed at.
  private static func terminal() throws -> Input {
    let own = SystemCalls.isTerminal(STDIN_FILENO) ? fdopen(STDIN_FILENO, "r") : nil
    guard let input = fopen("/dev/tty", "r") ?? own else {
      throw InputFailure(reason: "there is no terminal to take keys from", name: "--linear")
    }
    return input
  }

  /// The line that is typed after a prompt; nil where no more comes.
  private static func ask(_ prompt: String, _ input: Input) throws -> String? {
    try OutputFile.write(to: nil) { $0.write(prompt) }
    return readLine(from: input)
  }

  /// Prints lines as they are.
  static func print(_ lines: [String]) throws {
    guard !lines.isEmpty else { return }
    try OutputFile.write(to: nil) { output in
      for line in lines { output.write(PrintableText.of(line) + "\n") }
    }
  }

  /// A line without its end; nil where no more comes.
  private static func readLine(from input: Input) -> String? {
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
