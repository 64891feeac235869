import Fragments

/// Finds headings that lost their mark-up: short lines that stand apart, close no sentence, and have text below.
///
///     The evolving role of guarantees          ►  heading: The evolving role of guarantees
///                                                 paragraph: A guarantee deters only …
///     A guarantee deters only as far as …
enum Headings {
  /// How many of the headings that these rules find are some.
  static let confidence: Float = 0.67

  static func apply(to draft: inout Draft) {
    // From the end, so that a heading is known before the one above it is asked for what stands below.
    for index in (0..<draft.count).reversed() where draft.isOpen(index) && isHeading(index, in: draft) {
      draft.decide(index, .heading)
    }
  }

  /// Whether an open fragment looks like a heading and what follows looks like what a heading stands above.
  static func isHeading(_ index: Int, in draft: Draft) -> Bool {
    looksLikeTitle(index, in: draft) && draft.isSetApart(index) && hasBodyBelow(index, in: draft)
  }

  /// Whether a fragment is surely a heading: what stands below is much longer than it, or is not running text.
  static func isSureHeading(_ index: Int, in draft: Draft) -> Bool {
    isHeading(index, in: draft)
      && (draft.roles[index + 1] != .undecided || draft.shapes[index + 1].words > draft.shapes[index].words + 4)
  }

  /// The line alone: short, no sentence, no half of one.
  static func looksLikeTitle(_ index: Int, in draft: Draft) -> Bool {
    let shape = draft.shapes[index]
    guard shape.words >= 1, shape.words <= 16 else { return false }
    switch shape.ending {
    case .period, .comma, .semicolon, .colon, .exclamation, .ellipsis: return false
    default: break
    }
    guard shape.innerSentenceEnds == 0, !shape.hasAddress, !draft.isInBrackets(index) else { return false }
    // A title that lost the capital of its first word has others left.
    if shape.opening == .lower { return shape.words >= 3 && shape.capitalShare >= 0.3 }
    return shape.opening != .none
  }

  private static func isIntroduced(_ role: Role) -> Bool {
    switch role {
    case .item, .definition, .code, .row, .headerRow, .rebuiltRow: true
    default: false
    }
  }

  /// Something that a heading introduces: running text, a list, a table, code.
  static func hasBodyBelow(_ index: Int, in draft: Draft) -> Bool {
    guard index + 1 < draft.count else { return false }
    switch draft.roles[index + 1] {
    case .item, .row, .headerRow, .rebuiltRow, .code, .quote, .question, .definition, .callout: return true
    case .heading: return index + 2 >= draft.count || draft.roles[index + 2] != .heading
    default: break
    }
    let shape = draft.shapes[index]
    let next = draft.shapes[index + 1]
    if next.ending == .colon, index + 2 < draft.count, isIntroduced(draft.roles[index + 2]) { return true }
    if next.endsSentence || next.ending == .colon, shape.words <= 8, shape.ending != .question {
      return next.words > shape.words
    }
    return next.words > shape.words + 4
      && (next.endsSentence || next.innerSentenceEnds > 0 || next.ending == .colon || next.words > 30)
  }
}
