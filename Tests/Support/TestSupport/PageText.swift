package import ArticleModel

/// Pages as tests write and read them.
package enum Page {
  /// Blocks, one a line.
  package static func print(_ blocks: [Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block.content {
      case .heading(let heading): ["h\(heading.level) \(print(heading.text))"]
      case .paragraph(let text): ["p \(print(text))"]
      case .list(let list): print(list)
      case .definitions(let entries):
        entries.flatMap { ["dl \(print($0.term)): \(print($0.text))"] + print($0.blocks).map { "  \($0)" } }
      case .faq(let entries): entries.flatMap { ["? \(print($0.question)) ! \(print($0.answer))"] + print($0.blocks) }
      case .table(let table):
        [table.caption.map { "caption \($0.text)" }, "th \(row(table.header))"].compactMap { $0 }
          + table.rows.map { "td \(row($0))" }
      case .quote(let quote):
        print(quote.blocks).map { "> \($0)" } + (quote.attribution.map { ["> by \(print($0))"] } ?? [])
      case .code(let code): ["code(\(code.language ?? "")) \(code.text)"]
      case .callout(let callout): ["! \(callout.label): \(callout.text.text)"] + print(callout.blocks).map { "  \($0)" }
      case .figure(let figure): ["figure \(figure.alt ?? "-") / \(figure.caption?.text ?? "-")"]
      case .media(let media):
        ["\(media.kind) \(media.title ?? "-") / \(media.caption?.text ?? "-") <\(media.url ?? "-")>"]
      case .fold(let fold):
        ["+ \(fold.isOpen ? "open: " : "")\(print(fold.summary))"] + print(fold.blocks).map { "  \($0)" }
      case .post(let post): ["@ \(post.depth) \(post.byline)"] + print(post.blocks).map { "  \($0)" }
      case .rule: ["---"]
      }
    }
  }

  private static func print(_ list: List) -> [String] {
    list.items.enumerated().flatMap { index, item in
      let box = item.isDone.map { $0 ? "[x] " : "[ ] " } ?? ""
      let marker = list.markers[index].map { $0 + "." } ?? "*"
      return ["\(marker) \(box)\(print(item.text))"] + print(item.blocks).map { "  \($0)" }
    }
  }

  private static func row(_ cells: [RichText]) -> String { cells.map(print).joined(separator: "|") }

  /// A text with its styles as signs around them: *strong* _emphasis_ `code` [link](address).
  package static func print(_ text: RichText) -> String {
    var marks: [(at: Int, order: Int, sign: String)] = []
    for (number, span) in text.spans.enumerated() {
      let (open, close) = signs(span.style)
      marks.append((span.range.lowerBound, number, open))
      marks.append((span.range.upperBound, -number, close))
    }
    var bytes = Array(text.text.utf8)
    for mark in marks.sorted(by: { ($0.at, $0.order) > ($1.at, $1.order) }) {
      bytes.insert(contentsOf: Array(mark.sign.utf8), at: mark.at)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func signs(_ style: Span.Style) -> (String, String) {
    switch style {
    case .place(let name): ("{#\(name)}", "")
    case .strong: ("*", "*")
    case .emphasis: ("_", "_")
    case .code: ("`", "`")
    case .link(let url): ("[", "](\(url))")
    case .superscript: ("^", "^")
    case .subscript: (",", ",")
    case .strike: ("~", "~")
    case .quote: ("“", "”")
    case .ruby: ("<", ">")
    case .formula(let tex): ("{", tex.map { "}(\($0))" } ?? "}")
    }
  }
}
