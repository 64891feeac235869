import ArticleModel
import ArticleWriting
import PageFetching
import ReaderCore
import ReaderFeatures
import ReaderUI
import UTF8Text

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Opens what is to be read: in the reader, or as plain text where standard output is not a terminal.
struct ArticleReading {
  var source = SourceOptions()
  /// The width of lines of plain text.
  var columns = PageWidth.usual
  /// Whether plain text begins with the title and what is known of it.
  var showsMasthead = true
  /// Whether it is read line by line, without a screen.
  var isLinear = false

  private var hasNoScreen: Bool { isLinear || LinearSession.isNeeded }

  /// Opens a file, a directory, an address, or standard input by the name `-`.
  func open(_ path: String) throws {
    try Diagnostics.reporting {
      if try SourceFile.isDirectory(path) { try open(directory: path) } else { try open(file: path) }
    }
  }

  private func open(file path: String) throws {
    let loaded = try LoadedSource.load(path)
    let isEmpty = loaded.bytes.isEmpty
    if isEmpty { Diagnostics.report(InputFailure(reason: "is empty", name: loaded.name).message) }
    guard SystemCalls.isTerminal(STDOUT_FILENO), !isEmpty else {
      let name = loaded.name
      let document = source.document(of: consume loaded)
      if let shell = document.shell { Diagnostics.report("\(name): \(shell.message)") }
      if isLinear, !isEmpty { return try LinearSession.print(LinearReader.lines(of: document)) }
      var writer = TextWriter(width: columns)
      writer.hidesMasthead = !showsMasthead
      writer.unicode = !SettingsLocation.showsPlainSigns
      return try OutputFile.write(to: nil) { writer.write(document, to: &$0) }
    }
    if hasNoScreen {
      let found = found(loaded)
      return try LinearSession.read { _ in found }
    }
    try show(loaded)
  }

  /// On a terminal the first is opened, and the others come after it; else all are written, one behind the other.
  func open(several paths: [String]) throws {
    try Diagnostics.reporting { try openInTurn(paths) }
  }

  private func openInTurn(_ all: [String]) throws {
    // One that is missing costs no other.
    let paths = try all.filter { path in
      do {
        guard try SourceFile.isDirectory(path) else { return true }
        throw UsageFailure(message: "\(path): a directory is read alone, not beside other files")
      } catch let failure as InputFailure {
        Diagnostics.report(failure.message)
        return false
      }
    }
    guard !paths.isEmpty else { throw Diagnostics.failure }
    guard SystemCalls.isTerminal(STDOUT_FILENO) else {
      var isWhole = paths.count == all.count
      for path in paths {
        do { try Diagnostics.reporting { try open(file: path) } } catch { isWhole = false }
      }
      guard isWhole else { throw Diagnostics.failure }
      return
    }
    if hasNoScreen {
      return try LinearSession.read(paths.count) { found(try LoadedSource.load(paths[$0])) }
    }
    let queue = try paths.map { path in
      PageFetcher.isAddress(path) ? LinkAddress(.page(path)) : LinkAddress(.file(try FileAddress.path(of: path)))
    }
    let loaded = try LoadedSource.load(paths[0])
    let origin = loaded.origin
    let name = PrintableText.of(loaded.name)
    try ReaderSession.read(document(of: loaded), name: name, origin: origin, then: queue)
  }

  private func found(_ loaded: LoadedSource) -> LinearSession.Found {
    let origin = loaded.origin
    return (source.document(of: loaded), origin)
  }

  private func show(_ loaded: consuming LoadedSource) throws {
    let name = PrintableText.of(loaded.name)
    let origin = loaded.origin
    if let beginning = source.preview(of: loaded) {
      try ReaderSession.read(beginning: beginning, of: WholeDocument(loaded, source), name: name, origin: origin)
    } else {
      try ReaderSession.read(document(of: loaded), name: name, origin: origin)
    }
  }

  /// Parses what is read on a screen, where it may be kept.
  private func document(of loaded: consuming LoadedSource) -> Document {
    let reading = SourcesRead.begin(loaded)
    let document = source.document(of: loaded)
    reading?.end(with: document)
    return document
  }

  private func open(directory argument: String) throws {
    let path = try FileAddress.path(of: argument)
    let names = try ArticleFolder.names(in: path)
    guard !names.isEmpty else { throw InputFailure(reason: "contains no articles", name: path) }
    guard SystemCalls.isTerminal(STDOUT_FILENO) else {
      var isWhole = true
      try OutputFile.write(to: nil) { isWhole = list(names, in: path, to: &$0) }
      guard isWhole else { throw Diagnostics.failure }
      return
    }
    let source = source
    let open: @Sendable (String) throws -> Document = { path in
      let loaded = try LoadedSource.load(foundFile: path)
      if loaded.bytes.isEmpty { throw InputFailure(reason: "is empty", name: path) }
      return source.document(of: loaded)
    }
    let paths = names.map { ArticleFolder.path(of: $0, in: path) }
    if hasNoScreen {
      return try LinearSession.choose(path, names.count) { number in
        let title = (try? open(paths[number]))?.articles.first?.masthead.title?.text
        return title.map { "\($0), \(names[number])" } ?? names[number]
      } document: {
        (try open(paths[$0]), .file(paths[$0]))
      }
    }
    try ReaderSession.browse(directory: paths.map { LibraryEntry(path: $0) }, name: PrintableText.of(path)) {
      try open($0.path)
    }
  }

  /// Writes name, tab and title of each article; failures go to standard error. Returns whether all could be read.
  private func list(_ names: [String], in directory: String, to output: inout ChunkedOutput) -> Bool {
    var isWhole = true
    for name in names {
      do {
        try Diagnostics.reporting {
          let loaded = try LoadedSource.load(foundFile: ArticleFolder.path(of: name, in: directory))
          let title = source.document(of: loaded).articles.first?.masthead.title?.text ?? ""
          output.write("\(PrintableText.of(name))\t\(PrintableText.of(title))\n")
        }
      } catch {
        isWhole = false
      }
    }
    return isWhole
  }
}
