import Fragments
import UTF8Text

/// Finds the heads of posts on pages that have no names for them, as archives of mailing lists: a short line that begins with a
/// name and holds an address of mail and a date.
///
///     <b>Ina Brook</b> <a href="mailto:ina@hill.example">ina at hill.example</a><br><i>Sat May 3 10:12:44 2025</i>
///     ►   Ina Brook, "Sat May 3 10:12:44 2025"
struct PlainHeads {
  private let list: FragmentList
  private let tree: ElementTree
  /// The longest head, in bytes.
  private static let longest = 240

  init(_ list: FragmentList, _ tree: ElementTree) {
    self.list = list
    self.tree = tree
  }

  /// The heads on a page, in order; none where most are without an address.
  func all() -> [PostHead] {
    var heads: [PostHead] = []
    for index in list.fragments.indices {
      if let head = head(index) { heads.append(head) }
    }
    return heads
  }

  /// Reads the one message of a page as mail: a line of code of an archive is a line of what somebody wrote.
  ///
  ///     <b>Ina Brook</b> <a href="mailto:…">ina at hill.example</a> <i>May 3 2025</i> <pre>It rained. …</pre>
  static func readMessage(in list: inout FragmentList) {
    guard let page = list.page, list.fragments.count <= mostOfMessage else { return }
    let code = list.fragments.indices.filter { list.fragments[$0].form == .code }
    guard let first = code.first, let last = code.last, last - first + 1 == code.count,
      list.fragments[first].group == list.fragments[last].group
    else { return }
    let heads = PlainHeads(list, ElementTree(page)).all()
    guard heads.count == 1, heads[0].last < first else { return }
    list.readMail(code, group: list.fragments[first].group)
  }

  private static let mostOfMessage = 2000

  private func head(_ index: Int) -> PostHead? {
    let fragment = list.fragments[index]
    switch fragment.form {
    case .text, .boldLine, .item, .paragraph: break
    default: return nil
    }
    guard fragment.text.count <= PlainHeads.longest, list.utf8[fragment.text].contains(where: isDigit),
      let address = address(in: fragment.text), let date = PostText.date(in: fragment.text, of: list),
      address < date.range.lowerBound,
      let name = PostText.name(in: fragment.text.lowerBound..<max(address, fragment.text.lowerBound), of: list)
    else { return nil }
    let element = tree.element(of: index)
    return PostHead(
      name: name, date: date.written, fragments: [index], element: element, kind: tree.kind(of: element),
      text: fragment.text, isSure: true)
  }

  /// Where a link to an address of mail begins, or one that is written out.
  private func address(in text: Range<Int>) -> Int? {
    var index = InlineSpan.first(in: list.spans, from: UInt32(clamping: text.lowerBound))
    while index < list.spans.count, Int(list.spans[index].lower) < text.upperBound {
      let span = list.spans[index]
      if span.style == .link, span.link >= 0, list.links[Int(span.link)].hasPrefix("mailto:") { return Int(span.lower) }
      index += 1
    }
    guard let sign = list.utf8[text].firstIndex(of: UInt8(ascii: "@")) else { return nil }
    return list.utf8[text.lowerBound..<sign].lastIndex(where: { isSpace($0) || $0 == UInt8(ascii: "<") })
  }
}
