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

  private let markdown: PageReader.Markdown?
  private var best: (text: String, count: Int, title: String?) = ("", ScriptText.shortest - 1, nil)
  /// What the objects are called that are open, the innermost last; nil for those without a title.
  private var titles: [String?] = []
  /// How many objects may stand between a text and the one that says its title.
  private static let titleReach = 3
  private var seen = 0

  private init(markdown: PageReader.Markdown?) { self.markdown = markdown }

  /// The text in the scripts of a page, as HTML; nil where none holds any.
  static func html(in page: UnsafeBufferPointer<UInt8>, _ markdown: PageReader.Markdown? = nil) -> String? {
    var finder = ScriptText(markdown: markdown)
    var at = 0
    var left = mostBytes
    var pieces: [String] = []
    while left > 0, let script = nextScript(in: page, from: &at) {
      guard script.count >= shortest else { continue }
      left -= script.count
      let script = Array(page[script])
      pieces += StreamedTree.pieces(in: script)
      for value in values(in: script) { finder.visit(value, depth: 0) }
    }
    if finder.best.text.isEmpty {
      for value in AttributeText.values(in: page) { finder.visit(value, depth: 0) }
    }
    if let html = StreamedTree.html(of: pieces), case let count = words(of: html).count, count > finder.best.count {
      return html
    }
    guard !finder.best.text.isEmpty else { return nil }
    return (finder.best.title.map { "<h1>\(escaped($0))</h1>" } ?? "") + finder.best.text
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

  /// More values than these no script assigns at its beginning.
  private static let mostAssigned = 8

  /// The data of a script: all of it, or what it assigns to names.
  private static func values(in script: [UInt8]) -> [JSONValue] {
    guard let first = script.firstIndex(where: { !isSpace($0) }) else { return [] }
    if script[first] == UInt8(ascii: "{") || script[first] == UInt8(ascii: "[") {
      return JSONValue.read(patiently: Array(script[first...])).map { [$0] } ?? []
    }
    var values: [JSONValue] = []
    var at = first
    var tries = 0
    while tries < mostAssigned, let start = assigned(in: script, from: at) {
      tries += 1
      guard let (value, end) = JSONValue.read(script: script, from: start) else {
        at = start + 1
        continue
      }
      values.append(value)
      at = max(end, start + 1)
    }
    return values
  }

  /// Where the next value begins that a script assigns: an object, an array, or what a call gives.
  private static func assigned(in script: [UInt8], from start: Int) -> Int? {
    var at = start
    while let sign = script[at...].firstIndex(of: UInt8(ascii: "=")) {
      at = sign + 1
      guard sign > start, at < script.count, isEndOfName(script[..<sign]) else { continue }
      while at < script.count, isSpace(script[at]) { at += 1 }
      guard at < script.count else { return nil }
      switch script[at] {
      case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "("): return at
      default: if calls.contains(where: script[at...].starts) { return at }
      }
    }
    return nil
  }

  private static let calls: [String.UTF8View] = ["JSON.parse", "Object.", "function", "!function"].map(\.utf8)

  /// Whether a name stands before a sign: that of a variable, or of a member.
  private static func isEndOfName(_ text: ArraySlice<UInt8>) -> Bool {
    guard let last = text.last(where: { !isSpace($0) }) else { return false }
    return isLetter(last) || isDigit(last) || "_$])\"'".utf8.contains(last)
  }

  // MARK: Values

  private mutating func visit(_ value: JSONValue, depth: Int) {
    seen += 1
    guard seen < ScriptText.mostValues, depth < 40 else { return }
    switch value {
    case .text(let text):
      let words = ScriptText.words(of: text)
      if words.count > best.count, ScriptText.isRunningText(words) {
        best = (html(of: text), words.count, title)
      }
    case .array(let elements):
      take(parts: elements)
      for element in elements { visit(element, depth: depth + 1) }
    case .object(let members):
      titles.append(ScriptText.title(of: value))
      for member in members { visit(member.value, depth: depth + 1) }
      titles.removeLast()
    default: break
    }
  }

  /// A text as HTML: one with tags is HTML already, and some are written in Markdown.
  private func html(of text: String) -> String {
    if ScriptText.isMarkedUp(text) { return text }
    return ScriptText.html(ofMarkdown: text, markdown) ?? ScriptText.paragraphs(text)
  }

  /// The title of the innermost object around the value that is looked at.
  private var title: String? { titles.suffix(ScriptText.titleReach).last { $0 != nil } ?? nil }

  private static func title(of value: JSONValue) -> String? {
    for key in ["headline", "title"] {
      guard let text = value[key]?.asWords ?? value[key]?["rendered"]?.asWords else { continue }
      if (3...300).contains(text.utf8.count), !isMarkedUp(text) { return text }
    }
    return nil
  }

  /// Takes the parts of an array for one text, if there are several and none is an article of its own.
  private mutating func take(parts: [JSONValue]) {
    guard parts.count >= 2, parts.count <= 2000 else { return }
    var pieces: [ScriptPart] = []
    for part in parts {
      if part["title"] != nil || part["headline"] != nil || part["slug"] != nil { return }
      if let piece = ScriptPart(part) { pieces.append(piece) }
    }
    // Labels are no text, but between parts that are, a word is a heading or a reply.
    let long = pieces.filter { $0.text.utf8.count >= ScriptText.shortestPart }
    let words = pieces.map { ScriptText.words(of: $0.text) }
    let count = words.reduce(0) { $0 + $1.count }
    let letters = { (pieces: [ScriptPart]) in pieces.reduce(0) { $0 + $1.text.utf8.count } }
    guard long.count >= 2, letters(long) * 2 >= letters(pieces), count > best.count,
      words.contains(where: ScriptText.isRunningText)
    else { return }
    best = (pieces.map(\.html).joined(), count, title)
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

  /// Whether a text holds paragraphs or other boxes of HTML.
  static func isMarkedUp(_ text: String) -> Bool {
    let small = text.lowercased()
    return ["</p>", "<p>", "<br", "</div>", "</h2>", "</li>", "<p "].contains { small.contains($0) }
  }

  /// Whether references to characters stand in a text: "&amp;", "&#8217;".
  static func hasReferences(_ text: String) -> Bool {
    text.split(separator: "&", omittingEmptySubsequences: false).dropFirst().contains { part in
      guard let end = part.prefix(12).firstIndex(of: ";") else { return false }
      return part[..<end].utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "#") }
        && end > part.startIndex
    }
  }

  /// Lines as paragraphs of HTML.
  static func paragraphs(_ text: String, keepsReferences: Bool = false) -> String {
    text.split(whereSeparator: \.isNewline).map { "<p>\(escaped(String($0), keepsReferences: keepsReferences))</p>" }
      .joined()
  }

  /// A text as HTML; one with tags in it is HTML already.
  static func escaped(_ text: String, keepsReferences: Bool = false) -> String {
    if text.contains("</") { return text }
    return text.reduce(into: "") {
      $0 += $1 == "<" ? "&lt;" : $1 == "&" && !keepsReferences ? "&amp;" : String($1)
    }
  }
}
