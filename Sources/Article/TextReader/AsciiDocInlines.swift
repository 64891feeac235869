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
      at = readMacro(at, range) ?? at + 1
    }
    Self.signs.apply(to: range, of: &text)
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
