package import TextModel

/// Turns edits into what a reader is shown of them: the words as they were and as they are.
///
/// Before: a space put in at 17 of `A heavy undertow,mutual support`. After: was `undertow,mutual`, now
/// `undertow, mutual`. Edits of words that touch make one record.
package struct RepairRecords {
  /// Words longer than this are shown in part.
  private static let longestSide = 60

  private let utf8: [UInt8]

  /// Makes the records of a text as it was.
  package init(_ text: String) {
    utf8 = Array(text.utf8)
  }

  /// The records of edits, which are in order and disjoint. `source` leads from ranges of the text to the source.
  package func repairs(from edits: [TextEdit], source: (Range<Int>) -> Range<Int>) -> [Repair] {
    var repairs: [Repair] = []
    var index = 0
    while index < edits.count {
      guard edits[index].isRecorded else {
        index += 1
        continue
      }
      let first = index
      var words = wholeWords(around: edits[index].range)
      index += 1
      while index < edits.count, edits[index].range.lowerBound <= words.upperBound, edits[index].isRecorded {
        let next = wholeWords(around: edits[index].range)
        words = words.lowerBound..<max(words.upperBound, next.upperBound)
        index += 1
      }
      repairs.append(repair(of: words, edits: edits[first..<index], source: source))
    }
    return repairs
  }

  private func repair(
    of words: Range<Int>, edits: ArraySlice<TextEdit>, source: (Range<Int>) -> Range<Int>
  ) -> Repair {
    let moved = edits.map { edit in
      var edit = edit
      edit.range = (edit.range.lowerBound - words.lowerBound)..<(edit.range.upperBound - words.lowerBound)
      return edit
    }
    let now = TextEdit.apply(moved, to: utf8[words])
    return Repair(
      was: String(decoding: utf8[words], as: UTF8.self), now: String(decoding: now, as: UTF8.self),
      source: source(words))
  }

  /// A range grown to the white space on both sides.
  private func wholeWords(around range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start > 0, !TextBytes.isSpace(utf8[start - 1]), range.lowerBound - start < Self.longestSide { start -= 1 }
    while start < range.lowerBound, utf8[start] & 0xC0 == 0x80 { start += 1 }
    var end = range.upperBound
    while end < utf8.count, !TextBytes.isSpace(utf8[end]), end - range.upperBound < Self.longestSide { end += 1 }
    while end > range.upperBound, end < utf8.count, utf8[end] & 0xC0 == 0x80 { end -= 1 }
    return start..<end
  }
}
