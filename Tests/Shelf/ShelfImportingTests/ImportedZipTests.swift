import Archives
import ShelfImporting
import Testing

/// What of an archive is left out, and how much of it is read.
struct ImportedZipTests {
  /// What is left out of an archive is counted, with the reason.
  @Test func anArchiveSaysWhatItHoldsBesides() throws {
    var zip = ZipWriter()
    let page = Array("<html><body><p>The pier.</p></body></html>".utf8)
    for name in ["a.html", "a_files/frame.html", "a_files/pier.png", "notes.rtf", "__MACOSX/a.html", ".hidden.html"] {
      try zip.add(name, page)
    }
    var importer = Importer()
    var names: [String] = []
    try importer.read(zip.finished(), name: "a.zip") { if case .page(let page) = $0 { names.append(page.name) } }
    #expect(names == ["a.html"])
    #expect(
      importer.account.leftOut == ["parts of saved pages": 2, "files in the archive that are of no known kind": 1])
  }

  /// An archive cannot become many times what it is, however many files that takes.
  @Test func archivesThatBecomeEndlessAreBounded() throws {
    var zip = ZipWriter()
    let blank = [UInt8](repeating: 0x20, count: 15_000_000)
    for number in 1...4 { try zip.add("\(number).html", Array("<html>".utf8) + blank) }
    var importer = Importer()
    var count = 0
    try importer.read(zip.finished(), name: "a.zip") { _ in count += 1 }
    #expect(count == 1)
    #expect(importer.account.leftOut == ["files in the archive, each of which is too large when decompressed": 3])
  }

  /// Of an archive of which nothing can be read the reason is told.
  @Test func nothingToImportHasItsReason() throws {
    var zip = ZipWriter()
    try zip.add("list.csv", Array("URL,Title\nhttps://pier.example/,Pier\n".utf8))
    var bytes = zip.finished()
    // The sign that a password is needed, in the directory.
    let directory = try #require(bytes.firstRange(of: [0x50, 0x4B, 1, 2])?.lowerBound)
    bytes[directory + 8] |= 1
    var importer = Importer()
    #expect(
      throws: ImportFailure(
        "is an archive with nothing to import: files in the archive, each of which is encrypted")
    ) {
      try importer.read(bytes, name: "a.zip") { _ in }
    }
  }
}
