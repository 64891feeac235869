import CNcurses
import ReaderCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Terminal {
  /// Whether the terminal is known to take links by OSC 8.
  public static var takesHyperlinks: Bool {
    HyperlinkSupport(variable: { getenv($0).map { String(cString: $0) } }).isKnown
  }
}

/// Tells from the environment whether a terminal supports links. Most others ignore the sequence, but some show it.
struct HyperlinkSupport {
  let variable: (String) -> String?

  /// Whether the terminal is known to support links.
  var isKnown: Bool {
    let kind = value("TERM")
    if value("TMUX") != nil || kind?.hasPrefix("tmux") == true || kind?.hasPrefix("screen") == true { return isNewTmux }
    if let version = value("VTE_VERSION").flatMap({ Int($0) }) { return version >= 5_000 }
    if value("KONSOLE_VERSION").flatMap({ Int($0) }) ?? 0 >= 201_200 { return true }
    if ["WT_SESSION", "KITTY_WINDOW_ID", "WEZTERM_PANE", "GHOSTTY_RESOURCES_DIR"].contains(where: { value($0) != nil })
    {
      return true
    }
    if let program = value("TERM_PROGRAM"), Self.programs.contains(program) { return true }
    return kind.map { kind in Self.kinds.contains { kind == $0 || kind.hasPrefix($0 + "-") } } ?? false
  }

  private static let programs: Set<String> = ["iTerm.app", "WezTerm", "vscode", "ghostty", "mintty", "rio", "contour"]
  private static let kinds = [
    "xterm-kitty", "foot", "alacritty", "wezterm", "contour", "xterm-ghostty", "ghostty", "rio",
  ]

  /// tmux supports them since version 3.4 and passes them on if its own terminal supports them.
  private var isNewTmux: Bool {
    guard value("TERM_PROGRAM") == "tmux", let version = value("TERM_PROGRAM_VERSION") else { return false }
    let numbers = version.split { !$0.isNumber }.prefix(2).compactMap { Int($0) }
    return numbers.count == 2 && (numbers[0], numbers[1]) >= (3, 4)
  }

  private func value(_ name: String) -> String? { variable(name).flatMap { $0.isEmpty ? nil : $0 } }
}

/// A stretch of a line with a link, in cells of the screen.
struct LinkedCells {
  let row: Int32
  var column: Int32
  let text: [(cell: [wchar_t], width: Int32)]
  let attributes: attr_t
  let pair: Int32
  let link: String

  /// The sequence that begins a link. Parts of one link share an `id`, so that they light up together.
  var opening: [UInt8] { Self.opening(link) }

  static func opening(_ link: String) -> [UInt8] {
    var hash: UInt32 = 2_166_136_261
    for byte in link.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    // Only printable characters are allowed here; others could end the sequence or begin another.
    let address = link.utf8.filter { (0x21...0x7E).contains($0) }
    return Array("\u{1B}]8;id=\(String(hash, radix: 36));".utf8) + address + Array("\u{1B}\\".utf8)
  }

  /// The sequence that ends a link.
  static let closing = Array("\u{1B}]8;;\u{1B}\\".utf8)
}
