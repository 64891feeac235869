extension Block {
  /// The block with every figure in it replaced.
  package func mappingFigures(_ change: (Figure) -> Figure) -> Block {
    if case .figure(let figure) = content { return Block(.figure(change(figure)), source: source) }
    return mappingInner { $0.mappingFigures(change) }
  }

  /// The block, and every block in it, as one made from another range of the source.
  package func standing(at range: Range<Int>) -> Block {
    var block = mappingInner { $0.standing(at: range) }
    block.source = range
    return block
  }

  /// The block with the blocks that stand in it replaced.
  private func mappingInner(_ change: (Block) -> Block) -> Block {
    var block = self
    switch content {
    case .list(var list):
      for index in list.items.indices { list.items[index].blocks = list.items[index].blocks.map(change) }
      block.content = .list(list)
    case .definitions(let entries):
      block.content = .definitions(
        entries.map { Definition(term: $0.term, text: $0.text, blocks: $0.blocks.map(change)) })
    case .faq(let entries):
      block.content = .faq(entries.map { Question($0.question, answer: $0.answer, blocks: $0.blocks.map(change)) })
    case .quote(let quote):
      block.content = .quote(Quote(blocks: quote.blocks.map(change), attribution: quote.attribution))
    case .callout(var callout):
      callout.blocks = callout.blocks.map(change)
      block.content = .callout(callout)
    case .fold(var fold):
      fold.blocks = fold.blocks.map(change)
      block.content = .fold(fold)
    case .post(var post):
      post.blocks = post.blocks.map(change)
      block.content = .post(post)
    case .heading, .paragraph, .table, .code, .figure, .media, .rule: break
    }
    return block
  }
}
