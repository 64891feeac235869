/// Finds quotes that stand by themselves: a paragraph in quotation marks with its speaker below, behind a dash.
///
///     “A gauge measures how much rain was willing to come.”     ►  quote, attributed to
///     — Thessaly Wren, keeper of the rain book                     Thessaly Wren, keeper of the rain book
struct Quotes {
  /// The longest attribution, in words.
  private static let longestAttribution: Int32 = 16

  static func apply(to draft: inout Draft) {
    for index in 1..<max(1, draft.count) where isAttribution(index, in: draft) {
      if draft.roles[index - 1] == .quote {
        draft.roles[index] = .attribution
      } else if draft.isOpen(index - 1), isQuoted(index - 1, in: draft) {
        draft.roles[index - 1] = .quote
        draft.roles[index] = .attribution
      }
    }
  }

  /// A dash and a capital: "— Thessaly Wren".
  private static func isAttribution(_ index: Int, in draft: Draft) -> Bool {
    guard draft.isOpen(index), let marker = draft.fragments[index].marker, marker.kind == .bullet else { return false }
    let first = draft.bytes[draft.fragments[index].text.lowerBound]
    let isDash = first == UInt8(ascii: "-") || (first == 0xE2 && (marker.value == 0x93 || marker.value == 0x94))
    let shape = draft.shapes[index]
    return isDash && shape.opening == .upper && shape.words <= longestAttribution && shape.innerSentenceEnds == 0
  }

  /// Quotation marks at both ends.
  private static func isQuoted(_ index: Int, in draft: Draft) -> Bool {
    let range = draft.content(index)
    guard range.count >= 8 else { return false }
    return opensQuote(range.lowerBound, draft.bytes) && closesQuote(range.upperBound, draft.bytes)
  }

  private static func opensQuote(_ at: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch scalar(bytes, at: at) {
    case "\"", "“", "„", "«", "»", "‘", "「", "『": true
    default: false
    }
  }

  private static func closesQuote(_ end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = end - 1
    while bytes[at] & 0xC0 == 0x80 { at -= 1 }
    switch scalar(bytes, at: at) {
    case "\"", "”", "“", "»", "«", "’", "」", "』": return true
    default: return false
    }
  }
}
