/// Gathers what a writer writes and hands it on in pieces, so that a long article never stands in memory a second time.
///
/// Everything handed on is valid UTF-8 when what was written is; a character may be divided between two pieces. Call
/// ``flush()`` at the end. A receiver that fails (a full disk, a closed pipe) remembers that itself.
public struct ChunkedOutput {
  /// Takes the next piece; the bytes are valid for the time of the call only.
  public typealias Receiver = (UnsafeBufferPointer<UInt8>) -> Void

  private var buffer: [UInt8] = []
  private let chunkSize: Int
  private let receive: Receiver

  /// Makes an output that hands on pieces of about `chunkSize` bytes (at least 1).
  public init(chunkSize: Int = 65_536, receive: @escaping Receiver) {
    self.chunkSize = max(1, chunkSize)
    self.receive = receive
    buffer.reserveCapacity(self.chunkSize + 4096)
  }

  /// Hands on what has been gathered.
  public mutating func flush() {
    guard !buffer.isEmpty else { return }
    buffer.withUnsafeBufferPointer(receive)
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes text as it is.
  public mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { write($0) }
  }

  /// Writes a fixed piece of a format.
  public mutating func write(_ text: StaticString) {
    text.withUTF8Buffer { write($0) }
  }

  /// Writes one byte.
  public mutating func write(byte: UInt8) {
    buffer.append(byte)
    flushIfFull()
  }

  /// Writes a number.
  public mutating func write(_ number: Int) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var rest = number.magnitude
      var first = digits.count
      repeat {
        first -= 1
        digits.initializeElement(at: first, to: 0x30 + UInt8(rest % 10))
        rest /= 10
      } while rest > 0
      if number < 0 { write(byte: UInt8(ascii: "-")) }
      write(UnsafeBufferPointer(rebasing: digits[first...]))
    }
  }

  /// Writes bytes as they are.
  public mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    if bytes.count >= chunkSize {
      flush()
      receive(bytes)
    } else {
      buffer.append(contentsOf: bytes)
      flushIfFull()
    }
  }

  private mutating func flushIfFull() {
    if buffer.count >= chunkSize { flush() }
  }
}
