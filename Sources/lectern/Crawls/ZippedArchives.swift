import Archives

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The web archives within a WACZ: a zip whose folder `archive` holds them, packed by gzip already and so not by the zip. They are
/// read where they stand, however long.
enum ZippedArchives {
  /// A web archive in it, or why it cannot be read.
  struct Member {
    var name: String
    var bytes: Range<Int>?
  }

  /// What the zip behind a descriptor holds, in the order of its directory; nil where it is none.
  static func members(of descriptor: Int32) throws(ArchiveFailure) -> [Member]? {
    guard read(descriptor, 0, 4).starts(with: [0x50, 0x4B, 3, 4]) else { return nil }
    let size = lseek(descriptor, 0, SEEK_END)
    let directory = try ZipDirectory(size: Int(size)) { read(descriptor, $0, $1) }
    let entries = directory.entries.filter { isArchive($0.name) }
    guard !entries.isEmpty else { throw ArchiveFailure("holds no web archive") }
    return entries.map { Member(name: $0.name, bytes: $0.isStored ? try? directory.range(of: $0) : nil) }
  }

  private static func isArchive(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasPrefix("archive/") && (name.hasSuffix(".warc") || name.hasSuffix(".warc.gz"))
  }

  private static func read(_ descriptor: Int32, _ offset: Int, _ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, filled in
      while filled < count {
        let taken = pread(descriptor, buffer.baseAddress! + filled, count - filled, off_t(offset + filled))
        if taken < 0, errno == EINTR { continue }
        guard taken > 0 else { return }
        filled += taken
      }
    }
  }
}
