extension Block {
  /// The block with every styled text of it replaced, in reading order: questions before answers, headers before rows.
  public func mappingTexts(_ change: (RichText) -> RichText) -> Block {
    var block = self
    switch content {
    case .heading(var heading):
      heading.text = change(heading.text)
      block.content = .heading(heading)
    case .paragraph(let text): block.content = .paragraph(change(text))
    case .list(var list):
      for index in list.items.indices {
        list.items[index].text = change(list.items[index].text)
        list.items[index].blocks = list.items[index].blocks.map { $0.mappingTexts(change) }
      }
      block.content = .list(list)
    case .definitions(let entries):
      block.content = .definitions(
        entries.map { entry in
          let term = change(entry.term)
          let text = change(entry.text)
          return Definition(term: term, text: text, blocks: entry.blocks.map { $0.mappingTexts(change) })
        })
    case .faq(let entries):
      block.content = .faq(
        entries.map { entry in
          let question = change(entry.question)
          let answer = change(entry.answer)
          return Question(question, answer: answer, blocks: entry.blocks.map { $0.mappingTexts(change) })
        })
    case .table(var table):
      table.caption = table.caption.map(change)
      table.header = table.header.map(change)
      table.rows = table.rows.map { $0.map(change) }
      block.content = .table(table)
    case .quote(let quote):
      let blocks = quote.blocks.map { $0.mappingTexts(change) }
      block.content = .quote(Quote(blocks: blocks, attribution: quote.attribution.map(change)))
    case .callout(var callout):
      callout.text = change(callout.text)
      callout.blocks = callout.blocks.map { $0.mappingTexts(change) }
      block.content = .callout(callout)
    case .figure(var figure):
      figure.caption = figure.caption.map(change)
      block.content = .figure(figure)
    case .media(var media):
      media.caption = media.caption.map(change)
      block.content = .media(media)
    case .fold(var fold):
      fold.summary = change(fold.summary)
      fold.blocks = fold.blocks.map { $0.mappingTexts(change) }
      block.content = .fold(fold)
    case .post(var post):
      post.blocks = post.blocks.map { $0.mappingTexts(change) }
      block.content = .post(post)
    case .code, .rule: break
    }
    return block
  }
}
