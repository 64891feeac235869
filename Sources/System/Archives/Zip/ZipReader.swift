/// Reads the files of a zip (APPNOTE 6.3) by its central directory. The names in it are untrusted text and are never used as
/// paths.
package struct ZipReader: Sendable {
  /// A file in it.
  package struct Entry: Sendable, Hashable {
    /// The name in the archive, with `/` between folders.
    package let name: String
    /// The size the directory declares.
    package let size: Int
    fileprivate let method: UInt16
    fileprivate let packed: Int
    fileprivate let header: Int
    fileprivate let isEncrypted: Bool
  }

  /// What a zip may hold at most, so that one made to fill a disk cannot.
  package struct Limits: Sendable {
    package var entries = 200_000
    /// The most bytes of one file.
    package var file = 200_000_000
    /// How many bytes one packed byte may become.
    package var ratio = 1_100

    package init() {}
  }

  /// Its files, without folders, in the order of the directory.
  package let entries: [Entry]
  private let bytes: [UInt8]
  private let limits: Limits

  /// Whether bytes begin like a zip.
  package static func isZip(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6])
  }

  /// Reads the directory.
  package init(_ bytes: [UInt8], limits: Limits = Limits()) throws(ArchiveFailure) {
    self.bytes = bytes
    self.limits = limits
    entries = try ZipReader.entries(bytes, limits)
  }

  /// The bytes of a file. Throws if they are damaged, or more than the limits allow.
  package func read(_ entry: Entry) throws(ArchiveFailure) -> [UInt8] {
    if entry.isEncrypted { throw ArchiveFailure("is encrypted") }
    guard entry.size <= limits.file, entry.size / limits.ratio <= entry.packed + 1 else { throw .tooLarge }
    guard entry.header + 30 <= bytes.count, number(entry.header, 4) == 0x0403_4B50 else { throw .broken }
    let start = entry.header + 30 + number(entry.header + 26, 2) + number(entry.header + 28, 2)
    guard start + entry.packed <= bytes.count else { throw .broken }
    let packed = bytes[start..<(start + entry.packed)]
    switch entry.method {
    case 0: return Array(packed)
    case 8: return try Deflate.unpacked(packed, as: .raw, limit: min(limits.file, (entry.packed + 1) * limits.ratio))
    default: throw .broken
    }
  }

  private func number(_ offset: Int, _ length: Int) -> Int { ZipReader.number(bytes, offset, length) }

  private static func number(_ bytes: [UInt8], _ offset: Int, _ length: Int) -> Int {
    guard offset >= 0, offset + length <= bytes.count else { return 0 }
    return bytes[offset..<(offset + length)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private static func entries(_ bytes: [UInt8], _ limits: Limits) throws(ArchiveFailure) -> [Entry] {
    guard let end = endRecord(bytes) else { throw ArchiveFailure("is not a complete zip") }
    var count = number(bytes, end + 10, 2)
    var at = number(bytes, end + 16, 4)
    if at == 0xFFFF_FFFF || count == 0xFFFF, let wide = wideRecord(bytes, before: end) { (count, at) = wide }
    guard count <= limits.entries else { throw ArchiveFailure("holds more than \(limits.entries) files") }
    var entries: [Entry] = []
    for _ in 0..<count {
      guard at >= 0, at + 46 <= bytes.count, number(bytes, at, 4) == 0x0201_4B50 else { throw .broken }
      let name = at + 46
      let extra = name + number(bytes, at + 28, 2)
      let next = extra + number(bytes, at + 30, 2) + number(bytes, at + 32, 2)
      guard next <= bytes.count else { throw .broken }
      let text = String(decoding: bytes[name..<extra], as: UTF8.self)
      if text.utf8.last != UInt8(ascii: "/") {
        entries.append(
          Entry(
            name: text, size: number(bytes, at + 24, 4), method: UInt16(number(bytes, at + 10, 2)),
            packed: number(bytes, at + 20, 4), header: number(bytes, at + 42, 4),
            isEncrypted: bytes[at + 8] & 1 == 1))
      }
      at = next
    }
    return entries
  }

  /// The end of the directory, which only a comment may follow.
  private static func endRecord(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    let last = bytes.count - 22
    return (max(0, last - 65_535)...last).reversed().first { number(bytes, $0, 4) == 0x0605_4B50 }
  }

  /// The number of files and the offset of the directory of a zip with more than 4 GB or 65,535 files.
  private static func wideRecord(_ bytes: [UInt8], before end: Int) -> (Int, Int)? {
    guard end >= 20, number(bytes, end - 20, 4) == 0x0706_4B50, bytes[end - 20 + 15] < 0x80 else { return nil }
    let record = number(bytes, end - 20 + 8, 8)
    guard record >= 0, record + 56 <= bytes.count, number(bytes, record, 4) == 0x0606_4B50,
      bytes[record + 39] < 0x80, bytes[record + 55] < 0x80
    else { return nil }
    return (number(bytes, record + 32, 8), number(bytes, record + 48, 8))
  }
}
