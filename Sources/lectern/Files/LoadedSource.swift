import ArticleParsing
import PageFetching

/// An article as it was found: its bytes, and what their origin says about them.
struct LoadedSource {
  /// The bytes as they were read.
  var bytes: [UInt8]
  /// Its name in messages.
  var name: String
  /// The address of a page after all redirects.
  var url: String?
  /// The file name, whose extension hints at the format.
  var fileName: String?
  /// The format a server declares.
  var format: SourceFormat?
  /// The encoding a server names.
  var charset: String?

  /// Moves the bytes out, so that they do not stay in memory beside the text made of them.
  mutating func takeBytes() -> [UInt8] {
    let taken = bytes
    bytes = []
    return taken
  }

  /// Loads what a command-line argument names: an http, https or file address, a path, or `-`.
  ///
  /// - Parameter proceed: asked several times a second while a page is fetched, with the bytes that have come and those
  ///   announced (0 if unknown); returns false to stop.
  /// - Throws: ``InputFailure``.
  static func load(_ argument: String, proceed: (_ received: Int, _ expected: Int) -> Bool) throws -> LoadedSource {
    if PageFetcher.isAddress(argument) { return try fetch(argument, proceed) }
    return try load(file: FileAddress.path(of: argument))
  }

  /// Fetches a page; see ``load(_:proceed:)``.
  static func load(page url: String, proceed: (_ received: Int, _ expected: Int) -> Bool) throws -> LoadedSource {
    try fetch(url, proceed)
  }

  /// Loads the file at a path, whatever its name looks like, or standard input for `-`.
  static func load(file path: String) throws -> LoadedSource {
    let name = SourceFile.name(of: path)
    return LoadedSource(
      bytes: try SourceFile.read(path), name: name, fileName: path == SourceFile.standardInput ? nil : path)
  }

  /// Loads a file that the user did not name (a link leads to it, or it is listed in a directory or a crawl). It has to be a
  /// regular file, so that the program never waits for a device or a pipe.
  static func load(foundFile path: String) throws -> LoadedSource {
    LoadedSource(bytes: try SourceFile.read(ordinary: path), name: path, fileName: path)
  }

  /// Loads like ``load(_:proceed:)`` and shows the progress of a page on standard error, if that is a terminal.
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
      throw InputFailure(
        reason: failure.description, name: address, isPassing: failure.isPassing, isBusy: failure.isBusy)
    }
  }

  /// Servers call Markdown, and even pages, plain text, so only types that nobody declares by mistake are believed.
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

extension FetchFailure {
  /// Whether the server has had too many questions for now, and says when it takes more.
  fileprivate var isBusy: Bool {
    (reason == .status(429) || reason == .status(503)) && (pause ?? 0) > 0
  }

  /// Whether the same page may well be there another time.
  fileprivate var isPassing: Bool {
    switch reason {
    case .unknownHost, .refused, .insecure, .tooSlow, .stopped, .empty, .cut, .broken, .unavailable: true
    case .status(let code): code == 408 || code == 425 || code == 429 || code >= 500
    case .badAddress, .tooManyRedirects, .badRedirect, .tooLarge, .badEncoding, .unusable, .noContent, .noText: false
    }
  }
}

extension LoadedSource {
  /// Makes a source of a fetched page. Throws ``InputFailure`` if it is not text.
  init(_ page: FetchedPage, name: String) throws {
    try SourceFile.checkIsText(page.bytes, name: name)
    self.init(
      bytes: page.bytes, name: name, url: page.url, fileName: LoadedSource.fileName(page.url),
      format: LoadedSource.format(page.mediaType), charset: page.charset)
  }
}
