#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Works on inputs in several threads and delivers the outputs in the order of the inputs.
///
/// No more inputs are taken than can be worked on soon, so memory stays flat however many there are and however fast they
/// come.
final class OrderedJobs<Input: Sendable, Output: Sendable>: @unchecked Sendable {
  /// The most bytes of pending inputs, not counting the first.
  private static var mostWeight: Int { 32 << 20 }

  private let next: @Sendable () -> Input?
  private let weigh: @Sendable (Input) -> Int
  private let work: @Sendable (Input) -> Output
  private let window: Int

  private let monitor = Monitor()
  private var waiting: [(number: Int, input: Input)] = []
  private var done: [Int: (output: Output, weight: Int)] = [:]
  private var taken = 0
  private var delivered = 0
  private var weight = 0
  private var isExhausted = false
  private var isStopped = false

  /// Prepares to work on what `next` returns until it returns nil; `weigh` is the number of bytes of an input.
  private init(
    jobs: Int, next: @escaping @Sendable () -> Input?, weigh: @escaping @Sendable (Input) -> Int,
    work: @escaping @Sendable (Input) -> Output
  ) {
    self.next = next
    self.weigh = weigh
    self.work = work
    window = jobs * 4
  }

  /// Works on all inputs in `jobs` threads; `deliver` gets the outputs in order on the calling thread and returns false to
  /// stop. A single job runs on the calling thread.
  static func run(
    jobs: Int, next: @escaping @Sendable () -> Input?, weigh: @escaping @Sendable (Input) -> Int = { _ in 0 },
    work: @escaping @Sendable (Input) -> Output, deliver: (Output) -> Bool
  ) {
    // With one job, threads would only wait for each other.
    if jobs == 1 {
      while let input = next(), deliver(work(input)) {}
      return
    }
    let all = OrderedJobs(jobs: jobs, next: next, weigh: weigh, work: work)
    WorkThread.start { all.takeInputs() }
    for _ in 0..<jobs { WorkThread.start { all.workOnInputs() } }
    all.deliverOutputs(deliver)
  }

  private func takeInputs() {
    while true {
      let goesOn = monitor.locked {
        monitor.wait { isStopped || taken - delivered < window && weight < OrderedJobs.mostWeight }
        return !isStopped
      }
      guard goesOn, let input = next() else { break }
      monitor.change {
        weight += weigh(input)
        waiting.append((taken, input))
        taken += 1
      }
    }
    monitor.change { isExhausted = true }
  }

  private func workOnInputs() {
    while true {
      let one = monitor.locked { () -> (number: Int, input: Input)? in
        monitor.wait { isStopped || isExhausted || !waiting.isEmpty }
        return isStopped || waiting.isEmpty ? nil : waiting.removeFirst()
      }
      guard let one else { return }
      let output = work(one.input)
      monitor.change { done[one.number] = (output, weigh(one.input)) }
    }
  }

  private func deliverOutputs(_ deliver: (Output) -> Bool) {
    while true {
      let output = monitor.locked { () -> Output? in
        monitor.wait { done[delivered] != nil || isExhausted && delivered == taken }
        return done.removeValue(forKey: delivered).map {
          weight -= $0.weight
          return $0.output
        }
      }
      guard let output else { return }
      let goesOn = deliver(output)
      monitor.change {
        delivered += 1
        isStopped = !goesOn
      }
      if !goesOn { return }
    }
  }
}

/// A thread with a stack as large as that of the main one.
enum WorkThread {
  /// Runs a body in a thread of its own.
  static func start(_ body: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, 8 << 20)
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let box = Unmanaged.passRetained(Body(body))
    let failure = pthread_create(
      &thread, &attributes,
      { context in
        #if canImport(Darwin)
          Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run()
        #else
          Unmanaged<Body>.fromOpaque(context!).takeRetainedValue().run()
        #endif
        return nil
      }, box.toOpaque())
    pthread_attr_destroy(&attributes)
    // No thread could be started, so the work is done here.
    if failure != 0 { box.takeRetainedValue().run() }
  }

  private final class Body {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }
}
