import ArticleModel
import UTF8Text

/// Tells gaps that need no line of their own: where only what a post's own line says was left out, and what was left out
/// at many places, such as the buttons below each post of a thread. What is left out again and again is said at the first of its places; the
/// others show no line unless something is put back there.
///
///     ⋯ 2 passages left out here and at 14 places below · share prompt ── Enter shows them
struct RepeatedGaps {
  /// Passages of more bytes are no buttons.
  private static let longest = 200
  /// The most passages at one place that are looked at.
  private static let most = 40
  /// At how many places the same must stand.
  private static let fewest = 3

  private let article: Article

  /// The gaps with what repeats noted.
  static func noted(_ gaps: [Gap], of article: Article) -> [Gap] { RepeatedGaps(article: article).noted(gaps) }

  private func noted(_ all: [Gap]) -> [Gap] {
    guard !all.isEmpty else { return all }
    var gaps = all
    let words = gaps.map(words)
    var places: [UInt64: (first: Int, count: Int)] = [:]
    for (index, found) in words.enumerated() {
      for hash in Set(found.hashes) { places[hash, default: (index, 0)].count += 1 }
    }
    for (index, found) in words.enumerated() where found.areAll {
      let firsts = found.hashes.compactMap { places[$0] }
      guard firsts.allSatisfy({ $0.count >= Self.fewest && $0.first < index }) else { continue }
      gaps[index].repeatsAnother = true
      for first in Set(firsts.map(\.first)) { gaps[first].repetitions += 1 }
    }
    return gaps
  }

  /// Of a line of a profile or a head its label: what stands behind it is another in each post. "Joined: 3 May", "Re: Rain".
  private static func label(of text: String) -> Substring {
    guard text.utf8.count <= longestLabelled, let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      return text[...]
    }
    let label = text[...colon]
    return label.utf8.count <= longestLabel && !label.utf8.contains(where: isDigit) ? label : text[...]
  }

  /// The longest label, and line with one, in bytes.
  private static let longestLabel = 30
  private static let longestLabelled = 120

  /// What was left out at a gap, but for what the line of a post says, as hashes of the words without their numbers. Whether that is all
  /// there is to say of it: not where a passage is long, and not above and below the article, where there is always a line, but for the
  /// head of its first post.
  private func words(of gap: Gap) -> (hashes: [UInt64], areAll: Bool) {
    guard gap.comments == nil, gap.removals.count <= Self.most else { return ([], false) }
    let posts = PostLines(around: gap.block, in: article)
    var areAll = gap.position != .below
    var hashes: [UInt64] = []
    for removal in gap.removals {
      let words = article.removed[removal].words
      if words.utf8Count > Self.longest {
        areAll = false
      } else if !posts.say(words.text) {
        let told = posts.isBesideOne ? Self.label(of: words.text) : words.text[...]
        hashes.append(StableHash64.of(told.utf8.lazy.filter { !isDigit($0) }.map(lowered)))
      }
    }
    return gap.position == .above && !hashes.isEmpty ? ([], false) : (hashes, areAll)
  }
}

/// The lines of the posts above and below a place: who wrote them and when.
private struct PostLines {
  /// The most words beside names and days that the head of a post has: "commented", "16 points", "1 child", "next".
  private static let mostWords = 8

  private let above: Post?
  private let below: Post?

  init(around block: Int, in article: Article) {
    func post(_ index: Int) -> Post? {
      guard article.blocks.indices.contains(index), case .post(let post) = article.blocks[index].content else {
        return nil
      }
      return post
    }
    above = post(block - 1)
    below = post(block)
  }

  var isBesideOne: Bool { above != nil || below != nil }

  /// Whether some words say no more than such a line does: its name, with the day and a few words; the day, with that of the
  /// week; or how many liked it.
  func say(_ words: String) -> Bool {
    if let rest = below?.wordsBeside(in: words), rest <= Self.mostWords { return true }
    if let date = below?.date, let rest = words.removing(date), rest.split(separator: " ").count <= 1 { return true }
    if above?.isScore(words) == true || below?.isScore(words) == true { return true }
    return above?.wordsBeside(in: words).map { $0 <= 1 } ?? false
  }
}

extension Post {
  /// Whether a text is the post's score, with a word for what is counted: "7 Likes".
  fileprivate func isScore(_ text: String) -> Bool {
    guard let score else { return false }
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.count <= 2 && words.contains { $0 == "\(score)" }
  }

  /// How many words stand in a text beside the name of who wrote the post and the day; nil where that name is not in it.
  fileprivate func wordsBeside(in text: String) -> Int? {
    guard let author, let rest = text.removing(author) else { return nil }
    return (date.flatMap { rest.removing($0) } ?? rest).split(separator: " ").count
  }
}

extension String {
  /// The text without the first place of some words; nil where it has none.
  fileprivate func removing(_ words: String) -> String? {
    let (text, wanted) = (Array(utf8), Array(words.utf8))
    guard !wanted.isEmpty, text.count >= wanted.count else { return nil }
    let start = (0...(text.count - wanted.count)).first { text[$0..<($0 + wanted.count)].elementsEqual(wanted) }
    guard let start else { return nil }
    return String(decoding: text[..<start] + [UInt8(ascii: " ")] + text[(start + wanted.count)...], as: UTF8.self)
  }
}
