/// The formats a table can be written to a file in.
public enum TableFileFormat: String, Sendable, Hashable, CaseIterable, FileFormat {
  case csv, json, markdown

  package var endings: [String] { self == .markdown ? ["md", "markdown"] : [rawValue] }

  /// The name proposed for a table of a file: `seeds/rain.txt` and 2 make `rain-table-2.csv`.
  package static func proposedPath(file: String, number: Int) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? "article"
    let stem = name.lastIndex(of: ".").flatMap { $0 > name.startIndex ? String(name[..<$0]) : nil } ?? name
    return "\(stem.asTypedLine)-table-\(number).csv"
  }
}
