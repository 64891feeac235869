import Foundation

/// The documents tests read: those of this folder, those the project comes with, and those of a benchmark beside it.
enum SampleFiles {
  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  private static let project = tests.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Documents with what a careful reader makes of them.
  static let judged = texts(in: tests.appendingPathComponent("Samples"))
  /// The articles the project comes with.
  static let seeds = texts(in: project.appendingPathComponent("seeds"))
  /// Some documents of the benchmark, where it is there.
  static let benchmark: [URL] = {
    let data = project.deletingLastPathComponent().appendingPathComponent("shared/eval/data")
    let all = ["scrape", "body"].map { texts(in: data.appendingPathComponent($0)) }
    return all.flatMap { files in stride(from: 0, to: files.count, by: 90).map { files[$0] } }
  }()

  private static func texts(in folder: URL) -> [URL] {
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }
  }
}
