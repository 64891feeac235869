package import ArticleModel

/// Formats something can be written to a file in, where the ending of the name tells which is meant.
extension [OutputFormat] {
  /// The format a file's ending asks for; nil where it asks for none of these.
  package func format(of path: String) -> OutputFormat? {
    guard let ending = path.fileEnding?.lowercased() else { return nil }
    return first { $0.endings.contains(ending) }
  }

  /// The path with the ending of the next format: `rain.csv`, `rain.json`, `rain.md`, and round again.
  package func pathOfNext(after path: String) -> String {
    guard let format = format(of: path), let index = firstIndex(of: format), let old = path.fileEnding else {
      return path + "." + (first?.ending ?? "")
    }
    return path.dropLast(old.count) + self[(index + 1) % count].ending
  }

  /// What to say of a name whose ending tells no format: "end the name in .csv, .json or .md".
  package var hint: String {
    let endings = map { ".\($0.ending)" }
    return "end the name in \(endings.dropLast().joined(separator: ", ")) or \(endings.last ?? "")"
  }
}

extension String {
  /// What stands behind the last dot of a path's name; nil where that name has no dot.
  fileprivate var fileEnding: Substring? {
    guard let dot = lastIndex(of: ".") else { return nil }
    let ending = self[index(after: dot)...]
    return ending.contains("/") ? nil : ending
  }
}
