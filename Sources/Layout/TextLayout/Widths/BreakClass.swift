/// How a scalar behaves where a line may end: the classes of UAX #14 that change a line in practice.
///
/// The raw values are those of `Tools/scalar_table.py`, which assigns the classes.
enum BreakClass: UInt8 {
  /// Letters, symbols, and whatever has no rule of its own. Hangul too: Korean is set by words.
  case alphabetic
  case numeric
  /// Ideographs, kana and pictographs: a line may end on either side.
  case ideographic
  /// Small kana, the long-vowel mark, iteration marks: never begin a line.
  case nonstarter
  case open
  case close
  /// ")" and "]", which may stand within a word.
  case closeParenthesis
  case exclamation
  /// Comma, full stop, colon, semicolon.
  case infix
  case slash
  case hyphen
  /// En dash and other hyphens.
  case breakAfter
  case emDash
  /// “ « ‹ and their like, which some languages close with.
  case openQuote
  /// ” » › and the apostrophe ’, which some languages open with.
  case closeQuote
  /// The straight quotes.
  case quote
  /// No-break spaces and hyphens, which are shown.
  case glue
  /// Word joiner and zero-width joiner, which are not shown.
  case joiner
  case space
  /// Line feed, carriage return, line and paragraph separator.
  case mandatory
  case zeroWidthSpace
  case softHyphen
  /// Combining marks, Hangul vowels and finals.
  case mark
  /// Controls, bidirectional controls, variation selectors: never shown.
  case ignored
  case prefix
  case postfix
  /// Ellipsis and dot leaders.
  case inseparable
  /// A letter of a flag.
  case regional
  case skinTone
  /// Vowel signs that take a cell of their own and are one character with the letter before them: "ำ" of Thai, "ा" of Devanagari.
  case spacingMark
}
