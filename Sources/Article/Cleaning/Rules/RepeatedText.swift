import ArticleModel
import Fragments
import UTF8Text

/// Tells text that a source holds twice from what its author says twice.
///
///     the whole article once more       ►   repeated: what stands before or behind it is repeated, too
///     a refrain, or a warning before    ►   not: something else stands around it each time
///     each set of steps
struct RepeatedText {
  private let fragments: [Fragment]
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ fragments: [Fragment], in bytes: UnsafeBufferPointer<UInt8>) {
    self.fragments = fragments
    self.bytes = bytes
  }

  /// The fewest words of a paragraph that is looked for a second time.
  private static let fewestWords: Int32 = 20

  /// The paragraphs that are repeated, of those with no reason to go.
  func paragraphs(_ reasons: [Removal.Reason?], _ shapes: [Shape]) -> [Int] {
    repeated(
      among: fragments.indices.filter {
        reasons[$0] == nil && shapes[$0].isProse && shapes[$0].words >= Self.fewestWords
      })
  }

  /// Which of the fragments with these indices are repeated.
  func repeated(among indices: [Int]) -> [Int] {
    var places: [Int: [Int]] = [:]
    var order: [Int] = []
    for index in indices {
      let key = hash(index)
      if places[key] == nil { order.append(key) }
      places[key, default: []].append(index)
    }
    var found: [Int] = []
    for key in order {
      guard let all = places[key], all.count > 1 else { continue }
      for (number, index) in all.enumerated().dropFirst() where isCopy(index, of: all[number - 1], all) {
        found.append(index)
      }
    }
    return found.sorted()
  }

  private func isCopy(_ index: Int, of other: Int, _ all: [Int]) -> Bool {
    if index == other + 1 || isSame(index - 1, other - 1) || isSame(index + 1, other + 1) { return true }
    // What stands twice in all, first at the very beginning, is what a page says above its article.
    return all.count == 2 && !hasTextBefore(other)
  }

  /// How many fragments before a text are looked at for other text.
  private static let reach = 12
  /// The fewest bytes of a line of text.
  private static let fewestBytes = 60

  private func hasTextBefore(_ index: Int) -> Bool {
    (max(0, index - Self.reach)..<index).contains { place in
      let text = fragments[place].text
      return text.count >= Self.fewestBytes && SentenceEnd.closes(text, in: bytes)
    }
  }

  private func isSame(_ a: Int, _ b: Int) -> Bool {
    guard fragments.indices.contains(a), fragments.indices.contains(b) else { return false }
    return bytes[fragments[a].text].elementsEqual(bytes[fragments[b].text])
  }

  private func hash(_ index: Int) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[fragments[index].text]))
    return hasher.finalize()
  }
}
