import JSONText
import UTF8Text

/// One part of a text that a page keeps in parts: a paragraph, a heading, a list.
///
///     {"type": "heading", "level": 3, "text": "The lamp"}                      ►   <h3>The lamp</h3>
///     {"_type": "block", "style": "normal", "children": [{"text": "It rained."}]}   ►   <p>It rained.</p>
struct ScriptPart {
  /// Its words, tags among them where the page has any.
  let text: String
  let html: String

  private static let deepest = 6

  /// nil where a part holds no words.
  init?(_ value: JSONValue) {
    let kind = ScriptPart.kind(of: value)
    if kind.contains("list"), let items = ScriptPart.items(of: value), !items.isEmpty {
      text = items.joined(separator: " ")
      let isOrdered =
        kind.contains("ordered") && !kind.contains("unordered") || kind.contains("number")
        || value["data"]?["style"]?.asWords == "ordered"
      let tag = isOrdered ? "ol" : "ul"
      html = "<\(tag)>" + items.map { "<li>\(ScriptText.escaped($0))</li>" }.joined() + "</\(tag)>"
      return
    }
    text = ScriptPart.text(of: value, depth: 0)
    guard text.utf8.contains(where: { !isSpace($0) }) else { return nil }
    let words = ScriptText.escaped(text)
    if let level = ScriptPart.headingLevel(kind, value) {
      html = "<h\(level)>\(words)</h\(level)>"
    } else if kind.contains("quote") {
      html = "<blockquote>\(words)</blockquote>"
    } else if kind.contains("code") {
      html = "<pre>\(words)</pre>"
    } else {
      html = ScriptText.isMarkedUp(text) ? text : ScriptText.paragraphs(text)
    }
  }

  /// What a part says it is, in small letters.
  private static func kind(of value: JSONValue) -> String {
    var kind = ""
    for key in ["style", "type", "_type", "nodeType", "blockType", "kind", "tag", "__typename", "component"] {
      if let word = value[key]?.asWords, word.utf8.count < 60 { kind += " " + word.lowercased() }
    }
    return kind
  }

  private static func headingLevel(_ kind: String, _ value: JSONValue) -> Int? {
    for word in kind.split(separator: " ") {
      let isHeading =
        word.utf8.count == 2 && word.first == "h" && word.last?.isNumber == true
        || ["heading", "header", "subhead", "crosshead", "intertitle"].contains(where: word.contains)
        || word == "title" || word == "subtitle"
      guard isHeading else { continue }
      if let digit = word.last?.wholeNumberValue, (1...6).contains(digit) { return max(2, digit) }
      for level in [value["level"], value["attrs"]?["level"], value["data"]?["level"]] {
        if case .number(let number)? = level, let level = Int(number), (1...6).contains(level) { return max(2, level) }
      }
      return 2
    }
    return nil
  }

  private static func items(of value: JSONValue) -> [String]? {
    for key in ["items", "content", "children"] {
      if case .array(let items)? = value[key] ?? value["data"]?[key] {
        return items.map { $0.asWords ?? text(of: $0, depth: 1) }.filter { !$0.isEmpty }
      }
    }
    return nil
  }

  /// The words of one part: its text, or those of the pieces in it.
  private static func text(of value: JSONValue, depth: Int) -> String {
    guard depth < deepest else { return "" }
    switch value {
    case .text(let text): return depth == 0 ? text : ""
    case .array(let elements): return elements.map { text(of: $0, depth: depth + 1) }.joined()
    case .object:
      for key in ["text", "value", "html", "content", "children", "data", "spans", "body", "paragraph"] {
        switch value[key] {
        case .text(let text)?: return text
        case let inner?:
          let text = text(of: inner, depth: depth + 1)
          if !text.isEmpty { return text }
        case nil: break
        }
      }
      return ""
    default: return ""
    }
  }
}
