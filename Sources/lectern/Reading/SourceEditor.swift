import ArticleModel
import TerminalScreen

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Shows the source of an article in the reader's editor: a copy that cannot be changed, at the passage that was read.
enum SourceEditor {
  /// Editors that take the line to begin with as `+LINE`.
  private static let takingLines: Set<String> = [
    "vi", "vim", "nvim", "view", "nano", "pico", "emacs", "emacsclient", "kak", "micro", "joe", "less", "ed", "mg",
    "ne",
  ]

  /// Runs the editor and waits for it. Answers what went wrong, if anything did.
  static func show(_ text: SourceText, offset: Int, on terminal: Terminal) -> String? {
    guard let path = writeCopy(of: text) else { return "the source could not be written to a file for the editor" }
    defer { unlink(path) }
    let editor = variable("VISUAL") ?? variable("EDITOR") ?? "vi"
    var arguments = ["sh", "-c", "exec \(editor) \"$@\"", "sh"]
    let program = editor.split(separator: " ").first?.split(separator: "/").last.map(String.init) ?? editor
    if takingLines.contains(program) {
      let lines = text.utf8.prefix(max(0, offset)).reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
      arguments.append("+\(lines)")
    }
    arguments.append(path)
    return terminal.run(arguments) == 0 ? nil : "\(editor) did not run as it should"
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func writeCopy(of text: SourceText) -> String? {
    var template = Array("\(variable("TMPDIR") ?? "/tmp")/lectern-XXXXXX".utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    var rest = text.utf8
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      guard written > 0 else {
        unlink(path)
        return nil
      }
      rest = rest.dropFirst(written)
    }
    fchmod(file, 0o400)
    return path
  }
}
