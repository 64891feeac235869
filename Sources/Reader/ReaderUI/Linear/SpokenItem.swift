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
  /// Whether answers are said, and what is folded away.
  private let showsAnswers: Bool

  private init(showsAnswers: Bool) { self.showsAnswers = showsAnswers }

  /// The lines of an item.
  static func lines(
    of item: Int, in items: PageItems, _ words: PassageWords, showsGaps: Bool, showsAnswers: Bool
  ) -> [String] {
    var spoken = SpokenItem(showsAnswers: showsAnswers)
    if let block = items.block(item) {
      if let rest = showsGaps ? block : block.without(words.questionsOut(of: item)) { spoken.say(rest) }
    } else if let gap = items.gap(item) {
      spoken.say(gap, items.removals(of: item), putBack: words.putBack(item), inFull: showsGaps)
    } else {
      spoken.say(items.articles[items.article(of: item)].masthead)
    }
    return spoken.lines.map { CellWidth.showable($0) }.filter { !$0.isEmpty }
  }

  private mutating func say(_ masthead: Masthead) {
    lines.append("title: \(masthead.shownTitle?.text ?? "none")")
    if let subtitle = masthead.subtitle { lines.append(subtitle.text) }
    let authors = masthead.authors.map { author in author.role.map { "\(author.name), \($0)" } ?? author.name }
    if !authors.isEmpty { lines.append("by \(authors.joined(separator: "; "))") }
    let facts = [masthead.published, masthead.dateline, masthead.site].compactMap { $0 }
    if !facts.isEmpty { lines.append(facts.joined(separator: ", ")) }
  }

  /// "left out here: 3 passages, related links, byline": how much, and why.
  private mutating func say(_ gap: Gap, _ removals: GapRemovals, putBack: Set<Int>, inFull: Bool) {
    for passage in putBack.sorted() { lines.append(removals[passage].words.text) }
    let left = removals.indices.filter { !putBack.contains($0) }.map { removals[$0] }
    guard !left.isEmpty else { return }
    guard !inFull else {
      return gap.comments == nil ? left.forEach { say(leftOut: $0) } : say(comments: left)
    }
    let rest = left.told
    let place =
      switch gap.position {
      case .above: "above the article"
      case .within: gap.repetitions > 0 ? "here and at \(gap.repetitions) more below" : "here"
      case .below: "below the article"
      }
    if let comments = gap.comments {
      let count = comments == 0 ? "comments" : comments == 1 ? "1 comment" : "\(comments) comments"
      lines.append("left out \(place): \(count)")
    } else {
      let reasons = rest.reasons.map(\.words).joined(separator: ", ")
      lines.append("left out \(place): \(rest.count == 1 ? "1 passage" : "\(rest.count) passages"), \(reasons)")
    }
  }

  private mutating func say(leftOut removal: Removal) {
    lines.append("left out, \(removal.reason.words): \(removal.words.text)")
  }

  /// Comments as posts; names, dates and buttons of each are said in its first line.
  private mutating func say(comments: [Removal]) {
    var said: Int?
    for removal in comments {
      guard let part = removal.comment else {
        say(leftOut: removal)
        continue
      }
      if part.number != said { say(kind: "comment", by: part.author, part.date, depth: part.depth) }
      said = part.number
      if part.isSaid { lines.append(removal.words.text) }
    }
  }

  private mutating func say(kind: String, by author: String?, _ date: String?, depth: Int) {
    let answer = depth > 0 ? ", answer of level \(depth)" : ""
    lines.append("\(kind) by \(author ?? "nobody named")\(date.map { ", \($0)" } ?? "")\(answer)")
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
        guard showsAnswers else { continue }
        lines.append("answer: \(entry.answer.text)")
        entry.blocks.forEach { say($0) }
      }
    case .fold(let fold):
      lines.append("folded: \(fold.summary.text)")
      guard showsAnswers else { return }
      fold.blocks.forEach { say($0) }
      lines.append("end of fold")
    case .table(let table): say(table)
    case .quote(let quote):
      lines.append("quote")
      quote.blocks.forEach { say($0) }
      lines.append(quote.attribution.map { "end of quote, \($0.text)" } ?? "end of quote")
    case .code(let code):
      lines.append("code\(code.language.map { ", \($0)" } ?? "")")
      lines += code.text.split(separator: "\n").map(String.init)
      lines.append("end of code")
    case .callout(let callout): say(callout)
    case .figure(let figure): say(figure)
    case .media(let media):
      lines.append([media.kind.rawValue + ":", media.title, media.url].compactMap { $0 }.joined(separator: " "))
      if let caption = media.caption { lines.append("caption: \(caption.text)") }
    case .post(let post):
      say(kind: "post", by: post.author, post.date, depth: post.depth)
      post.blocks.forEach { say($0) }
    case .rule: lines.append("rule")
    }
  }

  /// "warning, Hot surface: …"; the kind alone where its title says no more.
  private mutating func say(_ callout: Callout) {
    let kind = callout.type?.rawValue ?? "note"
    let isNamed = callout.label.isEmpty || callout.label.lowercased() == kind
    let label = isNamed ? kind : callout.type == nil ? callout.label : "\(kind), \(callout.label)"
    lines.append("\(label): \(callout.text.text)")
    callout.blocks.forEach { say($0) }
    if !callout.blocks.isEmpty { lines.append("end of \(kind)") }
  }

  /// What a picture shows, and where it is; a picture that the page itself holds has no address.
  private mutating func say(_ figure: Figure) {
    lines.append("picture: \(figure.alt ?? "no description")")
    if let url = figure.url, !url.hasPrefix("data:") { lines.append("picture at: \(url)") }
    if let caption = figure.caption { lines.append("caption: \(caption.text)") }
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
        let lines = Self.spoken(cell.text)
        return name.isEmpty ? lines : "\(Self.spoken(name)): \(lines)"
      }
      lines.append("row \(number + 1). \(cells.joined(separator: ". "))")
    }
    lines.append("end of table")
  }

  /// The lines of a cell with a pause between them: "Pen dry; refilled at nine".
  private static func spoken(_ cell: String) -> String {
    let lines = cell.split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " } }
    return lines.filter { !$0.isEmpty }.joined(separator: "; ")
  }
}
