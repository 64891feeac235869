package import ArticleModel

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
      case .block(let block) where words.isTakenOut(item): out.append(blocks[block].takenOutByReader)
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
  /// The block as what was left out by the reader.
  package var takenOutByReader: Removal {
    var lines: [String] = []
    forEachText { lines.append($0.text) }
    return Removal(.reader, words: RichText(lines.joined(separator: "\n")), source: source)
  }
}
