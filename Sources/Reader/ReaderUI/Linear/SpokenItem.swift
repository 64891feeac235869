import ArticleModel
import ReaderCore
import TextLayout

/// An item of an article in words alone: what a page shows by signs, boxes and places is said. For screen readers, braille
/// displays, and terminals that can do nothing but print lines.
///
///     heading two: Direct talks
///     table, 3 columns, 2 rows. Row 1. Guarantee: Article 5. Examples: NATO.
struct SpokenItem {
  private var lines: [String] = []

  private init() {}

  /// The lines of an item.
  static func lines(of item: Int, in items: PageItems, showsGaps: Bool) -> [String] {
    var spoken = SpokenItem()
    if let block = items.block(item) {
      spoken.say(block)
    } else if items.gap(item) != nil {
      spoken.say(leftOut: items.removals(of: item), comments: items.gap(item)?.comments, inFull: showsGaps)
    } else {
      spoken.say(items.articles[items.article(of: item)].masthead)
    }
    return spoken.lines.map { CellWidth.showable($0) }.filter { !$0.isEmpty }
  }

  private mutating func say(_ masthead: Masthead) {
    lines.append("title: \(masthead.title?.text ?? "none")")
    if let subtitle = masthead.subtitle { lines.append(subtitle.text) }
    let authors = masthead.authors.map { author in author.role.map { "\(author.name), \($0)" } ?? author.name }
    if !authors.isEmpty { lines.append("by \(authors.joined(separator: "; "))") }
    let facts = [masthead.published, masthead.dateline, masthead.site].compactMap { $0 }
    if !facts.isEmpty { lines.append(facts.joined(separator: ", ")) }
  }

  private mutating func say(leftOut removals: GapRemovals, comments: Int?, inFull: Bool) {
    let number = comments ?? removals.count
    let what = comments == nil ? "passage" : "comment"
    let count = number == 0 ? "comments" : number == 1 ? "1 \(what)" : "\(number) \(what)s"
    guard inFull else {
      lines.append("left out here: \(count)")
      return
    }
    for removal in removals { lines.append("left out, \(removal.reason.rawValue): \(removal.words.text)") }
  }

  private mutating func say(_ block: Block) {
    switch block.content {
    case .heading(let heading):
      let levels = ["one", "two", "three", "four", "five", "six"]
      lines.append("heading \(levels[max(0, min(heading.level - 1, 5))]): \(heading.text.text)")
    case .paragraph(let text): lines.append(text.text)
    case .list(let list): say(list)
    case .definitions(let entries):
      for entry in entries {
        lines.append("\(entry.term.text): \(entry.text.text)")
        entry.blocks.forEach { say($0) }
      }
    case .faq(let entries):
      for entry in entries {
        lines.append("question: \(entry.question.text)")
        lines.append("answer: \(entry.answer.text)")
        entry.blocks.forEach { say($0) }
      }
    case .fold(let fold):
      lines.append("folded: \(fold.summary.text)")
      fold.blocks.forEach { say($0) }
    case .table(let table): say(table)
    case .quote(let quote):
      lines.append("quote")
      quote.blocks.forEach { say($0) }
      lines.append(quote.attribution.map { "end of quote, \($0.text)" } ?? "end of quote")
    case .code(let code):
      lines.append("code\(code.language.map { ", \($0)" } ?? "")")
      lines += code.text.split(separator: "\n").map(String.init)
      lines.append("end of code")
    case .callout(let callout):
      let label = callout.label.isEmpty ? callout.type?.rawValue ?? "note" : callout.label
      lines.append("\(label): \(callout.text.text)")
      callout.blocks.forEach { say($0) }
    case .figure(let figure):
      lines.append("picture: \(figure.alt ?? "no description")")
      if let caption = figure.caption { lines.append("caption: \(caption.text)") }
    case .media(let media):
      lines.append([media.kind.rawValue + ":", media.title, media.url].compactMap { $0 }.joined(separator: " "))
      if let caption = media.caption { lines.append("caption: \(caption.text)") }
    case .post(let post):
      let answer = post.depth > 0 ? ", answer of level \(post.depth)" : ""
      lines.append("post by \(post.author ?? "nobody named")\(post.date.map { ", \($0)" } ?? "")\(answer)")
      post.blocks.forEach { say($0) }
    case .rule: lines.append("rule")
    }
  }

  private mutating func say(_ list: List) {
    let count = list.items.count
    lines.append("list, \(count) \(count == 1 ? "item" : "items")")
    for (item, marker) in zip(list.items, list.markers) {
      let box = item.isDone.map { $0 ? "done: " : "not done: " } ?? ""
      lines.append("\(marker.map { "\($0). " } ?? "")\(box)\(item.text.text)")
      item.blocks.forEach { say($0) }
    }
    lines.append("end of list")
  }

  private mutating func say(_ table: Table) {
    let rows = table.rows.count
    lines.append(
      "table\(table.caption.map { ", \($0.text)" } ?? ""), \(table.columnCount) columns, \(rows) \(rows == 1 ? "row" : "rows")"
    )
    for (number, row) in table.rows.enumerated() {
      let cells = row.enumerated().filter { !$1.isEmpty }.map { column, cell in
        let name = column < table.header.count ? table.header[column].text : ""
        return name.isEmpty ? cell.text : "\(name): \(cell.text)"
      }
      lines.append("row \(number + 1). \(cells.joined(separator: ". "))")
    }
    lines.append("end of table")
  }
}
