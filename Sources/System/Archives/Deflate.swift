import CZlib

/// Why packed bytes cannot be unpacked: a few words for the reader.
package struct ArchiveFailure: Error, Sendable, Equatable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }

  static let broken = ArchiveFailure("is packed in a way that cannot be read")
  static let tooLarge = ArchiveFailure("is too large when unpacked")
}

/// Bytes packed and unpacked by zlib, within limits.
package enum Deflate {
  /// How the bytes are wrapped.
  package enum Form: Int32, Sendable {
    /// As gzip does: RFC 1952, members one after another.
    case gzip = 31
    /// Not at all, as in a zip.
    case raw = -15
  }

  /// Packs bytes.
  package static func packed(_ bytes: [UInt8], as form: Form = .gzip, level: Int32 = 6) throws(ArchiveFailure)
    -> [UInt8]
  {
    var stream = z_stream()
    guard lectern_deflate_init(&stream, level, form.rawValue) == Z_OK else { throw ArchiveFailure("no memory to pack") }
    defer { deflateEnd(&stream) }
    var output: [UInt8] = []
    let result = run(&stream, bytes, limit: .max, into: &output) { deflate($0, $1 ? Z_FINISH : Z_NO_FLUSH) }
    guard result == Z_STREAM_END else { throw ArchiveFailure("cannot be packed") }
    return output
  }

  /// Unpacks bytes; what would become larger than `limit` is refused as soon as it does.
  ///
  /// - Parameter mayBeCutOff: whether what was whole before packed bytes break off is good enough.
  package static func unpacked(
    _ bytes: some RandomAccessCollection<UInt8>, as form: Form = .gzip, limit: Int, mayBeCutOff: Bool = false
  ) throws(ArchiveFailure) -> [UInt8] {
    var rest = Array(bytes)[...]
    var output: [UInt8] = []
    repeat {
      let used = try member(rest, form, limit, mayBeCutOff, into: &output)
      rest = rest.dropFirst(used)
    } while form == .gzip && rest.starts(with: [0x1F, 0x8B])
    return output
  }

  /// Unpacks one member and answers how many bytes it took.
  package static func member(
    _ bytes: ArraySlice<UInt8>, _ form: Form, _ limit: Int, _ mayBeCutOff: Bool, into output: inout [UInt8]
  ) throws(ArchiveFailure) -> Int {
    var stream = z_stream()
    guard lectern_inflate_init(&stream, form.rawValue) == Z_OK else { throw ArchiveFailure("no memory to unpack") }
    defer { inflateEnd(&stream) }
    let result = run(&stream, Array(bytes), limit: limit, into: &output) { stream, _ in inflate(stream, Z_NO_FLUSH) }
    if output.count > limit { throw .tooLarge }
    guard result == Z_STREAM_END || mayBeCutOff && (result == Z_OK || result == Z_BUF_ERROR) else { throw .broken }
    return Int(stream.total_in)
  }

  /// Hands bytes to zlib until it is done, there are no more, or there is more output than the limit.
  private static func run(
    _ stream: inout z_stream, _ bytes: [UInt8], limit: Int, into output: inout [UInt8],
    step: (UnsafeMutablePointer<z_stream>, Bool) -> Int32
  ) -> Int32 {
    var input = bytes
    var result = Z_OK
    input.withUnsafeMutableBufferPointer { buffer in
      var fed = 0
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { room in
        repeat {
          if stream.avail_in == 0, fed < buffer.count {
            let piece = min(buffer.count - fed, 1 << 30)
            stream.next_in = buffer.baseAddress! + fed
            stream.avail_in = UInt32(piece)
            fed += piece
          }
          stream.next_out = room.baseAddress
          stream.avail_out = UInt32(room.count)
          result = step(&stream, fed == buffer.count)
          output += room[..<(room.count - Int(stream.avail_out))]
        } while result == Z_OK && output.count <= limit
          && (stream.avail_out == 0 || stream.avail_in > 0 || fed < buffer.count)
      }
    }
    return result
  }
}
