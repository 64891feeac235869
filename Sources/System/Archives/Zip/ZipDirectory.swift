/// The directory of a zip that is too long to be held in memory (APPNOTE 6.3, with the wide fields of version 4.5): what is in it, and
/// where. What stands in it is text that somebody wrote.
package struct ZipDirectory {
  /// A file in it.
  package struct Entry: Sendable, Hashable {
    package let name: String
    /// Where its header stands.
    package let header: Int
    /// How many bytes it takes as it stands.
    package let packed: Int
    /// Whether its bytes stand as they are.
    package let isStored: Bool
  }

  package let entries: [Entry]
  private let size: Int
  private let read: (Int, Int) -> [UInt8]

  /// The most bytes a directory may have.
  private static let longest = 64 << 20

  /// Reads the directory of a zip of `size` bytes; `read` gives bytes of it by offset and number, fewer where there are no more.
  package init(size: Int, read: @escaping (Int, Int) -> [UInt8]) throws(ArchiveFailure) {
    self.size = size
    self.read = read
    let (start, length) = try ZipDirectory.place(size, read)
    guard length <= ZipDirectory.longest else { throw .tooLarge }
    entries = ZipDirectory.entries(read(start, length))
  }

  /// Where the bytes of a file stand.
  package func range(of entry: Entry) throws(ArchiveFailure) -> Range<Int> {
    let header = Bytes(read(entry.header, 30))
    guard header.number(0, 4) == 0x0403_4B50 else { throw .broken }
    let start = entry.header + 30 + header.number(26, 2) + header.number(28, 2)
    guard entry.packed >= 0, start <= size, entry.packed <= size - start else { throw .broken }
    return start..<start + entry.packed
  }

  /// Bytes with numbers in them, little-endian; 0 outside, and for those that are none of ours.
  private struct Bytes {
    let all: [UInt8]

    init(_ all: [UInt8]) { self.all = all }

    func number(_ offset: Int, _ length: Int) -> Int {
      guard offset >= 0, offset <= all.count - length, length < 8 || all[offset + 7] < 0x80 else { return 0 }
      return all[offset..<offset + length].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
  }

  /// Where the directory begins and how long it is, as the last record says, or the wide one before it.
  private static func place(_ size: Int, _ read: (Int, Int) -> [UInt8]) throws(ArchiveFailure) -> (Int, Int) {
    let tailStart = max(0, size - 65_557)
    let tail = Bytes(read(tailStart, size - tailStart))
    let last = tail.all.count - 22
    guard last >= 0, let end = (0...last).reversed().first(where: { tail.number($0, 4) == 0x0605_4B50 }) else {
      throw ArchiveFailure("is not a complete zip")
    }
    var place = (start: tail.number(end + 16, 4), length: tail.number(end + 12, 4))
    if place.start == 0xFFFF_FFFF || place.length == 0xFFFF_FFFF || tail.number(end + 10, 2) == 0xFFFF,
      tail.number(end - 20, 4) == 0x0706_4B50
    {
      let wide = Bytes(read(tail.number(end - 12, 8), 56))
      guard wide.number(0, 4) == 0x0606_4B50 else { throw .broken }
      place = (wide.number(48, 8), wide.number(40, 8))
    }
    guard place.start <= size, place.length <= size - place.start else { throw .broken }
    return place
  }

  /// The files of a directory, up to the first that is none.
  private static func entries(_ directory: [UInt8]) -> [Entry] {
    let bytes = Bytes(directory)
    var entries: [Entry] = []
    var at = 0
    while bytes.number(at, 4) == 0x0201_4B50 {
      let name = at + 46
      let extra = name + bytes.number(at + 28, 2)
      let next = extra + bytes.number(at + 30, 2) + bytes.number(at + 32, 2)
      guard next <= directory.count else { break }
      let sizes = wide(bytes, at, extra..<extra + bytes.number(at + 30, 2))
      entries.append(
        Entry(
          name: String(decoding: directory[name..<extra], as: UTF8.self), header: sizes.header, packed: sizes.packed,
          isStored: bytes.number(at + 10, 2) == 0 && bytes.number(at + 8, 2) & 1 == 0))
      at = next
    }
    return entries
  }

  /// What does not fit into 32 bits stands in a field of its own, in a fixed order.
  private static func wide(_ bytes: Bytes, _ at: Int, _ extra: Range<Int>) -> (packed: Int, header: Int) {
    var (packed, header) = (bytes.number(at + 20, 4), bytes.number(at + 42, 4))
    var field = extra.lowerBound
    while field + 4 <= extra.upperBound {
      let end = field + 4 + bytes.number(field + 2, 2)
      if bytes.number(field, 2) == 1 {
        var next = field + 4
        if bytes.number(at + 24, 4) == 0xFFFF_FFFF { next += 8 }
        if packed == 0xFFFF_FFFF { (packed, next) = (bytes.number(next, 8), next + 8) }
        if header == 0xFFFF_FFFF { header = bytes.number(next, 8) }
      }
      field = end
    }
    return (packed, header)
  }
}
