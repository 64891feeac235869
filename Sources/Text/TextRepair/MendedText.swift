public import TextModel

/// A text that scraping broke, mended, and what was changed in it.
///
///     "A heavy undertow,mutual support"   ►   "A heavy undertow, mutual support"
///                                              undertow,mutual ► undertow, mutual
public struct MendedText: Sendable, Hashable {
  /// The text as it should be shown.
  public let text: String
  /// Each change a reader would want to know of, in order; ``Repair/source`` is a range of UTF-8 offsets of the text as it was.
  public let repairs: [Repair]

  /// Mends a text. Better a repair is missed than a text broken: every kind of mending asks for evidence around it.
  ///
  /// - Parameters:
  ///   - broken: The text as it was scraped.
  ///   - setting: What the text is; nothing is mended in code.
  ///   - language: A BCP 47 tag; nil if the language is not known, which is taken for English.
  public init(_ broken: String, as setting: TextSetting = .prose, language: String? = nil) {
    let edits = TextMender().edits(in: broken, setting: setting, language: language)
    text = String(decoding: TextEdit.apply(edits, to: Array(broken.utf8)), as: UTF8.self)
    repairs = RepairRecords(broken).repairs(from: edits) { $0 }
  }
}
