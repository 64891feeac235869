import Foundation

/// A directory for one test, removed with it.
final class TemporaryFolder {
  /// Where it is.
  let url: URL

  /// Makes an empty directory.
  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("lectern-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file; folders in its name are made.
  func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// What a file holds.
  func read(_ name: String) throws -> Data { try Data(contentsOf: url.appendingPathComponent(name)) }

  /// The names of its files, sorted.
  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
}

extension TemporaryFolder {
  /// Writes a text of numbered paragraphs, and gives its path.
  func writeParagraphs(_ count: Int, to name: String = "long.txt") throws -> String {
    let paragraphs = (1...count).map {
      "Paragraph \($0) tells of the number \($0) and has enough words to be read as prose."
    }
    try write(Data(paragraphs.joined(separator: "\n\n").utf8), to: name)
    return url.appendingPathComponent(name).path
  }
}
