import ArticleModel
import ArticleWriting
import ReaderCore
import ReaderUI
import TextLayout
import UTF8Text

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reading without a screen: lines are printed, and lines that are typed are taken from the terminal, also where the article
/// itself is piped in.
enum LinearSession {
  /// Whether the terminal can do nothing but print lines.
  static var isNeeded: Bool { getenv("TERM").map { String(cString: $0) } == "dumb" }

  /// A document, and where it was found.
  typealias Found = (document: Document, origin: DocumentOrigin)

  /// Reads articles in turn, until the reader leaves.
  ///
  /// - Parameter document: reads the article of a number. Only the first has to be there.
  static func read(_ count: Int = 1, _ document: (Int) throws -> Found) throws {
    try read(count, from: try terminal(), document)
  }

  /// Lets the reader choose among articles, and reads what is chosen.
  ///
  /// - Parameters:
  ///   - name: what the list is called.
  ///   - count: how many articles there are.
  ///   - words: the words for the article of a number.
  ///   - document: reads the article of a number.
  static func choose(
    _ name: String, _ count: Int, words: @escaping (Int) -> String, document: (Int) throws -> Found
  ) throws {
    let input = try terminal()
    var list = LinearList(name, count: count, words)
    try print(list.start())
    while let line = try ask(LinearList.prompt, input) {
      let answer = list.take(line)
      try print(answer.lines)
      if answer.isDone { return }
      guard let number = answer.opened, let chosen = telling({ try document(number) }) else { continue }
      try read(1, from: input) { _ in chosen }
    }
  }

  private static func read(_ count: Int, from input: Input, _ document: (Int) throws -> Found) throws {
    var number = 0
    var reader = LinearReader(try document(0))
    /// The documents that links led from, the latest last.
    var trail: [LinearReader] = []
    try print(reader.start())
    while let line = try ask(LinearReader.prompt, input) {
      let answer = reader.take(line)
      try print(answer.lines)
      switch answer.wish {
      case nil: break
      case .leave: return
      case .file(let step):
        guard (0..<count).contains(number + step) else {
          try print([step > 0 ? "the last file" : "the first file"])
          continue
        }
        number += step
        guard let next = telling({ try document(number) }) else { continue }
        (reader, trail) = (LinearReader(next), [])
        try print(reader.start())
      case .document, .asked:
        guard let found = telling({ try opened(answer.wish) }) else { continue }
        trail.append(reader)
        reader = LinearReader(found)
        try print(reader.start())
        if case .document(let address) = answer.wish, let place = address.place {
          try print(reader.arrive(at: place).lines)
        }
      case .before:
        guard let before = trail.popLast() else {
          try print(["no link led here"])
          continue
        }
        reader = before
        try print(reader.take(".").lines)
      case .export(let export): try print([written(export, reader)])
      }
    }
  }

  /// The document that a link leads to, or that is asked for by its address or path.
  private static func opened(_ wish: LinearReader.Wish?) throws -> Found {
    let loaded: LoadedSource
    switch wish {
    case .document(let address):
      switch address.origin {
      case .page(let url): loaded = try LoadedSource.load(page: url) { _, _ in true }
      case .file(let path): loaded = try LoadedSource.load(foundFile: path)
      case .unknown: throw InputFailure(reason: "its address is not known", name: address.text)
      }
    case .asked(let words): loaded = try LoadedSource.load(HomeFolder.expanding(words)) { _, _ in true }
    default: throw InputFailure(reason: "nothing was asked for", name: "")
    }
    guard !loaded.bytes.isEmpty else { throw InputFailure(reason: "is empty", name: loaded.name) }
    let origin = loaded.origin
    return (loaded.document(), origin)
  }

  private static func written(_ export: Export, _ reader: LinearReader) -> String {
    switch ArticleOutput.write(export, source: reader.text) {
    case .written: "wrote \(export.path)"
    case .exists: "\(export.path) is there already; type another name"
    case .failed(let reason): reason
    }
  }

  /// A document, or nil where it cannot be read, which is told.
  private static func telling(_ document: () throws -> Found) -> Found? {
    var found: Found?
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

  /// Prints lines as they are; on a terminal, which would cut words in two, those that are too long end between words.
  static func print(_ lines: [String]) throws {
    guard !lines.isEmpty else { return }
    let columns = SystemCalls.columns(of: STDOUT_FILENO)
    try OutputFile.write(to: nil) { output in
      for line in lines {
        let text = PrintableText.of(line)
        for part in columns.map({ wrapped(text, $0) }) ?? [text] { output.write(part + "\n") }
      }
    }
  }

  /// The lines of a text on a terminal. Program text, which its indentation shows, stays as it is.
  private static func wrapped(_ text: String, _ columns: Int) -> [String] {
    guard CellWidth.of(text) > columns, !text.hasPrefix(" ") else { return [text] }
    let layout = BlockLayout(options: LayoutOptions(measure: columns))
    return layout.lines(of: Block(.paragraph(RichText(text)))).map(\.plainText)
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

extension LinearReader {
  fileprivate init(_ found: LinearSession.Found) { self.init(found.document, foundAt: found.origin) }
}
