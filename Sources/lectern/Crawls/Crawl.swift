import ArticleWriting
import PageFetching
import UTF8Text

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Converts any number of documents to lines of JSON, in order. A document that cannot be read is one line too, with `error`.
struct Crawl {
  let source: SourceOptions
  let jobs: Int
  /// The files to read; where there are none, the lines of standard input.
  let files: [String]

  /// A document to convert, and what it is called if it does not say so itself.
  private struct Input: Sendable {
    var line: LineReader.Line
    var number: Int
    /// Whether the line is the name of a file whatever it looks like.
    var isName = false

    var weight: Int { if case .bytes(let bytes) = line { bytes.count } else { 0 } }
  }

  /// A line may be longer than a page: JSON takes up to six bytes for one.
  private static let longestLine = 3 * SourceFile.sizeLimit

  /// The line of a document, empty for an empty line of input, and whether it tells of a failure.
  private struct Answer: Sendable {
    var line: [UInt8]
    var isError = false
  }

  /// Writes the lines to a file, or to standard output. Where any tells of a failure, that is said at the end, and the exit
  /// status is that of a failure.
  func convert(to path: String?) throws {
    var answers = 0
    var errors = 0
    try Diagnostics.reporting {
      try OutputFile.write(to: path) { output, isBroken in
        OrderedJobs.run(jobs: jobs, next: inputs(), weigh: { $0.weight }, work: { [self] in answer(to: $0) }) {
          answer in
          guard !answer.line.isEmpty else { return true }
          answers += 1
          errors += answer.isError ? 1 : 0
          answer.line.withUnsafeBufferPointer { output.write($0) }
          // Whoever sent the document may wait for the answer before the next.
          output.flush()
          // Nobody gets what is written after a failure.
          return !isBroken()
        }
      }
    }
    guard errors > 0 else { return }
    Diagnostics.report("\(errors) of \(answers) document\(answers == 1 ? "" : "s") could not be read")
    throw Diagnostics.failure
  }

  private func inputs() -> @Sendable () -> Input? {
    guard files.isEmpty else {
      let queue = InputQueue(
        files.enumerated().map { Input(line: .bytes(FileName.bytes(of: $1)), number: $0 + 1, isName: true) })
      return { queue.next() }
    }
    let lines = NumberedLines(LineReader(STDIN_FILENO, limit: Crawl.longestLine))
    return { lines.next().map { Input(line: $0, number: $1) } }
  }

  /// What is answered to a line of input.
  private func answer(to input: Input) -> Answer {
    guard case .bytes(let bytes) = input.line else {
      return error(SourceFile.tooLarge("").reason, .line(input.number))
    }
    let record = input.isName ? CrawlRecord.name(FileName.text(of: bytes)) : CrawlRecord(bytes)
    switch record {
    case .malformed(let id, let reason): return error(reason, id ?? .line(input.number))
    case .name(let name):
      // A line without words asks for nothing; an argument without any is a mistake, and is told.
      if !input.isName, name.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { return Answer(line: []) }
      return answer(.text(FileName.readable(name))) { try load(name, isTyped: input.isName) }
    case .page(let page):
      return answer(page.id ?? .line(input.number)) {
        guard page.bytes.count <= SourceFile.sizeLimit else { throw SourceFile.tooLarge("") }
        try SourceFile.checkIsText(page.bytes, name: "")
        return LoadedSource(bytes: page.bytes, name: "", url: page.url, format: page.format, charset: "utf-8")
      }
    }
  }

  /// Reads what a name leads to. One that was typed may lead to a pipe; a list of names must not make a crawl wait for one.
  private func load(_ name: String, isTyped: Bool) throws -> LoadedSource {
    if isTyped || PageFetcher.isAddress(name) || name == SourceFile.standardInput {
      return try LoadedSource.load(name) { _, _ in true }
    }
    return try LoadedSource.load(foundFile: FileAddress.path(of: name))
  }

  private func answer(_ id: RecordID, load: () throws -> LoadedSource) -> Answer {
    do {
      let document = source.document(of: try load())
      return Answer(line: gathered { JSONWriter(isOneLine: true).write(document, id: id, to: &$0) })
    } catch let failure {
      return error((failure as? InputFailure)?.reason ?? "cannot be read", id)
    }
  }

  private func error(_ reason: String, _ id: RecordID) -> Answer {
    Answer(line: gathered { ErrorRecord.write(reason, id: id, to: &$0) }, isError: true)
  }

  private func gathered(_ write: (inout ChunkedOutput) -> Void) -> [UInt8] {
    var bytes: [UInt8] = []
    withoutActuallyEscaping({ (piece: UnsafeBufferPointer<UInt8>) in bytes.append(contentsOf: piece) }) { receive in
      var output = ChunkedOutput(receive: receive)
      write(&output)
      output.flush()
    }
    return bytes
  }
}

/// The lines of a stream with their numbers; only one thread asks.
private final class NumberedLines: @unchecked Sendable {
  private var reader: LineReader
  private var number = 0

  init(_ reader: LineReader) { self.reader = reader }

  func next() -> (LineReader.Line, Int)? {
    number += 1
    return reader.next().map { ($0, number) }
  }
}
