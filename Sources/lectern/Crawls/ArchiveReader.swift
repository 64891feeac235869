import Unpacking

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reads the records of a web archive (WARC 1.0 and 1.1, ISO 28500; WET is the same), one after the other, however long the
/// archive is. One that is packed by gzip is unpacked on the way.
struct ArchiveReader {
  /// A record: its header's fields by their names in small letters, and its block.
  struct Record: Sendable, Equatable {
    var fields: [String: String] = [:]
    var block: [UInt8] = []
    /// Whether the block was longer than the limit, and read over.
    var isTooLong = false
  }

  /// Why an archive cannot be read on.
  struct Failure: Error, Equatable {
    let reason: String
  }

  private let descriptor: Int32
  private let limit: Int
  private var unpacker: Unpacker?
  private var isBegun = false
  private var buffer: [UInt8] = []
  /// Where in the buffer the next byte stands.
  private var at = 0

  /// The most bytes of a header.
  private static let longestHeader = 1 << 20

  /// Reads from a descriptor; blocks of more than `limit` bytes are read over.
  init(_ descriptor: Int32, limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// The next record; nil at the end.
  mutating func next() throws(Failure) -> Record? {
    // Two line breaks end a record; some archives have more of them.
    while true {
      guard at < buffer.count else {
        guard try fill() else { return nil }
        continue
      }
      guard buffer[at] == 0x0D || buffer[at] == 0x0A else { break }
      at += 1
    }
    guard let version = try line(), version.starts(with: "WARC/".utf8) else {
      throw Failure(reason: "no web archive (WARC)")
    }
    var record = Record(fields: try fields())
    guard let length = record.fields["content-length"].flatMap({ Int($0) }), length >= 0 else {
      throw Failure(reason: "a record of the archive does not say how long it is")
    }
    record.isTooLong = length > limit
    record.block = try take(length, keeps: !record.isTooLong)
    return record
  }

  private mutating func fields() throws(Failure) -> [String: String] {
    var fields: [String: String] = [:]
    var size = 0
    while true {
      guard let line = try line() else { throw Failure(reason: "the archive ends within a record") }
      if line.isEmpty { return fields }
      size += line.count
      guard size < ArchiveReader.longestHeader else { throw Failure(reason: "a header of the archive has no end") }
      HeaderFields.add(line[...], to: &fields)
    }
  }

  /// A line without its break; nil at the end.
  private mutating func line() throws(Failure) -> [UInt8]? {
    var line: [UInt8] = []
    while true {
      if at == buffer.count, !(try fill()) { return line.isEmpty ? nil : line }
      let end = buffer[at...].firstIndex(of: 0x0A) ?? buffer.count
      line += buffer[at..<end]
      let isWhole = end < buffer.count
      at = isWhole ? end + 1 : end
      guard line.count < ArchiveReader.longestHeader else {
        throw Failure(reason: "a header of the archive has no end")
      }
      if isWhole {
        if line.last == 0x0D { line.removeLast() }
        return line
      }
    }
  }

  private mutating func take(_ count: Int, keeps: Bool) throws(Failure) -> [UInt8] {
    var taken: [UInt8] = []
    var left = count
    while left > 0 {
      if at == buffer.count, !(try fill()) { throw Failure(reason: "the archive ends within a record") }
      let piece = min(left, buffer.count - at)
      if keeps { taken += buffer[at..<(at + piece)] }
      at += piece
      left -= piece
    }
    return taken
  }

  /// Reads on; false at the end.
  private mutating func fill() throws(Failure) -> Bool {
    buffer.removeAll(keepingCapacity: true)
    at = 0
    var packed = [UInt8](repeating: 0, count: 1 << 16)
    while buffer.isEmpty {
      let count = packed.withUnsafeMutableBytes { SystemCalls.readInto($0, from: descriptor) }
      guard count >= 0 else { throw Failure(reason: SystemCalls.describe(errno)) }
      if !isBegun, count >= 2, packed[0] == 0x1F, packed[1] == 0x8B { unpacker = Unpacker(.gzip, limit: .max) }
      isBegun = true
      guard let unpacker else {
        buffer = Array(packed[..<count])
        return count > 0
      }
      do throws(Unpacker.Failure) {
        if count == 0 {
          try unpacker.finish()
          return false
        }
        var unpacked: [UInt8] = []
        var failure: Unpacker.Failure?
        packed[..<count].withUnsafeBytes { piece in
          do throws(Unpacker.Failure) { try unpacker.unpack(piece, into: &unpacked) } catch { failure = error }
        }
        // What was unpacked before a damaged place is still read.
        if let failure, unpacked.isEmpty { throw failure }
        buffer = unpacked
      } catch {
        throw Failure(reason: error == .cut ? "the archive is cut short" : "the archive is damaged")
      }
    }
    return true
  }
}

/// The fields of a header, of an archive's record and of an answer of HTTP alike.
enum HeaderFields {
  /// Adds a line such as `Content-Length: 12`.
  static func add(_ line: ArraySlice<UInt8>, to fields: inout [String: String]) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
    let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
    fields[name] = String(decoding: trimmed(line[(colon + 1)...]), as: UTF8.self)
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first, first == 0x20 || first == 0x09 { bytes.removeFirst() }
    while let last = bytes.last, last == 0x20 || last == 0x09 || last == 0x0D { bytes.removeLast() }
    return bytes
  }
}
