import ArticleModel
import Fragments
import UTF8Text

/// Reads the titles of newsletters that were written as text: two stars before them, and a line drawn below, or a link behind.
///
///     ** The week in Vellen                          The week in Vellen     ►   heading
///     ------------------------------------------
///     * The storm (https://mail.example/1)            • The storm             ►   a link
///     ** unsubscribe (https://mail.example/u)          unsubscribe           ►   a link
///
/// Where no line underlines any, two stars begin an item of a list in Org or in a wiki.
enum StarredTitles {
  private static let longestTitle = 20
  private static let shortestLine = 20

  static func apply(to text: inout TextLines) {
    let lines = text.lines.indices.filter { isStarred($0, in: text) }
    guard lines.contains(where: { isUnderlined($0, in: text) }) else { return }
    let links = Set(text.lines.indices.filter { makeLink($0, &text) })
    for index in lines {
      let isTitle = isUnderlined(index, in: text)
      guard isTitle || links.contains(index) else { continue }
      let range = text.lines[index].text
      text.lines[index].text = (range.lowerBound + 2..<range.upperBound).trimmed(in: text.bytes)
      guard isTitle else { continue }
      text.say(.heading, index, level: 2)
      text.drop(index + 1..<index + 2)
    }
  }

  /// Makes the words of a line a link that end in its address in brackets; not those of a paragraph's last line.
  private static func makeLink(_ index: Int, _ text: inout TextLines) -> Bool {
    let range = text.lines[index].text
    guard text.begins(index, "*") || index == 0 || text.lines[index].blankLinesBefore > 0,
      text.bytes[range.upperBound - 1] == UInt8(ascii: ")"), text.words(index) <= longestTitle,
      let open = range.last(where: { text.bytes[$0] == UInt8(ascii: "(") }),
      text.holds("(http", at: open) || text.holds("(mailto:", at: open)
    else { return false }
    let stars = range.prefix { text.bytes[$0] == UInt8(ascii: "*") || text.bytes[$0] == 0x20 }.count
    let words = (range.lowerBound + stars..<open).trimmed(in: text.bytes)
    guard !words.isEmpty else { return false }
    let address = String(decoding: text.bytes[open + 1..<range.upperBound - 1], as: UTF8.self)
    text.style(words, .link, link: address)
    // What is not the author's goes without its links: the address is told with what goes.
    if !text.begins(index, "* ") { text.setAside(open..<range.upperBound, as: .metadata) }
    text.lines[index].text = range.lowerBound..<words.upperBound
    return true
  }

  private static func isStarred(_ index: Int, in text: TextLines) -> Bool {
    text.begins(index, "** ") && text.lines[index].said == .nothing && text.words(index) <= longestTitle + 1
  }

  /// Whether the next line is drawn, right below.
  private static func isUnderlined(_ index: Int, in text: TextLines) -> Bool {
    guard index + 1 < text.lines.count, text.lines[index + 1].blankLinesBefore == 0 else { return false }
    let line = text.text(index + 1)
    return line.count >= shortestLine && (line.first == UInt8(ascii: "-") || line.first == UInt8(ascii: "="))
      && line.allSatisfy { $0 == line.first }
  }
}
