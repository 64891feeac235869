#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A lock with what several threads wait for under it: each looks again whenever something has changed.
final class Monitor: @unchecked Sendable {
  private let lock: UnsafeMutablePointer<pthread_mutex_t> = .allocate(capacity: 1)
  private let changed: UnsafeMutablePointer<pthread_cond_t> = .allocate(capacity: 1)

  init() {
    pthread_mutex_init(lock, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(lock)
    changed.deallocate()
    lock.deallocate()
  }

  /// Does something that no other thread does meanwhile.
  func locked<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return body()
  }

  /// Does something that others may wait for, and lets them look.
  func change<Result>(_ body: () -> Result) -> Result {
    locked {
      let result = body()
      pthread_cond_broadcast(changed)
      return result
    }
  }

  /// Waits, with the lock held, until a condition holds.
  func wait(until condition: () -> Bool) {
    while !condition() { pthread_cond_wait(changed, lock) }
  }

  /// Waits, with the lock held, for the next change.
  func wait() { pthread_cond_wait(changed, lock) }

  /// Waits, with the lock held, for the next change or a while: a second at most, since the clock that is waited by may be set.
  func wait(milliseconds: Int) {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    let nanoseconds = Int(time.tv_nsec) + min(max(milliseconds, 1), 1000) * 1_000_000
    time.tv_sec += nanoseconds / 1_000_000_000
    time.tv_nsec = nanoseconds % 1_000_000_000
    pthread_cond_timedwait(changed, lock, &time)
  }
}
