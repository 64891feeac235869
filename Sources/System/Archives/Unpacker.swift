import CZlib

/// Unpacks bytes packed by gzip (RFC 1952) or deflate (RFC 1951), piece by piece as they come.
///
/// A stream that breaks off is a failure, and so is one that unpacks to more than a limit: a few bytes can stand for gigabytes.
package final class Unpacker {
  /// How the packed bytes are wrapped.
  package enum Packing: Sendable {
    /// Members of gzip, one after another.
    case gzip
    /// What HTTP calls deflate: in the wrapping of zlib (RFC 1950), or bare.
    case deflate
    /// Bare, as in a zip.
    case raw
  }

  /// Why bytes cannot be unpacked.
  package enum Failure: Error, Sendable {
    case damaged
    /// The packed bytes break off.
    case cut
    case tooLarge
  }

  private enum State {
    case beginning
    case inside
    /// A stream has ended; in gzip another may follow.
    case betweenStreams
    /// Whatever comes now belongs to no stream and is skipped.
    case ended
  }

  private let packing: Packing
  private let limit: Int
  /// Whether bytes behind a stream that begin no other are damage: in an archive they may have been records.
  private let isWhole: Bool
  private let stream: UnsafeMutablePointer<z_stream> = .allocate(capacity: 1)
  private var state = State.beginning
  private var isOpen = false
  /// The first bytes of a stream, while they are too few to tell the wrapping.
  private var held: [UInt8] = []
  /// How many bytes have been unpacked.
  private var count = 0

  /// Prepares to unpack up to `limit` bytes.
  package init(_ packing: Packing, limit: Int, isWhole: Bool = false) {
    self.packing = packing
    self.isWhole = isWhole
    self.limit = limit
    stream.initialize(to: z_stream())
  }

  deinit {
    close()
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Unpacks a piece and appends what comes of it to `output`.
  package func unpack(_ piece: UnsafeRawBufferPointer, into output: inout [UInt8]) throws(Failure) {
    if held.isEmpty, state == .inside { return try unpackRest(piece, into: &output) }
    // The wrapping is told by the first two bytes, which may come one by one.
    held += piece
    let whole = held
    guard whole.count >= 2 else { return }
    held = []
    try whole.withUnsafeBufferPointer { bytes throws(Failure) in
      try unpackRest(UnsafeRawBufferPointer(bytes), into: &output)
    }
  }

  /// Unpacks a piece and appends what comes of it to `output`.
  package func unpack(_ piece: ArraySlice<UInt8>, into output: inout [UInt8]) throws(Failure) {
    try piece.withUnsafeBufferPointer { bytes throws(Failure) in
      try unpack(UnsafeRawBufferPointer(bytes), into: &output)
    }
  }

  /// Ends the input. Throws ``Failure/cut`` if the stream is not complete.
  package func finish() throws(Failure) {
    switch state {
    case .beginning where held.isEmpty, .ended: return
    // A single byte after a stream does not begin another; padding may end in one.
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
        if packing == .gzip, rest[0] == 0x1F, rest[1] == 0x8B {
          try open(beginning: rest)
        } else if packing == .gzip, rest[0] == 0 {
          // Tapes and discs pad with zeros, and another member may follow.
          rest = UnsafeRawBufferPointer(rebasing: rest.drop { $0 == 0 })
        } else if isWhole {
          throw .damaged
        } else {
          // Whatever else follows is left alone, as by gzip itself.
          state = .ended
        }
      case .inside:
        // zlib counts its input in 32 bits.
        let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 30))
        let left = try inflatePiece(piece, into: &output)
        rest = UnsafeRawBufferPointer(rebasing: rest[(piece.count - left)...])
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

  /// The wrapping, in zlib's terms. Some servers send deflate without any (RFC 9110, 8.4.1.2).
  private func windowBits(_ beginning: UnsafeRawBufferPointer) -> Int32 {
    switch packing {
    case .gzip: return 16 + MAX_WBITS
    case .raw: return -MAX_WBITS
    case .deflate: break
    }
    guard beginning.count >= 2 else { return MAX_WBITS }
    let isWrapped = beginning[0] & 0x0F == 8 && (Int(beginning[0]) << 8 | Int(beginning[1])) % 31 == 0
    return isWrapped ? MAX_WBITS : -MAX_WBITS
  }

  private func close() {
    if isOpen { inflateEnd(stream) }
    isOpen = false
  }

  /// Unpacks until the piece or the stream ends; returns how many bytes are left of the piece.
  private func inflatePiece(_ piece: UnsafeRawBufferPointer, into output: inout [UInt8]) throws(Failure) -> Int {
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
        return Int(stream.pointee.avail_in)
      }
      // Without input zlib makes no progress and reports that; it is not damage.
      guard code == Z_OK || code == Z_BUF_ERROR else { throw .damaged }
      if stream.pointee.avail_out > 0 { return 0 }
    }
  }
}
