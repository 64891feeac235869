/// Reads a web archive (WARC 1.0 and 1.1, ISO 28500; WET files have the same form) record by record, however long it is.
/// An archive packed by gzip is unpacked on the way.
package struct WebArchiveReader {
  /// A record of an archive.
  package struct Record: Sendable, Equatable {
    /// The fields of its header, by their names in lower case.
    package var fields: [String: String] = [:]
    package var block: [UInt8] = []
    /// Whether the block was longer than the limit and was skipped.
    package var isTooLong = false

    /// What kind of record it is, such as `response`.
    package var type: String { fields["warc-type"] ?? "" }

    /// The media type of the block.
    package var contentType: String { fields["content-type"] ?? "" }

    /// A field that holds an identifier or an address, which some archives put in angle brackets.
    package func address(_ field: String) -> String? {
      fields[field].map { $0.hasPrefix("<") && $0.hasSuffix(">") ? String($0.dropFirst().dropLast()) : $0 }
    }
  }

  /// Hands over the next bytes of an archive; none at its end.
  package typealias Source = () throws(ArchiveFailure) -> [UInt8]

  private let source: Source
  private let limit: Int
  private var unpacker: Unpacker?
  /// What was wrong behind the bytes that are still to be read.
  private var damage: Unpacker.Failure?
  private var isBegun = false
  private var buffer: [UInt8] = []
  /// The next byte of the buffer to be read.
  private var at = 0

  /// The most bytes of a header.
  private static let longestHeader = 1 << 20

  /// Reads what a source hands over; blocks of more than `limit` bytes are skipped.
  package init(limit: Int, from source: @escaping Source) {
    self.source = source
    self.limit = limit
  }

  /// Reads an archive that is in memory.
  package init(_ bytes: [UInt8], limit: Int) {
    var at = 0
    self.init(limit: limit) { () throws(ArchiveFailure) in
      let piece = bytes[at..<min(at + 1 << 16, bytes.count)]
      at = piece.endIndex
      return Array(piece)
    }
  }

  /// The next record; nil at the end.
  package mutating func next() throws(ArchiveFailure) -> Record? {
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
      throw ArchiveFailure("not a web archive (WARC)")
    }
    var record = Record(fields: try fields())
    guard let length = record.fields["content-length"].flatMap({ Int($0) }), length >= 0 else {
      throw ArchiveFailure("a record of the archive has no valid length")
    }
    record.isTooLong = length > limit
    record.block = try take(length, keeps: !record.isTooLong)
    return record
  }

  private mutating func fields() throws(ArchiveFailure) -> [String: String] {
    var fields: [String: String] = [:]
    var size = 0
    while true {
      guard let line = try line() else { throw ArchiveFailure("the archive ends within a record") }
      if line.isEmpty { return fields }
      size += line.count
      guard size < WebArchiveReader.longestHeader else { throw ArchiveFailure("a header of the archive has no end") }
      HeaderFields.add(line[...], to: &fields)
    }
  }

  /// A line without its break; nil at the end.
  private mutating func line() throws(ArchiveFailure) -> [UInt8]? {
    var line: [UInt8] = []
    while true {
      if at == buffer.count, !(try fill()) { return line.isEmpty ? nil : line }
      let end = buffer[at...].firstIndex(of: 0x0A) ?? buffer.count
      line += buffer[at..<end]
      let isWhole = end < buffer.count
      at = isWhole ? end + 1 : end
      guard line.count < WebArchiveReader.longestHeader else {
        throw ArchiveFailure("a header of the archive has no end")
      }
      if isWhole {
        if line.last == 0x0D { line.removeLast() }
        return line
      }
    }
  }

  private mutating func take(_ count: Int, keeps: Bool) throws(ArchiveFailure) -> [UInt8] {
    var taken: [UInt8] = []
    var left = count
    while left > 0 {
      if at == buffer.count, !(try fill()) { throw ArchiveFailure("the archive ends within a record") }
      let piece = min(left, buffer.count - at)
      if keeps { taken += buffer[at..<(at + piece)] }
      at += piece
      left -= piece
    }
    return taken
  }

  /// Reads on; false at the end.
  private mutating func fill() throws(ArchiveFailure) -> Bool {
    buffer.removeAll(keepingCapacity: true)
    at = 0
    while buffer.isEmpty {
      let piece = try source()
      if !isBegun, piece.starts(with: [0x1F, 0x8B]) { unpacker = Unpacker(.gzip, limit: .max, isWhole: true) }
      isBegun = true
      guard let unpacker else {
        buffer = piece
        return !piece.isEmpty
      }
      do throws(Unpacker.Failure) {
        if let damage { throw damage }
        if piece.isEmpty {
          try unpacker.finish()
          return false
        }
        do throws(Unpacker.Failure) { try unpacker.unpack(piece[...], into: &buffer) } catch {
          // What was unpacked before the damage is still read.
          if buffer.isEmpty { throw error }
          damage = error
        }
      } catch {
        throw ArchiveFailure(error == .cut ? "the archive is cut short" : "the archive is damaged")
      }
    }
    return true
  }
}
