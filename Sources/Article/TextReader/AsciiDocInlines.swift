import ArticleModel
import Fragments
import UTF8Text

/// Links, notes, admonitions and terms of AsciiDoc.
///
///     See https://weir.example/words[the words].   ►   See the words., with a link
///     Mitre gate:: two leaves                          term: Mitre gate, and what it means
extension AsciiDocText {
  /// Styles and macros within a line.
  mutating func readInline(_ range: Range<Int>) {
    var at = range.lowerBound
    while at < range.upperBound {
      at = readReference(at, range) ?? readMacro(at, range) ?? readKey(at, range) ?? readSmall(at, range) ?? at + 1
    }
    Self.signs.apply(to: range, of: &text)
  }

  /// Notes what the headings are called that have a name above them: "[[motor]]", "[#motor]".
  mutating func noteAnchors() {
    for index in text.lines.indices.dropLast() where text.begins(index, "[[") || text.begins(index, "[#") {
      guard let heading = Self.heading(index + 1, in: text) else { continue }
      let name = text.text(index).dropFirst(2).prefix { !",]. ".utf8.contains($0) }
      headings[String(decoding: name, as: UTF8.self)] = String(decoding: text.bytes[heading.words], as: UTF8.self)
    }
  }

  /// "<<motor>>", "<<motor,the engine>>": the words, or those of the heading it means. "[[motor]]" within a line shows nothing.
  private mutating func readReference(_ start: Int, _ range: Range<Int>) -> Int? {
    if text.holds("[[[", at: start), let end = text.place(of: "]]]", from: start + 3, to: range.upperBound) {
      text.drop(signs: start..<start + 2)
      text.drop(signs: end..<end + 2)
      return end + 3
    }
    if text.holds("[[", at: start) {
      guard let end = text.place(of: "]]", from: start + 2, to: range.upperBound), end > start + 2,
        text.bytes[start + 2..<end].allSatisfy({ isLetter($0) || isDigit($0) || $0 == 0x2D || $0 == 0x5F })
      else { return nil }
      text.cut(start..<end + 2, .metadata)
      return end + 2
    }
    guard text.holds("<<", at: start), let end = text.place(of: ">>", from: start + 2, to: range.upperBound),
      end > start + 2, !isSpace(text.bytes[start + 2]), text.bytes[start + 2] != UInt8(ascii: "<")
    else { return nil }
    let comma = (start + 2..<end).first { text.bytes[$0] == UInt8(ascii: ",") }
    let name = String(decoding: text.bytes[start + 2..<(comma ?? end)], as: UTF8.self)
    if let comma, comma + 1 < end {
      text.drop(signs: start..<comma + 1)
      text.drop(signs: end..<end + 2)
      text.style((comma + 1..<end).trimmed(in: text.bytes), .link, link: "#" + name)
    } else if let heading = headings[name] {
      text.drop(signs: start..<end + 2, putting: heading)
    } else {
      text.drop(signs: start..<start + 2)
      text.drop(signs: end..<end + 2)
      text.style(start + 2..<end, .link, link: "#" + name)
    }
    return end + 2
  }

  /// "[quote, Nell Ashby, Log of the dome]" above what she says, which goes on to an empty line or between two rules. A verse keeps its
  /// lines.
  mutating func readSpeaker(_ index: Int) -> Int? {
    let isVerse = text.begins(index, "[verse")
    guard isVerse || text.begins(index, "[quote"), index + 1 < text.lines.count,
      text.lines[index + 1].blankLinesBefore == 0
    else { return nil }
    let range = text.lines[index].text
    if let comma = range.first(where: { text.bytes[$0] == UInt8(ascii: ",") }),
      case let name = (comma + 1..<range.upperBound - 1).trimmed(in: text.bytes), !name.isEmpty
    {
      text.lines[index].text = name
      text.say(.attribution, index, level: 1)
      for at in name where text.bytes[at] == UInt8(ascii: "\"") { text.drop(signs: at..<at + 1) }
    } else {
      text.setAside(index..<index + 1, .metadata)
    }
    let isBlock = text.begins(index + 1, "____") && text.text(index + 1).allSatisfy { $0 == UInt8(ascii: "_") }
    let close =
      isBlock ? (index + 2..<text.lines.count).first { text.text($0).elementsEqual(text.text(index + 1)) } : nil
    let lines = close.map { index + 2..<$0 } ?? index + 1..<text.endOfBlock(index + 1)
    if let close {
      text.drop(index + 1..<index + 2)
      text.drop(close..<close + 1)
    }
    for line in lines {
      if isVerse {
        text.say(.kept, line)
        readInline(text.lines[line].text)
      } else {
        readLine(line, isQuote: true)
      }
    }
    return (close ?? lines.upperBound - 1) + 1
  }

  /// "-- Nell Ashby" right below a paragraph in quotation marks.
  mutating func readSpeakerBelow(_ index: Int) -> Bool {
    guard text.begins(index, "-- "), index > 0, text.lines[index].blankLinesBefore == 0 else { return false }
    var first = index - 1
    while first > 0, text.lines[first].said == .goesOn { first -= 1 }
    guard text.lines[first].said == .paragraph, text.begins(first, "\"") else { return false }
    text.say(.quote, first, level: 1)
    text.say(.attribution, index, level: 1)
    text.lines[index].text = (text.lines[index].text.dropFirst(3)).trimmed(in: text.bytes)
    readInline(text.lines[index].text)
    return true
  }

  /// "https://weir.example[the weir]", "link:plan.html[the plan]", "xref:kinds[kinds]", "footnote:[Not so.]"
  private mutating func readMacro(_ start: Int, _ range: Range<Int>) -> Int? {
    let names: [StaticString] = ["https://", "http://", "link:", "mailto:", "xref:", "footnote:["]
    guard start == range.lowerBound || !isLetter(text.bytes[start - 1]),
      let name = names.first(where: { text.holds($0, at: start) })
    else { return nil }
    let isAddress = text.bytes[start] == UInt8(ascii: "h") || text.bytes[start] == UInt8(ascii: "m")
    let isNote = text.bytes[start] == UInt8(ascii: "f")
    let from = isAddress ? start : isNote ? start + 9 : start + name.utf8CodeUnitCount
    guard
      let open = (from..<range.upperBound).first(where: {
        isSpace(text.bytes[$0]) || text.bytes[$0] == UInt8(ascii: "[")
      }),
      text.bytes[open] == UInt8(ascii: "["),
      let close = (open..<range.upperBound).first(where: { text.bytes[$0] == UInt8(ascii: "]") })
    else { return nil }
    if isNote {
      text.drop(signs: start..<open + 1, putting: " (")
      text.drop(signs: close..<close + 1, putting: ")")
      return close + 1
    }
    let address = String(decoding: text.bytes[from..<open], as: UTF8.self)
    // A sign behind the words says in which window the page opens.
    let end = text.bytes[close - 1] == UInt8(ascii: "^") ? close - 1 : close
    if open + 1 < end {
      text.drop(signs: start..<open + 1)
      text.drop(signs: end..<close + 1)
      text.style(open + 1..<end, .link, link: text.holds("xref:", at: start) ? "#" + address : address)
    } else {
      text.drop(signs: start..<from)
      text.drop(signs: open..<close + 1)
      text.style(from..<open, .link, link: address)
    }
    return close + 1
  }

  /// The longest name of a picture or a menu.
  private static let longestName = 200

  /// "kbd:[F1]", "btn:[OK]", "menu:File[Save]", "image:gate.png[The gate]", "[.underline]#lined#"
  private mutating func readKey(_ start: Int, _ range: Range<Int>) -> Int? {
    if text.holds("[.", at: start), let close = text.place(of: "]#", from: start + 2, to: range.upperBound) {
      text.cut(start..<close + 1, .metadata)
      return close + 1
    }
    let names: [StaticString] = ["kbd:[", "btn:[", "menu:", "image:", "icon:"]
    guard start == range.lowerBound || !isLetter(text.bytes[start - 1]),
      let name = names.first(where: { text.holds($0, at: start) }),
      let open = (start..<range.upperBound).prefix(Self.longestName).first(where: {
        isSpace(text.bytes[$0]) || text.bytes[$0] == UInt8(ascii: "[")
      }),
      text.bytes[open] == UInt8(ascii: "["),
      let close = text.place(of: "]", from: open, to: range.upperBound)
    else { return nil }
    let colon = start + name.utf8CodeUnitCount
    switch text.bytes[start] {
    case UInt8(ascii: "m") where colon < open:
      text.drop(signs: start..<colon)
      text.drop(signs: open..<open + 1, putting: open + 1 < close ? " › " : "")
      text.drop(signs: close..<close + 1)
      text.style(colon..<close, .strong)
    case UInt8(ascii: "k"), UInt8(ascii: "b"):
      text.drop(signs: start..<open + 1)
      text.drop(signs: close..<close + 1)
      text.style(open + 1..<close, text.bytes[start] == UInt8(ascii: "k") ? .code : .strong)
    default:
      guard colon < open, text.bytes[colon] != UInt8(ascii: ":") else { return nil }
      let end = (open..<close).first { text.bytes[$0] == UInt8(ascii: ",") } ?? close
      text.cut(start..<open + 1, .metadata)
      text.cut(end..<close, .metadata)
      text.drop(signs: close..<close + 1)
    }
    return close + 1
  }

  /// "H~2~O", "m^2^"
  private mutating func readSmall(_ start: Int, _ range: Range<Int>) -> Int? {
    let sign = text.bytes[start]
    guard sign == UInt8(ascii: "~") || sign == UInt8(ascii: "^"), start > range.lowerBound,
      case let before = text.bytes[start - 1], isLetter(before) || isDigit(before) || before >= 0x80 || before == 0x29,
      let close = (start + 1..<range.upperBound).prefix(12).first(where: { text.bytes[$0] == sign }), close > start + 1,
      (start + 1..<close).allSatisfy({ !isSpace(text.bytes[$0]) })
    else { return nil }
    text.drop(signs: start..<start + 1)
    text.drop(signs: close..<close + 1)
    text.style(start + 1..<close, sign == UInt8(ascii: "~") ? .subscript : .superscript)
    return close + 1
  }

  /// "NOTE: Stand clear."
  static func isLabelled(_ index: Int, in text: TextLines) -> Bool {
    let labels: [StaticString] = ["NOTE: ", "TIP: ", "IMPORTANT: ", "WARNING: ", "CAUTION: "]
    return labels.contains { text.begins(index, $0) }
  }

  /// The label of "[NOTE]".
  static func label(of index: Int, in text: TextLines) -> Range<Int>? {
    let range = text.lines[index].text
    let labels: [StaticString] = ["[NOTE]", "[TIP]", "[IMPORTANT]", "[WARNING]", "[CAUTION]"]
    guard labels.contains(where: { text.holds($0, at: range.lowerBound) && range.count == $0.utf8CodeUnitCount }) else {
      return nil
    }
    return range.lowerBound + 1..<range.upperBound - 1
  }

  /// A label in brackets, and below it a paragraph, or several between two rules: the label begins the first of them.
  mutating func readAdmonition(_ index: Int) -> Int? {
    guard let label = Self.label(of: index, in: text), index + 1 < text.lines.count,
      text.lines[index + 1].blankLinesBefore == 0
    else { return nil }
    let rule = text.lines[index + 1].text
    let isBlock = rule.count >= 4 && rule.allSatisfy { text.bytes[$0] == UInt8(ascii: "=") }
    var first = index + 1
    var end = index + 1
    if isBlock {
      guard
        let close = (index + 2..<text.lines.count).first(where: { text.text($0).elementsEqual(text.text(index + 1)) })
      else { return nil }
      text.drop(index + 1..<index + 2)
      text.drop(close..<close + 1)
      (first, end) = (index + 2, close)
    }
    guard !isBlock || first < end else { return nil }
    text.drop(signs: label.lowerBound - 1..<label.lowerBound)
    text.drop(signs: label.upperBound..<label.upperBound + 1, putting: ":")
    // Its title stands behind a period.
    if text.begins(first, "."), text.lines[first].text.count > 2,
      isLetter(text.bytes[text.lines[first].text.lowerBound + 1])
    {
      text.lines[first].text = text.lines[first].text.dropFirst()
    }
    text.say(.goesOn, first)
    readInline(text.lines[first].text)
    for line in first + 1..<max(end, first + 1) { readLine(line) }
    return isBlock ? end + 1 : first + 1
  }

  /// "Mitre gate:: two leaves that meet in a point", with the meaning on this line or the next.
  mutating func readTerm(_ index: Int) -> Int? {
    let range = text.lines[index].text
    guard let sign = range.dropFirst().first(where: { text.holds("::", at: $0) }), sign > range.lowerBound,
      sign + 2 >= range.upperBound || text.bytes[sign + 2] == 0x20, text.bytes[sign - 1] != UInt8(ascii: ":")
    else { return nil }
    let term = (range.lowerBound..<sign).trimmed(in: text.bytes)
    let meaning = (min(sign + 2, range.upperBound)..<range.upperBound).trimmed(in: text.bytes)
    guard !term.isEmpty, term.count <= 80 else { return nil }
    if meaning.isEmpty {
      guard index + 1 < text.lines.count, text.lines[index + 1].blankLinesBefore <= 1 else { return nil }
      text.lines[index].text = term
      text.say(.term, index)
      readInline(term)
      text.say(.meaning, index + 1)
      readInline(text.lines[index + 1].text)
      return index + 2
    }
    guard text.split(index, term, meaning) else { return nil }
    text.say(.term, index)
    readInline(term)
    text.say(.meaning, index + 1)
    readInline(meaning)
    return index + 2
  }
}
