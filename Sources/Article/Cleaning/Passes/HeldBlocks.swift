import ArticleModel
import Fragments

/// Keeps code, tables and the boxes of questions where what stands around or in them is kept: few of their words are those of
/// sentences.
///
///     Two people carry the lamp.     x           x
///     lamp.yaml                      –           x
///     lamp: on                       –     ►     x
///     Copy                           –           –
///     It is green at night.          x           x
enum HeldBlocks {
  /// Marks such fragments as kept.
  static func keep(in reasons: inout [Removal.Reason?], _ list: FragmentList, _ shapes: [Shape]) {
    keepBlocks(&reasons, list, shapes)
    keepQuestions(&reasons, list, shapes)
  }

  private static func isGuess(_ reason: Removal.Reason?) -> Bool { reason == .unlikely || reason == .strayLine }

  // MARK: Code and tables

  /// The lines of code of which one is kept, and code between kept text or right behind the last of it; the rows of a table between
  /// kept text.
  private static func keepBlocks(_ reasons: inout [Removal.Reason?], _ list: FragmentList, _ shapes: [Shape]) {
    let last = reasons.lastIndex { $0 == nil } ?? -1
    var index = 0
    while index < reasons.count {
      let isCode = list.fragments[index].form == .code
      guard isCode || isRow(index, list) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < reasons.count, list.fragments[end].form == .code || isRow(end, list),
        list.fragments[end].group == list.fragments[index].group
      {
        end += 1
      }
      let start = isCode && isTitle(index - 1, of: index, reasons, list) ? index - 1 : index
      let next = isCode ? behindButtons(end, reasons, shapes) : end
      let isBetween =
        start > 0 && reasons[start - 1] == nil && (isCode && end > last || next <= last && reasons[next] == nil)
      if isBetween || isCode && (index..<end).contains(where: { reasons[$0] == nil }) {
        for line in (isBetween ? start : index)..<end where isGuess(reasons[line]) { reasons[line] = nil }
      }
      index = end
    }
  }

  private static func isRow(_ index: Int, _ list: FragmentList) -> Bool {
    list.fragments[index].form == .row || list.fragments[index].form == .headerRow
  }

  /// The most buttons below a block of code, and the most words of one.
  private static let mostButtons = 2
  private static let mostWordsOfButton: Int32 = 3

  /// The fragment behind the buttons that stand below code.
  private static func behindButtons(_ start: Int, _ reasons: [Removal.Reason?], _ shapes: [Shape]) -> Int {
    var next = start
    while next < reasons.count, next < start + mostButtons, reasons[next] != nil,
      shapes[next].words <= mostWordsOfButton
    {
      next += 1
    }
    return min(next, reasons.count - 1)
  }

  /// The longest name of code, in bytes, and the most lines of code below it.
  private static let longestTitle = 80
  private static let mostOfBox = 200

  /// Whether a short line is the name of the code below it, in a box that holds no more than both.
  private static func isTitle(_ index: Int, of code: Int, _ reasons: [Removal.Reason?], _ list: FragmentList) -> Bool {
    guard index > 0, reasons[index] == .unlikely, let page = list.page,
      list.fragments[index].text.count <= longestTitle
    else { return false }
    var element = Int(page.fragments[index].element)
    for _ in 0..<6 where element >= 0 {
      let found = page.elements[element]
      let range = Int(found.first)..<max(Int(found.first), Int(found.end))
      if range.lowerBound < index { return false }
      if range.contains(code) {
        return found.tag != .body && range.count <= mostOfBox
          && range.allSatisfy { $0 == index || list.fragments[$0].form == .code }
      }
      element = Int(found.parent)
    }
    return false
  }

  // MARK: Questions

  /// What is in doubt of a box that its class calls one of questions, where most of its words are kept.
  private static func keepQuestions(_ reasons: inout [Removal.Reason?], _ list: FragmentList, _ shapes: [Shape]) {
    guard let page = list.page else { return }
    for element in page.elements where element.words.contains(.questions) && element.end - element.first >= 3 {
      let range = Int(element.first)..<Int(element.end)
      guard range.count <= mostOfBox else { continue }
      let all = range.reduce(0) { $0 + Int(shapes[$1].words) }
      let kept = range.reduce(0) { $0 + (reasons[$1] == nil ? Int(shapes[$1].words) : 0) }
      guard kept * 2 >= all else { continue }
      for index in range where isGuess(reasons[index]) { reasons[index] = nil }
    }
  }
}
