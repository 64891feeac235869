import ArticleShelf

/// Folders of articles that were not whole when they were read: programs that share a shelf bring a folder file by file, and of what
/// comes into it later the folder around it shows nothing.
extension ShelfIndex {
  /// Remembers to look at a folder again, once something in it has changed.
  func remember(partial folder: String) throws(ShelfFailure) {
    try database.run(
      "INSERT OR REPLACE INTO partial VALUES (?1, ?2)", [.text(folder), .integer(articles.trace(of: folder))])
  }

  /// Those that say what they are, but not so that it can be read.
  func unreadableFolders() throws(ShelfFailure) -> Set<String> {
    var folders: Set<String> = []
    try database.run("SELECT path FROM partial") { row in if let folder = row.textIfAny(0) { folders.insert(folder) } }
    return folders.filter { articles.saysWhatItIs($0) && articles.about($0) == nil }
  }

  /// Reads what was not whole and has changed since; answers how many articles have become whole.
  func updatePartial() throws(ShelfFailure) -> Int {
    var known: [(folder: String, trace: Int)] = []
    try database.run("SELECT path, trace FROM partial") { row in
      if let folder = row.textIfAny(0), let trace = try? row.integer(1) { known.append((folder, trace)) }
    }
    var count = 0
    for (folder, trace) in known {
      let now = articles.trace(of: folder)
      guard now != trace else { continue }
      let about = articles.about(folder)
      let text = about.flatMap { self.text($0, folder) }
      try database.transaction(for: .writing) { () throws(ShelfFailure) in
        if let about { try insert(about, folder, text ?? IndexedText()) }
        let isWhole = about.map { $0.format == nil || text != nil } ?? (now == 0)
        if isWhole {
          try database.run("DELETE FROM partial WHERE path = ?1", [.text(folder)])
        } else {
          // What was there before it was read: a change since then is another.
          try database.run("UPDATE partial SET trace = ?2 WHERE path = ?1", [.text(folder), .integer(now)])
        }
      }
      if about != nil { count += 1 }
    }
    return count
  }
}
