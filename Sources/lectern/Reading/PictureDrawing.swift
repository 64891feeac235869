import CWorker
import ReaderCore
import TextLayout

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Has a picture drawn with signs, by `chafa`, within limits of time and size.
enum PictureDrawing {
  private static let mostBytes = 1 << 20
  private static let mostMilliseconds: Int32 = 10_000

  /// The lines of a picture; none where it cannot be drawn.
  static func lines(_ path: String, _ wish: PictureWish, colours: Int) -> [PaintedLine] {
    let depth = colours > 1 << 16 ? "full" : colours >= 256 ? "256" : colours >= 16 ? "16" : colours >= 8 ? "8" : "none"
    var words = [
      "chafa", "--format", "symbols", "--animate", "off", "--colors", depth, "--size",
      "\(wish.size.columns)x\(wish.size.rows)",
    ]
    if wish.isPlain { words += ["--symbols", "ascii"] }
    return DrawnPicture.lines(output(of: words + ["--", ProgramArgument.path(path)]), width: wish.size.columns)
  }

  /// What a program writes; nothing where it fails, or takes too long.
  private static func output(of words: [String]) -> [UInt8] {
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var process: pid_t = -1
    let source = lectern_worker_read(&arguments, &process)
    guard source >= 0 else { return [] }
    defer { close(source) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    let deadline = ContinuousClock.now + .milliseconds(mostMilliseconds)
    while true {
      let left = Int32(clamping: Int(ContinuousClock.now.duration(to: deadline) / .milliseconds(1)))
      var wait = pollfd(fd: source, events: Int16(POLLIN), revents: 0)
      guard left > 0, bytes.count < mostBytes, poll(&wait, 1, left) > 0 else {
        kill(process, SIGKILL)
        break
      }
      let count = read(source, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += chunk[..<count]
    }
    return lectern_worker_wait(process) == 0 ? bytes : []
  }
}
