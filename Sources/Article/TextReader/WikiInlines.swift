import ArticleModel
import Fragments
import UTF8Text

/// Links, emphasis, notes and templates within the lines of a wiki's text.
extension WikiText {
  private static let emphasis = InlineSigns(signs: [
    .init("'''''", nil, .strong), .init("'''", nil, .strong), .init("''", nil, .emphasis),
    .init("<code>", "</code>", .code), .init("<nowiki>", "</nowiki>", nil), .init("<s>", "</s>", .strike),
    .init("<sup>", "</sup>", .superscript), .init("<sub>", "</sub>", .subscript), .init("<b>", "</b>", .strong),
    .init("<i>", "</i>", .emphasis), .init("<math>", "</math>", nil),
  ])

  /// Whether a name stands between two brackets on each side; matrices and the conditions of shells stand between such as well.
  static func isLink(_ at: Int, _ limit: Int, in text: TextLines) -> Bool {
    guard text.holds("[[", at: at), let end = text.place(of: "]]", from: at + 2, to: limit), end > at + 2 else {
      return false
    }
    let first = text.bytes[at + 2]
    return (isLetter(first) || first >= 0x80 || [0x23, 0x2F, 0x3A].contains(first) || isDigit(first))
      && !text.bytes[at + 2..<end].contains(UInt8(ascii: "]"))
  }

  static func isPair(_ sign: StaticString, _ at: Int, _ limit: Int, in text: TextLines) -> Bool {
    let inner = at + sign.utf8CodeUnitCount
    return text.holds(sign, at: at) && inner < limit && !isSpace(text.bytes[inner])
      && text.place(of: sign, from: inner + 1, to: limit) != nil
  }

  mutating func readInline(_ range: Range<Int>) {
    var at = range.lowerBound
    while at + 1 < range.upperBound {
      switch text.bytes[at] {
      case UInt8(ascii: "["): at = readLink(at, range.upperBound)
      case UInt8(ascii: "{") where dialect != .media && text.holds("{{", at: at) && !text.holds("{{{", at: at):
        at = readPicture(at, range.upperBound)
      case UInt8(ascii: "(") where dialect == .doku && text.holds("((", at: at):
        // A note within its sentence.
        if let end = text.place(of: "))", from: at + 2, to: range.upperBound) {
          text.drop(signs: at..<at + 1, putting: at > range.lowerBound && !isSpace(text.bytes[at - 1]) ? " " : "")
          text.drop(signs: end..<end + 1)
        }
        at += 2
      case UInt8(ascii: "\\") where dialect != .media && text.holds("\\\\", at: at):
        text.drop(signs: at..<at + 2, putting: " ")
        at += 2
      case UInt8(ascii: "{") where dialect == .media && text.holds("{{", at: at):
        at = leaveOut(at, range.upperBound, until: "}}", counting: "{{")
      case UInt8(ascii: "<") where text.holds("<!--", at: at): at = leaveOut(at, range.upperBound, until: "-->")
      case UInt8(ascii: "<") where text.holds("<ref", at: at): at = readNote(at, range.upperBound)
      case UInt8(ascii: "<") where text.holds("<br", at: at):
        let end = text.place(of: ">", from: at, to: range.upperBound).map { $0 + 1 } ?? at + 1
        text.drop(signs: at..<end, putting: " ")
        at = end
      default: at += 1
      }
    }
    (dialect == .media ? Self.emphasis : Self.otherEmphasis).apply(to: range, of: &text)
  }

  /// "<gallery>" … "</gallery>": a picture a line, with its words behind a bar.
  mutating func readGallery(_ index: Int) -> Int? {
    guard dialect == .media, text.begins(index, "<gallery"), text.text(index).last == UInt8(ascii: ">"),
      let end = text.line(beginning: "</gallery>", from: index + 1)
    else { return nil }
    text.setAside(index..<index + 1, .metadata)
    text.drop(end..<end + 1)
    for line in index + 1..<end {
      let parts = text.string(line).split(separator: "|", maxSplits: 1)
      guard let name = parts.first, let colon = name.firstIndex(of: ":"), PictureName.isPicture(name) else {
        text.say(.paragraph, line)
        readInline(text.lines[line].text)
        continue
      }
      let caption = parts.count > 1 ? String(parts[1]).filter { !"[]'".contains($0) } : nil
      let figure = Figure(
        caption: caption.map { RichText($0) }, url: String(name[name.index(after: colon)...]))
      text.show(figure, for: line..<line + 1)
    }
    return end + 1
  }

  /// "<blockquote>It sways.</blockquote>", on one line or several.
  mutating func readQuote(_ index: Int) -> Int? {
    guard dialect == .media, text.begins(index, "<blockquote>"),
      let end = (index..<min(text.lines.count, index + 40)).first(where: {
        text.text($0).suffix(13).elementsEqual("</blockquote>".utf8)
      })
    else { return nil }
    for line in index...end {
      var words = text.lines[line].text
      if line == index { words = words.lowerBound + 12..<words.upperBound }
      if line == end { words = words.lowerBound..<max(words.lowerBound, words.upperBound - 13) }
      words = words.trimmed(in: text.bytes)
      if words.isEmpty {
        text.drop(line..<line + 1)
      } else {
        let goesOn = line > index && text.lines[line].blankLinesBefore == 0 && text.lines[line - 1].said != .gone
        text.say(goesOn ? .goesOn : .quote, line, level: 1)
        text.lines[line].text = words
        readInline(words)
      }
    }
    return end + 1
  }

  /// The signs of DokuWiki and Creole.
  private static let otherEmphasis = InlineSigns(signs: [
    .init("{{{", "}}}", .code), .init("**", nil, .strong), .init("//", nil, .emphasis), .init("__", nil, .emphasis),
    .init("''", nil, .code), .init("<del>", "</del>", .strike), .init("<sup>", "</sup>", .superscript),
    .init("<sub>", "</sub>", .subscript), .init("%%", nil, nil),
  ])

  /// "{{engine.png|Martha in steam}}" within a line: its words stay.
  private mutating func readPicture(_ start: Int, _ limit: Int) -> Int {
    guard let end = text.place(of: "}}", from: start + 2, to: limit) else { return start + 2 }
    guard let bar = (start + 2..<end).first(where: { text.bytes[$0] == UInt8(ascii: "|") }) else {
      text.cut(start..<end + 2, .metadata)
      return end + 2
    }
    text.cut(start..<bar + 1, .metadata)
    text.drop(signs: end..<end + 2)
    return end + 2
  }

  /// Takes out what reaches to a closing sign; where there is none, the text stays.
  private mutating func leaveOut(
    _ start: Int, _ limit: Int, until close: StaticString, counting open: StaticString? = nil
  ) -> Int {
    var depth = 0
    var at = start
    while at < min(limit, start + TextLines.longestSearch) {
      if let open, text.holds(open, at: at) {
        depth += 1
        at += open.utf8CodeUnitCount
      } else if text.holds(close, at: at) {
        depth -= 1
        at += close.utf8CodeUnitCount
        guard depth <= 0 else { continue }
        guard at <= limit else { break }
        text.cut(start..<at, .metadata)
        return at
      } else {
        at += 1
      }
    }
    return start + 2
  }

  /// "<ref>Ashby, p. 12.</ref>" becomes a remark in brackets; "<ref name=a />" shows nothing here.
  private mutating func readNote(_ start: Int, _ limit: Int) -> Int {
    guard let end = text.place(of: ">", from: start, to: limit) else { return start + 1 }
    if text.bytes[end - 1] == UInt8(ascii: "/") || text.holds("<references", at: start) {
      text.cut(start..<end + 1, .metadata)
      return end + 1
    }
    guard let close = text.place(of: "</ref>", from: end, to: limit) else { return end + 1 }
    // Of a template only a program makes words.
    let words = (end + 1..<close).trimmed(in: text.bytes)
    guard !words.isEmpty, !text.holds("{{", at: words.lowerBound) else {
      return leaveOut(start, limit, until: "</ref>")
    }
    text.cut(start..<words.lowerBound, .metadata, putting: " (")
    text.drop(signs: words.upperBound..<close + 6, putting: ")")
    readInline(words)
    return close + 6
  }

  /// "[[Hallow|the town]]", "[[water wheel]]s", "[https://mill.example The society]".
  private mutating func readLink(_ start: Int, _ limit: Int) -> Int {
    guard text.holds("[[", at: start) else { return readAddress(start, limit) }
    guard Self.isLink(start, limit, in: text), let end = text.place(of: "]]", from: start + 2, to: limit) else {
      return start + 2
    }
    let bar = (start + 2..<end).first { text.bytes[$0] == UInt8(ascii: "|") }
    let target = start + 2..<(bar ?? end)
    let isFile = bar != nil && target.prefix(24).contains { text.bytes[$0] == UInt8(ascii: ":") }
    // Of a picture the last part is what stands below it.
    let last = isFile ? (start..<end).last { text.bytes[$0] == UInt8(ascii: "|") } : bar
    let words = last.map { $0 + 1..<end } ?? target
    // Where it leads is kept twice, as a link and among what is removed: of a wiki nobody knows, the name says more than the address.
    if bar == nil { text.drop(signs: start..<words.lowerBound) } else { text.cut(start..<words.lowerBound, .metadata) }
    text.drop(signs: end..<end + 2)
    text.style(words, .link, link: Self.address(of: target, in: text))
    return end + 2
  }

  /// The address of a page within its wiki, by its name: "Water wheel" ► Water_wheel.
  private static func address(of target: Range<Int>, in text: TextLines) -> String {
    String(decoding: text.bytes[target].map { $0 == 0x20 ? UInt8(ascii: "_") : $0 }, as: UTF8.self)
  }

  private mutating func readAddress(_ start: Int, _ limit: Int) -> Int {
    let isAddress =
      text.holds("[http://", at: start) || text.holds("[https://", at: start) || text.holds("[//", at: start)
    guard isAddress, let end = text.place(of: "]", from: start, to: limit) else { return start + 1 }
    let space = (start..<end).first { text.bytes[$0] == 0x20 }
    let address = String(decoding: text.bytes[start + 1..<(space ?? end)], as: UTF8.self)
    let words = space.map { $0 + 1..<end } ?? start + 1..<end
    text.cut(start..<words.lowerBound, .metadata)
    text.drop(signs: end..<end + 1)
    text.style(words, .link, link: address)
    return end + 1
  }
}
