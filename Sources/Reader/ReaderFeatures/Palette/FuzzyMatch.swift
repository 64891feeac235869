import ReaderCore

/// How well a text fits the letters that were typed: all of them must stand in it in their order.
package struct FuzzyMatch: Comparable {
  /// Higher is better.
  package let score: Int
  /// Which bytes of the text were meant.
  package let places: [Int]

  // Letters at the beginning of a word and letters side by side tell most of what is meant.
  private static let wordStart = 8
  private static let adjacent = 6
  private static let gap = 1

  /// Looks for the letters of `typed`, upper and lower case alike; nil where one is missing.
  ///
  /// The best of all ways to place them is found, by a table of the best score for each pair of a letter and its place.
  package init?(_ typed: String, in text: String) {
    let letters = Self.lowercased(typed).filter { $0 != 0x20 }
    let bytes = Self.lowercased(text)
    guard !letters.isEmpty else {
      self.init(score: 0, places: [])
      return
    }
    guard letters.count <= 64, Self.stand(letters, in: bytes) else { return nil }
    var rows: [[Int?]] = []
    for (index, letter) in letters.enumerated() {
      rows.append(Self.row(letter, bytes, above: index > 0 ? rows[index - 1] : nil))
    }
    guard let last = rows.last, let best = last.compactMap({ $0 }).max() else { return nil }
    self.init(score: best, places: Self.trace(rows, from: last.firstIndex(of: best) ?? 0, bytes))
  }

  /// Whether all letters stand in the text in their order, which most texts do not have: only then is it worth weighing where.
  private static func stand(_ letters: [UInt8], in bytes: [UInt8]) -> Bool {
    var rest = letters[...]
    for byte in bytes where byte == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }

  private init(score: Int, places: [Int]) {
    self.score = score
    self.places = places
  }

  package static func < (left: FuzzyMatch, right: FuzzyMatch) -> Bool { left.score < right.score }

  /// The best score with `letter` at each place, the letters before it placed as `above` says.
  private static func row(_ letter: UInt8, _ bytes: [UInt8], above: [Int?]?) -> [Int?] {
    var result = [Int?](repeating: nil, count: bytes.count)
    // The best score of the letters before, the distance already taken off.
    var reach: Int?
    for place in bytes.indices {
      if place >= 2, let before = above?[place - 2] { reach = max(reach ?? .min, before) }
      if bytes[place] == letter {
        let own = isWordStart(place, bytes) ? wordStart : 0
        if let above {
          let near = place > 0 ? above[place - 1].map { $0 + adjacent } : nil
          result[place] = [near, reach.map { $0 - gap }].compactMap { $0 }.max().map { $0 + own }
        } else {
          result[place] = own - min(place, 6) * gap
        }
      }
      reach = reach.map { $0 - gap }
    }
    return result
  }

  private static func trace(_ rows: [[Int?]], from end: Int, _ bytes: [UInt8]) -> [Int] {
    var places = [end]
    for index in rows.indices.dropLast().reversed() {
      let place = places[0]
      let candidates = rows[index][..<place].indices.filter { rows[index][$0] != nil }
      let scores = candidates.map { at in
        (rows[index][at] ?? 0) + (at == place - 1 ? adjacent : -gap * (place - at - 1))
      }
      let best = scores.indices.max { (scores[$0], $0) < (scores[$1], $1) }
      places.insert(best.map { candidates[$0] } ?? place, at: 0)
    }
    return places
  }

  private static func isWordStart(_ place: Int, _ bytes: [UInt8]) -> Bool {
    place == 0 || bytes[place - 1] == 0x2D || bytes[place - 1] == 0x20
  }

  private static func lowercased(_ text: String) -> [UInt8] {
    text.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
  }
}
