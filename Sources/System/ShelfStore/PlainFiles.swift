extension ShelfStore {
  /// The bytes of a regular file, or of the one that a link leads to; nil if there is none.
  package static func file(_ path: String) throws(StoreFailure) -> [UInt8]? {
    try FileCalls.read(FileCalls.target(of: path), limit: 2_000_000_000)
  }

  /// The bytes of what a user has named: a file, or a pipe, which is read to its end. Nil if there is none.
  package static func anyFile(_ path: String) throws(StoreFailure) -> [UInt8]? {
    if FileCalls.isPipe(path) { return try FileCalls.readPipe(path, limit: 2_000_000_000) }
    return try file(path)
  }

  /// Replaces a file, which is never seen half written. A link stays one: the file it leads to is replaced.
  package static func replace(_ path: String, with bytes: [UInt8]) throws(StoreFailure) {
    try FileCalls.makeFolder(FileCalls.parent(of: path))
    try FileCalls.replace(FileCalls.target(of: path), with: bytes)
  }

  /// Makes a folder and those it lies in, for the user alone.
  package static func makeFolder(_ path: String) throws(StoreFailure) { try FileCalls.makeFolder(path) }

  /// Does something in a folder while no other program does it there.
  package static func alone<Result, Failure>(
    in folder: String, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try FileCalls.alone(in: folder, work)
  }

  /// Removes a file.
  package static func remove(_ path: String) { FileCalls.removeFile(path) }

  /// The files in a folder and its subfolders except hidden ones, sorted.
  package static func files(in folder: String, depth: Int = 12) -> [String] {
    FileCalls.names(in: folder).flatMap { name -> [String] in
      let path = "\(folder)/\(name)"
      // Links to folders are not followed: they may form a loop.
      guard !FileCalls.isLink(path) else { return [] }
      return FileCalls.isFolder(path) ? (depth > 0 ? files(in: path, depth: depth - 1) : []) : [path]
    }
  }
}
