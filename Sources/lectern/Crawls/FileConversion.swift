import ArticleModel
import ArticleWriting

/// Converts files, several at a time, with the same output and messages in the same order as one at a time.
struct FileConversion {
  /// What is written.
  struct Format: Sendable {
    var to: OutputFormat
    var options: WritingOptions
  }

  let source: SourceOptions
  let format: Format
  let jobs: Int

  /// What came of one file.
  private enum Outcome: Sendable {
    /// It was written to its file.
    case written
    /// It has to go to standard output.
    case text([UInt8])
    case failed(String)
    case other(any Error)
  }

  /// Converts each file to its output; nil is standard output. Returns whether any failed; failures are reported on standard
  /// error. Throws ``OutputFailure`` if standard output cannot be written.
  func run(_ files: [(file: String, output: String?)]) throws -> Bool {
    if jobs == 1 || files.count == 1 { return try runOneByOne(files) }
    var failed = false
    var unexpected: (any Error)?
    try OutputFile.write(to: nil) { output, isBroken in
      let queue = InputQueue(files)
      OrderedJobs.run(jobs: min(jobs, files.count), next: { queue.next() }, work: { [self] in convert($0, to: $1) }) {
        outcome in
        switch outcome {
        case .written: break
        case .text(let bytes): bytes.withUnsafeBufferPointer { output.write($0) }
        case .failed(let message):
          output.flush()
          Diagnostics.report(message)
          failed = true
        case .other(let error): unexpected = unexpected ?? error
        }
        return unexpected == nil && !isBroken()
      }
    }
    if let unexpected { throw unexpected }
    return failed
  }

  private func runOneByOne(_ files: [(file: String, output: String?)]) throws -> Bool {
    var failed = false
    for (file, path) in files {
      do {
        try write(try source.document(at: file), to: path)
      } catch let failure as OutputFailure where path == nil {
        // Standard output is gone, so there is no point in reading on.
        throw failure
      } catch {
        guard let message = Diagnostics.message(of: error) else { throw error }
        Diagnostics.report(message)
        failed = true
      }
    }
    return failed
  }

  private func write(_ document: Document, to path: String?) throws {
    let writer = format.to.writer(format.options)
    try OutputFile.write(to: path) { writer.write(document, to: &$0) }
  }

  private func convert(_ file: String, to path: String?) -> Outcome {
    do {
      let document = source.document(of: try LoadedSource.load(file) { _, _ in true })
      if path != nil {
        try write(document, to: path)
        return .written
      }
      return .text(Array(format.to.writer(format.options).string(for: document).utf8))
    } catch {
      return Diagnostics.message(of: error).map { .failed($0) } ?? .other(error)
    }
  }
}

/// Hands out values one by one; used by one thread only.
final class InputQueue<Value: Sendable>: @unchecked Sendable {
  private var values: ArraySlice<Value>

  /// Queues values.
  init(_ values: [Value]) { self.values = values[...] }

  /// The next value; nil after the last.
  func next() -> Value? { values.popFirst() }
}
