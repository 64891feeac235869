import ArticleModel
import ReaderCore
import ReaderUI
import TerminalScreen

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Shows the source of an article in the user's editor, at the passage being read: the file itself, or a read-only copy
/// of anything else.
enum SourceEditor {
  /// What came of it.
  enum Outcome {
    case looked, lookedAtCopy
    /// The file has changed.
    case changed
    case failed(String)
  }

  /// Editors that take the line to start at as `+LINE`.
  private static let takingLines: Set<String> = [
    "vi", "vim", "nvim", "view", "nano", "pico", "emacs", "emacsclient", "kak", "micro", "joe", "less", "ed", "mg",
    "ne",
  ]

  /// Runs the editor and waits for it.
  static func show(_ text: SourceText, of origin: DocumentOrigin, offset: Int, on terminal: Terminal) -> Outcome {
    let line = text.utf8.prefix(max(0, offset)).reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    if case .file(let path) = origin, let before = FileState(of: path) {
      if let failure = open(path, line, on: terminal) { return .failed(failure) }
      return FileState(of: path) == before ? .looked : .changed
    }
    guard let copy = TemporaryCopy(of: text.utf8) else {
      return .failed("the source could not be written to a file for the editor")
    }
    defer { copy.remove() }
    return open(copy.path, line, on: terminal).map { .failed($0) } ?? .lookedAtCopy
  }

  /// Opens a file at a line; returns what went wrong, if anything did.
  private static func open(_ path: String, _ line: Int, on terminal: Terminal) -> String? {
    let editor = SystemCalls.variable("VISUAL") ?? SystemCalls.variable("EDITOR") ?? "vi"
    var arguments = ["sh", "-c", "exec \(editor) \"$@\"", "sh"]
    let program = editor.split(separator: " ").first?.split(separator: "/").last.map(String.init) ?? editor
    if takingLines.contains(program) { arguments.append("+\(line)") }
    arguments.append(ProgramArgument.path(path))
    return ProgramOutcome.failure(terminal.run(arguments), of: program)
  }

  /// What changes when a file is changed.
  private struct FileState: Equatable {
    private let size: Int
    private let seconds: Int
    private let nanoseconds: Int
    private let number: UInt64

    /// Nil if there is no such regular file.
    init?(of path: String) {
      guard let found = SystemCalls.status(of: path), found.st_mode & S_IFMT == S_IFREG else { return nil }
      size = Int(found.st_size)
      number = UInt64(found.st_ino)
      #if canImport(Darwin)
        (seconds, nanoseconds) = (found.st_mtimespec.tv_sec, found.st_mtimespec.tv_nsec)
      #else
        (seconds, nanoseconds) = (found.st_mtim.tv_sec, found.st_mtim.tv_nsec)
      #endif
    }
  }
}
