import ArticleParsing
import PageFetching

/// An article as it was found: its bytes, and what is known of them from where they were found.
struct LoadedSource {
  /// What was read, as it was.
  var bytes: [UInt8]
  /// What it is called in messages.
  var name: String
  /// Where a page was found, all redirects followed.
  var url: String?
  /// The name whose ending tells what is in it.
  var fileName: String?
  /// What a server says is in it.
  var format: SourceFormat?
  /// The encoding a server names.
  var charset: String?

  /// Gives the bytes away, so that they need not stay in memory beside the text made of them.
  mutating func takeBytes() -> [UInt8] {
    let taken = bytes
    bytes = []
    return taken
  }

  /// Reads what an argument of the command line names: an address of http, https or file, a path, or `-`.
  ///
  /// - Parameter proceed: asked several times a second while a page is fetched, with the bytes that have come and those
  ///   announced (0 where unknown); answers false to stop.
  /// - Throws: ``InputFailure``.
  static func load(_ argument: String, proceed: (_ received: Int, _ expected: Int) -> Bool) throws -> LoadedSource {
    if PageFetcher.isAddress(argument) { return try fetch(argument, proceed) }
    return try load(file: FileAddress.path(of: argument))
  }

  /// Fetches a page; see ``load(_:proceed:)``.
  static func load(page url: String, proceed: (_ received: Int, _ expected: Int) -> Bool) throws -> LoadedSource {
    try fetch(url, proceed)
  }

  /// Reads the file at a path, whatever its name looks like, or standard input under the name `-`.
  static func load(file path: String) throws -> LoadedSource {
    let name = SourceFile.name(of: path)
    return LoadedSource(
      bytes: try SourceFile.read(path), name: name, fileName: path == SourceFile.standardInput ? nil : path)
  }

  /// Reads a file nobody named by hand (a link leads to it, it is listed in a directory or in a crawl): an ordinary one, so
  /// that nobody waits for a device or a pipe.
  static func load(foundFile path: String) throws -> LoadedSource {
    LoadedSource(bytes: try SourceFile.read(ordinary: path), name: path, fileName: path)
  }

  /// Reads as ``load(_:proceed:)`` does, and shows on standard error how far a page has come, if that is a terminal.
  static func load(_ argument: String) throws -> LoadedSource {
    guard PageFetcher.isAddress(argument) else { return try load(argument) { _, _ in true } }
    var progress = FetchProgress(argument)
    defer { progress.clear() }
    return try load(argument) { received, expected in
      progress.show(received, of: expected)
      return true
    }
  }

  private static func fetch(_ address: String, _ proceed: (Int, Int) -> Bool) throws -> LoadedSource {
    do {
      let page = try PageFetcher().fetch(address, proceed: proceed)
      return try LoadedSource(page, name: address)
    } catch let failure as FetchFailure {
      throw InputFailure(reason: failure.description, name: address)
    }
  }

  /// Servers call Markdown plain text, and pages too: only what nobody says by mistake is believed.
  fileprivate static func format(_ mediaType: String?) -> SourceFormat? {
    switch mediaType {
    case "text/markdown", "text/x-markdown", "application/markdown": .markdown
    case "text/html", "application/xhtml+xml": .html
    default: nil
    }
  }

  /// The last part of an address's path.
  fileprivate static func fileName(_ url: String) -> String? {
    let path = url.prefix { $0 != "?" && $0 != "#" }
    return path.split(separator: "/").dropFirst(2).last.map(String.init)
  }
}

extension LoadedSource {
  /// Takes a page as a server sent it. Throws ``InputFailure`` where it is no text.
  init(_ page: FetchedPage, name: String) throws {
    try SourceFile.checkIsText(page.bytes, name: name)
    self.init(
      bytes: page.bytes, name: name, url: page.url, fileName: LoadedSource.fileName(page.url),
      format: LoadedSource.format(page.mediaType), charset: page.charset)
  }
}
