/// The formats a table can be written to a file in.
public enum TableFileFormat: String, Sendable, Hashable, CaseIterable {
  case csv, json, markdown

  /// The ending of a file of this format, without the dot.
  var ending: String { self == .markdown ? "md" : rawValue }

  /// The format a file's ending asks for; nil where it asks for none of these.
  init?(path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    let ending = path[path.index(after: dot)...].lowercased()
    guard let format = Self.allCases.first(where: { $0.ending == ending || $0.rawValue == ending }) else { return nil }
    self = format
  }

  /// The path with the ending of the next format: `rain.csv`, `rain.json`, `rain.md`, and round again.
  static func nextEnding(of path: String) -> String {
    guard let format = TableFileFormat(path: path), let dot = path.lastIndex(of: ".") else { return path + ".csv" }
    let index = allCases.firstIndex(of: format) ?? 0
    return path[...dot] + allCases[(index + 1) % allCases.count].ending
  }

  /// The name proposed for a table of a file: `seeds/rain.txt` and 2 make `rain-table-2.csv`.
  static func proposedPath(file: String, number: Int) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? "article"
    let stem = name.lastIndex(of: ".").flatMap { $0 > name.startIndex ? String(name[..<$0]) : nil } ?? name
    return "\(stem.asTypedLine)-table-\(number).csv"
  }
}
