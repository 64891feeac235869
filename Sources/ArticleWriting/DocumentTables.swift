public import ArticleModel

extension Document {
  /// All tables of all articles in reading order, those within lists, answers and quotes too.
  public var tables: [Table] {
    var tables: [Table] = []
    for article in articles { article.blocks.forEach { $0.collectTables(into: &tables) } }
    return tables
  }
}

extension Block {
  fileprivate func collectTables(into tables: inout [Table]) {
    switch content {
    case .table(let table): tables.append(table)
    case .list(let list): list.items.forEach { $0.blocks.forEach { $0.collectTables(into: &tables) } }
    case .faq(let entries): entries.forEach { $0.blocks.forEach { $0.collectTables(into: &tables) } }
    case .quote(let quote): quote.blocks.forEach { $0.collectTables(into: &tables) }
    default: break
    }
  }
}
