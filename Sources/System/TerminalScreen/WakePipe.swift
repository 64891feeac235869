import CTerminalGuard

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A pipe that ends a wait for keys: signal handlers and threads in the background write to it.
final class WakePipe: Sendable {
  let readEnd: Int32
  let writeEnd: Int32

  /// Throws ``TerminalError/system(_:)`` if there is no pipe left.
  init() throws(TerminalError) {
    var ends: [Int32] = [0, 0]
    let failure = lectern_guard_pipe(&ends)
    guard failure == 0 else { throw .system(failure) }
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// Ends the wait, now or when it next begins. A full pipe will end it anyway.
  func wake() {
    var byte: UInt8 = 0
    _ = write(writeEnd, &byte, 1)
  }

  /// Empties the pipe.
  func drain() {
    var buffer = [UInt8](repeating: 0, count: 64)
    while read(readEnd, &buffer, buffer.count) > 0 {}
  }
}

/// Ends a terminal's wait for keys from any thread.
public struct Waker: Sendable {
  let pipe: WakePipe

  /// Ends the wait, now or when it next begins.
  public func wake() { pipe.wake() }
}
