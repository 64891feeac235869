#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reads a stream line by line, as the lines arrive.
struct LineReader {
  /// What a line is.
  enum Line: Sendable {
    case bytes([UInt8])
    /// A line longer than the limit, which was skipped.
    case tooLong
  }

  private let descriptor: Int32
  private let limit: Int
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private var rest = 0..<0
  private var isFirst = true

  /// Reads lines of up to `limit` bytes from a descriptor.
  init(_ descriptor: Int32, limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// The next line without its line break; nil at the end or if reading fails.
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
    // A byte order mark at the beginning of a file is not part of the first line.
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
