import ArticleModel
import Fragments
import Recognizers
import UTF8Text

/// The front of printed pages: contents, headings of standards, what stands above a title, and the title.
extension PrintPages {
  /// Takes out a table of contents, and marks the headings of a standard, whose text is indented below them.
  mutating func readLines(_ body: Range<Int>, isStandard: Bool) {
    for index in body where text.lines[index].said == .nothing {
      let line = text.lines[index]
      if isDotted(line.text) {
        text.setAside(index..<index + 1, .navigation)
      } else if isStandard, line.indent == 0, line.blankLinesBefore > 0, text.words(index) <= 14,
        !text.endsSentence(index), index + 1 >= text.lines.count || text.lines[index + 1].blankLinesBefore > 0,
        !line.hasUpright
      {
        text.say(.heading, index, level: 2)
      }
    }
  }

  /// "2.  Words ........................ 14"
  private func isDotted(_ range: Range<Int>) -> Bool {
    guard isDigit(text.bytes[range.upperBound - 1]) else { return false }
    let before = text.bytes[range].reversed().drop { isDigit($0) || $0 == 0x20 }
    return before.prefix(8).allSatisfy { $0 == UInt8(ascii: ".") || $0 == 0x20 } && before.prefix(8).count == 8
  }

  /// Reads the two columns above the title of a standard, and a centred title.
  mutating func readFront(_ body: Range<Int>, below top: Int) {
    // If only its header is above the text of the first page, that is the title.
    let isTitle = text.words(body.lowerBound) >= 8 || !isFed && text.lines[body.lowerBound].blankLinesBefore > 0
    if body.lowerBound == top + 1, !text.lines[top].hasGap, isTitle, numbers(top).isEmpty {
      text.takeBack(top)
      text.say(.title, top)
      return
    }
    var index = body.lowerBound
    let end = min(text.endOfBlock(index), body.upperBound)
    if isTwoColumns(index..<end) {
      readDate(index..<end)
      text.setAside(index..<end, .metadata)
      index = end
    }
    guard index < body.upperBound, text.lines[index].indent >= Self.middle, !text.lines[index].hasGap,
      text.words(index) <= Self.longest, !text.endsSentence(index)
    else { return }
    text.say(.title, index)
    var next = index + 1
    while next < body.upperBound, text.lines[next].blankLinesBefore == 0, text.lines[next].indent >= Self.middle {
      // "draft-stone-bells-02" is the name of a file.
      if text.words(next) == 1, text.begins(next, "draft-") {
        text.setAside(next..<next + 1, .metadata)
      } else {
        text.say(.goesOn, next)
      }
      next += 1
    }
  }

  /// Whether lines have parts at the left and at the right margin; the last of them may have no right part any more.
  private func isTwoColumns(_ range: Range<Int>) -> Bool {
    let wide = range.filter { text.lines[$0].hasGap }
    let ends = wide.map { text.lines[$0].endColumn }
    // A row of a table has more parts than two.
    guard range.count >= 2, wide.count * 2 > range.count, wide.allSatisfy({ parts($0).count == 2 }),
      let least = ends.min(), let most = ends.max()
    else {
      return false
    }
    // What people count by hand may be off by one.
    guard most == least || most - least <= 1 && range.count >= 3 else { return false }
    return wide.count == range.count || range.count >= 3 && range.allSatisfy { text.lines[$0].indent == 0 }
  }

  /// Reads the date of a standard; a draft also says when it expires.
  private mutating func readDate(_ range: Range<Int>) {
    var masthead = text.declared ?? Masthead()
    guard masthead.published == nil else { return }
    let lines = range.filter { !text.begins($0, "Expires") }
    masthead.published =
      lines.lazy.compactMap { [text] in DateFinder.first(in: text.bytes, text.lines[$0].text)?.date }.first
    text.declared = masthead
  }
}
