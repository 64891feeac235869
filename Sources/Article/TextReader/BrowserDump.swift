import ArticleModel
import Fragments
import UTF8Text

/// Reads a page dumped by a text browser (lynx, links): link numbers, menus and the list of addresses are removed.
///
///     [1]Hill Paper[2]News [3]Sport         (menu)
///                  Fish Soup                ►   title
///     This is the [4]soup that is sold …    ►   This is the soup that is sold …
///     References
///       1. https://hill.example/            (set aside)
struct BrowserDump {
  /// How many lines at the end are searched for the list of addresses.
  private static let reach = 20_000
  /// A line with a link for every few words is a menu; this many at most.
  private static let wordsOfLink = 5
  /// A short line that begins at this column or later is centred.
  private static let middle: Int32 = 12

  private var text: TextLines
  private let references: Int
  private let addresses: [String: String]

  static func apply(to text: inout TextLines) {
    guard let references = references(in: text) ?? (namesLinks(text) ? text.lines.count : nil) else { return }
    var pass = BrowserDump(
      text: text, references: references, addresses: addresses(from: references, in: text))
    pass.run()
    text = pass.text
  }

  /// Whether a text begins with what some browsers write for the links of a page's head: "Link: canonical".
  private static func namesLinks(_ text: TextLines) -> Bool { text.lines.count > 2 && isHeadLink(0, in: text) }

  private static func isHeadLink(_ index: Int, in text: TextLines) -> Bool {
    text.begins(index, "Link: ") && text.words(index) <= 4 && text.lines[index].said == .nothing
  }

  /// Whether a line is a form's, with a field of underlines or a button, or stands for a picture that says nothing.
  private static func isForm(_ index: Int, in text: TextLines) -> Bool {
    if standIns.contains(text.string(index)) || text.begins(index, "(BUTTON)") { return true }
    return text.words(index) <= 10 && text.lines[index].text.contains { text.holds("__________", at: $0) }
      || text.words(index) <= 10 && text.lines[index].text.contains { text.holds("_____", at: $0) }
        && text.text(index).contains(UInt8(ascii: "["))
  }

  private static let standIns: Set<String> = [
    "[IMG]", "[INLINE]", "[IMAGE]", "[EMBED]", "[USEMAP]", "[LINK]", "[ISMAP]",
  ]

  /// Where the list of addresses begins, with its heading; nil if the text ends in none.
  private static func references(in text: TextLines) -> Int? {
    var index = text.lines.count - 1
    let first = max(0, text.lines.count - reach)
    var addresses = 0
    while index > first, isAddress(index, in: text) || isPartOfList(index, in: text) {
      if isAddress(index, in: text) { addresses += 1 }
      index -= 1
    }
    // "Liens visibles:" may stand between the heading and the list.
    if index > first, isHeading(index - 1, in: text),
      text.bytes[text.lines[index].text.upperBound - 1] == UInt8(ascii: ":")
    {
      index -= 1
    }
    guard addresses > 0, index >= 0, isHeading(index, in: text) else { return nil }
    return text.begins(index, "References") || addresses >= 2 && hasMarks(above: index, in: text) ? index : nil
  }

  /// A few words alone at the margin, in whatever language the browser speaks.
  private static func isHeading(_ index: Int, in text: TextLines) -> Bool {
    text.lines[index].indent <= 4 && text.words(index) <= 3 && !text.endsSentence(index)
      && text.lines[index].blankLinesBefore > 0
  }

  /// Whether the text has the marks of links: "[4]roue".
  private static func hasMarks(above end: Int, in text: TextLines) -> Bool {
    (0..<end).contains { index in
      let range = text.lines[index].text
      return range.contains { at in
        text.bytes[at] == UInt8(ascii: "[") && at + 3 < range.upperBound && isDigit(text.bytes[at + 1])
          && range[(at + 2)...].prefix(5).contains { close in
            text.bytes[close] == UInt8(ascii: "]") && close + 1 < range.upperBound
              && (isLetter(text.bytes[close + 1]) || text.bytes[close + 1] >= 0x80)
          }
      }
    }
  }

  /// "12. https://hill.example/"
  private static func isAddress(_ index: Int, in text: TextLines) -> Bool {
    guard let marker = ListMarker.read(text.bytes, text.lines[index].text), marker.kind == .number else {
      return isLongNumber(index, in: text)
    }
    return holdsAddress(text.lines[index].text.lowerBound + Int(marker.length), in: text)
  }

  /// Lists of addresses go beyond 999.
  private static func isLongNumber(_ index: Int, in text: TextLines) -> Bool {
    let range = text.lines[index].text
    guard let dot = range.prefix(6).first(where: { text.bytes[$0] == UInt8(ascii: ".") }), dot > range.lowerBound,
      (range.lowerBound..<dot).allSatisfy({ isDigit(text.bytes[$0]) })
    else { return false }
    return holdsAddress(dot + 2, in: text)
  }

  private static func holdsAddress(_ start: Int, in text: TextLines) -> Bool {
    let schemes: [StaticString] = ["http", "file:", "mailto:", "ftp:", "javascript:", "about:", "tel:", "/", "#"]
    return schemes.contains { text.holds($0, at: start) }
  }

  private static func isPartOfList(_ index: Int, in text: TextLines) -> Bool {
    text.begins(index, "Visible links") || text.begins(index, "Hidden links")
  }

  /// Leaves the number of a link out; the word behind it leads where the list says: nothing tells how many of the words after it belong to the link.
  private mutating func readMark(_ mark: Range<Int>) {
    text.cut(mark, .navigation)
    let number = String(decoding: text.bytes[mark.lowerBound + 1..<mark.upperBound - 1], as: UTF8.self)
    guard let address = addresses[number] else { return }
    var end = mark.upperBound
    while end < text.bytes.count, isLetter(text.bytes[end]) || isDigit(text.bytes[end]) || text.bytes[end] >= 0x80 {
      end += 1
    }
    text.style(mark.upperBound..<end, .link, link: address)
  }

  /// The addresses of the list at the end, by their numbers.
  private static func addresses(from references: Int, in text: TextLines) -> [String: String] {
    var addresses: [String: String] = [:]
    for index in min(references, text.lines.count)..<text.lines.count where isAddress(index, in: text) {
      let words = text.string(index)
      guard let dot = words.firstIndex(of: ".") else { continue }
      let address = words[words.index(after: dot)...].drop { $0 == " " }
      if address.hasPrefix("http") { addresses[String(words[..<dot])] = String(address) }
    }
    return addresses
  }

  private mutating func run() {
    text.setAside(references..<text.lines.count, .navigation)
    var width = 0
    var hasTitle = false
    let title = firstTitle()
    for index in 0..<references {
      let marks = marks(in: text.lines[index].text)
      if Self.isHeadLink(index, in: text) || Self.isForm(index, in: text) {
        text.setAside(index..<index + 1, .navigation)
        continue
      }
      if isMenu(index, marks, isAbove: index < title) {
        text.setAside(index..<index + 1, .navigation)
        continue
      }
      for mark in marks { readMark(mark) }
      let line = text.lines[index]
      width = max(width, Int(line.endColumn))
      guard isApart(index), text.words(index) <= 16, ListMarker.read(text.bytes, line.text) == nil else { continue }
      if line.indent >= Self.middle, !hasTitle, !text.endsSentence(index) {
        text.say(.title, index)
        hasTitle = true
      } else if line.indent == 0, !text.endsSentence(index), text.bytes[line.text.lowerBound] != 0xC2 {
        text.say(.heading, index, level: 2)
      }
    }
    text.width = width > 0 ? width : nil
  }

  /// The first separate line without a link: all links above it belong to the site.
  private func firstTitle() -> Int {
    (0..<references).first { index in
      let line = text.lines[index]
      return isApart(index) && (line.indent >= Self.middle || line.indent == 0) && text.words(index) <= 16
        && !text.endsSentence(index) && marks(in: line.text).isEmpty
        && ListMarker.read(text.bytes, line.text) == nil
    } ?? 0
  }

  private func isApart(_ index: Int) -> Bool {
    (text.lines[index].blankLinesBefore > 0 || index == 0)
      && (index + 1 >= text.lines.count || text.lines[index + 1].blankLinesBefore > 0)
  }

  /// The marks of links in a line: a number in square brackets that a word follows, or that ends a line.
  private func marks(in range: Range<Int>) -> [Range<Int>] {
    var marks: [Range<Int>] = []
    var at = range.lowerBound
    while at < range.upperBound {
      guard text.bytes[at] == UInt8(ascii: "[") else {
        at += 1
        continue
      }
      var end = at + 1
      while end < range.upperBound, isDigit(text.bytes[end]), end - at < 7 { end += 1 }
      if end > at + 1, end < range.upperBound, text.bytes[end] == UInt8(ascii: "]") {
        marks.append(at..<end + 1)
        at = end
      }
      at += 1
    }
    return marks
  }

  /// A line of links: it begins with one and has one for every few words. Above the title, one link or an item with
  /// one, is enough.
  private func isMenu(_ index: Int, _ marks: [Range<Int>], isAbove: Bool) -> Bool {
    let range = text.lines[index].text
    // lynx begins the line of a page's feeds with "#".
    let sign = isAbove && text.bytes[range.lowerBound] == UInt8(ascii: "#") ? 1 : 0
    let marker = isAbove ? max(sign, Int(ListMarker.read(text.bytes, range)?.length ?? 0)) : 0
    guard marks.count >= (isAbove ? 1 : 2), let first = marks.first, first.lowerBound == range.lowerBound + marker
    else {
      return false
    }
    return text.words(index) <= marks.count * Self.wordsOfLink && !text.endsSentence(index)
      && !range.contains { text.bytes[$0] == UInt8(ascii: ",") || text.holds(". ", at: $0) }
  }
}
