import Fragments
import UTF8Text

/// Finds quotes that stand by themselves: a paragraph in quotation marks or set in, with its speaker below after a
/// dash, or a paragraph in quotation marks that is set in further than those around it.
///
///     “A gauge measures how much rain was willing to come.”     ►  quote, attributed to
///     — Thessaly Wren, keeper of the rain book                     Thessaly Wren, keeper of the rain book
enum Quotes {
  /// The longest attribution, in words.
  private static let longestAttribution: Int32 = 16
  /// The longest paragraph that is set in as a quote, in words.
  private static let longestQuote: Int32 = 120

  static func apply(to draft: inout Draft) {
    for index in 0..<draft.count {
      if index > 0, isAttribution(index, in: draft) {
        markAttributed(index, &draft)
      } else if draft.isOpen(index), isSetIn(index, in: draft), isInQuotationMarks(index, in: draft) {
        draft.decide(index, .quote)
      }
    }
  }

  private static func markAttributed(_ index: Int, _ draft: inout Draft) {
    let above = index - 1
    if draft.roles[above] == .quote {
      draft.refine(index, .attribution)
    } else if draft.isOpen(above), draft.shapes[above].words <= longestQuote,
      isInQuotationMarks(above, in: draft) || (isSetIn(above, in: draft) && draft.shapes[above].endsSentence)
    {
      draft.decide(above, .quote)
      draft.refine(index, .attribution)
    }
  }

  /// A dash and a capital: "— Thessaly Wren".
  private static func isAttribution(_ index: Int, in draft: Draft) -> Bool {
    guard draft.isOpen(index) || draft.fragments[index].form == .quote else { return false }
    guard let marker = draft.fragments[index].marker, marker.kind == .bullet else { return false }
    let first = draft.bytes[draft.fragments[index].text.lowerBound]
    let isDash = first == UInt8(ascii: "-") || (first == 0xE2 && (marker.value == 0x93 || marker.value == 0x94))
    let shape = draft.shapes[index]
    return isDash && shape.opening == .upper && shape.words <= longestAttribution && shape.innerSentenceEnds == 0
  }

  /// Whether a paragraph is indented further than the one above it, and than the next that is not an attribution.
  private static func isSetIn(_ index: Int, in draft: Draft) -> Bool {
    let indent = draft.fragments[index].indent
    guard index > 0, draft.fragments[index].marker == nil, draft.fragments[index].blankLinesBefore > 0 else {
      return false
    }
    guard draft.fragments[index - 1].indent + 2 <= indent, draft.fragments[index].form == .text else { return false }
    guard let next = (index + 1..<min(index + 3, draft.count)).first(where: { draft.fragments[$0].marker == nil })
    else {
      return true
    }
    return draft.fragments[next].indent + 2 <= indent
  }

  /// Quotation marks at both ends.
  private static func isInQuotationMarks(_ index: Int, in draft: Draft) -> Bool {
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
