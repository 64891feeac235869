import ArticleWriting
import ReaderCore
import ReaderUI
import Settings
import TerminalScreen

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Where the settings are, as the XDG Base Directory Specification says.
enum SettingsLocation {
  /// The path of the file; nil if there is no home directory.
  static var path: String? {
    // The specification says to ignore relative paths.
    if let folder = SystemCalls.variable("XDG_CONFIG_HOME"), folder.hasPrefix("/") {
      return folder + "/lectern/config.toml"
    }
    return SystemCalls.variable("HOME").map { $0 + "/.config/lectern/config.toml" }
  }

  /// Writes settings into the file, beside what stands there; answers its path.
  static func save(_ changes: [Setting.Change]) throws(InputFailure) -> String {
    guard let path else { throw InputFailure(reason: "HOME is not set", name: "settings") }
    do {
      var text = ""
      do {
        text = String(decoding: try bytes(of: path), as: UTF8.self)
      } catch let failure as InputFailure where failure.isMissing {
        try StateFolder.make(String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex)))
      }
      try OutputFile.write(to: path) { $0.write(SettingsWriting.text(text, with: changes)) }
      return path
    } catch {
      let reason = (error as? OutputFailure)?.reason ?? (error as? InputFailure)?.reason
      throw InputFailure(reason: reason ?? "\(error)", name: path)
    }
  }

  /// The settings for a reader, and what to tell them where the file, or a line of it, cannot be used.
  static func load() -> (settings: ReaderSettings, warning: String?) {
    guard let path else { return (ReaderSettings(), nil) }
    do {
      let reading = SettingsReading(try bytes(of: path))
      return (reading.settings, warning(of: reading.mistakes))
    } catch let failure as InputFailure {
      return (ReaderSettings(), failure.isMissing ? nil : "settings ignored: \(failure.message)")
    } catch {
      return (ReaderSettings(), nil)
    }
  }

  /// Why a setting has no value that it can have; nil where it has one, or none.
  static func mistake(in setting: String) -> Mistake? {
    guard let path, let bytes = try? bytes(of: path) else { return nil }
    return SettingsReading(bytes).mistakes.first { $0.setting == setting }
  }

  /// The longest warning that the foot of most screens has room for.
  private static let longestWarning = 77

  /// One mistake is told in full where there is room for it; of several, where they are. All other lines hold.
  private static func warning(of mistakes: [Mistake]) -> String? {
    guard let first = mistakes.first else { return nil }
    if mistakes.count == 1 {
      let whole = "settings: line \(first.line) left out: \(first.message)"
      if whole.utf8.count <= longestWarning { return whole }
      return "settings: line \(first.line) is left out; lectern config --check says why"
    }
    let lines = mistakes.prefix(4).map { "\($0.line)" }.joined(separator: ", ") + (mistakes.count > 4 ? ", …" : "")
    return "settings: lines \(lines) are left out; lectern config --check says why"
  }

  /// Whether signs are to be drawn in ASCII where there is no screen.
  static var showsPlainSigns: Bool {
    var settings = load().settings
    settings.terminalLacksUnicode = Terminal.lacksUnicode
    return settings.showsPlainSigns
  }

  /// The bytes of a settings file of at most a megabyte. Throws ``InputFailure``.
  static func bytes(of path: String) throws -> [UInt8] {
    guard let descriptor = SystemCalls.openForReading(path) else {
      let code = errno
      throw InputFailure(reason: SystemCalls.describe(code), name: path, isMissing: code == ENOENT || code == ENOTDIR)
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 14, alignment: 16)
    defer { chunk.deallocate() }
    while true {
      let count = SystemCalls.readInto(chunk, from: descriptor)
      if count < 0 { throw InputFailure(reason: SystemCalls.describe(errno), name: path) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<count])
      if bytes.count > 1 << 20 { throw InputFailure(reason: "too large for settings: more than 1 MiB", name: path) }
    }
  }
}
