import Fragments

/// Lists that a page draws of boxes and whose roles say so: rows of cards have such roles as well, and stay boxes.
///
///     <div role="list"><div role="listitem">rope</div><div role="listitem">tar</div></div>   ►   ul, li, li
enum CalledLists {
  /// The fewest items of a list, the most runs and letters of an item, and how many elements of a list are looked at.
  private static let fewest = 2
  private static let mostRuns = 2
  private static let mostLetters = 400
  private static let mostElements = 2000
  private static let mostAround = 40

  /// Gives the boxes of such lists the tags they stand for.
  static func mark(in page: inout RawPage) {
    for list in page.calledLists.sorted() where !isOfFurniture(list, page) {
      guard let items = items(of: list, in: page) else { continue }
      page.elements[Int(list)].tag = .ul
      for item in items { page.elements[item].tag = .li }
    }
  }

  /// The items of a list: all of its boxes, each with a few words; nil where it holds anything else.
  private static func items(of list: Int32, in page: RawPage) -> [Int]? {
    var items: [Int] = []
    var end = page.elements[Int(list)].first
    var index = Int(list) + 1
    let last = min(page.elements.count, index + mostElements)
    while index < last, page.elements[index].parent >= list {
      let element = page.elements[index]
      if element.parent == list {
        guard page.calledItems.contains(Int32(index)), element.first == end, element.end > element.first,
          isItem(element, page)
        else { return nil }
        items.append(index)
        end = element.end
      } else if !isOfItem(element.tag) {
        return nil
      }
      index += 1
    }
    return items.count >= fewest && end == page.elements[Int(list)].end ? items : nil
  }

  /// Whether a list stands in a form, a menu or at the foot of a page: what one may choose there is no list of the text.
  private static func isOfFurniture(_ list: Int32, _ page: RawPage) -> Bool {
    page.elements.hasElement(around: Int(list), most: mostAround) {
      $0.tag == .form || $0.tag == .nav || $0.tag == .header || $0.tag == .footer
    }
  }

  private static func isItem(_ element: PageElement, _ page: RawPage) -> Bool {
    guard !element.isHidden, Int(element.end - element.first) <= mostRuns, Int(element.end) <= page.runs.count else {
      return false
    }
    let runs = page.runs[Int(element.first)..<Int(element.end)]
    return runs.allSatisfy { $0.kind == .text } && runs.reduce(0) { $0 + Int($1.letters) } <= mostLetters
  }

  /// Whether items hold such elements: headings, tables and lists make a card of one.
  private static func isOfItem(_ tag: Tag) -> Bool { tag == .p || tag == .div || tag == .custom || tag == .other }
}
