import Fragments
import UTF8Text

/// Tells a text of nothing but stanzas, where blank lines set paragraphs apart however few they are beside the lines of verse.
///
///     The Rake                         ►   what heads it
///     Ruth Pell
///
///     The fire goes up,                    a stanza
///     the fire goes down,
///     and someone has to rake it.
enum Stanzas {
  private static let fewest = 2
  /// The most lines of what stands above the first stanza.
  private static let longestHead = 3
  /// The most lines that are compared: no poem is longer, and a whole book is none.
  private static let mostLines = 2_000
  /// How much further in a name stands than the stanza above it, in columns.
  private static let columnsOfName: Int32 = 4

  /// Whether a text without mark-up is made of stanzas, but for a few lines that head it.
  static func fill(_ draft: Draft) -> Bool {
    guard !draft.page.isMarkedUp, draft.count <= mostLines else { return false }
    var stanzas = 0
    var start = 0
    while start < draft.count {
      var end = start + 1
      while end < draft.count, draft.fragments[end].blankLinesBefore == 0 { end += 1 }
      let block = start..<end
      if isStanza(block, in: draft) {
        stanzas += 1
      } else if stanzas > 0 || block.count > longestHead {
        return false
      }
      start = end
    }
    return stanzas >= fewest
  }

  private static func isStanza(_ block: Range<Int>, in draft: Draft) -> Bool {
    block.allSatisfy { draft.isOpen($0) && KeptLines.isShortLine($0, in: draft) }
      && (KeptLines.isSurelyVerse(block, in: draft) || isSigned(block, in: draft))
  }

  /// Whether a name stands below short lines, far in, as below a verse; no line has a figure or ends in a colon.
  static func isSigned(_ block: Range<Int>, in draft: Draft) -> Bool {
    guard block.count >= 3, let last = block.last, draft.shapes[last].words <= 6, !draft.shapes[last].endsSentence
    else { return false }
    let columns = columns(last, in: draft)
    return block.dropLast().allSatisfy { index in
      self.columns(index, in: draft) + columnsOfName <= columns && draft.shapes[index].ending != .colon
        && !draft.bytes[draft.fragments[index].text].contains(where: isDigit)
    }
  }

  /// How far a line is set in; the blanks of East Asian texts are part of its words, and two columns wide.
  private static func columns(_ index: Int, in draft: Draft) -> Int32 {
    var at = draft.fragments[index].text.lowerBound
    var columns = draft.fragments[index].indent
    while draft.bytes[at...].prefix(3).elementsEqual("\u{3000}".utf8) {
      columns += 2
      at += 3
    }
    return columns
  }
}
