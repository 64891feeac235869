package import ArticleModel
import UTF8Text

/// Passages that were left out because the form of the page says them: the letters before questions and answers, the numbers of lines
/// of a program, the arrow that leads back from a note. No line says that they are missing; the list of what was removed has them.
struct SaidByForm {
  /// What stands before a question or a step has no more bytes: "Q:", "(a)", "12.".
  private static let longestMark = 4

  /// Where kept blocks stand in the source.
  private let blocks: [Range<Int>]
  private let removed: [Removal]

  init(_ article: Article) {
    blocks = article.blocks.map(\.source)
    removed = article.removed
  }

  /// The gaps of the article, with what is known of each.
  func noted(_ gaps: [Gap]) -> [Gap] {
    gaps.map { gap in
      var gap = gap
      gap.isSaidByForm = gap.removals.allSatisfy { says(removed[$0]) }
      return gap
    }
  }

  private func says(_ removal: Removal) -> Bool {
    let kind = removal.words.withUTF8 { bytes -> Kind? in
      // Nearly all passages are told by their first letters.
      guard bytes.count <= 4_000, bytes.lazy.filter({ ($0 | 0x20) &- 0x61 < 26 }).prefix(2).count < 2 else {
        return nil
      }
      return Self.kind(of: String(decoding: bytes, as: UTF8.self))
    }
    switch kind {
    case .signs, .lineNumbers: return true
    case .mark: return blocks.contains { $0.contains(removal.source.lowerBound) }
    case nil: return false
    }
  }

  /// Whether a passage is no more than a sign: an arrow that leads back from a note.
  static func isSign(_ removal: Removal) -> Bool {
    removal.words.utf8Count <= longestSign && kind(of: removal.words.text) == .signs
  }

  /// The longest of such signs, in bytes.
  private static let longestSign = 12

  private enum Kind { case signs, mark, lineNumbers }

  private static func kind(of text: String) -> Kind? {
    let words = text.split { $0.isWhitespace }
    guard !words.isEmpty else { return nil }
    if text.utf8.count <= longestSign, !text.contains(where: { $0.isLetter || $0.isNumber || $0.isCurrencySymbol }) {
      return .signs
    }
    if words.count == 1, words[0].utf8.count <= longestMark, words[0].filter(\.isLetter).count <= 1 { return .mark }
    let numbers = words.map { Int($0) ?? -1 }
    guard words.count > 1, let first = numbers.first, first >= 0 else { return nil }
    return numbers.indices.allSatisfy { numbers[$0] == first + $0 } ? .lineNumbers : nil
  }
}

extension Collection<Removal> {
  /// Those that count as passages: signs alone do not where there is anything else.
  package var told: [Removal] {
    let told = filter { !SaidByForm.isSign($0) }
    return told.isEmpty ? Array(self) : told
  }
}
