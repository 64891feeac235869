import JSONText
import TextDecoding
import UTF8Text

/// Finds the text of an article in the data of a page's scripts, for pages that a script fills.
///
///     <script id="__NEXT_DATA__" type="application/json">{"article": {"body": "<p>It rained. …"}}</script>
///     <script>window.__STATE__ = {"post": {"blocks": [{"text": "It rained. …"}, {"text": "It did not. …"}]}}</script>
///
/// The longest text wins: one string, or the parts of one array.
struct ScriptText {
  /// A text of fewer bytes is a teaser, one part of fewer is a label.
  private static let shortest = 100
  private static let shortestPart = 20
  /// The most bytes of scripts that are read.
  private static let mostBytes = 8 << 20
  private static let mostValues = 200_000

  private var best: (text: String, count: Int) = ("", ScriptText.shortest - 1)
  private var seen = 0

  /// The text in the scripts of a page, as HTML; nil where none holds any.
  static func html(in page: UnsafeBufferPointer<UInt8>) -> String? {
    var finder = ScriptText()
    var at = 0
    var left = mostBytes
    while left > 0, let script = nextScript(in: page, from: &at) {
      guard script.count >= shortest, let data = data(in: page, script) else { continue }
      left -= script.count
      if let value = JSONValue.read(patiently: data) { finder.visit(value, depth: 0) }
    }
    return finder.best.text.isEmpty ? nil : finder.best.text
  }

  // MARK: Scripts

  /// The inside of the next script that is not of linked data.
  private static func nextScript(in page: UnsafeBufferPointer<UInt8>, from at: inout Int) -> Range<Int>? {
    while let start = find("<script", in: page, from: at) {
      var open = start
      while open < page.count, page[open] != UInt8(ascii: ">") { open += 1 }
      guard let end = find("</script", in: page, from: open) else { return nil }
      at = end
      let isLinked = page[start..<open].split(separator: UInt8(ascii: "+")).count > 1
      if !isLinked, open + 1 < end { return (open + 1)..<end }
    }
    return nil
  }

  private static func find(_ word: StaticString, in page: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let count = word.utf8CodeUnitCount
    var at = start
    while at + count <= page.count {
      if page[at] == word.utf8Start[0], (1..<count).allSatisfy({ lowered(page[at + $0]) == word.utf8Start[$0] }) {
        return at
      }
      at += 1
    }
    return nil
  }

  /// The data of a script: all of it, or what it assigns to a name.
  private static func data(in page: UnsafeBufferPointer<UInt8>, _ script: Range<Int>) -> [UInt8]? {
    var at = script.lowerBound
    while at < script.upperBound, isSpace(page[at]) { at += 1 }
    guard at < script.upperBound else { return nil }
    if page[at] == UInt8(ascii: "{") || page[at] == UInt8(ascii: "[") { return Array(page[at..<script.upperBound]) }
    let end = min(script.upperBound, at + 200)
    guard let sign = page[at..<end].firstIndex(of: UInt8(ascii: "=")) else { return nil }
    at = sign + 1
    while at < script.upperBound, isSpace(page[at]) || isLetter(page[at]) || ".(".utf8.contains(page[at]) { at += 1 }
    guard at < script.upperBound else { return nil }
    let data = Array(page[at..<script.upperBound])
    switch page[at] {
    case UInt8(ascii: "{"), UInt8(ascii: "["): return data
    // A text that holds the data, for `JSON.parse`.
    case UInt8(ascii: "\""): return JSONValue.read(patiently: data)?.asWords.map { Array($0.utf8) }
    default: return nil
    }
  }

  // MARK: Values

  private mutating func visit(_ value: JSONValue, depth: Int) {
    seen += 1
    guard seen < ScriptText.mostValues, depth < 40 else { return }
    switch value {
    case .text(let text):
      let words = ScriptText.words(of: text)
      if words.count > best.count, ScriptText.isRunningText(words) {
        best = (ScriptText.isMarkedUp(text) ? text : ScriptText.paragraphs(text), words.count)
      }
    case .array(let elements):
      take(parts: elements)
      for element in elements { visit(element, depth: depth + 1) }
    case .object(let members):
      for member in members { visit(member.value, depth: depth + 1) }
    default: break
    }
  }

  /// Takes the parts of an array for one text, if there are several and none is an article of its own.
  private mutating func take(parts: [JSONValue]) {
    guard parts.count >= 2, parts.count <= 2000 else { return }
    var texts: [String] = []
    for part in parts {
      if part["title"] != nil || part["headline"] != nil || part["slug"] != nil { return }
      let text = ScriptText.text(of: part, depth: 0)
      if text.utf8.count >= ScriptText.shortestPart { texts.append(text) }
    }
    let words = texts.map(ScriptText.words)
    let count = words.reduce(0) { $0 + $1.count }
    guard texts.count >= 2, count > best.count, words.contains(where: ScriptText.isRunningText) else { return }
    best = (texts.map { ScriptText.isMarkedUp($0) ? $0 : ScriptText.paragraphs($0) }.joined(), count)
  }

  /// The words of one part: its text, or those of the pieces in it.
  private static func text(of value: JSONValue, depth: Int) -> String {
    guard depth < 6 else { return "" }
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

  /// A text without its tags.
  private static func words(of text: String) -> [UInt8] {
    var words: [UInt8] = []
    var isInTag = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: "<") { isInTag = true }
      if !isInTag { words.append(byte) }
      if byte == UInt8(ascii: ">") { isInTag = false }
    }
    return words
  }

  /// Whether a text is made of sentences: words with spaces between them, or of a script without, and full stops.
  private static func isRunningText(_ words: [UInt8]) -> Bool {
    let spaces = words.count { $0 == 0x20 }
    let wide = words.count { $0 >= 0xE0 }
    let marks = words.count { "{};=<>\\".utf8.contains($0) }
    let ends = words.indices.contains { index in
      words[index] == UInt8(ascii: ".") && (index + 1 == words.count || isSpace(words[index + 1]))
        || words[index] == 0x82
    }
    return ends && marks * 50 < words.count && (spaces * 14 > words.count || wide * 4 > words.count)
  }

  private static func isMarkedUp(_ text: String) -> Bool {
    let small = text.lowercased()
    return ["</p>", "<p>", "<br", "</div>", "</h2>", "</li>", "<p "].contains { small.contains($0) }
  }

  /// Lines as paragraphs of HTML.
  private static func paragraphs(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map { line in
      "<p>" + line.reduce(into: "") { $0 += $1 == "<" ? "&lt;" : $1 == "&" ? "&amp;" : String($1) } + "</p>"
    }.joined()
  }
}
