import CWorker

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// One end of the socket between a crawl and a worker.
struct WorkerChannel: Sendable {
  let descriptor: Int32

  /// Sends a message; false if the other end is closed.
  func send(_ message: [UInt8]) -> Bool {
    message.withUnsafeBytes { lectern_worker_send(descriptor, $0.baseAddress, $0.count) }
  }

  /// Receives this many bytes; nil if they do not arrive.
  func receive(_ count: Int) -> [UInt8]? {
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      isWhole = lectern_worker_receive(descriptor, buffer.baseAddress, count)
      filled = isWhole ? count : 0
    }
    return isWhole ? bytes : nil
  }
}

/// Processes that each convert one document at a time. If the program fails on a document or takes too long for it, only
/// that document is lost.
final class WorkerPool: @unchecked Sendable {
  /// What came of a document.
  enum Outcome: Sendable, Equatable {
    case answer(CrawlAnswer)
    /// The worker ended on it, by this signal, or without one (0).
    case ended(signal: Int32)
    /// No worker could be started.
    case unavailable
  }

  private struct Worker {
    let process: pid_t
    let channel: WorkerChannel
  }

  private let program: String
  private let arguments: (Int32) -> [String]
  private let monitor = Monitor()
  private var idle: [Worker] = []
  private var ended = 0

  /// Prepares to start a program with arguments made from the descriptor of its socket.
  init(program: String = WorkerPool.ownProgram, arguments: @escaping (_ descriptor: Int32) -> [String]) {
    self.program = program
    self.arguments = arguments
  }

  deinit { finish() }

  /// Ends all idle workers and waits for them.
  func finish() {
    let workers = monitor.locked { () -> [Worker] in
      defer { idle = [] }
      return idle
    }
    // A worker ends at the end of its socket.
    for worker in workers { close(worker.channel.descriptor) }
    for worker in workers { _ = lectern_worker_wait(worker.process) }
  }

  /// How many workers have failed on a document.
  var failures: Int { monitor.locked { ended } }

  /// Has a worker convert a document and waits for the answer. Each calling thread gets its own worker.
  ///
  /// - Parameter mayRepeat: whether to try again if a worker ends for any reason but the time limit: it may have been ended
  ///   from outside.
  func outcome(of message: [UInt8], mayRepeat: Bool) -> Outcome {
    let outcome = self.outcome(of: message)
    guard mayRepeat, case .ended(let signal) = outcome, signal != SIGALRM else { return outcome }
    return self.outcome(of: message)
  }

  private func outcome(of message: [UInt8]) -> Outcome {
    guard let worker = monitor.locked({ idle.popLast() ?? start() }) else { return .unavailable }
    if worker.channel.send(message), let answer = CrawlAnswer(from: worker.channel) {
      monitor.locked { idle.append(worker) }
      return .answer(answer)
    }
    close(worker.channel.descriptor)
    let signal = lectern_worker_wait(worker.process)
    monitor.locked { ended += 1 }
    return .ended(signal: signal)
  }

  /// Starts a worker, with the lock held: two started at a time would inherit each other's socket.
  private func start() -> Worker? {
    var ends: (Int32, Int32) = (-1, -1)
    let failure = withUnsafeMutableBytes(of: &ends) {
      lectern_worker_socket($0.assumingMemoryBound(to: Int32.self).baseAddress)
    }
    guard failure == 0 else { return nil }
    var process: pid_t = 0
    let words = [program] + arguments(ends.1)
    var pointers = words.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    let refused = pointers.withUnsafeMutableBufferPointer { lectern_worker_start(program, $0.baseAddress, &process) }
    close(ends.1)
    guard refused == 0 else {
      close(ends.0)
      return nil
    }
    return Worker(process: process, channel: WorkerChannel(descriptor: ends.0))
  }

  /// The running program, even if its file has been replaced since.
  static var ownProgram: String {
    #if os(Linux)
      "/proc/self/exe"
    #elseif canImport(Darwin)
      Bundled.executablePath
    #else
      CommandLine.arguments[0]
    #endif
  }
}

#if canImport(Darwin)
  private enum Bundled {
    static var executablePath: String {
      var size: UInt32 = 4096
      var path = [CChar](repeating: 0, count: Int(size))
      return _NSGetExecutablePath(&path, &size) == 0
        ? path.withUnsafeBufferPointer { String(cString: $0.baseAddress!) } : CommandLine.arguments[0]
    }
  }
#endif
