internal import CZlib

/// Unpacks bytes packed by gzip (RFC 1952) or deflate (RFC 1951, alone or in the wrapping of zlib, RFC 1950), as they come.
///
/// A stream that ends before its end is a failure, and so is one that unpacks to more than a limit: a few bytes may stand for
/// gigabytes.
public final class Unpacker {
  /// How bytes are packed, by its name in HTTP.
  public enum Packing: Sendable {
    case gzip, deflate
  }

  /// Why bytes cannot be unpacked.
  public enum Failure: Error, Sendable {
    case damaged
    /// They end too early.
    case cut
    case tooLarge
  }

  private enum State {
    case beginning
    case inside
    /// A stream has come to its end; gzip may go on with another.
    case betweenStreams
    /// What comes now belongs to no stream, and is not looked at.
    case ended
  }

  private let packing: Packing
  private let limit: Int
  private let stream: UnsafeMutablePointer<z_stream> = .allocate(capacity: 1)
  private var state = State.beginning
  private var isOpen = false
  /// First bytes that are too few yet to tell what follows.
  private var held: [UInt8] = []
  /// How many bytes were unpacked.
  private var count = 0

  /// Prepares to unpack up to `limit` bytes.
  public init(_ packing: Packing, limit: Int) {
    self.packing = packing
    self.limit = limit
    stream.initialize(to: z_stream())
  }

  deinit {
    close()
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Unpacks a piece, and adds what comes of it to `output`.
  public func unpack(_ piece: UnsafeRawBufferPointer, into output: inout [UInt8]) throws(Failure) {
    if held.isEmpty, state == .inside { return try unpackRest(piece, into: &output) }
    // Of a beginning at least two bytes are needed, which may come one by one.
    held += piece
    let whole = held
    guard whole.count >= 2 else { return }
    held = []
    var failure: Failure?
    whole.withUnsafeBytes { bytes in
      do throws(Failure) { try unpackRest(bytes, into: &output) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// Says that no more bytes come. Throws ``Failure/cut`` where more had to.
  public func finish() throws(Failure) {
    switch state {
    case .beginning where held.isEmpty, .ended: return
    // A byte alone behind a stream is no other one.
    case .betweenStreams: return
    case .beginning, .inside: throw .cut
    }
  }

  private func unpackRest(_ piece: UnsafeRawBufferPointer, into output: inout [UInt8]) throws(Failure) {
    var rest = piece
    while !rest.isEmpty {
      switch state {
      case .ended: return
      case .beginning: try open(beginning: rest)
      case .betweenStreams:
        if rest.count < 2 {
          held = Array(rest)
          return
        }
        // Padding and whatever else follows is left alone, as by gzip itself.
        if packing == .gzip, rest[0] == 0x1F, rest[1] == 0x8B { try open(beginning: rest) } else { state = .ended }
      case .inside: rest = try inflatePiece(rest, into: &output)
      }
    }
  }

  private func open(beginning: UnsafeRawBufferPointer) throws(Failure) {
    close()
    stream.pointee = z_stream()
    guard lectern_inflate_init(stream, windowBits(beginning)) == Z_OK else { throw .damaged }
    isOpen = true
    state = .inside
  }

  /// What tells the library the wrapping. Some servers send deflate without any (RFC 9110, 8.4.1.2).
  private func windowBits(_ beginning: UnsafeRawBufferPointer) -> Int32 {
    if packing == .gzip { return 16 + MAX_WBITS }
    guard beginning.count >= 2 else { return MAX_WBITS }
    let isWrapped = beginning[0] & 0x0F == 8 && (Int(beginning[0]) << 8 | Int(beginning[1])) % 31 == 0
    return isWrapped ? MAX_WBITS : -MAX_WBITS
  }

  private func close() {
    if isOpen { inflateEnd(stream) }
    isOpen = false
  }

  /// Unpacks until the piece or the stream ends; returns what is left of the piece.
  private func inflatePiece(
    _ piece: UnsafeRawBufferPointer, into output: inout [UInt8]
  ) throws(Failure) -> UnsafeRawBufferPointer {
    let room = 1 << 16
    stream.pointee.next_in = UnsafeMutablePointer(
      mutating: piece.baseAddress?.assumingMemoryBound(to: UInt8.self))
    stream.pointee.avail_in = uInt(piece.count)
    while true {
      var code = Z_OK
      let unpacked = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
        stream.pointee.next_out = buffer.baseAddress
        stream.pointee.avail_out = uInt(room)
        code = inflate(stream, Z_NO_FLUSH)
        filled = room - Int(stream.pointee.avail_out)
      }
      count += unpacked.count
      guard count <= limit else { throw .tooLarge }
      output += unpacked
      if code == Z_STREAM_END {
        state = packing == .gzip ? .betweenStreams : .ended
        return UnsafeRawBufferPointer(rebasing: piece[(piece.count - Int(stream.pointee.avail_in))...])
      }
      // No progress is no mistake where there is nothing left to make it with.
      guard code == Z_OK || code == Z_BUF_ERROR else { throw .damaged }
      if stream.pointee.avail_out > 0 { return UnsafeRawBufferPointer(rebasing: piece[piece.count...]) }
    }
  }
}
