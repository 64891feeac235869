/// Finds lists that lost their bullets, by the line that announces them: it ends in a colon, and what follows is parallel.
///
///     What to bring:          ►  paragraph: What to bring:
///     a warm coat                list: a warm coat · a torch
///     a torch
///     The rest is provided.      paragraph: The rest is provided.
///
/// Where every line has the form "Term: what it means", the list is one of definitions.
struct IntroducedLists {
  static func apply(to draft: inout Draft) {
    var index = 0
    while index < draft.count {
      if draft.introduces(index), draft.roles[index] == .undecided || draft.roles[index] == .heading {
        let end = endOfItems(after: index, in: draft)
        let role: Role = DefinitionForm.holds((index + 1)..<end, in: draft) ? .definition : .item
        if end - index > 2 {
          for item in (index + 1)..<end { draft.roles[item] = role }
          index = end
          continue
        }
      }
      index += 1
    }
  }

  /// The index behind the last fragment that is parallel to the first one after `intro`.
  private static func endOfItems(after intro: Int, in draft: Draft) -> Int {
    let first = intro + 1
    guard draft.isOpen(first), !draft.introduces(first) else { return first }
    if DefinitionForm.fits(first, in: draft) {
      var end = first
      while draft.isOpen(end), DefinitionForm.fits(end, in: draft) { end += 1 }
      if end - first >= 2 { return end }
    }
    guard draft.shapes[first].words <= 40, draft.shapes[first].sentences <= 2 else { return first }
    var end = first + 1
    while draft.isOpen(end), Parallelism.holds(between: first, and: end, in: draft),
      !startsSection(end, items: first..<end, in: draft)
    {
      end += 1
    }
    return end
  }

  /// Whether a fragment that is parallel to the items before it is rather the heading of what follows: it stands above running
  /// text and is much shorter than the items, or they are short too.
  private static func startsSection(_ index: Int, items: Range<Int>, in draft: Draft) -> Bool {
    guard Headings.isHeading(index, in: draft) else { return false }
    let shortest = items.map { draft.shapes[$0].words }.min() ?? 0
    return draft.shapes[index].words * 10 < shortest * 8 || shortest <= 6
  }
}

/// The likeness of the items of one list.
enum Parallelism {
  /// Whether two fragments could be items of one list: they begin and end alike and are of a size.
  static func holds(between first: Int, and other: Int, in draft: Draft) -> Bool {
    let a = draft.shapes[first]
    let b = draft.shapes[other]
    guard a.endsSentence == b.endsSentence, (a.opening == .lower) == (b.opening == .lower) else { return false }
    guard b.ending != .colon, b.sentences <= max(2, a.sentences + 1) else { return false }
    let longer = max(a.words, b.words)
    let shorter = min(a.words, b.words)
    return longer <= 10 || (longer <= 40 && longer <= shorter * 3 + 4)
  }
}

/// The form "Term: what it means" and "Term – what it means".
enum DefinitionForm {
  /// The longest term, in words.
  static let longestTerm: Int32 = 8

  /// Whether a fragment has the form with a colon: a term of a few words without a sentence end, and words behind it.
  static func fits(_ index: Int, in draft: Draft) -> Bool {
    let shape = draft.shapes[index]
    guard draft.fragments[index].marker == nil else { return false }
    guard shape.colon > 0, shape.wordsBeforeColon >= 1, shape.wordsBeforeColon <= longestTerm else { return false }
    return shape.words > shape.wordsBeforeColon && shape.ending != .colon && shape.ending != .question
      && !endsSentence(before: Int(shape.colon), index, in: draft)
  }

  /// Whether all fragments of a range have the form.
  static func holds(_ range: Range<Int>, in draft: Draft) -> Bool {
    range.count >= 2 && range.allSatisfy { fits($0, in: draft) }
  }

  /// Whether a sentence ends before the colon, so that what stands before it is no term.
  private static func endsSentence(before colon: Int, _ index: Int, in draft: Draft) -> Bool {
    let start = draft.fragments[index].text.lowerBound
    var at = start
    while at + 1 < start + colon {
      let byte = draft.bytes[at]
      if (byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!")),
        draft.bytes[at + 1] == 0x20,
        at - start > 3
      {
        return true
      }
      at += 1
    }
    return false
  }
}
