import Archives
import JSONText
import ShelfModel
import Timestamps

/// The folders of articles: built aside and renamed into place whole, never changed afterwards.
struct ArticleFiles: Sendable {
  /// The folder `articles` of the shelf.
  let root: String

  /// Creates the folder of an article and returns its path below ``root``, where it stays whatever title and address say.
  func make(_ about: About, source: [UInt8]?, pictures: [ArticlePicture] = []) throws(StoreFailure)
    -> String
  {
    var about = about.bounded
    about.pictures = pictures.contains { $0.address != nil } ? pictures.map { $0.address ?? "" } : []
    let year = String(about.added.day.prefix(4))
    let folder = "\(root)/\(year)"
    try FileCalls.makeFolder(folder)
    let aside = "\(folder)/.new-\(FileCalls.randomLetters(12))"
    do {
      try FileCalls.makeFolder(aside)
      try FileCalls.write(Array((about.json.indented + "\n").utf8), to: "\(aside)/about.json")
      if let source, let format = about.format {
        try FileCalls.write(try packed(source), to: "\(aside)/source.\(format.rawValue).gz")
      }
      if !pictures.isEmpty { try FileCalls.makeFolder("\(aside)/pictures") }
      for (index, picture) in pictures.enumerated() {
        try FileCalls.write(picture.bytes, to: "\(aside)/pictures/\(index + 1)-\(Slug.file(picture.name))")
      }
      FileCalls.sync(folder: aside)
      let name = "\(Slug.of(about.title ?? about.address ?? "article"))-\(about.id.prefix(6))"
      return "\(year)/\(try place(aside, in: folder, name))"
    } catch {
      FileCalls.remove(folder: aside)
      throw error
    }
  }

  private func packed(_ source: [UInt8]) throws(StoreFailure) -> [UInt8] {
    do { return try Deflate.packed(source) } catch { throw StoreFailure("\(error)") }
  }

  /// Renames the folder into place. Each time an article is kept it gets a folder of its own, with letters that no other machine gives:
  /// two that keep a page before they meet have two folders, and not two versions of one.
  private func place(_ aside: String, in folder: String, _ name: String) throws(StoreFailure) -> String {
    for _ in 0..<8 {
      let name = "\(name)-\(FileCalls.randomLetters(4))"
      guard !FileCalls.isThere("\(folder)/\(name)") else { continue }
      try FileCalls.move(aside, to: "\(folder)/\(name)")
      return name
    }
    throw StoreFailure("\(folder): no name is free")
  }

  /// What a folder says about its article; nil if it is not the folder of an article.
  func about(_ folder: String) -> About? {
    guard let bytes = try? FileCalls.read("\(root)/\(folder)/about.json", limit: 1 << 24),
      let json = try? JSONValue.value(of: bytes)
    else { return nil }
    return About(json)
  }

  /// Whether a folder has the file that says what it holds, readable or not.
  func saysWhatItIs(_ folder: String) -> Bool { FileCalls.state(of: "\(root)/\(folder)/about.json") != nil }

  /// A number that is another when anything in a folder has changed; 0 for one that is gone.
  func trace(of folder: String) -> Int {
    guard let state = FileCalls.state(of: "\(root)/\(folder)") else { return 0 }
    return FileCalls.names(in: "\(root)/\(folder)").reduce(state.modified) { trace, name in
      let file = FileCalls.state(of: "\(root)/\(folder)/\(name)")
      return trace &* 31 &+ (file?.size ?? 0) &* 31 &+ (file?.modified ?? 0)
    }
  }

  /// The bytes of an article as they came.
  func source(_ folder: String, _ format: About.Format) throws(StoreFailure) -> [UInt8] {
    let path = "\(root)/\(folder)/source.\(format.rawValue).gz"
    guard let packed = try FileCalls.read(path) else { throw StoreFailure("\(path): no such file") }
    do {
      return try Deflate.unpacked(packed, limit: 200_000_000)
    } catch {
      throw StoreFailure("\(path): \(error)")
    }
  }

  /// The names of the files of pictures, in the order of the numbers they begin with.
  func pictureNames(_ folder: String) -> [(number: Int, name: String)] {
    FileCalls.names(in: "\(root)/\(folder)/pictures").map { name in
      (name.split(separator: "-").first.flatMap { Int($0) } ?? .max, name)
    }.sorted { ($0.number, $0.name) < ($1.number, $1.name) }
  }

  /// The pictures of an article, in their order, by the names they had.
  func pictures(_ folder: String, _ about: About) throws(StoreFailure) -> [ArticlePicture] {
    var pictures: [ArticlePicture] = []
    for (number, name) in pictureNames(folder) {
      guard let bytes = try FileCalls.read("\(root)/\(folder)/pictures/\(name)") else { continue }
      let parts = name.split(separator: "-", maxSplits: 1)
      let address = about.pictures.indices.contains(number - 1) ? about.pictures[number - 1] : ""
      pictures.append(
        ArticlePicture(String(parts[parts.count - 1]), bytes, address: address.isEmpty ? nil : address))
    }
    return pictures
  }

  /// The years that have folders.
  func years() -> [String] {
    FileCalls.names(in: root).filter { $0.utf8.count == 4 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }

  /// Removes a folder. It is renamed first, so that half a folder is never seen.
  func remove(_ folder: String) throws(StoreFailure) {
    let aside = "\(root)/\(folder.prefix(4))/.gone-\(FileCalls.randomLetters(12))"
    guard FileCalls.isThere("\(root)/\(folder)") else { return }
    try FileCalls.move("\(root)/\(folder)", to: aside)
    FileCalls.remove(folder: aside)
  }

  /// Removes unfinished folders that interrupted programs left, if they are older than an hour.
  func sweep(now: Int) -> Int {
    var count = 0
    for year in years() {
      for name in FileCalls.names(in: "\(root)/\(year)", hidden: true)
      where name.hasPrefix(".new-") || name.hasPrefix(".gone-") {
        let path = "\(root)/\(year)/\(name)"
        guard let state = FileCalls.state(of: path), state.modified / 1_000_000 + 3_600_000 < now else { continue }
        FileCalls.remove(folder: path)
        count += 1
      }
    }
    return count
  }
}

/// A picture to be kept with an article.
package struct ArticlePicture: Sendable {
  package var name: String
  package var bytes: [UInt8]
  /// Where it was found.
  package var address: String?

  package init(_ name: String, _ bytes: [UInt8], address: String? = nil) {
    self.name = name
    self.bytes = bytes
    self.address = address
  }
}
