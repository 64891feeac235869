import JSONText
import UTF8Text

/// The tree of elements that a framework sends to its script in rows of text, piece by piece, as HTML.
///
///     self.__next_f.push([1, "5:[\"$\",\"p\",null,{\"children\":\"It rained.\"}]\n"])     ►   <p>It rained.</p>
///
/// A row is a number, a colon and a value. An element is an array of "$", its tag, its key and its attributes; a text that begins with
/// "$" stands for another row.
struct StreamedTree {
  private static let mostBytes = 8 << 20
  private static let mostRows = 20_000
  private static let mostElements = 100_000
  private static let deepest = 120

  private var rows: [String: JSONValue] = [:]
  private var elements = 0
  private var best: (html: String, count: Int) = ("", 0)
  /// The first heading of the first level.
  private var title: String?

  /// The text of the element that holds most of the paragraphs; nil where the pieces are no such rows.
  static func html(of pieces: [String]) -> String? {
    guard pieces.contains(where: { $0.contains("[\"$\",\"") }) else { return nil }
    let bytes = Array(pieces.joined().utf8.prefix(mostBytes))
    var tree = StreamedTree()
    tree.readRows(bytes)
    for row in tree.rows.keys.sorted() { _ = tree.written(tree.rows[row] ?? .null, depth: 0) }
    guard tree.best.count > 0 else { return nil }
    return tree.best.html.contains("<h1>") ? tree.best.html : (tree.title ?? "") + tree.best.html
  }

  /// The pieces that a script hands on: `push([1, "…"])`.
  static func pieces(in script: [UInt8]) -> [String] {
    var pieces: [String] = []
    var at = 0
    while let call = script[at...].firstRange(of: "_f.push(".utf8)?.upperBound {
      guard let (value, end) = JSONValue.read(script: script, from: call) else { break }
      if value.elements.count == 2, let text = value.elements[1].asText { pieces.append(text) }
      at = max(end, call + 1)
    }
    return pieces
  }

  // MARK: Rows

  private mutating func readRows(_ bytes: [UInt8]) {
    var at = 0
    while at < bytes.count, rows.count < StreamedTree.mostRows {
      guard let colon = bytes[at...].firstIndex(of: UInt8(ascii: ":")), colon - at <= 8 else {
        at = (bytes[at...].firstIndex(of: 0x0A) ?? bytes.count) + 1
        continue
      }
      let name = String(decoding: bytes[at..<colon], as: UTF8.self)
      if colon + 1 < bytes.count, bytes[colon + 1] == UInt8(ascii: "T"), let text = text(bytes, from: colon + 2) {
        rows[name] = .text(String(decoding: bytes[text], as: UTF8.self))
        at = text.upperBound
        continue
      }
      let end = bytes[colon...].firstIndex(of: 0x0A) ?? bytes.count
      if colon + 1 < end, "[{\"".utf8.contains(bytes[colon + 1]) {
        rows[name] = JSONValue.read(patiently: Array(bytes[(colon + 1)..<end]))
      }
      at = end + 1
    }
  }

  /// The bytes of a row that is a text as it stands, its length in front in hexadecimal digits: "T1f,It rained. …".
  private func text(_ bytes: [UInt8], from start: Int) -> Range<Int>? {
    guard let comma = bytes[start...].prefix(9).firstIndex(of: UInt8(ascii: ",")),
      let length = Int(String(decoding: bytes[start..<comma], as: UTF8.self), radix: 16), length >= 0
    else { return nil }
    return (comma + 1)..<min(bytes.count, comma + 1 + length)
  }

  // MARK: Elements

  /// What a value says as HTML, and how many bytes of it stand in paragraphs.
  private mutating func written(_ value: JSONValue, depth: Int) -> (html: String, count: Int) {
    guard depth < StreamedTree.deepest, elements < StreamedTree.mostElements else { return ("", 0) }
    switch value {
    case .text(let text): return text.hasPrefix("$") ? reference(text, depth) : (ScriptText.escaped(text), 0)
    case .number(let number): return (number, 0)
    case .array(let parts):
      if case .text("$")? = parts.first, parts.count >= 4, let tag = parts[1].asText {
        return element(tag, parts[3], depth)
      }
      return parts.reduce(into: ("", 0)) { whole, part in
        let (html, count) = written(part, depth: depth + 1)
        whole.0 += html
        whole.1 += count
      }
    default: return ("", 0)
    }
  }

  private mutating func reference(_ text: String, _ depth: Int) -> (html: String, count: Int) {
    if text.hasPrefix("$$") { return (ScriptText.escaped(String(text.dropFirst())), 0) }
    let name = text.dropFirst().drop { $0 == "L" || $0 == "@" }
    guard let row = rows[String(name)] else { return ("", 0) }
    return written(row, depth: depth + 10)
  }

  private static let kept: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong", "b", "i",
    "a",
    "figure", "figcaption", "table", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd", "sup", "sub", "del", "q",
    "details", "summary", "br", "hr", "span", "div", "section",
  ]
  private static let holders: Set<String> = ["article", "main", "section", "div"]
  private static let left: Set<String> = ["nav", "script", "style", "footer", "button", "svg", "form", "aside"]

  private mutating func element(_ tag: String, _ attributes: JSONValue, _ depth: Int) -> (html: String, count: Int) {
    elements += 1
    guard !StreamedTree.left.contains(tag) else { return ("", 0) }
    var inside = written(attributes["children"] ?? .null, depth: depth + 1)
    if inside.html.isEmpty, let raw = attributes["dangerouslySetInnerHTML"]?["__html"]?.asText {
      let html = raw.hasPrefix("$") ? rows[String(raw.dropFirst())]?.asText ?? "" : raw
      inside = (html, ScriptText.isMarkedUp(html) ? html.utf8.count : 0)
    }
    if tag == "p" { inside.count = inside.html.utf8.count }
    // The innermost that holds nearly all of the paragraphs.
    if StreamedTree.holders.contains(tag), inside.count * 10 > best.count * 11 { best = inside }
    guard StreamedTree.kept.contains(tag) else { return inside }
    if tag == "br" || tag == "hr" { return ("<\(tag)>", 0) }
    var address = ""
    if tag == "h1", title == nil { title = "<h1>\(inside.html)</h1>" }
    if tag == "a", let link = attributes["href"]?.asText, !link.contains("\"") { address = " href=\"\(link)\"" }
    return ("<\(tag)\(address)>\(inside.html)</\(tag)>", inside.count)
  }
}
