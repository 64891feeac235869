import Fragments
import UTF8Text

/// Finds the heads of posts on boards that number them and name no element after who wrote: a number that counts on, a date with or
/// beside it, and a name below.
///
///     <h2>#1 2025-11-01 15:14:37</h2> <dl><dt>quill</dt><dd>Member</dd></dl> <p>It rained.</p>   ►   quill, "2025-11-01 15:14:37"
struct NumberedHeads {
  private let list: FragmentList
  private let tree: ElementTree
  private static let fewest = 2
  /// The longest line with a number, and the longest name, in bytes.
  private static let longest = 60
  private static let longestName = 40
  /// How many fragments below the number the name may stand.
  private static let reach = 3

  init(_ list: FragmentList, _ tree: ElementTree) {
    self.list = list
    self.tree = tree
  }

  /// The heads on a page, in order; none where their numbers do not count on.
  func all() -> [PostHead] {
    var heads: [PostHead] = []
    var last: Int?
    for index in list.fragments.indices {
      guard let number = number(of: index), last.map({ number == $0 + 1 }) ?? true, let head = head(index) else {
        continue
      }
      last = number
      heads.append(head)
    }
    return heads.count >= Self.fewest ? heads : []
  }

  /// The number of a line "#12", with nothing or a date behind it.
  private func number(of index: Int) -> Int? {
    let text = list.fragments[index].text
    guard text.count <= Self.longest, list.utf8[text].first == UInt8(ascii: "#") else { return nil }
    let digits = list.utf8[text].dropFirst().prefix(while: isDigit)
    guard (1...7).contains(digits.count) else { return nil }
    let behind = digits.endIndex..<text.upperBound
    guard !list.utf8[behind].contains(where: isLetter) || PostText.date(in: behind, of: list) != nil else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private func head(_ index: Int) -> PostHead? {
    var fragments = [index]
    var date = PostText.date(in: list.fragments[index].text, of: list)?.written
    for beside in [index - 1, index + 1] where date == nil && list.fragments.indices.contains(beside) {
      date = onlyDate(beside)
      if date != nil { fragments.append(beside) }
    }
    guard let date else { return nil }
    let below = (index + 1..<min(index + 1 + Self.reach, list.fragments.count)).first { !fragments.contains($0) }
    guard let below, list.fragments[below].text.count <= Self.longestName, list.fragments[below].form != .paragraph,
      !PostText.endsSentence(list.fragments[below].text, list.utf8),
      let name = PostText.name(in: list.fragments[below].text, of: list)
    else { return nil }
    fragments.append(below)
    let element = fragments.dropFirst().reduce(tree.element(of: index)) { shared, other in
      tree.shared(shared, tree.element(of: other)) ?? shared
    }
    return PostHead(
      name: name, date: date, fragments: fragments.sorted(), element: element,
      kind: tree.kind(of: tree.element(of: index)),
      text: list.fragments[index].text, isSure: true, isDeclared: true)
  }

  /// The date that a fragment says and nothing else.
  private func onlyDate(_ index: Int) -> String? {
    let text = list.fragments[index].text
    guard text.count <= Self.longest, let found = PostText.date(in: text, of: list),
      !list.utf8[text.lowerBound..<found.range.lowerBound].contains(where: isLetter),
      !list.utf8[found.range.upperBound..<text.upperBound].contains(where: isLetter)
    else { return nil }
    return found.written
  }
}
