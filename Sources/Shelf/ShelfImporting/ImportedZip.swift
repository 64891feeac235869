import Archives
import Timestamps

extension Importer {
  /// What the archive that is being read, and those within it, may still become.
  private mutating func unpacked(_ entry: ZipReader.Entry, of zip: ZipReader) -> [UInt8]? {
    do throws(ArchiveFailure) { return try allowance.read(entry, of: zip) } catch {
      account.leaveOut("files in the archive, each of which \(error)")
      return nil
    }
  }

  mutating func readZip(_ bytes: [UInt8], depth: Int, each: (ImportedPiece) throws -> Void) throws {
    let zip: ZipReader
    do throws(ArchiveFailure) { zip = try ZipReader(bytes) } catch { throw ImportFailure("\(error)") }
    if depth == 0 { allowance = ZipAllowance(ofArchive: bytes.count) }
    if zip.entries.contains(where: { OmnivoreItem.isMetadata($0.name) }) {
      note("Omnivore")
      return try readOmnivore(zip, each: each)
    }
    if zip.entries.contains(where: { ArchivedPages.isList($0.name) }) {
      return try readArchives(zip, depth: depth, each: each)
    }
    let found = try readFiles(zip.entries, of: zip, depth: depth, each: each)
    if !found { throw nothingFound() }
  }

  private func nothingFound() -> ImportFailure {
    let reasons = account.leftOut.keys.sorted().joined(separator: "; ")
    return ImportFailure("is an archive with nothing to import" + (reasons.isEmpty ? "" : ": \(reasons)"))
  }

  /// Reads files of an archive; answers whether there was anything to import.
  private mutating func readFiles(
    _ entries: [ZipReader.Entry], of zip: ZipReader, depth: Int, each: (ImportedPiece) throws -> Void
  ) throws -> Bool {
    var found = false
    let names = Set(zip.entries.map(\.name))
    for entry in entries {
      if let reason = Importer.reason(toLeaveOut: entry.name, of: names) {
        if !reason.isEmpty { account.leaveOut(reason) }
        continue
      }
      guard let content = unpacked(entry, of: zip) else { continue }
      do {
        try read(content, name: entry.name, depth: depth + 1, each: each)
        found = true
      } catch is ImportFailure {
        account.leaveOut("files in the archive that are of no known kind")
      }
    }
    return found
  }

  // MARK: Web archives in a zip

  /// Reads a WACZ: the pages that its lists name, from its archives, else from the lists themselves.
  private mutating func readArchives(_ zip: ZipReader, depth: Int, each: (ImportedPiece) throws -> Void) throws {
    var named = ArchivedPages()
    for entry in zip.entries where ArchivedPages.isList(entry.name) {
      if let list = unpacked(entry, of: zip) { named.add(list) }
    }
    let before = account
    for entry in zip.entries where Importer.isWebArchive(entry.name) && !named.isEmpty {
      guard let archive = unpacked(entry, of: zip) else { continue }
      note("WARC")
      named = try WebArchive.read(archive, &account, named: named) { try each(.page($0)) }
    }
    guard named.pages.contains(where: \.isThere) else {
      // A list that goes with no archive says nothing of what is in them.
      account = before
      guard try readFiles(zip.entries, of: zip, depth: depth, each: each) else { throw nothingFound() }
      return
    }
    for page in named.pages where !page.isThere {
      guard let text = page.text else {
        account.leaveOut("pages of the list that are not in the archive")
        continue
      }
      var taken = ImportedPage(bytes: Array(text.utf8), address: page.address, saved: page.saved, name: page.address)
      (taken.title, taken.form, taken.charset) = (page.title, .text, "utf-8")
      try each(.page(taken))
    }
  }

  private static func isWebArchive(_ name: String) -> Bool {
    [".warc", ".warc.gz"].contains { name.lowercased().hasSuffix($0) }
  }

  private static let endings = [
    ".csv", ".json", ".html", ".htm", ".xhtml", ".mht", ".mhtml", ".md", ".markdown", ".txt", ".opml", ".warc",
    ".warc.gz", ".zip",
  ]

  /// Why a file of an archive is not read; nil for one that is, and empty for what no reader has put there.
  private static func reason(toLeaveOut file: String, of files: Set<String>) -> String? {
    let name = file.lowercased()
    let ownName = name.split(separator: "/").last ?? ""
    if name.contains("__macosx/") || ownName.first == "." || ownName.hasPrefix("datapackage") { return "" }
    if isPart(file, ofAnyOf: files) { return "parts of saved pages" }
    if endings.contains(where: { name.hasSuffix($0) }) { return nil }
    // A WACZ has indexes beside its archives.
    return files.contains("datapackage.json") ? "" : "files in the archive that are of no known kind"
  }

  private mutating func readOmnivore(_ zip: ZipReader, each: (ImportedPiece) throws -> Void) throws {
    var files: [String: ZipReader.Entry] = [:]
    for entry in zip.entries { files[entry.name] = entry }
    var allowance = allowance
    for entry in zip.entries where OmnivoreItem.isMetadata(entry.name) {
      let parts = try readOmnivore(
        entry.name, file: { name in files[name].flatMap { try? allowance.read($0, of: zip) } },
        each: { try each(.article($0)) })
      if parts == nil { account.leaveOut("metadata files that cannot be read") }
    }
  }

  /// Reads a metadata file of Omnivore's export, packed or unpacked, with the contents and highlights beside it.
  ///
  /// - Parameter file: the bytes of a file by its path; nil where there is none.
  /// - Returns: the paths of what belongs to it; nil where it is no such file.
  package mutating func readOmnivore(
    _ path: String, file: (String) -> [UInt8]?, each: (ImportedArticle) throws -> Void
  ) throws -> Set<String>? {
    guard OmnivoreItem.isMetadata(path), let (items, others) = file(path).flatMap({ OmnivoreItem.items(in: $0) }) else {
      return nil
    }
    note("Omnivore")
    let folder = path.dropLast(path.split(separator: "/").last?.count ?? 0)
    var parts: Set<String> = [path]
    for _ in 0..<others { account.leaveOut("records without an address") }
    for var item in items {
      let names = item.slug.map { ("\(folder)content/\($0).html", "\(folder)highlights/\($0).md") }
      if let (content, _) = names, let bytes = file(content) {
        item.article.content = String(decoding: bytes, as: UTF8.self)
        parts.insert(content)
      }
      if let (_, marks) = names, let bytes = file(marks) {
        let created = item.article.added ?? Instant(milliseconds: 0)
        item.article.highlights = OmnivoreHighlights.read(String(decoding: bytes, as: UTF8.self), created: created)
        parts.insert(marks)
      }
      try each(item.article)
    }
    return parts
  }
}
