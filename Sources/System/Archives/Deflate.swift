import CZlib

/// Why an archive cannot be read or written: a few words for people, without the name of the file.
package struct ArchiveFailure: Error, Sendable, Equatable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }

  static let broken = ArchiveFailure("cannot be decompressed")
  package static let tooLarge = ArchiveFailure("is too large when decompressed")
}

/// Whole byte sequences packed and unpacked by zlib.
package enum Deflate {
  /// Packs bytes: by gzip in one member, or bare.
  package static func packed(
    _ bytes: [UInt8], as packing: Unpacker.Packing = .gzip, level: Int32 = 6
  ) throws(ArchiveFailure) -> [UInt8] {
    let windowBits =
      switch packing {
      case .gzip: 16 + MAX_WBITS
      case .deflate: MAX_WBITS
      case .raw: -MAX_WBITS
      }
    var stream = z_stream()
    guard lectern_deflate_init(&stream, level, windowBits) == Z_OK else {
      throw ArchiveFailure("there is not enough memory to compress it")
    }
    defer { deflateEnd(&stream) }
    var input = bytes
    var output: [UInt8] = []
    let result = input.withUnsafeMutableBufferPointer { run(&stream, $0, into: &output) }
    guard result == Z_STREAM_END else { throw ArchiveFailure("cannot be compressed") }
    return output
  }

  /// Unpacks bytes; what would grow beyond `limit` is refused as soon as it does.
  package static func unpacked(
    _ bytes: some RandomAccessCollection<UInt8>, as packing: Unpacker.Packing = .gzip, limit: Int
  ) throws(ArchiveFailure) -> [UInt8] {
    let unpacker = Unpacker(packing, limit: limit)
    var output: [UInt8] = []
    do throws(Unpacker.Failure) {
      try unpacker.unpack(Array(bytes)[...], into: &output)
      try unpacker.finish()
    } catch {
      throw error == .tooLarge ? .tooLarge : .broken
    }
    return output
  }

  /// Hands all bytes to zlib, in pieces it can count in 32 bits.
  private static func run(
    _ stream: inout z_stream, _ input: UnsafeMutableBufferPointer<UInt8>, into output: inout [UInt8]
  ) -> Int32 {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { room in
      var result = Z_OK
      var fed = 0
      repeat {
        if stream.avail_in == 0, fed < input.count {
          let piece = min(input.count - fed, 1 << 30)
          stream.next_in = input.baseAddress! + fed
          stream.avail_in = uInt(piece)
          fed += piece
        }
        stream.next_out = room.baseAddress
        stream.avail_out = uInt(room.count)
        result = deflate(&stream, fed == input.count ? Z_FINISH : Z_NO_FLUSH)
        output += room[..<(room.count - Int(stream.avail_out))]
      } while result == Z_OK
      return result
    }
  }
}
