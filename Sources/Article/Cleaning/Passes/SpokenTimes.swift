import ArticleModel
import Fragments
import UTF8Text

/// Keeps the names and times above what is said.
extension Belongings {
  private static let fewestTimes = 3
  private static let mostWordsOfTime: Int32 = 6

  /// Lines of a name and a time, each right above what is said then, all in one box.
  ///
  ///     Ada Moor: 0:04          –           x
  ///     You are listening.      x     ►     x
  static func keepLooseTimes(_ reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let (list, page, shapes) = (scene.list, scene.page, scene.shapes)
    var groups: [Int32: [Int]] = [:]
    for index in reasons.indices.dropLast()
    where shapes[index].words <= mostWordsOfTime && reasons[index + 1] == nil && page.linkShare(of: index) == 0
      && endsInTime(list.utf8[list.fragments[index].text]) && shapes[index + 1].endsSentence
    {
      groups[page.fragments[index].element, default: []].append(index)
    }
    for group in groups.values where group.count >= fewestTimes {
      for index in group where scene.mayTakeBack(reasons[index]) { reasons[index] = nil }
    }
  }

  /// Whether a line says a name and ends in a time: "Ada Moor 0:04", "Ada (1:02:10)".
  private static func endsInTime(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    if rest.last == UInt8(ascii: ")") || rest.last == UInt8(ascii: "]") { rest.removeLast() }
    let time = rest.suffix(while: { isDigit($0) || $0 == UInt8(ascii: ":") })
    let parts = time.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    return (2...3).contains(parts.count) && parts.allSatisfy { (1...2).contains($0.count) } && parts.last?.count == 2
      && rest.dropLast(time.count).contains { isLetter($0) || $0 >= 0x80 }
  }
}

extension ArraySlice<UInt8> {
  /// The longest end of which all bytes pass.
  fileprivate func suffix(while passes: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    var start = endIndex
    while start > startIndex, passes(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}
