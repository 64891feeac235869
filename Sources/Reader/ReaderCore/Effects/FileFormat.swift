/// The formats something can be written to a file in: the ending of the name tells which is meant.
package protocol FileFormat: CaseIterable, Equatable {
  /// The endings that ask for it, without the dot; the first is the one proposed.
  var endings: [String] { get }
}

extension FileFormat {
  /// The ending of a file of this format, without the dot.
  package var ending: String { endings.first ?? "" }

  /// The format a file's ending asks for; nil where it asks for none of these.
  package init?(path: String) {
    guard let ending = path.fileEnding?.lowercased() else { return nil }
    guard let format = Self.allCases.first(where: { $0.endings.contains(ending) }) else { return nil }
    self = format
  }

  /// The path with the ending of the next format: `rain.csv`, `rain.json`, `rain.md`, and round again.
  package static func nextEnding(of path: String) -> String {
    let all = Array(allCases)
    guard let format = Self(path: path), let index = all.firstIndex(of: format), let old = path.fileEnding else {
      return path + "." + (all.first?.ending ?? "")
    }
    return path.dropLast(old.count) + all[(index + 1) % all.count].ending
  }

  /// What to say of a name whose ending tells no format: "end the name in .csv, .json or .md".
  package static var hint: String {
    let endings = allCases.map { ".\($0.ending)" }
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
