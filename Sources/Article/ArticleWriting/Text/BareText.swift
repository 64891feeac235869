import ArticleModel

/// The words of a document without anything of a page's look: a paragraph is a line however long, cells are parted by tabs, and
/// an empty line stands between blocks.
enum BareText {
  static func of(_ document: Document) -> String {
    var text = ""
    for article in document.articles {
      append([article.masthead.title?.text ?? ""], to: &text)
      append([article.masthead.subtitle?.text ?? ""], to: &text)
      for block in article.blocks { append(lines(of: block), to: &text) }
    }
    return text
  }

  private static func append(_ lines: [String], to text: inout String) {
    let lines = lines.filter { !$0.isEmpty }
    guard !lines.isEmpty else { return }
    if !text.isEmpty { text += "\n" }
    for line in lines {
      text += line
      text += "\n"
    }
  }

  /// The lines of a block: tables keep their rows together, everything else is a line a text.
  private static func lines(of block: Block) -> [String] {
    switch block.content {
    case .table(let table):
      let rows = (table.header.isEmpty ? [] : [table.header]) + table.rows
      return [table.caption?.text ?? ""] + rows.map { $0.map { oneLine($0.text) }.joined(separator: "\t") }
    case .quote(let quote): return quote.blocks.flatMap(lines) + [quote.attribution?.text ?? ""]
    case .fold(let fold): return [fold.summary.text] + fold.blocks.flatMap(lines)
    case .post(let post): return [post.byline] + post.blocks.flatMap(lines)
    case .callout(let callout): return [callout.label, callout.text.text] + callout.blocks.flatMap(lines)
    case .list(let list): return list.items.flatMap { [$0.text.text] + $0.blocks.flatMap(lines) }
    default:
      var lines: [String] = []
      block.forEachText { lines.append($0.text) }
      return lines
    }
  }

  /// A cell without what would part it from its row.
  private static func oneLine(_ text: String) -> String {
    String(text.map { $0 == "\n" || $0 == "\t" || $0 == "\r\n" ? " " : $0 })
  }
}
