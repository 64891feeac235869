import ArticleModel
import Fragments
import UTF8Text

/// Reads subtitles with a script for their looks, and songs with the time of each line: what is said or sung stays.
///
///     Dialogue: 0,0:00:01.00,0:00:03.50,Default,,0,0,0,,You came back.   ►   You came back.
///     [00:12.00]Down by the weir                                        ►   Down by the weir
struct ScriptedSubtitles {
  private static let reach = 60
  private static let fewest = 2
  /// The commas before the words of a line.
  private static let commas = 9

  private var text: TextLines

  static func apply(to text: inout TextLines) {
    guard !text.isWhole, text.lines.count > fewest, text.bytes.first == UInt8(ascii: "[") else { return }
    let reached = 0..<min(reach, text.lines.count)
    var pass = ScriptedSubtitles(text: text)
    if text.begins(0, "[Script Info]") {
      pass.readScript()
    } else if reached.count(where: { endOfTime($0, in: text) != nil }) >= fewest,
      reached.allSatisfy({ endOfTime($0, in: text) != nil || isField($0, in: text) })
    {
      pass.readSong()
    } else {
      return
    }
    text = pass.text
    text.isWhole = true
    if !text.lines.contains(where: { $0.said == .title }) { text.isUntitled = true }
  }

  // MARK: Scripts

  private mutating func readScript() {
    for index in text.lines.indices {
      if text.begins(index, "Dialogue:"), let start = startOfWords(index) {
        readWords(index, from: start)
      } else if text.begins(index, "Title: "), !text.lines.contains(where: { $0.said == .title }) {
        keepTitle(index, from: text.lines[index].text.lowerBound + 7, to: text.lines[index].text.upperBound)
      } else {
        text.setAside(index..<index + 1, .metadata)
      }
    }
  }

  private func startOfWords(_ index: Int) -> Int? {
    var commas = 0
    for at in text.lines[index].text where text.bytes[at] == UInt8(ascii: ",") {
      commas += 1
      if commas == Self.commas { return at + 1 < text.lines[index].text.upperBound ? at + 1 : nil }
    }
    return nil
  }

  /// Leaves out what sets the looks of words, and joins their lines.
  private mutating func readWords(_ index: Int, from start: Int) {
    let range = text.lines[index].text
    text.setAside(range.lowerBound..<start, as: .metadata)
    text.lines[index].text = start..<range.upperBound
    text.say(.paragraph, index)
    var at = start
    while at + 1 < range.upperBound {
      if text.holds("{\\", at: at),
        let close = (at..<range.upperBound).first(where: { text.bytes[$0] == UInt8(ascii: "}") })
      {
        text.drop(signs: at..<close + 1)
        at = close + 1
      } else if text.holds("\\N", at: at) || text.holds("\\n", at: at) || text.holds("\\h", at: at) {
        text.drop(signs: at..<at + 2, putting: " ")
        at += 2
      } else {
        at += 1
      }
    }
  }

  // MARK: Songs

  /// Where the times end that a line begins with: "[00:12.00]".
  private static func endOfTime(_ index: Int, in text: TextLines) -> Int? {
    let range = text.lines[index].text
    var at = range.lowerBound
    while at < range.upperBound, text.bytes[at] == UInt8(ascii: "["),
      let close = range[at...].prefix(12).first(where: { text.bytes[$0] == UInt8(ascii: "]") }),
      isDigit(text.bytes[at + 1]), (at + 1..<close).contains(where: { text.bytes[$0] == UInt8(ascii: ":") }),
      (at + 1..<close).contains(where: { text.bytes[$0] == UInt8(ascii: ".") }),
      (at + 1..<close).allSatisfy({
        isDigit(text.bytes[$0]) || text.bytes[$0] == UInt8(ascii: ":") || text.bytes[$0] == UInt8(ascii: ".")
      })
    {
      at = close + 1
    }
    return at > range.lowerBound ? at : nil
  }

  /// "[ti:The Weir Song]"
  private static func isField(_ index: Int, in text: TextLines) -> Bool {
    let range = text.lines[index].text
    return range.count > 4 && text.bytes[range.lowerBound] == UInt8(ascii: "[")
      && text.bytes[range.upperBound - 1] == UInt8(ascii: "]") && isLetter(text.bytes[range.lowerBound + 1])
      && range.prefix(12).contains { text.bytes[$0] == UInt8(ascii: ":") }
  }

  private mutating func readSong() {
    for index in text.lines.indices {
      let range = text.lines[index].text
      if let end = Self.endOfTime(index, in: text) {
        guard end < range.upperBound else {
          text.setAside(index..<index + 1, .metadata)
          continue
        }
        text.setAside(range.lowerBound..<end, as: .metadata)
        text.lines[index].text = (end..<range.upperBound).trimmed(in: text.bytes)
        text.say(.kept, index)
      } else if text.begins(index, "[ti:"), range.count > 5 {
        keepTitle(index, from: range.lowerBound + 4, to: range.upperBound - 1)
      } else {
        if text.begins(index, "[ar:"), range.count > 5 { noteAuthor(range.lowerBound + 4..<range.upperBound - 1) }
        text.setAside(index..<index + 1, .metadata)
      }
    }
  }

  private mutating func keepTitle(_ index: Int, from start: Int, to end: Int) {
    let words = (start..<end).trimmed(in: text.bytes)
    guard !words.isEmpty else { return text.setAside(index..<index + 1, .metadata) }
    text.setAside(text.lines[index].text.lowerBound..<words.lowerBound, as: .metadata)
    text.say(.title, index)
    text.lines[index].text = words
  }

  private mutating func noteAuthor(_ range: Range<Int>) {
    var masthead = text.declared ?? Masthead()
    let name = String(decoding: text.bytes[range.trimmed(in: text.bytes)], as: UTF8.self)
    if masthead.authors.isEmpty, !name.isEmpty { masthead.authors = [Author(name: name)] }
    text.declared = masthead
  }
}
