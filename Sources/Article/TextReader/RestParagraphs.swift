import ArticleModel
import Fragments
import UTF8Text

/// Notes, verse, terms and paragraphs of reStructuredText, which need no directive.
///
///     | The wheel goes round,     ►   lines
///     |   and nobody knows.
///     .. [1] Except Tom.              paragraph: [1] Except Tom.
extension RestText {
  /// ".. [1] Except Tom."
  mutating func readNote(_ index: Int) -> Int? {
    let range = text.lines[index].text
    guard let close = range.first(where: { text.holds("] ", at: $0) }), close + 2 < range.upperBound else { return nil }
    text.lines[index].text = range.lowerBound + 3..<range.upperBound
    text.say(.paragraph, index)
    readInline(close + 2..<range.upperBound)
    var end = index + 1
    while end < text.lines.count, text.lines[end].blankLinesBefore == 0,
      text.lines[end].indent > text.lines[index].indent
    {
      text.say(.goesOn, end)
      readInline(text.lines[end].text)
      end += 1
    }
    return end
  }

  /// Lines that begin with a bar stay lines, set in as far as they are behind it. Rows of tables end with a bar, too.
  mutating func readVerse(_ index: Int) -> Int? {
    guard isVerse(index) else { return nil }
    var end = index
    while end < text.lines.count, end == index || text.lines[end].blankLinesBefore == 0, isVerse(end) {
      let range = text.lines[end].text
      let words = (range.lowerBound + 1..<range.upperBound).trimmed(in: text.bytes)
      if words.isEmpty {
        text.drop(end..<end + 1)
      } else {
        text.lines[end].text = words
        text.lines[end].indent += Int32(words.lowerBound - range.lowerBound - 2)
        text.say(.kept, end)
        readInline(words)
      }
      end += 1
    }
    return end
  }

  private func isVerse(_ index: Int) -> Bool {
    let range = text.lines[index].text
    guard text.bytes[range.lowerBound] == UInt8(ascii: "|") else { return false }
    return range.count == 1
      || text.bytes[range.lowerBound + 1] == 0x20 && text.bytes[range.upperBound - 1] != UInt8(ascii: "|")
  }

  /// A line with others right below it that are indented deeper: a term and what it means.
  mutating func readDefinition(_ index: Int) -> Int? {
    let line = text.lines[index]
    guard line.said == .nothing, index + 1 < text.lines.count, case let next = text.lines[index + 1],
      next.blankLinesBefore == 0, next.indent > line.indent, isPlain(index), isPlain(index + 1),
      line.blankLinesBefore > 0 || index == 0 || text.lines[index - 1].indent > line.indent
        || isOfMeaning(index - 1),
      text.bytes[line.text.upperBound - 1] != UInt8(ascii: ":"), !text.endsSentence(index)
    else { return nil }
    text.say(.term, index)
    readInline(line.text)
    text.say(.meaning, index + 1)
    text.lines[index + 1].indent = line.indent
    readInline(next.text)
    var end = index + 2
    while end < text.lines.count, text.lines[end].blankLinesBefore == 0, text.lines[end].indent == next.indent,
      isPlain(end)
    {
      text.say(.goesOn, end)
      readInline(text.lines[end].text)
      end += 1
    }
    return end
  }

  /// Whether a line belongs to the definition above, whose words were set at the margin of its term.
  private func isOfMeaning(_ index: Int) -> Bool {
    var line = index
    while line > 0, text.lines[line].said == .goesOn { line -= 1 }
    return text.lines[line].said == .meaning
  }

  /// What is set in below a paragraph is quoted; a last line behind a dash says whose words these are.
  mutating func readQuote(_ index: Int) -> Int? {
    let line = text.lines[index]
    guard index > 0, line.indent >= 2, line.blankLinesBefore > 0, isPlain(index),
      case let above = text.lines[index - 1], above.indent == 0, ListMarker.read(text.bytes, above.text) == nil,
      ![.term, .meaning, .item, .code].contains(above.said)
    else { return nil }
    var end = index
    while end < text.lines.count, text.lines[end].indent == line.indent, isPlain(end) || isAttribution(end) { end += 1 }
    guard end == text.lines.count || text.lines[end].indent < line.indent else { return nil }
    for next in index..<end {
      let opens = next == index || text.lines[next].blankLinesBefore > 0
      if next == end - 1, next > index, isAttribution(next) {
        text.say(.attribution, next, level: 1)
        let dash = text.text(next).prefix { !isSpace($0) }
        text.lines[next].text = (dash.endIndex..<text.lines[next].text.upperBound).trimmed(in: text.bytes)
      } else {
        text.say(opens ? .quote : .goesOn, next, level: 1)
      }
      readInline(text.lines[next].text)
    }
    return end
  }

  private func isAttribution(_ index: Int) -> Bool {
    text.begins(index, "-- ") || text.begins(index, "--- ") || text.begins(index, "— ")
  }

  /// A line of so many words that ends as a sentence does is a paragraph by itself.
  private static let sentence = 4

  /// Joins the lines of a paragraph, wherever they break; returns the line after it.
  mutating func readParagraph(_ index: Int) -> Int {
    if let item = readNumbered(index) { return item }
    let line = text.lines[index]
    var end = index + 1
    while end < text.lines.count, text.lines[end].blankLinesBefore == 0, text.lines[end].indent == line.indent {
      end += 1
    }
    guard end > index + 1 || text.words(index) >= Self.sentence && text.endsSentence(index), line.said == .nothing,
      line.blankLinesBefore > 0 || index == 0,
      end == text.lines.count || text.lines[end].blankLinesBefore > 0, line.indent == 0,
      (index..<end).allSatisfy(isPlain)
    else { return index + 1 }
    // A paragraph that a label begins is left to be found as the callout it is.
    if !labelled.contains(index) { text.say(.paragraph, index) }
    for next in index + 1..<end { text.say(.goesOn, next) }
    return end
  }

  /// "#. Open the gate.": the next number of a list, whichever that is.
  private mutating func readNumbered(_ index: Int) -> Int? {
    let line = text.lines[index]
    guard line.said == .nothing, line.text.count > 3, text.begins(index, "#. ") else { return nil }
    var number = 1
    var above = index - 1
    while above >= 0, text.lines[above].said == .goesOn || text.lines[above].said == .item {
      if text.lines[above].said == .item, text.lines[above].indent == line.indent {
        number = Int(text.lines[above].level) + 1
        break
      }
      above -= 1
    }
    text.say(.item, index, level: number)
    text.lines[index].text = (line.text.lowerBound + 2..<line.text.upperBound).trimmed(in: text.bytes)
    var end = index + 1
    while end < text.lines.count, text.lines[end].blankLinesBefore == 0, text.lines[end].indent > line.indent,
      isPlain(end)
    {
      text.say(.goesOn, end)
      end += 1
    }
    return end
  }

  /// Whether a line is no item, row, rule, field or directive.
  private func isPlain(_ index: Int) -> Bool {
    let line = text.lines[index]
    let first = text.bytes[line.text.lowerBound]
    return line.said == .nothing && !line.hasGap && !line.hasTab && rule(index) == nil
      && ![UInt8(ascii: ":"), UInt8(ascii: "|"), UInt8(ascii: "+"), UInt8(ascii: "#"), UInt8(ascii: ">")].contains(
        first)
      && !text.begins(index, ".. ") && ListMarker.read(text.bytes, line.text) == nil
  }
}
