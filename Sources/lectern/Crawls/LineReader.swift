#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reads a stream line by line, as lines come.
struct LineReader {
  /// What a line is.
  enum Line: Sendable {
    case bytes([UInt8])
    /// One that was longer than the limit; it was read over.
    case tooLong
  }

  private let descriptor: Int32
  private let limit: Int
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private var rest = 0..<0
  private var isFirst = true

  /// Reads from a descriptor lines of up to `limit` bytes.
  init(_ descriptor: Int32, limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// The next line without its line break; nil at the end, and where reading fails.
  mutating func next() -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    var isBegun = false
    while fill() {
      isBegun = true
      let end = buffer[rest].firstIndex(of: 0x0A) ?? rest.upperBound
      isTooLong = isTooLong || line.count + end - rest.lowerBound > limit
      if isTooLong { line = [] } else { line += buffer[rest.lowerBound..<end] }
      let isWhole = end < rest.upperBound
      rest = (isWhole ? end + 1 : end)..<rest.upperBound
      if isWhole { break }
    }
    guard isBegun else { return nil }
    if line.last == 0x0D { line.removeLast() }
    // The mark some programs write at the beginning of a file (U+FEFF) belongs to no line.
    if isFirst, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    isFirst = false
    return isTooLong ? .tooLong : .bytes(line)
  }

  /// Whether there is anything left to read.
  private mutating func fill() -> Bool {
    guard rest.isEmpty else { return true }
    let count = buffer.withUnsafeMutableBytes { SystemCalls.readInto($0, from: descriptor) }
    rest = 0..<max(0, count)
    return count > 0
  }
}
