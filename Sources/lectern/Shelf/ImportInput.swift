import ShelfImporting
import ShelfStore

/// A file to import, or all files below a folder except hidden ones.
struct ImportInput {
  private let path: String
  /// The files of a folder; nil for a file.
  private let files: [String]?

  init(_ path: String) {
    self.path = path
    files = (try? SourceFile.isDirectory(path)) == true ? ShelfStore.files(in: path) : nil
  }

  /// Reads exports that consist of several files, which belong together wherever they are named. Answers what was read.
  static func readUnpacked(_ inputs: [ImportInput], into work: inout Import) throws -> Set<String> {
    var parts: Set<String> = []
    for path in inputs.flatMap({ $0.files ?? [$0.path] }) where OmnivoreItem.isMetadata(path) {
      parts.formUnion(try work.readOmnivore(path) ?? [])
    }
    return parts
  }

  /// Reads all but what was read already.
  func read(into work: inout Import, except parts: Set<String>) throws {
    guard let files else {
      if !parts.contains(path) { try work.read(try ImportInput.bytes(of: path), name: path) }
      return
    }
    let pages = Set(files)
    var failed = false
    for file in files where !parts.contains(file) {
      guard !Importer.isPart(file, ofAnyOf: pages) else {
        work.leaveOut("parts of saved pages")
        continue
      }
      do {
        try ImportInput.read(found: file, into: &work)
      } catch let failure as InputFailure {
        Diagnostics.report(failure.message)
        failed = true
      }
    }
    if failed { throw Diagnostics.failure }
  }

  /// Reads a file of a folder. A pipe there is not read: it may never come to an end.
  private static func read(found file: String, into work: inout Import) throws {
    let bytes: [UInt8]?
    do { bytes = try ShelfStore.file(file) } catch { throw InputFailure(reason: error.reason, name: file) }
    guard let bytes else { return work.leaveOut("files of no known kind") }
    try work.read(found: bytes, name: file)
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    do throws(StoreFailure) {
      if let bytes = try ShelfStore.anyFile(path) { return bytes }
    } catch {
      throw InputFailure(reason: error.reason, name: path)
    }
    throw InputFailure(reason: "no such file", name: path)
  }
}
