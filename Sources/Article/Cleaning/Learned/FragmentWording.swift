import ArticleModel
import Fragments
import Recognizers
import UTF8Text

/// What the words of fragments say: their phrases' weights, likeness to title and description, repetitions.
struct FragmentWording {
  private(set) var phrases: [Float] = []
  private(set) var titleLikeness: [Float] = []
  private(set) var descriptionLikeness: [Float] = []
  private(set) var repeats: [Float] = []
  private(set) var occurrences: [Float] = []

  init(_ list: FragmentList, in bytes: UnsafeBufferPointer<UInt8>, _ weights: PhraseWeights) {
    var seen = Numbering(expected: list.fragments.count)
    var wholes: [Int32] = []
    var title = WordSet(list.declared?.title.map { PlainWords($0.text).words[...] } ?? [])
    let description = WordSet(list.declared?.description.map { PlainWords($0).words[...] } ?? [])
    for fragment in list.fragments {
      let range = PhraseKeys.beginning(of: fragment.text, in: bytes)
      let isCut = range.count < fragment.text.count
      let words = PlainWords(bytes, range)
      let keys = PhraseKeys(words, isCut: isCut)
      phrases.append(min(8, max(-8, weights.score(keys.keys))))
      if title.isEmpty { title = WordSet(words.words.prefix(30)) }
      let isTitle = !isCut && !(wholes.isEmpty && !list.page.isMarkedUp)
      titleLikeness.append(isTitle && words.count <= 40 ? title.likeness(words.words) : 0)
      descriptionLikeness.append(words.count >= 5 && description.count > 4 ? description.share(of: words.words) : 0)
      let whole = seen.number(UInt64(keys.whole))
      wholes.append(whole)
      occurrences.append(Float(min(20, seen.counts[Int(whole)] - 1)))
    }
    repeats = wholes.map { Float(min(20, seen.counts[Int($0)])) }
  }
}

/// The words of a short text, asked for those of many others.
private struct WordSet {
  private let words: Set<UInt64>
  /// A bit for each word by its last six bits: most words of other texts are told by it.
  private var bits: UInt64 = 0

  init(_ words: ArraySlice<PlainWords.Word>) {
    self.words = Set(words.map(\.hash))
    for word in words { bits |= 1 << (word.hash & 63) }
  }

  var isEmpty: Bool { words.isEmpty }
  var count: Int { words.count }

  /// The share of words that this text and another have in common.
  func likeness(_ others: [PlainWords.Word]) -> Float {
    let (common, count) = common(others)
    return count == 0 ? 0 : Float(common) / Float(count + words.count - common)
  }

  /// The share of another text's words that this one has.
  func share(of others: [PlainWords.Word]) -> Float {
    let (common, count) = common(others)
    return count == 0 ? 0 : Float(common) / Float(count)
  }

  /// How many different words another text has, and how many of them this one has. The other is short.
  private func common(_ others: [PlainWords.Word]) -> (common: Int, count: Int) {
    var common = 0
    var count = 0
    for (place, word) in others.enumerated() where !others[..<place].contains(where: { $0.hash == word.hash }) {
      count += 1
      if bits & (1 << (word.hash & 63)) != 0, words.contains(word.hash) { common += 1 }
    }
    return (common, count)
  }
}
