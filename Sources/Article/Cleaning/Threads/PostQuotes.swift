import Fragments
import UTF8Text

/// What a post quotes, as boards draw it: below a line that says whom.
///
///     <aside><div class="title">merle:</div><blockquote>It rained.</blockquote></aside>    ►   quote of merle
///     <div>Quote:</div><table><td><div>Originally Posted by <b>merle</b></div>It rained.    ►   quote of merle
extension FragmentList {
  /// The longest line that says who is quoted, in bytes.
  private static let longestHead = 120
  /// The longest label above a quotation that is drawn as a table, in bytes.
  private static let longestLabel = 24

  /// Makes quotations of what is drawn as such among what a post says, and their heads of the lines above them.
  mutating func readQuotations(in said: [Int]) {
    readTables(in: said)
    for index in said where isHead(index, in: said) {
      fragments[index].form = .attribution
      fragments[index].group = fragments[index + 1].group
      fragments[index].marker = nil
      dropColon(of: index)
    }
  }

  /// Whether a line names who is quoted right below it: nothing else stands in the box around both, or the line's own box is called so.
  private func isHead(_ index: Int, in said: [Int]) -> Bool {
    guard fragments.indices.contains(index + 1), fragments[index + 1].form == .quote,
      !fragments[index].text.isEmpty, fragments[index].text.count <= Self.longestHead
    else { return false }
    let group = fragments[index + 1].group
    switch fragments[index].form {
    case .text, .paragraph, .boldLine:
      guard !endsSentence(index) else { return false }
      return isOfQuote(index) || sharesBox(index, with: group, in: said)
    case .quote:
      return fragments[index].group == group && index > 0 && !isQuoted(index - 1, group)
        && (isOfQuote(index) || endsWithColon(index) && hasOwnBox(index))
    default: return false
    }
  }

  private func isQuoted(_ index: Int, _ group: Int32) -> Bool {
    [.quote, .attribution].contains(fragments[index].form) && fragments[index].group == group
  }

  private func endsSentence(_ index: Int) -> Bool {
    guard let last = utf8[fragments[index].text].last(where: { !isSpace($0) }) else { return false }
    return ".!?".utf8.contains(last)
  }

  private func endsWithColon(_ index: Int) -> Bool {
    utf8[fragments[index].text].last { !isSpace($0) } == UInt8(ascii: ":")
  }

  /// Whether nothing else stands in the innermost element around a line.
  private func hasOwnBox(_ index: Int) -> Bool {
    page.element(of: index).map { $0.end - $0.first == 1 && !$0.isQuotation } ?? false
  }

  private static let names = NameSet(
    """
    quote quoteheader quotetitle attribution cite citation postedby bbcode_postedby quoteauthor quote-author quoted
    """)

  /// Whether the names of the innermost elements around a line, below the quotation itself, say that it is of a quotation.
  private func isOfQuote(_ index: Int) -> Bool {
    for place in page.places(around: index, most: 3) {
      let element = page.elements[place]
      guard !element.isQuotation, element.end - element.first == 1 else { return false }
      if page.isNamed(element, Self.names) { return true }
    }
    return false
  }

  /// Whether the smallest element around a line and the quotation below it holds nothing else, and is no more than a part of the post: else
  /// the line is what somebody says to what they quote.
  private func sharesBox(_ index: Int, with group: Int32, in said: [Int]) -> Bool {
    let end = fragments[(index + 1)...].firstIndex { $0.form != .quote || $0.group != group } ?? fragments.count
    guard let place = page.places(around: index, most: 6).first(where: { Int(page.elements[$0].end) > index + 1 })
    else {
      return false
    }
    let box = page.elements[place]
    return box.fragments == index..<end && (box.tag == .aside || said.count > box.count)
  }

  private mutating func dropColon(of index: Int) {
    var text = fragments[index].text
    while let last = utf8[text].last, isSpace(last) || last == UInt8(ascii: ":") {
      text = text.lowerBound..<text.upperBound - 1
    }
    if !text.isEmpty { fragments[index].text = text }
  }

  /// Whether a picture stands in a line that says who is quoted: it leads there.
  func isInHead(_ interlude: FragmentInterlude) -> Bool {
    interlude.around.count == 1 && fragments.indices.contains(interlude.around.lowerBound)
      && fragments[interlude.around.lowerBound].form == .attribution
  }

  // MARK: Tables

  /// Quotations that are drawn as a table of one cell below a short label, whose first line names somebody in bold type.
  private mutating func readTables(in said: [Int]) {
    var next = 0
    for (place, index) in said.enumerated() where index >= next && place > 0 && said[place - 1] == index - 1 {
      guard let table = table(at: index), isLabel(index - 1), case let range = page.elements[table].fragments,
        range.count > 1, range.allSatisfy(said.contains), namesSomebody(index)
      else { continue }
      for part in range where part > index && fragments[part].form != .code {
        fragments[part].form = .quote
        fragments[part].group = Int32(table)
      }
      fragments[index].form = .attribution
      fragments[index].group = Int32(table)
      dropColon(of: index)
      next = range.upperBound
    }
  }

  /// The table of one cell that begins with a fragment.
  private func table(at index: Int) -> Int? {
    page.places(around: index, most: 6).first { place in
      let element = page.elements[place]
      guard element.tag == .table, Int(element.first) == index else { return false }
      let cells = page.elements.indices.dropFirst(place + 1).prefix { page.elements[$0].first < element.end }
        .count { page.elements[$0].tag == .td && page.elements[$0].fragments.overlaps(element.fragments) }
      return cells == 1
    }
  }

  /// Whether a fragment is a word before a colon.
  private func isLabel(_ index: Int) -> Bool {
    let text = fragments[index].text
    return text.count <= Self.longestLabel && endsWithColon(index)
  }

  /// Whether a short line holds a name in bold type or a link.
  private func namesSomebody(_ index: Int) -> Bool {
    let text = fragments[index].text
    guard text.count <= Self.longestHead, !endsSentence(index) else { return false }
    let first = InlineSpan.first(in: spans, from: UInt32(clamping: text.lowerBound))
    return spans[first...].prefix { Int($0.lower) < text.upperBound }.contains {
      $0.style == .strong || $0.style == .link
    }
  }
}
