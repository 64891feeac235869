#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Asks many servers at a time, each for one thing after another, and delivers every answer as soon as it is there.
///
/// Nothing waits for the rest of its server, so whoever is interrupted has lost no more than what was under way.
final class HostJobs<Input: Sendable, Output: Sendable>: @unchecked Sendable {
  /// What is left to ask of a server.
  private struct Host {
    var inputs: ArraySlice<Input>
    var isAsked = false
    /// It is left alone until this millisecond.
    var due = 0
  }

  private let pause: Int
  private let window: Int
  private let work: @Sendable (Input) -> Output
  /// Whether an answer is the last that a server wants to give.
  private let isLast: @Sendable (Output) -> Bool

  private let monitor = Monitor()
  private var hosts: [Int: Host]
  private var done: [Output] = []
  private var workers: Int
  private var isStopped = false

  private init(
    _ hosts: [[Input]], jobs: Int, pause: Int, work: @escaping @Sendable (Input) -> Output,
    isLast: @escaping @Sendable (Output) -> Bool
  ) {
    let waiting = hosts.filter { !$0.isEmpty }.map { Host(inputs: $0[...]) }
    self.hosts = Dictionary(uniqueKeysWithValues: waiting.enumerated().map { ($0.offset, $0.element) })
    self.pause = pause
    self.work = work
    self.isLast = isLast
    workers = jobs
    window = jobs * 4
  }

  /// Works on the inputs of all servers in `jobs` threads; `deliver` gets the outputs as they come, on the calling thread, and
  /// returns false to stop.
  ///
  /// - Parameters:
  ///   - pause: how many milliseconds a server is left alone after each answer.
  ///   - isLast: whether a server is not asked for the rest after such an answer.
  static func run(
    _ hosts: [[Input]], jobs: Int, pause: Int = 0, work: @escaping @Sendable (Input) -> Output,
    isLast: @escaping @Sendable (Output) -> Bool = { _ in false }, deliver: (Output) -> Bool
  ) {
    let jobs = max(1, min(jobs, hosts.count))
    let all = HostJobs(hosts, jobs: jobs, pause: pause, work: work, isLast: isLast)
    for _ in 0..<jobs { WorkThread.start { all.workOnInputs() } }
    all.deliverOutputs(deliver)
  }

  private func workOnInputs() {
    while let (host, input) = monitor.locked({ takeInput() }) {
      let output = work(input)
      monitor.change {
        done.append(output)
        hosts[host]?.isAsked = false
        hosts[host]?.due = HostJobs.now + pause
        if hosts[host]?.inputs.isEmpty ?? false || isLast(output) { hosts[host] = nil }
      }
    }
    monitor.change { workers -= 1 }
  }

  /// Waits, with the lock held, for a server that may be asked; nil when all is asked for.
  private func takeInput() -> (host: Int, input: Input)? {
    while !isStopped {
      let open = hosts.filter { !$0.value.inputs.isEmpty }
      if open.isEmpty { return nil }
      let next = open.filter { !$0.value.isAsked }.min { ($0.value.due, $0.key) < ($1.value.due, $1.key) }
      guard let next, done.count < window else {
        monitor.wait()
        continue
      }
      let rest = next.value.due - HostJobs.now
      if rest <= 0, let input = hosts[next.key]?.inputs.popFirst() {
        hosts[next.key]?.isAsked = true
        return (next.key, input)
      }
      monitor.wait(milliseconds: rest)
    }
    return nil
  }

  private func deliverOutputs(_ deliver: (Output) -> Bool) {
    while true {
      let output = monitor.change { () -> Output? in
        monitor.wait { !done.isEmpty || workers == 0 }
        return done.isEmpty ? nil : done.removeFirst()
      }
      guard let output else { return }
      guard deliver(output) else { return monitor.change { isStopped = true } }
    }
  }

  /// A clock that nobody sets.
  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }
}
