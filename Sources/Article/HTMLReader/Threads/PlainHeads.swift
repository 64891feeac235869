import ArticleModel
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

  /// The heads on a page, in order; where none has an address, lines of a name in bold type and the moment of a post.
  func all() -> [PostHead] {
    let heads = list.fragments.indices.compactMap(head)
    if heads.count >= 2 { return heads }
    let kinds = Dictionary(grouping: list.fragments.indices.compactMap(boldHead), by: \.kind)
    let most = kinds.values.max { ($0.count, $1[0].first) < ($1.count, $0[0].first) } ?? []
    if most.count >= Self.fewestBold { return most }
    let signed = signedHeads()
    if !signed.isEmpty { return signed }
    let numbered = NumberedHeads(list, tree).all()
    return numbered.isEmpty ? heads : numbered
  }

  /// Fewer such lines are no thread, and a longer one is no head.
  private static let fewestBold = 3
  private static let longestBold = 80

  /// Reads a line that is a name in bold type, a date and a time of the day, and nothing else.
  ///
  ///     <b>Ina</b> <small>3.5.2025 10:12</small>   ►   Ina, "3.5.2025 10:12"
  private func boldHead(_ index: Int) -> PostHead? {
    let text = list.fragments[index].text
    guard list.fragments[index].form == .text || list.fragments[index].form == .item, text.count <= Self.longestBold,
      list.utf8[text].contains(UInt8(ascii: ":"))
    else { return nil }
    let at = InlineSpan.first(in: list.spans, from: UInt32(clamping: text.lowerBound))
    guard at < list.spans.count, list.spans[at].style == .strong, Int(list.spans[at].lower) == text.lowerBound,
      Int(list.spans[at].upper) < text.upperBound,
      let date = PostText.date(in: Int(list.spans[at].upper)..<text.upperBound, of: list),
      let name = PostText.name(in: text.lowerBound..<Int(list.spans[at].upper), of: list)
    else { return nil }
    let beside = Int(list.spans[at].upper)..<max(Int(list.spans[at].upper), date.range.lowerBound)
    guard !list.utf8[beside].contains(where: isLetter), date.range.upperBound + 3 >= text.upperBound,
      date.written.split(whereSeparator: { $0 == " " || $0 == "," }).contains(where: { TimeOfDay.isOne(String($0)) })
    else { return nil }
    let element = tree.element(of: index)
    return PostHead(
      name: name, date: date.written, fragments: [index], element: element, kind: tree.kind(of: element), text: text,
      isSure: true)
  }

  // MARK: Lines that sign posts

  /// The lines below posts that say in like words who wrote them and when; none where headings stand between them, as on a page
  /// that lists articles.
  ///
  ///     Posted by <a>Ina</a> on 3 May 2025 at 10:12 | Reply   ·   Posted by <a>Piet</a> on 4 May 2025 at 9:05 | Reply
  private func signedHeads() -> [PostHead] {
    var kinds: [UInt32: [(head: PostHead, words: String)]] = [:]
    for index in list.fragments.indices {
      guard let found = signedHead(index) else { continue }
      kinds[StableHash.pair(found.head.kind, StableHash.of(found.words.utf8)), default: []].append(found)
    }
    let most = kinds.values.max { ($0.count, $1[0].head.first) < ($1.count, $0[0].head.first) } ?? []
    guard most.count >= Self.fewestBold, let first = most.first, let last = most.last,
      !list.fragments[first.head.first...last.head.first].contains(where: { $0.form == .heading })
    else { return [] }
    return most.map(\.head)
  }

  /// Reads a short line with a link that is a name, and behind it a date with a time of the day; what else it says comes with it.
  private func signedHead(_ index: Int) -> (head: PostHead, words: String)? {
    let text = list.fragments[index].text
    guard list.fragments[index].form == .text, text.count <= Self.longestSigned,
      list.utf8[text].contains(UInt8(ascii: ":"))
    else { return nil }
    var at = InlineSpan.first(in: list.spans, from: UInt32(clamping: text.lowerBound))
    while at < list.spans.count, list.spans[at].style != .link, Int(list.spans[at].upper) <= text.upperBound { at += 1 }
    guard at < list.spans.count, list.spans[at].style == .link, Int(list.spans[at].upper) < text.upperBound else {
      return nil
    }
    let link = Int(list.spans[at].lower)..<Int(list.spans[at].upper)
    guard let date = PostText.date(in: link.upperBound..<text.upperBound, of: list),
      date.written.contains(":"), date.written.contains(where: \.isLetter) || date.written.contains("."),
      let name = PostText.name(in: link, of: list)
    else { return nil }
    let words = PostText.line(text.lowerBound..<link.lowerBound, of: list)
    let between = PostText.line(link.upperBound..<max(link.upperBound, date.range.lowerBound), of: list)
    guard !words.isEmpty || !between.isEmpty, words.utf8.count <= 40, between.utf8.count <= 20 else { return nil }
    let element = tree.element(of: index)
    let head = PostHead(
      name: name, date: date.written, fragments: [index], element: element, kind: tree.kind(of: element), text: text,
      isSure: true)
    return (head, words + "|" + between)
  }

  private static let longestSigned = 160

  /// Reads the one message of a page as mail: a line of code of an archive is a line of what somebody wrote.
  ///
  ///     <b>Ina Brook</b> <a href="mailto:…">ina at hill.example</a> <i>May 3 2025</i> <pre>It rained. …</pre>
  static func readMessage(in list: inout FragmentList) {
    guard list.fragments.count <= mostOfMessage else { return }
    let code = list.fragments.indices.filter { list.fragments[$0].form == .code }
    guard let first = code.first, let last = code.last, last - first + 1 == code.count,
      list.fragments[first].group == list.fragments[last].group
    else { return }
    let plain = PlainHeads(list, ElementTree(list.page)).all().map {
      MailHeads.Head(fragments: $0.first..<$0.last + 1, name: $0.name, date: $0.date)
    }
    let fields = MailHeads(list).all().filter { list.fragments[$0.fragments.lowerBound].form != .code }
    guard let head = fields.count == 1 ? fields[0] : plain.first, fields.count == 1 || plain.count == 1,
      head.fragments.upperBound <= first
    else { return }
    list.sign(by: head)
    guard isMostly(code, of: list, behind: head.fragments.upperBound) else { return }
    list.readMail(code, group: list.fragments[first].group)
    if list.fragments[first].form != .code { list.page.mail = (head.fragments, first..<last + 1) }
  }

  private static let mostOfMessage = 2000

  /// Whether lines of code are most of what stands behind a head: a handbook has code among its text.
  private static func isMostly(_ code: [Int], of list: FragmentList, behind head: Int) -> Bool {
    let inside = code.reduce(0) { $0 + list.fragments[$1].text.count }
    let outside = (head..<list.fragments.count).reduce(0) { sum, index in
      let isText = list.fragments[index].form != .code && list.page.linkShare(of: index) < 128
      return sum + (isText ? list.fragments[index].text.count : 0)
    }
    return outside <= inside
  }

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

extension FragmentList {
  /// Signs the page with who wrote its one message, and when, where it says nothing else of that.
  fileprivate mutating func sign(by head: MailHeads.Head) {
    if let name = head.name, declared?.authors.isEmpty == true { declared?.authors = [Author(name: name)] }
    if let date = head.date, declared?.published == nil {
      declared?.published = ClockDate.day(date) ?? PostMoment.day(date)
    }
  }
}
