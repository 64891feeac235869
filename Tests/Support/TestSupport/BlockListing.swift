package import ArticleModel

/// Blocks, one a line; what is nested stands indented below.
package func listing(_ blocks: [Block], indent: String = "") -> String {
  blocks.map { lines(of: $0).map { indent + $0 }.joined(separator: "\n") }.joined(separator: "\n")
}

private func lines(of block: Block) -> [String] {
  switch block.content {
  case .heading(let heading): return ["heading \(heading.level): \(heading.text.text)"]
  case .paragraph(let text): return ["p: \(shown(text.text))"]
  case .list(let list):
    let name = list.ordered ? (list.start == 1 ? "ordered" : "ordered from \(list.start)") : "list"
    return [name]
      + list.items.flatMap { item in
        ["  item: \(item.isDone.map { $0 ? "[x] " : "[ ] " } ?? "")\(item.text.text)"] + nested(item.blocks)
      }
  case .definitions(let entries):
    return entries.flatMap { ["definition: \($0.term.text) → \($0.text.text)"] + nested($0.blocks) }
  case .faq(let entries):
    return entries.flatMap { ["faq: \($0.question.text) → \($0.answer.text)"] + nested($0.blocks) }
  case .table(let table):
    let header = table.header.isEmpty ? [] : ["header: " + table.header.map(\.text).joined(separator: " | ")]
    return header + table.rows.map { "row: " + $0.map(\.text).joined(separator: " | ") }
  case .quote(let quote):
    return ["quote\(quote.attribution.map { " by \($0.text)" } ?? "")"] + nested(quote.blocks)
  case .code(let code): return ["code: \(shown(code.text))"]
  case .callout(let callout): return ["callout \(callout.label): \(callout.text.text)"]
  case .figure(let figure): return ["figure: \(figure.alt ?? "-") / \(figure.caption?.text ?? "-")"]
  case .media(let media): return ["media \(media.kind): \(media.title ?? "-") <\(media.url ?? "-")>"]
  case .fold(let fold): return ["\(fold.isOpen ? "open " : "")fold: \(fold.summary.text)"] + nested(fold.blocks)
  case .post(let post): return ["post \(post.depth) \(post.byline)"] + nested(post.blocks)
  case .rule: return ["rule"]
  }
}

private func nested(_ blocks: [Block]) -> [String] {
  blocks.isEmpty ? [] : listing(blocks, indent: "    ").split(separator: "\n").map(String.init)
}

private func shown(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎")
}
