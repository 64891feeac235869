import UTF8Text

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A directory as a list of articles.
enum ArticleFolder {
  /// The extensions of files that are taken for articles.
  private static let endings: Set<String> = ["txt", "text", "md", "markdown", "html", "htm", "xhtml"]

  /// The names of the articles in a directory, sorted. Hidden files, other kinds of files (pipes and devices,
  /// too) and the directory's own `README` are left out. Throws ``InputFailure`` when the directory cannot be read.
  static func names(in directory: String) throws -> [String] {
    guard let stream = FileName.withCString(directory, { opendir($0) }) ?? nil else {
      throw InputFailure(reason: SystemCalls.describe(errno), name: directory)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        FileName.text(of: bytes.prefix { $0 != 0 })
      }
      if isArticle(name), SourceFile.isOrdinary(path(of: name, in: directory)) { names.append(name) }
    }
    return names.sorted()
  }

  /// The path of a file in a directory.
  static func path(of name: String, in directory: String) -> String {
    directory.utf8.last == UInt8(ascii: "/") ? directory + name : "\(directory)/\(name)"
  }

  private static func isArticle(_ name: String) -> Bool {
    guard name.utf8.first != UInt8(ascii: "."), let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else {
      return false
    }
    let ending = name[name.index(after: dot)...].lowercased()
    return endings.contains(ending) && name[..<dot].lowercased() != "readme"
  }
}
