import JSONText
import MarkupText

/// The blocks of an article in this program's own JSON, as the simple HTML of a page.
///
///     {"kind": "heading", "level": 2, "text": "Salt & oil"}   ►   <h2>Salt &amp; oil</h2>
enum ExportedBlocks {
  /// How deeply blocks are followed into one another.
  private static let deepest = 40

  static func html(_ blocks: [JSONValue], depth: Int = 0) -> String {
    guard depth < deepest else { return "" }
    return blocks.map { html($0, depth) }.joined(separator: "\n")
  }

  private static func html(_ block: JSONValue, _ depth: Int) -> String {
    let inner = html(block["blocks"]?.elements ?? [], depth: depth + 1)
    switch block["kind"]?.asText {
    case "heading":
      let level = min(6, max(1, block["level"]?.asInt ?? 2))
      return "<h\(level)>\(text(block))</h\(level)>"
    case "list": return list(block, depth)
    case "definitions":
      return "<dl>" + items(block) { "<dt>\(text($0, "term"))</dt><dd>\(text($0))\(within($0, depth))</dd>" } + "</dl>"
    case "faq":
      return items(block) { "<h3>\(text($0, "question"))</h3><p>\(text($0, "answer"))</p>\(within($0, depth))" }
    case "table": return table(block)
    case "quote": return "<blockquote>\(inner)\(optional(block, "attribution", "footer"))</blockquote>"
    case "code":
      let language = block["language"]?.asText.map { " class=\"language-\(XMLNode.escaped($0))\"" } ?? ""
      return "<pre><code\(language)>\(plain(block, "text"))</code></pre>"
    case "callout": return "<aside><p><strong>\(text(block, "label"))</strong> \(text(block))</p>\(inner)</aside>"
    case "figure":
      let picture = "<img src=\"\(plain(block, "url"))\" alt=\"\(plain(block, "alt"))\">"
      return "<figure>\(picture)\(optional(block, "caption", "figcaption"))</figure>"
    case "media":
      let name = ["title", "url"].lazy.map { plain(block, $0) }.first { !$0.isEmpty } ?? ""
      return
        "<figure><a href=\"\(plain(block, "url"))\">\(name)</a>\(optional(block, "caption", "figcaption"))</figure>"
    case "details": return "<details open><summary>\(text(block, "summary"))</summary>\(inner)</details>"
    case "post":
      let head = ["author", "date"].map { plain(block, $0) }.filter { !$0.isEmpty }.joined(separator: ", ")
      return "<h3>\(head)</h3>\(inner)"
    case "rule": return "<hr>"
    default: return "<p>\(text(block))</p>\(inner)"
    }
  }

  private static func items(_ block: JSONValue, _ write: (JSONValue) -> String) -> String {
    (block["items"]?.elements ?? []).map(write).joined(separator: "\n")
  }

  private static func within(_ item: JSONValue, _ depth: Int) -> String {
    html(item["blocks"]?.elements ?? [], depth: depth + 1)
  }

  private static func list(_ block: JSONValue, _ depth: Int) -> String {
    let isOrdered = block["ordered"]?.asBool ?? false
    let start = block["start"]?.asInt.map { " start=\"\($0)\"" } ?? ""
    let lines = items(block) { item in
      let box = item["checked"]?.asBool.map { "<input type=\"checkbox\"\($0 ? " checked" : "")> " } ?? ""
      return "<li>\(box)\(text(item))\(within(item, depth))</li>"
    }
    return isOrdered ? "<ol\(start)>\n\(lines)\n</ol>" : "<ul>\n\(lines)\n</ul>"
  }

  private static func table(_ block: JSONValue) -> String {
    func row(_ row: JSONValue, _ cell: String) -> String {
      let cells = row.elements.map { "<\(cell)>\(XMLNode.escaped($0.asText ?? ""))</\(cell)>" }.joined()
      return cells.isEmpty ? "" : "<tr>\(cells)</tr>\n"
    }
    let head = block["header"].map { row($0, "th") } ?? ""
    let body = (block["rows"]?.elements ?? []).map { row($0, "td") }.joined()
    return "<table>\(optional(block, "caption", "caption"))\n<thead>\(head)</thead><tbody>\(body)</tbody></table>"
  }

  // MARK: Texts

  private static func plain(_ block: JSONValue, _ name: String) -> String { XMLNode.escaped(block[name]?.asText ?? "") }

  private static func optional(_ block: JSONValue, _ name: String, _ element: String) -> String {
    block[name]?.asFilledText == nil ? "" : "<\(element)>\(text(block, name))</\(element)>"
  }

  private struct Style {
    var range: Range<Int>
    var start: String
    var end: String
  }

  private static let elements = [
    "strong": "strong", "emphasis": "em", "code": "code", "superscript": "sup", "subscript": "sub", "strike": "s",
  ]

  /// A text with its styles.
  private static func text(_ block: JSONValue, _ name: String = "text") -> String {
    let bytes = Array((block[name]?.asText ?? "").utf8)
    let spans = block[name == "text" ? "spans" : name + "Spans"]?.elements ?? []
    let styles = spans.compactMap { style($0, bytes.count) }.sorted {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
    return html(bytes, 0..<bytes.count, styles[...])
  }

  private static func style(_ span: JSONValue, _ count: Int) -> Style? {
    let range = (span["range"]?.elements ?? []).compactMap(\.asInt)
    guard range.count == 2, range[0] >= 0, range[0] < range[1], range[1] <= count else { return nil }
    let name = span["style"]?.asText ?? ""
    if name == "link" {
      return Style(range: range[0]..<range[1], start: "<a href=\"\(plain(span, "url"))\">", end: "</a>")
    }
    return elements[name].map { Style(range: range[0]..<range[1], start: "<\($0)>", end: "</\($0)>") }
  }

  /// Part of a text with the styles that begin in it, the outer ones first.
  private static func html(_ bytes: [UInt8], _ range: Range<Int>, _ styles: ArraySlice<Style>) -> String {
    var result = ""
    var at = range.lowerBound
    var rest = styles
    while let style = rest.popFirst() {
      let inner = style.range.clamped(to: at..<range.upperBound)
      guard !inner.isEmpty else { continue }
      let within = rest.prefix { $0.range.lowerBound < inner.upperBound }
      rest = rest.dropFirst(within.count)
      result += words(bytes[at..<inner.lowerBound]) + style.start + html(bytes, inner, within) + style.end
      at = inner.upperBound
    }
    return result + words(bytes[at..<range.upperBound])
  }

  private static func words(_ bytes: ArraySlice<UInt8>) -> String {
    XMLNode.escaped(String(decoding: bytes, as: UTF8.self)).replacing("\n", with: "<br>")
  }
}
