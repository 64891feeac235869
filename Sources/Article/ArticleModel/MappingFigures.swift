extension Block {
  /// The block with every figure in it replaced.
  package func mappingFigures(_ change: (Figure) -> Figure) -> Block {
    func inside(_ blocks: [Block]) -> [Block] { blocks.map { $0.mappingFigures(change) } }
    var block = self
    switch content {
    case .figure(let figure): block.content = .figure(change(figure))
    case .list(var list):
      for index in list.items.indices { list.items[index].blocks = inside(list.items[index].blocks) }
      block.content = .list(list)
    case .definitions(let entries):
      block.content = .definitions(
        entries.map { Definition(term: $0.term, text: $0.text, blocks: inside($0.blocks)) })
    case .faq(let entries):
      block.content = .faq(entries.map { Question($0.question, answer: $0.answer, blocks: inside($0.blocks)) })
    case .quote(let quote):
      block.content = .quote(Quote(blocks: inside(quote.blocks), attribution: quote.attribution))
    case .callout(var callout):
      callout.blocks = inside(callout.blocks)
      block.content = .callout(callout)
    case .fold(var fold):
      fold.blocks = inside(fold.blocks)
      block.content = .fold(fold)
    case .post(var post):
      post.blocks = inside(post.blocks)
      block.content = .post(post)
    case .heading, .paragraph, .table, .code, .media, .rule: break
    }
    return block
  }
}
