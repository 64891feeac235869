import Foundation
import Testing

/// Runs every file in `Golden/`. With `LECTERN_ACCEPT=1` in the environment the files are recorded anew.
struct GoldenCommandTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden")

  private static let names: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".test") }.sorted()
  }()

  @Test func goldenFilesAreFound() {
    #expect(GoldenCommandTests.names.count > 5)
  }

  @Test(arguments: names)
  func command(_ name: String) throws {
    let file = GoldenCommandTests.folder.appendingPathComponent(name)
    let golden = GoldenCommand(try String(contentsOf: file, encoding: .utf8))
    let recorded = try golden.recorded()
    if ProcessInfo.processInfo.environment["LECTERN_ACCEPT"] != nil {
      try recorded.text.write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(recorded.text == golden.text)
    }
  }
}
