import ArticleModel
import Testing
@testable import ArticleParsing
@testable import Fragments
@testable import Structure
@testable import TextReader

/// A text and what is to be made of it, one block or removal a line.
struct Case: CustomTestStringConvertible, Sendable {
  let name: String
  let text: String
  let expected: String

  init(_ name: String, _ text: String, _ expected: String) {
    self.name = name
    self.text = text
    self.expected = expected
  }

  var testDescription: String { name }
}

/// The fragments of a text, one a line, each with what the reader says about it.
func fragments(of text: String) -> [String] {
  let list = PlainTextReader.fragments(of: SourceText(utf8: Array(text.utf8)))
  return list.fragments.map { fragment in
    let words = list.text(of: fragment).split(separator: "\t", omittingEmptySubsequences: false).joined(
      separator: " | ")
    switch fragment.form {
    case .text: return words
    case .code: return "code: " + words
    case .row: return "row: " + words
    case .headerRow: return "header: " + words
    case .rule: return "rule"
    case .quote: return "quote: " + words
    case .heading: return "heading \(fragment.group): " + words
    default: return "\(fragment.form): " + words
    }
  }
}

/// The blocks that structure alone makes of a text, by its plain rules or with a model: nothing is cleaned, and there is no
/// title.
func blocks(of text: String, model: RoleModel = .none) -> String {
  let list = PlainTextReader.fragments(of: SourceText(utf8: Array(text.utf8)))
  return list.utf8.withUnsafeBufferPointer { bytes in
    let shapes = list.fragments.map { Shape(of: $0, in: bytes) }
    let content = list.fragments.indices.map { Int32($0) }
    var draft = Draft(bytes: bytes, fragments: list.fragments, shapes: shapes, content: content)
    ArticleStructure.decideRoles(&draft, model: model)
    return listing(BlockAssembler.blocks(of: draft, in: list, language: nil).blocks)
  }
}

/// The articles of a text, parsed the whole way.
func parsed(_ text: String) -> [Article] {
  ArticleParser().parse(Array(text.utf8)).articles
}

/// What was removed from a text, one a line, with the reason.
func removals(from text: String) -> String {
  parsed(text).flatMap(\.removed).map { "\($0.reason.rawValue): \($0.words.text)" }.joined(separator: "\n")
}

/// Blocks, one a line; what is nested stands indented below.
func listing(_ blocks: [Block], indent: String = "") -> String {
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

/// Two sentences of running text, as long as a paragraph that surely is one.
let prose = """
  The ferry leaves the harbor at nine in the morning and comes back before the evening bell has rung. Nobody on the \
  island owns a watch, and nobody has missed it yet.
  """
