import ArticleModel
import Fragments
import TextRepair
import UTF8Text

/// Texts that are joined from several lines, or from what is left of a line after parts of it were taken out.
///
///     We looked at forty bolts. The loss of mate-   ►   We looked at forty bolts. The loss of material was larger
///     rial was larger                                   on the side of the sea
///     on the side of the sea
extension PlainTextReader {
  /// A fragment of a line, with the blank lines before it (`index` nil: inside a table, none).
  mutating func begin(_ line: Line, at index: Int?) -> Fragment {
    var fragment = Fragment(text: line.text, source: line.text)
    fragment.indent = line.indent
    fragment.blankLinesBefore = index.map { lines[$0].blankLinesBefore } ?? 0
    if !cuts.isEmpty && isCut(line.text) || !styles.isEmpty && isStyled(line.text) {
      let start = nextJoined
      join(line.text)
      fragment.text = start..<nextJoined
      trimJoined(&fragment.text, isRow: line.said == .row || line.said == .headerRow)
    }
    return fragment
  }

  /// Whether anything within a stretch of the source is left out.
  private func isCut(_ range: Range<Int>) -> Bool {
    let next = cuts.firstSortedIndex { $0.range.upperBound > range.lowerBound }
    return next < cuts.count && cuts[next].range.lowerBound < range.upperBound
  }

  /// Whether something that begins within a stretch of the source is set in a style.
  private func isStyled(_ range: Range<Int>) -> Bool {
    let next = styles.firstSortedIndex { $0.range.lowerBound >= range.lowerBound }
    return next < styles.count && styles[next].range.lowerBound < range.upperBound
  }

  /// Trims a joined text. The first cell of a row may be empty, so a tab that begins one stays.
  private func trimJoined(_ text: inout Range<Int>, isRow: Bool) {
    var (low, high) = (text.lowerBound, text.upperBound)
    while low < high, case let byte = joined[low - bytes.count], isSpace(byte), !isRow || byte != 0x09 { low += 1 }
    while high > low, isSpace(joined[high - 1 - bytes.count]) { high -= 1 }
    text = low..<high
  }

  /// Where the next joined text begins: after the source and all other joined texts.
  var nextJoined: Int { bytes.count + joined.count }

  /// Appends a stretch of the source to the text that is being joined, without what is left out of it.
  mutating func join(_ range: Range<Int>) {
    guard !cuts.isEmpty else { return joinWhole(range) }
    var start = range.lowerBound
    var next = cuts.firstSortedIndex { $0.range.upperBound > range.lowerBound }
    while next < cuts.count, cuts[next].range.lowerBound < range.upperBound {
      let cut = cuts[next]
      if start < cut.range.lowerBound { joinWhole(start..<cut.range.lowerBound) }
      joined.append(contentsOf: cut.put.utf8)
      start = max(start, cut.range.upperBound)
      next += 1
    }
    if start < range.upperBound { joinWhole(start..<range.upperBound) }
  }

  private mutating func joinWhole(_ range: Range<Int>) {
    list.seams.append(FragmentList.Seam(text: nextJoined, source: range.lowerBound))
    if !styles.isEmpty { addStyles(in: range) }
    joined.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
  }

  /// Adds the styles of a stretch of the source that is joined next.
  private mutating func addStyles(in range: Range<Int>) {
    var next = styles.firstSortedIndex { $0.range.lowerBound >= range.lowerBound }
    while next < styles.count, styles[next].range.lowerBound < range.upperBound {
      let style = styles[next]
      let shift = nextJoined - range.lowerBound
      let upper = min(style.range.upperBound, range.upperBound)
      list.spans.append(
        InlineSpan(
          lower: UInt32(clamping: style.range.lowerBound + shift), upper: UInt32(clamping: upper + shift),
          link: style.link, style: style.style))
      next += 1
    }
  }

  /// Appends a line to the fragment it continues: after a space, or directly if a word was broken.
  mutating func extend(_ fragment: inout Fragment, by range: Range<Int>) {
    var start = fragment.text.lowerBound
    if start < bytes.count {
      start = nextJoined
      joined.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[fragment.text]))
    }
    if !joinBrokenWord(range, in: start - bytes.count), !joinsTight(range) { joined.append(0x20) }
    join(range)
    fragment.text = start..<nextJoined
  }

  /// Whether no space parts the text so far from the next line: both are of a script without spaces between words, a bracket has
  /// just opened, or the line begins with a sign that closes.
  private func joinsTight(_ next: Range<Int>) -> Bool {
    if let last = joined.last, last == UInt8(ascii: "(") || last == UInt8(ascii: "[") { return true }
    if SplitSentences.closes(next, in: bytes) { return true }
    return joined.withUnsafeBufferPointer { UnspacedScript.joins($0, endingAt: $0.count, bytes, at: next.lowerBound) }
  }

  /// The length of the hyphen that ends the joined text: "-", U+2010 as manual pages have it, or a soft one; 0 without.
  private var hyphenLength: Int {
    guard let last = joined.last else { return 0 }
    if last == UInt8(ascii: "-") { return 1 }
    if joined.suffix(2).elementsEqual([0xC2, 0xAD]) { return 2 }
    return joined.suffix(3).elementsEqual([0xE2, 0x80, 0x90]) ? 3 : 0
  }

  /// Whether the joined text from `text` on ends in the first part of a word whose other part begins `range`. A hyphen
  /// that is there only because the line ended is taken out and recorded.
  private mutating func joinBrokenWord(_ range: Range<Int>, in text: Int) -> Bool {
    let length = hyphenLength
    let word = joined.count - length
    guard length > 0, word > text, isLetter(joined[word - 1]) || joined[word - 1] >= 0x80,
      isLetter(bytes[range.lowerBound]) || bytes[range.lowerBound] >= 0x80
    else { return false }
    // "North-" and "South" are two names; only a lowercase letter continues a word.
    if isUpper(bytes[range.lowerBound]) { return isCompound(endingAt: word, from: text) }
    var start = word
    while start > text, !isSpace(joined[start - 1]), word - start < 64 { start -= 1 }
    var end = range.lowerBound
    while end < range.upperBound, !isSpace(bytes[end]), end - range.lowerBound < 64 { end += 1 }
    let before = String(decoding: joined[start..<word], as: UTF8.self)
    let after = String(decoding: bytes[range.lowerBound..<end], as: UTF8.self)
    let isPlain = length == 1
    if isPlain, hyphens.isDash(between: before, and: after) { return false }
    let isFar = bytes[..<range.lowerBound].lastIndex { !isSpace($0) }.map { bytes[$0] != UInt8(ascii: "-") } ?? false
    guard !isPlain || hyphens.dropsHyphen(between: before, and: after, isFar: isFar) else { return true }
    joined.removeLast(length)
    let hyphen = bytes[..<range.lowerBound].lastIndex { !isSpace($0) }.map { $0 + 1 - length } ?? range.lowerBound
    list.repairs.append(
      Repair(
        was: "\(before)\(length == 1 ? "-" : "\u{2010}") \(after)", now: before + after,
        source: max(0, hyphen - before.utf8.count)..<end))
    return true
  }

  /// Whether the word that ends at `end` begins with a capital, so that its hyphen joins two names.
  private func isCompound(endingAt end: Int, from text: Int) -> Bool {
    var start = end
    while start > text, !isSpace(joined[start - 1]) { start -= 1 }
    return isUpper(joined[start]) || joined[start] >= 0x80
  }
}
