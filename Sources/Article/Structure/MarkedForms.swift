import Fragments

/// Takes over what the format itself says: code, rows with marked cells, rules, quotes, marked headings and lists.
///
///     ```                 ►  code: print("hi")
///     print("hi")
///     ```
///
/// Where a page's mark-up tells paragraphs from all else, text that is not marked as anything is a paragraph, whatever it looks
/// like.
struct MarkedForms {
  static func apply(to draft: inout Draft) {
    let promotesBold = BoldHeadings.areHeadings(in: draft)
    for index in 0..<draft.count {
      switch draft.fragments[index].form {
      case .text: if let evidence = draft.evidence, !evidence[index].isBrokenLine { draft.roles[index] = .paragraph }
      case .code: draft.roles[index] = .code
      case .row: draft.roles[index] = .row
      case .headerRow: draft.roles[index] = .headerRow
      case .rule: draft.roles[index] = .rule
      case .quote: draft.roles[index] = .quote
      case .item: draft.roles[index] = .item
      case .itemPart: draft.roles[index] = hasItemAbove(index, in: draft) ? .itemBody : .paragraph
      case .term: draft.roles[index] = .term
      case .meaning: draft.roles[index] = .meaning
      case .attribution: draft.roles[index] = hasQuoteAbove(index, in: draft) ? .attribution : .paragraph
      case .caption: draft.roles[index] = .tableName
      case .figure: draft.roles[index] = .figure
      case .summary: draft.roles[index] = .heading
      case .boldLine:
        draft.roles[index] = promotesBold && BoldHeadings.isHeading(index, in: draft) ? .heading : .paragraph
      case .heading:
        draft.roles[index] = .heading
        draft.levels[index] = UInt8(clamping: draft.fragments[index].group)
      }
    }
  }

  private static func hasItemAbove(_ index: Int, in draft: Draft) -> Bool {
    guard index > 0, draft.roles[index - 1] == .item || draft.roles[index - 1] == .itemBody else { return false }
    return draft.fragments[index - 1].group == draft.fragments[index].group
  }

  private static func hasQuoteAbove(_ index: Int, in draft: Draft) -> Bool {
    index > 0 && draft.roles[index - 1] == .quote && draft.fragments[index - 1].group == draft.fragments[index].group
  }
}

/// Tells where lines of bold type stand for headings: in an article that has no others, several of them, each with text below.
///
///     <p><b>Getting there</b></p><p>The ferry leaves …</p>   ►   heading: Getting there
enum BoldHeadings {
  /// Fewer such lines are emphasis.
  private static let fewest = 2

  static func areHeadings(in draft: Draft) -> Bool {
    guard draft.evidence != nil else { return false }
    var found = 0
    for index in 0..<draft.count {
      switch draft.fragments[index].form {
      case .heading: return false
      case .boldLine: if isHeading(index, in: draft) { found += 1 }
      default: break
      }
    }
    return found >= fewest
  }

  static func isHeading(_ index: Int, in draft: Draft) -> Bool {
    guard index + 1 < draft.count, Headings.looksLikeTitle(index, in: draft) else { return false }
    let next = draft.fragments[index + 1].form
    return next == .item || next == .row || next == .headerRow || draft.shapes[index + 1].isProse
  }
}
