import ReaderCore

/// The name proposed for a file, made of a title: one that every system takes and no shell misunderstands.
package enum FileNameProposal {
  /// How many bytes of a title go into the name: systems take 255, and people read fewer.
  private static let limit = 80

  /// Before: `Who pays? A "new" wall, and Rome's` — after: `Who-pays-A-new-wall-and-Romes`. Letters and digits of
  /// every script stay; what else there is becomes a hyphen. `spare` is the name where nothing of the title stays.
  package static func stem(of title: String, spare: String = "article") -> String {
    var words: [String] = []
    var length = 0
    for word in title.split(whereSeparator: { !isPartOfWord($0) }) {
      let kept = String(String.UnicodeScalarView(word.unicodeScalars.filter { !isApostrophe($0) }))
      guard !kept.isEmpty else { continue }
      let room = limit - length
      if kept.utf8.count > room {
        if words.isEmpty { words.append(kept.cut(toBytes: room)) }
        break
      }
      words.append(kept)
      length += kept.utf8.count + 1
    }
    let stem = words.joined(separator: "-")
    return stem.isEmpty ? spare : stem
  }

  private static func isPartOfWord(_ character: Character) -> Bool {
    guard let first = character.unicodeScalars.first else { return false }
    return character.isLetter || character.isNumber || isApostrophe(first)
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "’" }
}

extension String {
  /// As many whole characters as so many bytes hold.
  fileprivate func cut(toBytes limit: Int) -> String {
    var result = ""
    for character in self {
      guard result.utf8.count + character.utf8.count <= limit else { break }
      result.append(character)
    }
    return result
  }
}
