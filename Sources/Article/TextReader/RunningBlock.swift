import Fragments
import UTF8Text

/// Tells running text by sentences that end within lines and not with them, where no width explains the line breaks: lines broken by
/// hand, or in a script whose words are of many widths.
///
///     شہر کے بیچ میں ایک پرانا ڈاک خانہ تھا جس کی گھڑی     ►   one paragraph
///     ہمیشہ دس منٹ پیچھے رہتی تھی۔ لوگ اسی گھڑی سے
///     اپنا وقت ملاتے تھے۔
///
/// Verses, rows and items end what they say where their line ends, or begin each line alike.
struct RunningBlock {
  let bytes: UnsafeBufferPointer<UInt8>
  let lines: [Line]

  /// The fewest and the most lines of such a block: long texts tell their width.
  private static let fewest = 3
  private static let most = 40
  /// Nobody breaks wider lines by hand: those are paragraphs.
  private static let mostColumns = 120
  /// Narrower lines with capitals are verse whose sentences run over the lines; other scripts say more in a line.
  private static let fewestColumns = 45
  /// The fewest spaces of a line of prose in a script that has them.
  private static let fewestSpaces = 3

  /// The lines with whose sentence the next one goes on. Where sentences run across the lines of one block, all are broken so.
  func continuedLines() -> Set<Int> {
    // Where paragraphs stand on one line each, lines that are broken are verse.
    guard lines.count(where: isParagraph) < Self.fewestParagraphs else { return [] }
    var continued: Set<Int> = []
    var others: [Range<Int>] = []
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, lines[end].blankLinesBefore == 0 { end += 1 }
      let block = start..<end
      if (Self.fewest...Self.most).contains(block.count) {
        if isRunning(block, asks: true) { take(block, &continued) } else { others.append(block) }
      } else if block.count == 2, !isCased(block) {
        others.append(block)
      }
      start = end
    }
    guard !continued.isEmpty else { return [] }
    for block in others where isRunning(block, asks: false) { take(block, &continued) }
    return continued
  }

  private func isParagraph(_ line: Line) -> Bool {
    Int(line.endColumn) > Self.mostColumns
      && (SentenceEnd.closes(line.text, in: bytes) || bytes[line.text.upperBound - 1] == UInt8(ascii: ":"))
  }

  private static let fewestParagraphs = 2

  private func take(_ block: Range<Int>, _ continued: inout Set<Int>) {
    let widest = widest(block)
    continued.formUnion(block.dropLast().filter { goesOn($0, widest: widest) })
  }

  /// A short line that ends a sentence ends a paragraph.
  private func goesOn(_ index: Int, widest: Int) -> Bool {
    let ends = SentenceEnd.closes(lines[index].text, in: bytes) && !Abbreviation.ends(lines[index].text, in: bytes)
    return !ends || Int(lines[index].endColumn) * 5 >= widest * 4
  }

  private func widest(_ block: Range<Int>) -> Int { block.reduce(0) { max($0, Int(lines[$1].endColumn)) } }

  private func isRunning(_ block: Range<Int>, asks needsInner: Bool) -> Bool {
    let widest = widest(block)
    guard widest <= Self.mostColumns, widest >= Self.fewestColumns || !isCased(block) else { return false }
    var (inner, outer, goingOn) = (0, 0, 0)
    for index in block {
      let line = lines[index]
      guard isProse(line, isFirst: index == block.lowerBound) else { return false }
      inner += SentenceEnd.count(within: line.text, in: bytes)
      if index > block.lowerBound, FirstWord.mayGoOn(line.text, in: bytes) { goingOn += 1 }
      guard index + 1 < block.upperBound else { continue }
      guard Int(line.endColumn) * 2 >= widest, isLong(line) else { return false }
      if endsClause(line.text) { outer += 1 }
    }
    let breaks = block.count - 1
    return (inner > 0 || !needsInner) && outer * 2 <= breaks && outer <= inner + 1 && goingOn * 5 >= breaks * 2
  }

  /// Whether most of what is written is of letters of one width, as scripts with capitals are.
  private func isCased(_ block: Range<Int>) -> Bool {
    block.count { index in
      bytes[lines[index].text].count { $0 >= 0xE0 } * 5 < lines[index].text.count
        && bytes[lines[index].text].contains { isLower($0) || (0xC3...0xD3).contains($0) }
    } * 2 > block.count
  }

  private func isProse(_ line: Line, isFirst: Bool) -> Bool {
    line.said == .nothing && !line.hasTab && !line.hasGap && !line.hasUpright
      && (isFirst || line.indent < 4) && ListMarker.read(bytes, line.text) == nil
      && !QuotedLine.isQuoted(line.text, in: bytes) && !DrawnLine.isRule(bytes, line.text)
      && SpeakerLabel.end(bytes, line.text) == nil
  }

  private func isLong(_ line: Line) -> Bool {
    if bytes[line.text].count(where: isSpace) >= Self.fewestSpaces { return true }
    let wide = bytes[line.text].count { $0 >= 0xE0 }
    return wide * 5 >= line.text.count || line.text.contains { bytes[$0] == UInt8(ascii: ":") && isAddress($0) }
  }

  /// An address is too long to stand beside other words.
  private func isAddress(_ colon: Int) -> Bool {
    colon + 2 < bytes.count && bytes[colon + 1] == UInt8(ascii: "/") && bytes[colon + 2] == UInt8(ascii: "/")
  }

  /// Whether a line ends a sentence or a part of one, as verses do.
  private func endsClause(_ text: Range<Int>) -> Bool {
    switch bytes[text.upperBound - 1] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"): return true
    default: break
    }
    if bytes[text].suffix(3).elementsEqual("，".utf8) || bytes[text].suffix(3).elementsEqual("、".utf8) { return true }
    return SentenceEnd.closes(text, in: bytes) && !Abbreviation.ends(text, in: bytes)
  }
}

/// Words that end in a period and no sentence.
enum Abbreviation {
  /// Whether the last word of a text is such a word: a single capital, as initials are, or a title before a name.
  static func ends(_ text: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    endsInTitle(text, in: bytes) || endsInInitial(text, in: bytes)
  }

  /// Whether a text ends with a title, which stands before a name.
  static func endsInTitle(_ text: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let word = lastWord(text, in: bytes), word.count <= longest, isUpper(bytes[word.lowerBound]) else {
      return false
    }
    return titles.contains(String(decoding: bytes[word], as: UTF8.self))
  }

  /// Whether a text ends with an initial: a word that is one capital. "7B." and "blog/X." end sentences.
  static func endsInInitial(_ text: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let word = lastWord(text, in: bytes), word.count == (bytes[word.lowerBound] < 0x80 ? 1 : 2) else {
      return false
    }
    return isUpper(bytes[word.lowerBound]) || bytes[word.lowerBound] >= 0x80
  }

  /// The word before the period a text ends with, if it stands by itself.
  private static func lastWord(_ text: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    let end = text.upperBound - 1
    guard end > text.lowerBound, bytes[end] == UInt8(ascii: ".") else { return nil }
    var start = end
    while start > text.lowerBound, isLetter(bytes[start - 1]) || bytes[start - 1] >= 0x80 { start -= 1 }
    guard start < end else { return nil }
    let before = start > text.lowerBound ? bytes[start - 1] : 0x20
    return isSpace(before) || before == UInt8(ascii: ".") || before == UInt8(ascii: "(") ? start..<end : nil
  }

  private static let longest = 5
  private static let titles: Set<String> = [
    "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Ste", "Capt", "Col", "Gen", "Lt", "Sgt", "Rev", "Hon", "Mme", "Mlle", "Sr",
    "Sra", "Srta", "Sig", "Dott", "Ing", "Fr", "Hr", "Abs", "Nr", "No", "Vol", "Fig",
  ]
}
