package import ArticleModel
import UTF8Text

/// The reader's own word on passages: which belong to the article although they were left out, and which do not.
package struct PassageWords: Sendable {
  /// The passages that were put back, by the item of their gap.
  private var putBack: [Int: Set<Int>] = [:]
  /// The blocks that were taken out, by item.
  private var takenOut: Set<Int> = []

  package var isEmpty: Bool { putBack.isEmpty && takenOut.isEmpty }

  /// The passages of a gap that were put back.
  package func putBack(_ item: Int) -> Set<Int> { putBack[item] ?? [] }

  /// Whether a block was taken out.
  package func isTakenOut(_ item: Int) -> Bool { takenOut.contains(item) }

  package mutating func setPutBack(_ isBack: Bool, passage: Int, of item: Int) {
    if isBack { putBack[item, default: []].insert(passage) } else { putBack[item]?.remove(passage) }
    if putBack[item]?.isEmpty == true { putBack[item] = nil }
  }

  package mutating func setTakenOut(_ isOut: Bool, _ item: Int) {
    if isOut { takenOut.insert(item) } else { takenOut.remove(item) }
  }
}

extension PageItems {
  /// How the reader's word on a passage is written down.
  package func word(onPassage passage: Int, of item: Int) -> PassageWord {
    let removal = removals(of: item)[passage]
    return PassageWord(
      fingerprint: removal.fingerprint, source: removal.source.lowerBound, isOfArticle: true)
  }

  /// How the reader's word on a block is written down.
  package func word(onBlock item: Int) -> PassageWord? {
    writtenBlock(item).map {
      PassageWord(fingerprint: $0.fingerprint, source: $0.source.lowerBound, isOfArticle: false)
    }
  }

  /// What was written down, found again: the same words at the same place, else the first that are the same.
  package func find(_ words: [PassageWord]) -> PassageWords {
    var found = PassageWords()
    for word in words {
      if word.isOfArticle {
        if let (item, passage) = removal(of: word) { found.setPutBack(true, passage: passage, of: item) }
      } else if let item = block(of: word) {
        found.setTakenOut(true, item)
      }
    }
    return found
  }

  private func removal(of word: PassageWord) -> (item: Int, passage: Int)? {
    for isSamePlace in [true, false] {
      for (article, value) in articles.enumerated() {
        let index = value.removed.firstIndex {
          (!isSamePlace || $0.source.lowerBound == word.source) && $0.fingerprint == word.fingerprint
        }
        if let index { return place(ofRemoval: index, article: article) }
      }
    }
    return nil
  }

  private func block(of word: PassageWord) -> Int? {
    for isSamePlace in [true, false] {
      for (article, value) in articles.enumerated() {
        let index = value.blocks.firstIndex {
          (!isSamePlace || $0.source.lowerBound == word.source) && $0.fingerprint == word.fingerprint
        }
        if let index { return item(article: article, block: index) }
      }
    }
    return nil
  }
}

extension Removal {
  fileprivate var fingerprint: Int { words.withUTF8 { Int(StableHash.of($0)) } }
}

extension Block {
  fileprivate var fingerprint: Int {
    var hash = StableHash()
    forEachText { text in
      text.withUTF8 { for byte in $0 { hash.add(byte) } }
      hash.add(0x0A)
    }
    return Int(hash.value)
  }
}

extension Article {
  /// The article as the reader wants it: with the passages that were put back, without the blocks that were taken out.
  ///
  /// - Parameters:
  ///   - items: the items of the document the article stands in.
  ///   - index: which of its articles it is.
  package func revised(by words: PassageWords, in items: PageItems, index: Int) -> Article {
    guard !words.isEmpty else { return self }
    var result = self
    result.blocks = []
    var back: Set<Int> = []
    var out: [Removal] = []
    for item in items.items(ofArticle: index) {
      switch items.kind(of: item) {
      case .masthead: break
      case .block(let block) where words.isTakenOut(item):
        out.append(Removal(.reader, words: RichText(blocks[block].plainText), source: blocks[block].source))
      case .block(let block): result.blocks.append(blocks[block])
      case .gap:
        guard let gap = items.gap(item) else { break }
        for passage in words.putBack(item).sorted() {
          let removal = removed[gap.removals[passage]]
          back.insert(gap.removals[passage])
          result.blocks.append(Block(.paragraph(removal.words), source: removal.source))
        }
      }
    }
    result.removed = removed.indices.filter { !back.contains($0) }.map { removed[$0] } + out
    result.removed.sort { $0.source.lowerBound < $1.source.lowerBound }
    return result
  }
}

extension Block {
  fileprivate var plainText: String {
    var lines: [String] = []
    forEachText { lines.append($0.text) }
    return lines.joined(separator: "\n")
  }
}
