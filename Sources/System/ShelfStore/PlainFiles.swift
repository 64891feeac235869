extension ShelfStore {
  /// The bytes of a regular file; nil if there is none.
  package static func file(_ path: String) throws(StoreFailure) -> [UInt8]? {
    try FileCalls.read(path, limit: 2_000_000_000)
  }

  /// Replaces a file, which is never seen half written.
  package static func replace(_ path: String, with bytes: [UInt8]) throws(StoreFailure) {
    try FileCalls.makeFolder(FileCalls.parent(of: path))
    try FileCalls.replace(path, with: bytes)
  }

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
