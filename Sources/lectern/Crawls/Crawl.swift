import ArticleWriting
import UTF8Text

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Converts any number of documents to lines of JSON, in order. A document that cannot be read becomes a line with `error`;
/// so does one on which a worker fails or takes too long.
struct Crawl {
  let conversion: DocumentConversion
  let jobs: Int
  /// How many seconds a document may take; nil for no limit.
  let timeLimit: Double?
  /// Whether to report statistics at the end.
  let tellsStatistics: Bool
  /// The files to read; if there are none, the lines of standard input are.
  let files: [String]
  /// The web archives to read instead.
  let archives: ArchiveInputs?
  let workers: WorkerPool

  /// The longest line. JSON may take up to six bytes for one byte of a page.
  private static let longestLine = 3 * SourceFile.sizeLimit

  /// A document to convert, or a line that needs no work.
  private enum Input: Sendable {
    case document(CrawlDocument)
    case answer(CrawlAnswer)

    var weight: Int { if case .document(let document) = self { document.bytes.count } else { 0 } }
  }

  private struct Output: Sendable {
    var answer: CrawlAnswer
    var inputBytes: Int
  }

  /// Writes the lines to a file or to standard output. If any of them reports a failure, the exit
  /// status is that of a failure, and a summary says so.
  func convert(to path: String?) throws {
    var statistics = CrawlStatistics()
    defer { workers.finish() }
    try Diagnostics.reporting {
      try OutputFile.write(to: path) { output, isBroken in
        OrderedJobs.run(jobs: jobs, next: inputs(), weigh: { $0.weight }, work: { [self] in work(on: $0) }) { done in
          guard !done.answer.line.isEmpty else { return true }
          statistics.note(done.answer, inputBytes: done.inputBytes)
          done.answer.line.withUnsafeBufferPointer { output.write($0) }
          // The sender of the document may be waiting for the answer before sending the next.
          output.flush()
          // Output after a failure reaches nobody.
          return !isBroken()
        }
      }
    }
    if let failures = statistics.failures { Diagnostics.report(failures) }
    if tellsStatistics {
      Diagnostics.report(statistics.summary(workerFailures: workers.failures, passedOver: archives?.passedOver))
    }
    guard statistics.errors == 0 else { throw Diagnostics.failure }
  }

  private func inputs() -> @Sendable () -> Input? {
    if let archives {
      return {
        archives.next().map { input in
          switch input {
          case .page(let document): .document(document)
          case .answer(let answer): .answer(answer)
          }
        }
      }
    }
    guard files.isEmpty else {
      let queue = InputQueue(
        files.enumerated().map {
          Input.document(CrawlDocument(kind: .name, number: $0 + 1, bytes: FileName.bytes(of: $1)))
        })
      return { queue.next() }
    }
    let lines = NumberedLines(LineReader(STDIN_FILENO, limit: Crawl.longestLine))
    return {
      lines.next().map { line, number in
        guard case .bytes(let bytes) = line else {
          return .answer(DocumentConversion.error(SourceFile.tooLarge("").reason, .line(number)))
        }
        return .document(CrawlDocument(kind: .line, number: number, bytes: bytes))
      }
    }
  }

  private func work(on input: Input) -> Output {
    switch input {
    case .answer(let answer): return Output(answer: answer, inputBytes: 0)
    case .document(let document): return Output(answer: answer(to: document), inputBytes: Crawl.size(of: document))
    }
  }

  private func answer(to document: CrawlDocument) -> CrawlAnswer {
    switch workers.outcome(of: document.message, mayRepeat: Crawl.canBeReadAgain(document)) {
    case .answer(let answer): answer
    case .ended(signal: SIGALRM):
      DocumentConversion.error(
        "took longer than \(CrawlStatistics.decimal(timeLimit ?? 0)) seconds", DocumentConversion.id(of: document))
    case .ended: DocumentConversion.error("the program failed on this document", DocumentConversion.id(of: document))
    case .unavailable: conversion.answer(to: document)
    }
  }

  /// The bytes of a document; of a name, those of the file it names.
  private static func size(of document: CrawlDocument) -> Int {
    guard document.kind == .name else { return document.bytes.count }
    return SystemCalls.status(of: FileName.text(of: document.bytes)).map { Int($0.st_size) } ?? 0
  }

  /// Whether a document can be read a second time: pipes and standard input cannot.
  private static func canBeReadAgain(_ document: CrawlDocument) -> Bool {
    guard document.kind == .name else { return true }
    let name = FileName.text(of: document.bytes)
    return name != SourceFile.standardInput && SourceFile.isOrdinary(name)
  }
}

/// The lines of a stream with their numbers; used by one thread only.
private final class NumberedLines: @unchecked Sendable {
  private var reader: LineReader
  private var number = 0

  init(_ reader: LineReader) { self.reader = reader }

  func next() -> (LineReader.Line, Int)? {
    number += 1
    return reader.next().map { ($0, number) }
  }
}
