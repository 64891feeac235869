import Fragments
import UTF8Text

/// Makes one head of those that stand above or below the same post.
///
///     <td>mara</td> <td><p>mara · May 3</p> …          ►   mara, May 3: a profile, and a line with the same name
///     <li>mara added a label · May 2</li>
///     <li>mara · May 3 <p>It rained. …</p></li>        ►   two heads: what she did has a box of its own
extension ThreadFinder {
  /// The heads, with those made one that stand above or below the same text: a profile and a line with the same name, or who
  /// wrote a post and who changed it.
  func merged(_ heads: [PostHead]) -> [PostHead] {
    let firsts = heads.map(\.first)
    var merged: [PostHead] = []
    for head in heads {
      guard let last = merged.last, isOne(last, head, firsts, of: heads.count) else {
        merged.append(head)
        continue
      }
      var one = head
      one.date = head.date ?? last.date
      one.indent = last.indent ?? head.indent
      one.isDeclared = last.isDeclared || head.isDeclared
      one.element = tree.shared(last.element, head.element) ?? head.element
      one.fragments = Set(last.fragments + head.fragments).sorted()
      if last.last != head.first { one.text = head.text }
      merged[merged.count - 1] = one
    }
    return merged
  }

  private func isOne(_ one: PostHead, _ other: PostHead, _ firsts: [Int], of count: Int) -> Bool {
    guard one.fragments.count <= ThreadFinder.mostOfHead, !(one.isDeclared && other.isDeclared),
      one.last >= other.first - 8, isBare((one.last + 1)..<max(one.last + 1, other.first), but: [])
    else {
      return false
    }
    let isSame = one.name != nil && one.name == other.name
    let isNext = isSame && other.first <= one.last + 1
    // Who says something beside their name is not who changed it.
    guard isSame || !saysItself(one) else { return false }
    guard isNext || isSame || count > 2, let shared = tree.shared(one.element, other.element) else { return isNext }
    let range = tree.fragments(of: shared)
    let held = self.count(of: firsts, in: range)
    // What somebody did before they wrote is no head of what they wrote, which has a box of its own.
    if isNext { return held <= 2 || !hasOwnText(other, firsts) }
    return held == 2 && (isSame || isBare(range, but: one.fragments + other.fragments))
  }

  func count(of firsts: [Int], in range: Range<Int>) -> Int {
    firsts.firstSortedIndex { $0 >= range.upperBound } - firsts.firstSortedIndex { $0 >= range.lowerBound }
  }

  /// Whether something is said in the largest element that holds a head and no other.
  private func hasOwnText(_ head: PostHead, _ firsts: [Int]) -> Bool {
    var element = head.element
    guard count(of: firsts, in: tree.fragments(of: element)) <= 1 else { return false }
    for _ in 0..<64 {
      guard let outer = tree.parent(of: element), count(of: firsts, in: tree.fragments(of: outer)) <= 1 else { break }
      element = outer
    }
    return !isBare(tree.fragments(of: element), but: head.fragments)
  }
}
