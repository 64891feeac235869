/// How a text is broken into lines and its lines are filled.
struct FlowSetting: Sendable {
  /// Whether a paragraph's lines are weighed against one another; otherwise each is as long as it can be.
  var weighsParagraph = false
  /// Whether spaces are widened until lines end at the right edge.
  var isJustified = false
  /// The language, as a BCP 47 tag; nil if it is not known.
  var language: String?
  /// Where words may be divided; nil if none may.
  var hyphenator: (any Hyphenator)?

  /// Cells of tables and remarks: line after line.
  static let plain = FlowSetting()

  /// Paragraphs, items, answers: all that a setter knows.
  static func prose(_ options: LayoutOptions) -> FlowSetting {
    FlowSetting(
      weighsParagraph: true, isJustified: options.justified, language: options.language,
      hyphenator: options.hyphenator)
  }

  /// Titles and headings: even lines, whole words.
  static func display(_ options: LayoutOptions) -> FlowSetting {
    FlowSetting(weighsParagraph: true, language: options.language)
  }

  /// The divider of words of a text in these styles.
  func divider(_ styles: StyleMap) -> WordDivider? {
    guard let hyphenator, let language else { return nil }
    return WordDivider(hyphenator, language: language, styles: styles)
  }
}
