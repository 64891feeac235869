import Foundation

/// What a terminal shows at each stop of a tour, kept in one file: a line with the stop's name, then the screen.
struct GoldenTour {
  private static let mark = "════ "
  static let accepts = ProcessInfo.processInfo.environment["LECTERN_ACCEPT"] == "1"

  private let url: URL
  private var expected: [(name: String, lines: [String])] = []
  private var seen: [(name: String, lines: [String])] = []
  /// How the last screen differs from what is kept.
  private(set) var difference: String?

  init(_ name: String) {
    url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Goldens/\(name).txt")
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if line.hasPrefix(Self.mark) {
        expected.append((String(line.dropFirst(Self.mark.count)), []))
      } else if !expected.isEmpty {
        expected[expected.count - 1].lines.append(String(line))
      }
    }
  }

  /// Waits until the terminal shows what is kept of a stop; false where it never does.
  mutating func visit(_ name: String, _ terminal: PseudoTerminal, _ look: (PseudoTerminal) -> [String]) -> Bool {
    if Self.accepts {
      seen.append((name, look(terminal)))
      return true
    }
    guard seen.count < expected.count, expected[seen.count].name == name else {
      difference = "no such stop is kept here"
      return false
    }
    let wanted = expected[seen.count].lines
    let found = terminal.wait { look($0) == wanted }
    let lines = look(terminal)
    seen.append((name, lines))
    if !found {
      difference = (0..<max(wanted.count, lines.count)).compactMap { row in
        let (old, new) = (row < wanted.count ? wanted[row] : "", row < lines.count ? lines[row] : "")
        return old == new ? nil : "\n- \(old)\n+ \(new)"
      }.joined()
    }
    return found
  }

  /// Writes what was seen, where it is to be recorded.
  func finish() throws {
    guard Self.accepts else { return }
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    let text = seen.map { stop in Self.mark + stop.name + "\n" + stop.lines.map { $0 + "\n" }.joined() }.joined()
    try text.write(to: url, atomically: true, encoding: .utf8)
  }
}
