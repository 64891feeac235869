import Fragments
import UTF8Text

/// How many liked what each post says, by the numbers that stand in it and are called so.
///
///     <span class="score">212 points</span>   ►   212        <div class="vote-count">1.2k</div>   ►   1200
struct PostScores {
  private var scores: [Int: [Int]] = [:]

  init(_ signs: [PostSign], _ owners: PostOwners, of list: FragmentList) {
    guard signs.contains(where: { $0.kind == .score }) else { return }
    let places = FragmentPlaces(list.fragments)
    for sign in signs where sign.kind == .score {
      let fragment = sign.text.isEmpty ? places.first(from: sign.text.lowerBound) : places.holding(sign.text)
      guard let fragment, let score = Self.number(sign.value ?? PostText.line(sign.text, of: list)),
        // Votes that stand in a column of their own are those of the post that follows.
        let post = (fragment..<min(fragment + Self.reach, owners.count)).lazy.map({ owners[$0] }).first(where: {
          $0 >= 0
        })
      else { continue }
      scores[post, default: []].append(score)
    }
  }

  /// The score of a post. Some pages hold it three times, to show another one at a click: the one between is meant.
  subscript(post: Int) -> Int? {
    guard let all = scores[post] else { return nil }
    let order = all.sorted()
    return order.count == 3 && order[2] - order[0] <= 2 ? order[1] : all[0]
  }

  /// How far before a post its votes stand, in fragments.
  private static let reach = 6
  /// The most words around the number.
  private static let mostWords = 3

  /// The number in a text that says no more than one.
  static func number(_ text: String) -> Int? {
    let words = text.split(whereSeparator: { " \u{A0}:()".contains($0) })
    guard words.count <= mostWords else { return nil }
    let numbers = words.filter { $0.contains(where: \.isNumber) }
    guard numbers.count == 1, var digits = numbers.first else { return nil }
    var sign = 1
    if let first = digits.first, "+-−–".contains(first) {
      if first != "+" { sign = -1 }
      digits.removeFirst()
    }
    var factor = 1
    if let last = digits.last, let known = ["k": 1000, "K": 1000, "m": 1_000_000, "M": 1_000_000][last] {
      factor = known
      digits.removeLast()
    }
    if factor == 1 { return grouped(digits).map { sign * $0 } }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = Int(parts[0]), whole < 100_000 else { return nil }
    guard parts.count == 2 else { return sign * whole * factor }
    guard parts[1].utf8.count == 1, let tenth = Int(parts[1]) else { return nil }
    return sign * (whole * factor + tenth * factor / 10)
  }

  /// The number that digits make, with or without signs between the thousands.
  private static func grouped(_ digits: Substring) -> Int? {
    let parts = digits.split(whereSeparator: { ",.'’".contains($0) })
    guard let first = parts.first, parts.dropFirst().allSatisfy({ $0.utf8.count == 3 }), digits.utf8.count <= 12,
      parts.count == 1 || first.utf8.count <= 3
    else { return nil }
    return parts.allSatisfy { $0.utf8.allSatisfy(isDigit) } ? Int(parts.joined()) : nil
  }
}
