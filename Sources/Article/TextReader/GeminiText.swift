import ArticleModel
import Fragments
import UTF8Text

/// Reads the text of the Gemini protocol, in which every line says by itself what it is.
///
///     # The slow boat                      ►   title
///     => gemini://boat.example/ All logs       a link
///     ```                                      code up to the next such line
enum GeminiText {
  private static let reach = 200

  static func apply(to text: inout TextLines) {
    guard !text.isWhole, isSaid(by: (0..<min(reach, text.lines.count)).filter { isLink($0, in: text) }, in: text) else {
      return
    }
    var isCode = false
    var blocks: UInt8 = 0
    var hasTitle = false
    for index in text.lines.indices where text.lines[index].said == .nothing {
      let range = text.lines[index].text
      if text.begins(index, "```") {
        isCode.toggle()
        if isCode { blocks &+= 1 }
        text.setAside(index..<index + 1, .metadata)
      } else if isCode {
        text.say(.code, index, level: Int(blocks))
      } else if isLink(index, in: text) {
        readLink(index, &text)
      } else if let level = DrawnLine.headingLevel(text.bytes, range) {
        text.say(level == 1 && !hasTitle ? .title : .heading, index, level: max(2, level))
        hasTitle = hasTitle || level == 1
        text.lines[index].text = (range.lowerBound + level..<range.upperBound).trimmed(in: text.bytes)
      } else if text.begins(index, "* ") {
        text.say(.item, index)
      } else if text.begins(index, ">") {
        let words = range.dropFirst().trimmed(in: text.bytes)
        guard !words.isEmpty else {
          text.drop(index..<index + 1)
          continue
        }
        text.say(.quote, index, level: 1)
        text.lines[index].text = words
      } else {
        text.say(.paragraph, index)
      }
    }
    text.isWhole = true
  }

  /// Whether links say that a text is of this kind: one with an address, or two. Its lines are paragraphs, so that none is wrapped.
  private static func isSaid(by links: [Int], in text: TextLines) -> Bool {
    guard let first = links.first, WrapWidth(of: text.lines, in: text.bytes).columns == nil else { return false }
    let address = address(first, in: text)
    return links.count >= 2 || text.place(of: "://", from: address.lowerBound, to: address.upperBound) != nil
  }

  /// "=> gemini://boat.example/ All logs"
  private static func isLink(_ index: Int, in text: TextLines) -> Bool {
    guard text.begins(index, "=>"), text.lines[index].text.count > 4 else { return false }
    let address = address(index, in: text)
    guard let sign = text.bytes[address].first, sign != UInt8(ascii: "\""), sign != UInt8(ascii: "'") else {
      return false
    }
    return text.bytes[address].contains(UInt8(ascii: ":")) || text.bytes[address].contains(UInt8(ascii: "/"))
  }

  private static func address(_ index: Int, in text: TextLines) -> Range<Int> {
    let range = (text.lines[index].text.lowerBound + 2..<text.lines[index].text.upperBound).trimmed(in: text.bytes)
    return range.lowerBound..<(range.first { isSpace(text.bytes[$0]) } ?? range.upperBound)
  }

  private static func readLink(_ index: Int, _ text: inout TextLines) {
    let address = address(index, in: text)
    let words = (address.upperBound..<text.lines[index].text.upperBound).trimmed(in: text.bytes)
    let link = String(decoding: text.bytes[address], as: UTF8.self)
    text.say(.paragraph, index)
    if words.isEmpty {
      text.lines[index].text = address
      text.style(address, .link, link: link)
    } else {
      text.setAside(text.lines[index].text.lowerBound..<words.lowerBound, as: .metadata)
      text.lines[index].text = words
      text.style(words, .link, link: link)
    }
  }
}
