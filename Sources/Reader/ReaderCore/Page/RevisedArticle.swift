package import ArticleModel

extension Article {
  /// The article as the reader wants it: with the passages that were put back, without the blocks that were taken out.
  ///
  /// - Parameters:
  ///   - items: the items of the document the article stands in.
  ///   - index: which of its articles it is.
  ///   - range: the blocks that are meant, with what was left out between and behind them; nil for all.
  package func revised(
    by words: PassageWords, in items: PageItems, index: Int, blocks range: Range<Int>? = nil
  ) -> Article {
    let part = range.map { self.part($0) } ?? self
    guard !words.isEmpty else { return part }
    var result = part
    result.blocks = []
    var back: Set<Removal> = []
    var out: [Removal] = []
    for item in range.map({ items.items(ofArticle: index, blocks: $0) }) ?? items.items(ofArticle: index) {
      switch items.kind(of: item) {
      case .masthead: break
      case .block(let block) where words.isTakenOut(item): out.append(blocks[block].takenOutByReader)
      case .block(let block):
        let questions = words.questionsOut(of: item)
        if let rest = blocks[block].without(questions) { result.blocks.append(rest) }
        out += questions.sorted().compactMap { items.questionAlone($0, of: item)?.takenOutByReader }
      case .gap:
        let passages = items.removals(of: item)
        for passage in words.putBack(item).sorted() {
          back.insert(passages[passage])
          result.blocks.append(Block(.paragraph(passages[passage].words), source: passages[passage].source))
        }
      }
    }
    result.removed = part.removed.filter { !back.contains($0) } + out
    result.removed.sort { $0.source.lowerBound < $1.source.lowerBound }
    return result
  }
}

extension Block {
  /// The block without some questions of an FAQ; nil where no other is left.
  package func without(_ questions: Set<Int>) -> Block? {
    guard !questions.isEmpty, case .faq(let entries) = content else { return self }
    let rest = entries.indices.filter { !questions.contains($0) }.map { entries[$0] }
    guard !rest.isEmpty else { return nil }
    var block = self
    block.content = .faq(rest)
    return block
  }

  /// The block as what was left out by the reader.
  package var takenOutByReader: Removal {
    var lines: [String] = []
    forEachText { lines.append($0.text) }
    return Removal(.reader, words: RichText(lines.joined(separator: "\n")), source: source)
  }
}
