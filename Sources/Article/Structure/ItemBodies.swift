import Fragments

/// Finds the paragraphs and the code that belong to an item of a list.
///
///     1. Mix flour and water.           ►   item 1: Mix flour and water.
///
///     The dough must stick a little.            paragraph: The dough must stick a little.
///
///     2. Let it rest.                       item 2: Let it rest.
///
/// They stand indented below the item, or between two items whose numbers follow one another.
enum ItemBodies {
  /// How many paragraphs may stand between two numbers.
  private static let mostParagraphs = 3
  /// How much deeper than an item's marker what belongs to it stands.
  private static let step: Int32 = 2

  static func apply(to draft: inout Draft) {
    var index = 0
    while index + 1 < draft.count {
      if draft.roles[index] == .item, draft.fragments[index].marker != nil {
        index = markBodies(below: index, &draft)
      } else {
        index += 1
      }
    }
  }

  /// Marks what belongs to the item at `index`; the index of the first fragment after it.
  private static func markBodies(below item: Int, _ draft: inout Draft) -> Int {
    var end = item + 1
    while end < draft.count, mayBelong(end, in: draft), isIndented(end, below: item, in: draft) { end += 1 }
    end = max(end, endBeforeNextNumber(item, in: draft), endOfCode(of: item, in: draft))
    for index in (item + 1)..<end { draft.refine(index, draft.roles[index] == .code ? .itemCode : .itemBody) }
    return end
  }

  /// Where the code ends that a page has in the element of an item, below its text; the item's own end where it has none.
  private static func endOfCode(of item: Int, in draft: Draft) -> Int {
    guard let own = innermostItem(around: item, in: draft) else { return item + 1 }
    var end = item + 1
    var last = end
    while end < draft.count, draft.roles[end] == .itemBody || draft.roles[end] == .code,
      innermostItem(around: end, in: draft) == own
    {
      end += 1
      if draft.roles[end - 1] == .code { last = end }
    }
    return last
  }

  static func innermostItem(around index: Int, in draft: Draft) -> Int? {
    draft.places(around: index, most: 12).first { draft.page.elements[$0].tag == .li }
  }

  private static func mayBelong(_ index: Int, in draft: Draft) -> Bool {
    draft.roles[index] == .code || (draft.isOpen(index) && draft.fragments[index].marker == nil)
  }

  private static func isIndented(_ index: Int, below item: Int, in draft: Draft) -> Bool {
    draft.fragments[index].indent >= draft.fragments[item].indent + step && draft.fragments[index].indent <= 40
  }

  /// The index of the item with the next number, if only paragraphs and code stand before it; else the index after
  /// `item`.
  private static func endBeforeNextNumber(_ item: Int, in draft: Draft) -> Int {
    guard let marker = draft.fragments[item].marker, marker.kind == .number else { return item + 1 }
    var end = item + 1
    var paragraphs = 0
    while end < draft.count, mayBelong(end, in: draft), paragraphs <= mostParagraphs {
      if draft.roles[end] != .code {
        if Headings.isHeading(end, in: draft) { return item + 1 }
        paragraphs += 1
      }
      end += 1
    }
    guard end < draft.count, paragraphs <= mostParagraphs, draft.roles[end] == .item,
      let next = draft.fragments[end].marker, next.kind == .number, next.value == marker.value + 1
    else { return item + 1 }
    return end
  }
}
