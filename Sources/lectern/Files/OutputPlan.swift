import PageFetching

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Where the output of each input goes.
///
/// Before: `-o out a.txt b.txt`, JSON — after: `out/a.json`, `out/b.json`; `-o one.json a.txt` — after: `one.json`.
struct OutputPlan {
  /// The output of each input, in order; nil is standard output.
  let paths: [String?]
  /// The directory to be created if it does not exist.
  let directory: String?

  /// Plans the outputs of `files`. Throws ``UsageFailure`` if two outputs, or an input and an output, would be the same file.
  init(files: [String], output: String?, ending: String) throws {
    guard let output else {
      paths = files.map { _ in nil }
      directory = nil
      return
    }
    let isDirectory = OutputPlan.isDirectory(output) || output.utf8.last == UInt8(ascii: "/")
    guard files.count > 1 || isDirectory else {
      paths = [output]
      directory = nil
      try OutputPlan.checkNotInput(output, files)
      return
    }
    let names = files.map { "\(OutputPlan.stem(of: $0)).\(ending)" }
    var seen: Set<String> = []
    for name in names where !seen.insert(name).inserted {
      throw UsageFailure(message: "two of the files would be written to \(name)")
    }
    let planned = names.map { ArticleFolder.path(of: $0, in: output) }
    for path in planned { try OutputPlan.checkNotInput(path, files) }
    paths = planned
    directory = output
  }

  /// Creates the directory, but not its parents. Throws ``OutputFailure``.
  func makeDirectory() throws {
    guard let directory, SystemCalls.withPath(directory, { mkdir($0, 0o777) }) != 0 else { return }
    let reason = errno
    if OutputPlan.isDirectory(directory) { return }
    if reason == EEXIST { throw OutputFailure(reason: "is not a directory", name: directory) }
    throw OutputFailure(reason, writing: directory)
  }

  private static func checkNotInput(_ path: String, _ files: [String]) throws {
    guard let output = identity(path) else { return }
    for file in files where file != SourceFile.standardInput {
      if let read = try? FileAddress.path(of: file), let input = identity(read), input == output {
        throw UsageFailure(message: "\(path) is one of the articles and would be overwritten")
      }
    }
  }

  /// The file name without folders and extension; `article` for standard input.
  private static func stem(of path: String) -> String {
    guard path != SourceFile.standardInput else { return "article" }
    let name = OutputPlan.name(of: path)
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// The last component of a path or address; the name of the server if an address has no path.
  private static func name(of path: String) -> String {
    guard PageFetcher.isAddress(path) else {
      let path = (try? FileAddress.path(of: path)) ?? path
      return path.split(separator: "/").last.map(String.init) ?? path
    }
    let parts = path.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").dropFirst()
    return parts.count == 1 ? parts.joined() + "." : parts.last.map(String.init) ?? "page"
  }

  private static func isDirectory(_ path: String) -> Bool {
    status(path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
  }

  /// Device and inode, by which two paths are the same regular file.
  private static func identity(_ path: String) -> [UInt64]? {
    guard let status = status(path), status.st_mode & S_IFMT == S_IFREG else { return nil }
    return [UInt64(truncatingIfNeeded: status.st_dev), UInt64(truncatingIfNeeded: status.st_ino)]
  }

  private static func status(_ path: String) -> stat? { SystemCalls.status(of: path) }
}
