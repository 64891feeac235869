/// One place of a text where what scraping broke is mended.
package struct TextEdit: Hashable {
  /// The kinds of mending.
  package enum Kind: String, CaseIterable {
    case lostSpace, strayedSpace, lostCapital, misreadEncoding, ligature, invisible, spaceRun
  }

  /// What is replaced: UTF-8 offsets of the text as it stood. Empty where something is put in.
  var range: Range<Int>
  /// What is put there.
  var replacement: [UInt8]
  /// Why.
  package var kind: Kind

  /// Whether a reader who asks for the repairs is shown this one; that a run of spaces became one is not worth a line.
  package var isRecorded: Bool { kind != .spaceRun }
}

/// What a text is, which decides what is mended in it.
package enum TextSetting: Hashable, CaseIterable {
  /// A whole paragraph.
  case prose
  case heading, item, term, question, cell
  /// Text whose bytes all count: nothing is mended.
  case code
}
