import ArticleModel
import Fragments
import Recognizers
import UTF8Text

/// Reads reStructuredText: underlined titles, blocks of code, notes, links; directives are removed.
///
///     Heron             ►   heading
///     =====
///     .. note::
///        Oil it.            callout: Note – Oil it.
struct RestText {
  private static let reach = 400

  var text: TextLines
  private var blocks: UInt8 = 0
  var tables: UInt8 = 0
  /// The ways titles are underlined, in the order they are met.
  private var levels: [UInt16] = []
  var targets: [String: String] = [:]
  private var hasTitle = false
  /// The lines that begin with the label of a note.
  var labelled: Set<Int> = []

  static func apply(to text: inout TextLines) {
    guard !text.isWhole else { return }
    let reached = min(reach, text.lines.count)
    guard
      (0..<reached).contains(where: {
        directive($0, in: text) != nil || isTarget($0, in: text) || holdsReference($0, in: text)
          || isNote($0, in: text)
      })
    else { return }
    var pass = RestText(text: text)
    pass.run()
    text = pass.text
    text.isWhole = true
  }

  /// The name of a directive and what stands after it: ".. code-block:: sh".
  private static func directive(_ index: Int, in text: TextLines) -> (name: String, argument: Range<Int>)? {
    guard text.begins(index, ".. ") else { return nil }
    let range = text.lines[index].text
    let start = range.lowerBound + 3
    guard let end = (start..<range.upperBound).first(where: { !isNameByte(text.bytes[$0]) }), end > start,
      text.holds("::", at: end)
    else { return nil }
    let name = String(decoding: text.bytes[start..<end], as: UTF8.self).lowercased()
    return (name, (min(end + 2, range.upperBound)..<range.upperBound).trimmed(in: text.bytes))
  }

  static func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  /// ".. [2] It had spent it on a bell."
  private static func isNote(_ index: Int, in text: TextLines) -> Bool {
    text.begins(index, ".. [") && text.lines[index].indent == 0
      && text.lines[index].text.contains { text.holds("] ", at: $0) }
  }

  /// ".. _her page: https://hill.example/heron"
  private static func isTarget(_ index: Int, in text: TextLines) -> Bool {
    text.begins(index, ".. _") && text.text(index).contains(UInt8(ascii: ":"))
  }

  /// Whether a line holds "`her page <https://hill.example>`_" or ":ref:`belt`", which no other mark-up has.
  private static func holdsReference(_ index: Int, in text: TextLines) -> Bool {
    let range = text.lines[index].text
    return range.contains { at in
      guard text.bytes[at] == UInt8(ascii: "`") else { return false }
      return at > range.lowerBound && text.bytes[at - 1] == UInt8(ascii: ">") && text.holds("`_", at: at)
        || at >= range.lowerBound + 5 && (text.holds(":ref:", at: at - 5) || text.holds(":doc:", at: at - 5))
    }
  }

  private mutating func run() {
    for index in text.lines.indices where Self.isTarget(index, in: text) { readTarget(index) }
    var index = 0
    while index < text.lines.count { index = read(index) }
  }

  private mutating func readTarget(_ index: Int) {
    let range = text.lines[index].text
    guard let colon = range.first(where: { text.holds(": ", at: $0) }) else { return }
    let name = String(decoding: text.bytes[range.lowerBound + 4..<colon], as: UTF8.self).lowercased()
    targets[name.split(separator: "`").joined()] =
      String(decoding: text.bytes[(colon + 1..<range.upperBound).trimmed(in: text.bytes)], as: UTF8.self)
  }

  /// Reads the element that begins at a line; returns the line after it.
  private mutating func read(_ index: Int) -> Int {
    if let title = readTitle(index) { return title }
    if let (name, argument) = Self.directive(index, in: text) { return readDirective(name, argument, at: index) }
    if text.begins(index, ".. ["), let note = readNote(index) { return note }
    if text.begins(index, ".. ") || text.string(index) == ".." {
      let end = endOfBody(index)
      text.setAside(index..<end, .metadata)
      return end
    }
    if index < 12, isField(index) {
      readField(index)
      return index + 1
    }
    if let end = readVerse(index) ?? readDefinition(index) ?? readQuote(index) { return end }
    let end = readParagraph(index)
    for line in index..<end { readInline(text.lines[line].text) }
    return text.bytes[text.lines[end - 1].text.upperBound - 1] == UInt8(ascii: ":")
      ? readLiteral(below: end - 1) : end
  }

  // MARK: Titles

  /// Whether a line repeats a single sign, as the underlines of titles do.
  func rule(_ index: Int) -> UInt8? {
    guard index < text.lines.count, text.lines[index].indent == 0 else { return nil }
    let range = text.lines[index].text
    let sign = text.bytes[range.lowerBound]
    guard range.count >= 3, !isLetter(sign), !isDigit(sign), sign > 0x20, sign < 0x7F else { return nil }
    return range.allSatisfy { text.bytes[$0] == sign } ? sign : nil
  }

  private mutating func readTitle(_ index: Int) -> Int? {
    let over = rule(index)
    let title = over == nil ? index : index + 1
    guard title + 1 < text.lines.count, let under = rule(title + 1), text.lines[title + 1].blankLinesBefore == 0,
      over == nil || over == under, rule(title) == nil,
      Int(text.lines[title].endColumn) <= text.lines[title + 1].text.count + 2
    else { return nil }
    let style = UInt16(under) | (over == nil ? 0 : 0x100)
    if !levels.contains(style) { levels.append(style) }
    let level = (levels.firstIndex(of: style) ?? 0) + 1
    if over != nil { text.drop(index..<title) }
    text.drop(title + 1..<title + 2)
    if level == 1, !hasTitle, levels.count == 1 {
      hasTitle = true
      text.say(.title, title)
    } else {
      text.say(.heading, title, level: min(max(level, 2), 6))
    }
    readInline(text.lines[title].text)
    return title + 2
  }

  // MARK: Fields and directives

  /// ":Author: Ina Brook"
  private func isField(_ index: Int) -> Bool {
    let range = text.lines[index].text
    guard text.bytes[range.lowerBound] == UInt8(ascii: ":"), range.count > 4 else { return false }
    return range.dropFirst().prefix(30).contains { text.holds(": ", at: $0) }
      && isLetter(text.bytes[range.lowerBound + 1])
  }

  private mutating func readField(_ index: Int) {
    let range = text.lines[index].text
    guard let colon = range.dropFirst().first(where: { text.holds(": ", at: $0) }) else { return }
    let name = String(decoding: text.bytes[range.lowerBound + 1..<colon], as: UTF8.self).lowercased()
    let value = (colon + 1..<range.upperBound).trimmed(in: text.bytes)
    var masthead = text.declared ?? Masthead()
    if name == "author", masthead.authors.isEmpty {
      masthead.authors = [Author(name: String(decoding: text.bytes[value], as: UTF8.self))]
    } else if name == "date" {
      masthead.published = DateFinder.first(in: text.bytes, value)?.date
    }
    text.declared = masthead
    text.setAside(index..<index + 1, .metadata)
  }

  /// The end of what is indented below a line.
  private func endOfBody(_ index: Int) -> Int {
    var end = index + 1
    while end < text.lines.count, text.lines[end].indent > text.lines[index].indent { end += 1 }
    return end
  }

  private mutating func readDirective(_ name: String, _ argument: Range<Int>, at index: Int) -> Int {
    let end = endOfBody(index)
    var body = index + 1
    while body < end, text.bytes[text.lines[body].text.lowerBound] == UInt8(ascii: ":"),
      text.lines[body].blankLinesBefore == 0
    {
      body += 1
    }
    if name == "figure" || name == "image" {
      return readPicture(argument, options: index + 1..<body, end: end, at: index)
    }
    if readTable(name, options: index + 1..<body, rows: body..<end) {
      readArgument(argument, of: index, label: nil)
      return end
    }
    if !Self.unread.contains(name), body > index + 1 { text.setAside(index + 1..<body, .metadata) }
    switch name {
    case "code-block", "code", "sourcecode", "literalinclude", "math", "parsed-literal", "prompt":
      text.setAside(index..<index + 1, .metadata)
      markCode(body..<end)
    case _ where Self.unread.contains(name): text.setAside(index..<end, .metadata)
    default:
      let label = Self.labels[name]
      readArgument(argument, of: index, label: label)
      if !argument.isEmpty, label != nil {
        // The words behind the name and the lines right below it are one paragraph.
        while body < end, text.lines[body].blankLinesBefore == 0 {
          text.say(.goesOn, body)
          readInline(text.lines[body].text)
          body += 1
        }
      }
      if body < end, let label, argument.isEmpty { begin(body, with: label) }
      let base = body < end ? text.lines[body].indent : 0
      for line in body..<end { text.lines[line].indent -= min(base, text.lines[line].indent) }
      return body
    }
    return end
  }

  /// Keeps what follows the name of a directive as a paragraph, or takes the whole line out.
  private mutating func readArgument(_ argument: Range<Int>, of index: Int, label: String?) {
    guard !argument.isEmpty else { return text.setAside(index..<index + 1, .metadata) }
    text.setAside(text.lines[index].text.lowerBound..<argument.lowerBound, as: .metadata)
    text.lines[index].text = argument
    if let label { begin(index, with: label) } else { text.say(.paragraph, index) }
    readInline(argument)
  }

  /// Directives whose body is not meant to be read.
  private static let unread: Set<String> = [
    "contents", "toctree", "include", "raw", "meta", "index", "highlight", "default-role",
  ]

  /// ".. figure:: station.png": the picture, what it shows, and below its options the caption.
  private mutating func readPicture(_ argument: Range<Int>, options: Range<Int>, end: Int, at index: Int) -> Int {
    var figure = Figure(url: String(decoding: text.bytes[argument], as: UTF8.self))
    for line in options {
      let words = text.string(line)
      if words.hasPrefix(":alt: ") {
        figure.alt = String(words.dropFirst(6))
      } else {
        text.setAside(text.lines[line].text, as: .metadata)
      }
    }
    var bottom = options.upperBound
    while bottom < end, bottom == options.upperBound || text.lines[bottom].blankLinesBefore == 0 { bottom += 1 }
    let caption = options.upperBound..<bottom
    if !caption.isEmpty { figure.caption = RichText(caption.map { text.string($0) }.joined(separator: " ")) }
    text.show(figure, for: index..<bottom)
    return bottom
  }

  /// Puts the label of a note before its first line.
  private mutating func begin(_ index: Int, with label: String) {
    labelled.insert(index)
    let start = text.lines[index].text.lowerBound
    guard start > 0, isSpace(text.bytes[start - 1]), text.bytes[start - 1] != 0x0A else { return }
    text.lines[index].text = start - 1..<text.lines[index].text.upperBound
    text.drop(signs: start - 1..<start, putting: label)
  }

  private static let labels: [String: String] = [
    "note": "Note: ", "tip": "Tip: ", "hint": "Tip: ", "warning": "Warning: ", "important": "Important: ",
    "caution": "Caution: ", "attention": "Attention: ", "danger": "Warning: ", "error": "Warning: ",
    "seealso": "Note: ",
  ]

  private mutating func markCode(_ range: Range<Int>) {
    blocks &+= 1
    for line in range { text.say(.code, line, level: Int(blocks)) }
  }

  /// A line that ends in two colons announces code; one of them is shown.
  private mutating func readLiteral(below index: Int) -> Int {
    let end = text.lines[index].text.upperBound
    guard text.holds("::", at: end - 2) else { return index + 1 }
    let body = endOfBody(index)
    guard body > index + 1 else { return index + 1 }
    text.drop(signs: end - 1..<end)
    markCode(index + 1..<body)
    return body
  }
}
