#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Values passed from background threads to the one that reads the keys.
final class Mailbox<Value: Sendable>: @unchecked Sendable {
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private var values: [Value] = []
  private var request = 0

  init() {
    lock = .allocate(capacity: 1)
    pthread_mutex_init(lock, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  func put(_ value: Value) { locked { values.append(value) } }

  /// Takes all values, and the number of the latest request.
  func take() -> (values: [Value], latest: Int) {
    locked {
      defer { values = [] }
      return (values, request)
    }
  }

  /// The number of the latest request.
  var latest: Int { locked { request } }

  /// A number for a new request.
  func nextRequest() -> Int {
    locked {
      request += 1
      return request
    }
  }

  private func locked<Result>(_ work: () -> Result) -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return work()
  }
}
