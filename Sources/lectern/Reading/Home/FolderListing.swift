import ReaderCore
import UTF8Text

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The articles of a folder and the folders in it, as lines beside the shelf.
struct FolderListing {
  /// The folder, from the root on.
  let path: String
  private(set) var rows: [HomeRow] = []

  /// Looks into a folder; an empty path means the one the program was started in.
  init(_ folder: String) {
    path = folder.isEmpty ? FolderListing.current : folder
    if path != "/" { rows.append(HomeRow(.folder, id: FolderListing.parent(of: path), title: "..")) }
    rows += FolderListing.folders(in: path).map { name in
      HomeRow(.folder, id: ArticleFolder.path(of: name, in: path), title: FileName.readable(name))
    }
    rows += ((try? ArticleFolder.names(in: path)) ?? []).map { name in
      HomeRow(.file, id: ArticleFolder.path(of: name, in: path), title: FileName.readable(name))
    }
  }

  private static var current: String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return FileName.text(of: UnsafePointer(path))
  }

  private static func parent(of path: String) -> String {
    let parts = path.utf8.split(separator: 0x2F).dropLast()
    return "/" + parts.compactMap { String($0) }.joined(separator: "/")
  }

  /// The folders in a folder, but hidden ones, sorted.
  private static func folders(in path: String) -> [String] {
    guard let stream = FileName.withCString(path, { opendir($0) }) ?? nil else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in FileName.text(of: bytes.prefix { $0 != 0 }) }
      guard name.utf8.first != 0x2E else { continue }
      if (try? SourceFile.isDirectory(ArticleFolder.path(of: name, in: path))) ?? false { names.append(name) }
    }
    return names.sorted()
  }
}
