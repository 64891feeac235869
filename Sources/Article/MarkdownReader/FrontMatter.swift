import HTMLReader
import JSONText
import TextDecoding
import UTF8Text

/// The fields between the two lines of dashes, or of plus signs, that many files of Markdown begin with. YAML and TOML as people write
/// them are read:
/// plain and quoted values, lists, and texts over several lines.
///
///     ---                        ►   title: Salt    author: Ada Moor, Tom Lee
///     title: "Salt"
///     author: [Ada Moor, Tom Lee]
///     ---
package struct FrontMatter {
  /// The values of each field, by its name in lower case.
  private(set) var fields: [String: [String]] = [:]
  /// Where the text after it begins; 0 if there is no front matter.
  private(set) var end = 0
  /// Whether a program that saves pages wrote it.
  private(set) var isOfSavedPage = false

  /// The most bytes that are looked at for the closing line.
  private static let longest = 1 << 16

  /// Reads the front matter of a text; anything malformed is text.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    if bytes.first == UInt8(ascii: "{") {
      readJSON(bytes)
      return
    }
    if bytes.starts(with: "% ".utf8) {
      readPercentLines(bytes)
      return
    }
    guard let close = FrontMatter.closing(bytes) else {
      readHead(bytes)
      return
    }
    let text = String(decoding: bytes[4..<close.lowerBound], as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let isRead = bytes[0] == UInt8(ascii: "+") ? readTOML(lines) : read(lines)
    guard isRead, !fields.isEmpty else {
      fields = [:]
      return
    }
    end = close.upperBound
  }

  /// The first value of the first of these fields that has one.
  package func first(_ names: String...) -> String? {
    for name in names {
      if let value = fields[name]?.first(where: { !$0.isEmpty }) { return value }
    }
    return nil
  }

  /// All values of the first of these fields that has one.
  package func all(_ names: String...) -> [String] {
    for name in names {
      if let values = fields[name]?.filter({ !$0.isEmpty }), !values.isEmpty { return values }
    }
    return []
  }

  private mutating func readPercentLines(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let head = PercentHead(bytes) else { return }
    (fields, end) = (head.fields, head.end)
  }

  /// Reads an object that stands alone at the beginning: {"title": "Salt"}
  private mutating func readJSON(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var close: Int?
    while start < min(bytes.count, Self.longest) {
      let lineEnd = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      if bytes[start..<lineEnd].elementsEqual("}".utf8) {
        close = lineEnd
        break
      }
      start = lineEnd + 1
    }
    guard let close, let object = JSONValue.read(patiently: Array(bytes[..<close])) else { return }
    for member in object.members {
      let values = member.value.oneOrMore.compactMap { $0.asWords ?? $0["name"]?.asText }.map { PageText.line($0) }
      if !values.isEmpty { fields[member.name.lowercased()] = values }
    }
    if !fields.isEmpty { end = min(close + 1, bytes.count) }
  }

  /// Reads what programs that save pages write on top, up to the line that says that the page follows:
  ///
  ///     Title: Salt
  ///
  ///     URL Source: https://…
  ///
  ///     Markdown Content:
  private mutating func readHead(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.starts(with: "Title:".utf8) || bytes.starts(with: "URL Source:".utf8) else { return }
    var found: [String: [String]] = [:]
    var start = 0
    while start < min(bytes.count, 4096) {
      let lineEnd = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = String(decoding: bytes[start..<lineEnd], as: UTF8.self)[...].trimmed
      start = lineEnd + 1
      if line.isEmpty { continue }
      guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")), isKey(line[..<colon]) else { return }
      let name = line[..<colon].lowercased()
      if name == "markdown content" {
        guard found["url source"] != nil else { return }
        (fields, end, isOfSavedPage) = (found, min(start, bytes.count), true)
        return
      }
      found[name] = [PageText.line(String(line[line.index(after: colon)...]))]
    }
  }

  /// The line that closes the front matter, with its line break.
  private static func closing(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard bytes.count > 8 else { return nil }
    let isTOML = bytes[..<4].elementsEqual("+++\n".utf8)
    guard isTOML || bytes[..<4].elementsEqual("---\n".utf8) else { return nil }
    var start = 4
    while start < min(bytes.count, longest) {
      let lineEnd = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = bytes[start..<lineEnd]
      let isClosing =
        isTOML
        ? line.elementsEqual("+++".utf8) : line.elementsEqual("---".utf8) || line.elementsEqual("...".utf8)
      if isClosing {
        return start..<min(lineEnd + 1, bytes.count)
      }
      start = lineEnd + 1
    }
    return nil
  }

  /// Reads fields as TOML has them: `title = "Salt"`, `authors = ["Ada Moor"]`; those of tables are not the text's. False if a line
  /// fits nothing.
  private mutating func readTOML(_ lines: [Substring]) -> Bool {
    var isInTable = false
    var open: (name: String, value: String)?
    for line in lines {
      let text = line.trimmed
      if text.isEmpty || text.utf8.first == UInt8(ascii: "#") { continue }
      if let (name, value) = open {
        let whole = value + " " + text
        open = text.last == "]" ? nil : (name, whole)
        if open == nil, !isInTable { fields[name] = FrontMatter.values(whole[...]).filter { !$0.isEmpty } }
      } else if text.first == "[" {
        isInTable = true
      } else if let sign = text.utf8.firstIndex(of: UInt8(ascii: "=")), isKey(text[..<sign].trimmed) {
        let name = text[..<sign].trimmed.lowercased()
        let value = text[text.index(after: sign)...].trimmed
        if value.first == "[", value.last != "]" {
          open = (name, String(value))
        } else if !isInTable {
          fields[name] = FrontMatter.values(value)
        }
      } else {
        return false
      }
    }
    return open == nil
  }

  /// Reads the lines; false if one fits nothing.
  private mutating func read(_ lines: [Substring]) -> Bool {
    var key: String?
    var isList = false
    for line in lines {
      let text = line.trimmed
      if text.isEmpty || text.utf8.first == UInt8(ascii: "#") { continue }
      let isIndented = line.utf8.first.map(isSpace) ?? false
      if let key, isIndented || text.hasPrefix("- ") {
        // Of the fields of a list's element, only the name is told.
        let colon = text.utf8.firstIndex(of: UInt8(ascii: ":"))
        let isField = isList && !text.hasPrefix("- ") && colon.map { isKey(text[..<$0]) } ?? false
        if !isField || text.hasPrefix("name:") { appendLine(text, to: key) }
        isList = isList || text.hasPrefix("- ")
      } else if !isIndented, let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), isKey(text[..<colon]) {
        let name = text[..<colon].trimmed.lowercased()
        let value = text[text.index(after: colon)...].trimmed
        let isFolded = value.first.map { "|>".contains($0) } ?? false
        fields[name] = value.isEmpty || isFolded ? [] : FrontMatter.values(value)
        key = name
        isList = false
      } else {
        return false
      }
    }
    return true
  }

  private func isKey(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.count <= 64
      && text.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == 0x2D || $0 == 0x5F || $0 == 0x20 || $0 == 0x2E }
  }

  /// An element of a list ("- Ada", "- name: Ada"), or a further line of a text.
  private mutating func appendLine(_ text: Substring, to key: String) {
    if text.hasPrefix("- ") {
      var item = text.dropFirst(2).trimmed
      if item.hasPrefix("name:") { item = item.dropFirst(5).trimmed }
      fields[key, default: []].append(FrontMatter.plain(item))
    } else if text.hasPrefix("name:") {
      fields[key, default: []].append(FrontMatter.plain(text.dropFirst(5).trimmed))
    } else if !text.contains(":") || fields[key]?.last != nil {
      let before = fields[key]?.popLast()
      fields[key, default: []].append(before.map { $0 + " " + text } ?? String(text))
    }
  }

  private static func values(_ text: Substring) -> [String] {
    guard text.first == "[", text.last == "]" else { return [plain(text)] }
    return text.dropFirst().dropLast().split(separator: ",").map { plain($0.trimmed) }
  }

  /// A value without its quotes or the comment after it.
  private static func plain(_ text: Substring) -> String {
    let value: String
    if text.first == "\"" {
      value = JSONValue.read(patiently: Array(text.utf8))?.asWords ?? String(text)
    } else if text.first == "'", text.utf8.count >= 2, text.last == "'" {
      value = text.dropFirst().dropLast().split(separator: "''", omittingEmptySubsequences: false).joined(
        separator: "'")
    } else {
      value = String(
        text.utf8.split(separator: UInt8(ascii: "#"), maxSplits: 1).first.flatMap { head in
          head.last.map(isSpace) ?? false ? Substring(head) : nil
        } ?? text)
    }
    return PageText.line(value)
  }
}

extension Substring {
  /// The text without white space at its ends.
  fileprivate var trimmed: Substring {
    var text = self
    while let first = text.utf8.first, isSpace(first) { text.removeFirst() }
    while let last = text.utf8.last, isSpace(last) { text.removeLast() }
    return text
  }
}
