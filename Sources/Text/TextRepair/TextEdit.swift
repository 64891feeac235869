/// One place of a text where what scraping broke is mended.
package struct TextEdit: Hashable {
  /// The kinds of mending.
  package enum Kind: String, CaseIterable {
    case lostSpace, strayedSpace, lostCapital, misreadEncoding, ligature, invisible, spaceRun
  }

  /// What is replaced: UTF-8 offsets of the text as it was. Empty where something is put in.
  var range: Range<Int>
  /// What is put there.
  var replacement: [UInt8]
  /// Why.
  package var kind: Kind

  /// Whether the list of repairs shows this one; collapsed spaces are not worth a line.
  package var isRecorded: Bool { kind != .spaceRun }
}

/// What a text is, which decides what is mended in it.
public enum TextSetting: Hashable, Sendable, CaseIterable {
  /// A whole paragraph.
  case prose
  /// Shorter texts: the title of a section, an item of a list, a term that is explained, a question, a cell of a table.
  case heading, item, term, question, cell
  /// Text whose bytes all count: nothing is mended.
  case code
}
