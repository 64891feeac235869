import ArticleModel
import Fragments
import UTF8Text

/// Reads texts of Japanese libraries, which write how words are read, and what the typist notes, into the text.
///
///     古い｜水車小屋《すいしゃごや》      ►   古い水車小屋（すいしゃごや）, with the reading marked as one
///     ［＃３字下げ］一［＃「一」は中見出し］   ►   heading: 一
///     底本：「川べりの話」水辺書房             (set aside, with all below)
struct ReadingsText {
  /// The fewest readings of a text that has no notes.
  private static let fewest = 3
  /// The longest reading, and the longest note, in bytes.
  private static let longestReading = 90
  private static let longestNote = 400
  /// How many lines are searched for what explains the signs.
  private static let reach = 40

  private var text: TextLines

  static func apply(to text: inout TextLines) {
    guard !text.isWhole, let hasNotes = hasNotes(text) else { return }
    var pass = ReadingsText(text: text)
    if hasNotes {
      pass.readHead()
      pass.readFoot()
    }
    for index in pass.text.lines.indices where pass.text.lines[index].said != .gone {
      pass.readLine(index, isWhole: hasNotes)
    }
    text = pass.text
    if hasNotes { text.isWhole = true }
  }

  /// Whether a text that has readings in double brackets behind its words has the notes of a library, too; nil where it has no readings.
  /// Without notes there have to be several in Hiragana: names of works stand in such brackets as well.
  private static func hasNotes(_ text: TextLines) -> Bool? {
    var readings = 0
    var hasReading = false
    var hasNote = false
    for line in text.lines {
      var at = line.text.lowerBound
      while at < line.text.upperBound {
        guard text.bytes[at] >= 0xE3 else {
          at += 1
          continue
        }
        if text.holds("《", at: at), let end = endOfReading(at, line.text, text) {
          if isSoft(at + 3..<end - 3, text) { readings += 1 }
          hasReading = true
          at = end
        } else {
          if text.holds("［＃", at: at) { hasNote = true }
          at += 3
        }
        if hasReading, hasNote { return true }
      }
    }
    return readings >= fewest ? false : nil
  }

  /// Whether a reading is written in Hiragana.
  private static func isSoft(_ range: Range<Int>, _ text: TextLines) -> Bool {
    String(decoding: text.bytes[range], as: UTF8.self).unicodeScalars.allSatisfy {
      (0x3040...0x309F).contains($0.value) || $0.value == 0x30FC
    }
  }

  /// Where a reading ends that begins at an opening bracket behind a word: nothing but Kana stands in it.
  private static func endOfReading(_ at: Int, _ range: Range<Int>, _ text: TextLines) -> Int? {
    guard at > range.lowerBound, text.bytes[at - 1] >= 0x80,
      let close = text.place(of: "》", from: at + 3, to: min(range.upperBound, at + longestReading)), close > at + 3
    else { return nil }
    let isKana = String(decoding: text.bytes[at + 3..<close], as: UTF8.self).unicodeScalars
      .allSatisfy { (0x3040...0x30FF).contains($0.value) || $0.value == 0x3000 }
    return isKana ? close + 3 : nil
  }

  // MARK: What stands around the text

  /// The title and who wrote it, in the first lines, and what explains the signs between two drawn lines.
  private mutating func readHead() {
    let block = 0..<text.endOfBlock(0)
    if block.count <= 5, text.lines[0].said == .nothing, text.lines.count > block.count {
      text.say(.title, 0)
      if block.count >= 2 {
        let last = block.upperBound - 1
        var masthead = text.declared ?? Masthead()
        if masthead.authors.isEmpty { masthead.authors = [Author(name: text.string(last))] }
        text.declared = masthead
        text.setAside(last..<last + 1, .byline)
      }
    }
    let reached = 0..<min(Self.reach, text.lines.count)
    guard let first = reached.first(where: isDrawn), first + 1 < text.lines.count,
      text.string(first + 1).contains("記号"), let last = reached.first(where: { $0 > first && isDrawn($0) })
    else { return }
    text.setAside(first..<last + 1, .siteBoilerplate)
  }

  private func isDrawn(_ index: Int) -> Bool {
    text.lines[index].text.count >= 10 && text.text(index).allSatisfy { $0 == UInt8(ascii: "-") }
  }

  /// The book that the text was taken from and who typed it, at the end.
  private mutating func readFoot() {
    guard let foot = text.lines.indices.last(where: { text.begins($0, "底本：") }), foot > 0 else { return }
    text.setAside(foot..<text.lines.count, .metadata)
  }

  // MARK: The text

  private mutating func readLine(_ index: Int, isWhole: Bool) {
    var range = text.lines[index].text
    // A wide space sets a paragraph in.
    while range.count > 3, text.holds("　", at: range.lowerBound) { range = range.lowerBound + 3..<range.upperBound }
    text.lines[index].text = range
    var at = range.lowerBound
    var level: Int?
    var hasWords = false
    while at < range.upperBound {
      guard text.bytes[at] >= 0xE3 else {
        hasWords = hasWords || !isSpace(text.bytes[at])
        at += 1
        continue
      }
      if text.holds("［＃", at: at),
        let close = text.place(of: "］", from: at, to: min(range.upperBound, at + Self.longestNote))
      {
        level = level ?? Self.level(of: String(decoding: text.bytes[at..<close], as: UTF8.self))
        text.cut(at..<close + 3, .metadata)
        at = close + 3
      } else if text.holds("《", at: at), let end = Self.endOfReading(at, range, text) {
        text.drop(signs: at..<at + 3, putting: "（")
        text.drop(signs: end - 3..<end, putting: "）")
        text.style(at..<end, .ruby)
        at = end
      } else if text.holds("｜", at: at) {
        text.drop(signs: at..<at + 3)
        at += 3
      } else {
        hasWords = true
        at += 3
      }
    }
    if !hasWords {
      text.drop(index..<index + 1)
    } else if text.lines[index].said == .nothing, isWhole || level != nil {
      text.say(level == nil ? .paragraph : .heading, index, level: level ?? 0)
    }
  }

  /// The level of the heading that a note says a line to be.
  private static func level(of note: String) -> Int? {
    guard note.contains("見出し") else { return nil }
    return note.contains("大見出し") ? 2 : note.contains("小見出し") ? 4 : 3
  }
}
