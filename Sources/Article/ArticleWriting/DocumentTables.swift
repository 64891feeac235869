public import ArticleModel

extension Document {
  /// All tables of all articles in reading order, those within lists, answers and quotes too, as the blocks they are.
  public var tables: [Block] {
    var tables: [Block] = []
    for article in articles { article.blocks.forEach { $0.collectTables(into: &tables) } }
    return tables
  }
}

extension Block {
  fileprivate func collectTables(into tables: inout [Block]) {
    switch content {
    case .table: tables.append(self)
    case .list(let list): list.items.forEach { $0.blocks.forEach { $0.collectTables(into: &tables) } }
    case .faq(let entries): entries.forEach { $0.blocks.forEach { $0.collectTables(into: &tables) } }
    case .quote(let quote): quote.blocks.forEach { $0.collectTables(into: &tables) }
    default: break
    }
  }
}
