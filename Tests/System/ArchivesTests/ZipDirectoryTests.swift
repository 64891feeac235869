import Testing

@testable import Archives

/// The directory of a zip that is read where it stands.
struct ZipDirectoryTests {
  private func directory(_ zip: [UInt8]) throws(ArchiveFailure) -> ZipDirectory {
    try ZipDirectory(size: zip.count) { offset, count in
      offset >= 0 && offset <= zip.count ? Array(zip[offset...].prefix(max(0, count))) : []
    }
  }

  private func zip() throws(ArchiveFailure) -> [UInt8] {
    var zip = ZipWriter()
    try zip.add("archive/a.warc", Array("salt".utf8), stored: true)
    try zip.add("archive/b.warc", [UInt8](repeating: 7, count: 1000))
    return zip.finished()
  }

  @Test func filesAreFound() throws {
    let zip = try zip()
    let directory = try directory(zip)
    #expect(directory.entries.map(\.name) == ["archive/a.warc", "archive/b.warc"])
    #expect(directory.entries.map(\.isStored) == [true, false])
    #expect(try Array(zip[directory.range(of: directory.entries[0])]) == Array("salt".utf8))
  }

  @Test func aLongOneSaysSoInWideFields() throws {
    let zip = try zip()
    let plain = try directory(zip)
    // The end record says nothing any more; the wide one before it does.
    let end = zip.count - 22
    let start = Int(zip[end + 16]) | Int(zip[end + 17]) << 8
    func bytes(_ number: Int, _ length: Int) -> [UInt8] {
      (0..<length).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
    let wide =
      bytes(0x0606_4B50, 4) + bytes(44, 8) + bytes(0, 12) + bytes(2, 8) + bytes(2, 8) + bytes(end - start, 8)
      + bytes(start, 8)
    let locator = bytes(0x0706_4B50, 4) + bytes(0, 4) + bytes(end, 8) + bytes(1, 4)
    let last = Array(zip[end..<end + 10]) + [UInt8](repeating: 0xFF, count: 10) + [0, 0]
    #expect(try directory(Array(zip[..<end]) + wide + locator + last).entries == plain.entries)
  }

  @Test func damageIsNoCrash() throws {
    let zip = try zip()
    for place in zip.indices {
      for value in [UInt8(0), 0x7F, 0xFF] {
        var damaged = zip
        damaged[place] = value
        guard let directory = try? directory(damaged) else { continue }
        for entry in directory.entries {
          if let range = try? directory.range(of: entry) { #expect(range.upperBound <= zip.count) }
        }
      }
      _ = try? directory(Array(zip[..<place]))
    }
  }
}
