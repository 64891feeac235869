import Fragments
import UTF8Text

/// Tells the line above a program that has nothing but its label and a button to select or copy it: it ends in a link that leads
/// nowhere, and stands with the program in a box of their own.
///
///     <div><p>Code: <a href="#">Select all</a></p><pre>…</pre></div>
enum CodeButtons {
  /// The longest of such lines, in bytes.
  private static let longest = 60

  static func isOne(
    _ index: Int, _ list: FragmentList, _ page: PageEvidence, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let (fragment, next) = (list.fragments[index], index + 1)
    guard fragment.form == .text || fragment.form == .quote, !fragment.text.isEmpty, fragment.text.count <= longest,
      next < list.fragments.count, list.fragments[next].form == .code, next < page.fragments.count,
      endsInButton(fragment, list, in: bytes)
    else { return false }
    return isAlone(index, list, page)
  }

  /// Whether the last words of a line, in what is no sentence, are a link that leads nowhere.
  private static func endsInButton(
    _ fragment: Fragment, _ list: FragmentList, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let text = fragment.text
    var at = InlineSpan.first(in: list.spans, from: UInt32(clamping: text.lowerBound))
    var last: InlineSpan?
    while at < list.spans.count, Int(list.spans[at].lower) < text.upperBound {
      if list.spans[at].style == .link, list.spans[at].link >= 0 { last = list.spans[at] }
      at += 1
    }
    guard let last, Int(last.upper) <= text.upperBound,
      !bytes[min(Int(last.upper), text.upperBound)..<text.upperBound].contains(where: { !isSpace($0) })
    else { return false }
    let address = list.links[Int(last.link)]
    return address == "#" || address.isEmpty || address.utf8.starts(with: "javascript:".utf8)
  }

  /// Whether the smallest element around a line and the program below it has nothing else in it.
  private static func isAlone(_ index: Int, _ list: FragmentList, _ page: PageEvidence) -> Bool {
    var element = page.fragments[index].element
    while element >= 0, page.elements[Int(element)].end <= Int32(index + 1) {
      element = page.elements[Int(element)].parent
    }
    guard element >= 0 else { return false }
    let box = page.elements[Int(element)]
    guard Int(box.first) == index, Int(box.end) <= list.fragments.count else { return false }
    return list.fragments[(index + 1)..<Int(box.end)].allSatisfy { $0.form == .code }
  }
}
