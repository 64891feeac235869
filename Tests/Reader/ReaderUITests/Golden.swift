import Foundation
import Testing

/// Screens kept as files. With `LECTERN_ACCEPT=1` in the environment they are written anew instead of compared.
enum Golden {
  static func expect(_ lines: [String], _ name: String) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Goldens")
    let url = folder.appendingPathComponent(name + ".txt")
    let screen = lines.map { $0 + "\n" }.joined()
    if ProcessInfo.processInfo.environment["LECTERN_ACCEPT"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try screen.write(to: url, atomically: true, encoding: .utf8)
      return
    }
    let expected = try String(contentsOf: url, encoding: .utf8)
    #expect(screen == expected, "\(name) differs; LECTERN_ACCEPT=1 records it anew")
  }
}
