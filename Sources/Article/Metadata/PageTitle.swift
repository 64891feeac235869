package import ArticleModel
package import Fragments
import UTF8Text

/// Finds the line of a page that is its title: the heading most like the title the page declares.
package enum PageTitle {
  /// The fragment of the title; nil if no heading is one.
  package static func find(
    _ list: FragmentList, in bytes: UnsafeBufferPointer<UInt8>, _ shapes: [Shape], _ reasons: [Removal.Reason?]
  ) -> Int? {
    let declared = list.declared?.title.map { PlainWords($0.text) }
    var best: (index: Int, score: Double)?
    let first = reasons.firstIndex { $0 == nil } ?? 0
    for index in list.fragments.indices where list.fragments[index].form == .heading && shapes[index].words <= 40 {
      let level = list.fragments[index].group
      var score = level == 1 ? 0.5 : level == 2 ? 0.1 : 0
      if let declared { score += TitleLikeness.share(PlainWords(bytes, list.fragments[index].text), declared) }
      if reasons[index] == nil {
        score += 0.2
      } else if level == 1, index < first, index + 12 >= first, isOfArticle(index, list) {
        score += 0.1
      }
      if index > first + 12 { score -= 0.3 }
      if leadsHome(list.fragments[index], list) { score -= 0.6 }
      if score > best?.score ?? 0.59 { best = (index, score) }
    }
    if let declared, let said = line(declared, list, in: bytes, shapes, instead: best?.index) { return said }
    if let declared, let heading = best?.index,
      let other = rest(of: declared, behind: heading, list, in: bytes, shapes)
    {
      return other
    }
    if let named = namedLine(list, in: bytes, shapes, declared, instead: best?.index, before: first + 12) {
      return named
    }
    if let declared, best == nil, let site = siteName(list),
      let other = rest(of: declared, behind: site, list, in: bytes, shapes, isSite: true)
    {
      return other
    }
    if let declared, let heading = best?.index, headsSection(heading, of: declared, list, in: bytes) { return nil }
    return best?.index ?? declared.flatMap { boldLine($0, list, in: bytes, shapes, before: first + 12) }
  }

  /// How many headings of the first level a page has whose sections they name.
  private static let fewestSections = 3

  /// Whether the first of several headings of the first level, which has no word of what the page declares as its title, names a
  /// section as the others do.
  ///
  ///     <title>LOCKCTL(8)</title>  <h1>NAME</h1> … <h1>SYNOPSIS</h1> … <h1>DESCRIPTION</h1>
  private static func headsSection(
    _ heading: Int, of declared: PlainWords, _ list: FragmentList, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard declared.count > 0, list.fragments[heading].group == 1,
      TitleLikeness.share(PlainWords(bytes, list.fragments[heading].text), declared) == 0
    else { return false }
    let others = list.fragments.indices.count {
      list.fragments[$0].form == .heading && list.fragments[$0].group == 1
    }
    return others >= fewestSections
  }

  /// Whether a line stands in what the page marks as its article.
  private static func isOfArticle(_ index: Int, _ list: FragmentList) -> Bool {
    list.page.hasElement(around: index, most: .max) { $0.tag == .article || $0.tag == .main }
  }

  /// Whether a line is a link to the first page of the site: its name, or its sign.
  private static func leadsHome(_ fragment: Fragment, _ list: FragmentList) -> Bool {
    let at = InlineSpan.first(in: list.spans, from: UInt32(clamping: fragment.text.lowerBound))
    var index = at
    while index < list.spans.count, Int(list.spans[index].lower) < fragment.text.upperBound {
      let span = list.spans[index]
      if span.style == .link, span.link >= 0, Int(span.upper - span.lower) * 10 >= fragment.text.count * 9 {
        return ResolvedAddress.isHome(list.links[Int(span.link)])
      }
      index += 1
    }
    return false
  }

  /// The heading that is the name of the site: it leads to the first page.
  private static func siteName(_ list: FragmentList) -> Int? {
    list.fragments.indices.first { list.fragments[$0].form == .heading && leadsHome(list.fragments[$0], list) }
  }

  /// The heading that says the rest of what the page declares, where the one found first says no more than its beginning or its end:
  /// that is the name of the site.
  ///
  ///     <title>Weir Notes: What the weir remembers</title>  <h1>Weir Notes</h1> … <h2>What the weir remembers</h2>
  private static func rest(
    of declared: PlainWords, behind heading: Int, _ list: FragmentList, in bytes: UnsafeBufferPointer<UInt8>,
    _ shapes: [Shape], isSite: Bool = false
  ) -> Int? {
    let site = PlainWords(bytes, list.fragments[heading].text)
    guard site.count > 0, site.count < declared.count else { return nil }
    let rest: [UInt8]
    if declared.bytes.starts(with: site.bytes + [0x20]) {
      rest = Array(declared.bytes.dropFirst(site.bytes.count + 1))
    } else if declared.bytes.reversed().starts(with: (site.bytes.reversed() as [UInt8]) + [0x20]) {
      rest = Array(declared.bytes.dropLast(site.bytes.count + 1))
    } else {
      return nil
    }
    let level = list.fragments[heading].group
    return list.fragments.indices.first { index in
      list.fragments[index].form == .heading && shapes[index].words <= 40
        && (isSite || index > heading && list.fragments[index].group <= level || list.fragments[index].group < level)
        && !leadsHome(list.fragments[index], list)
        && PlainWords(bytes, list.fragments[index].text).bytes == rest
    }
  }

  /// The line that says what the page declares as its title, word for word, where the heading has none of those words: it names
  /// the place the page stands in.
  private static func line(
    _ declared: PlainWords, _ list: FragmentList, in bytes: UnsafeBufferPointer<UInt8>, _ shapes: [Shape],
    instead heading: Int?
  ) -> Int? {
    guard declared.count >= 3 else { return nil }
    if let heading, TitleLikeness.share(PlainWords(bytes, list.fragments[heading].text), declared) > 0 { return nil }
    return list.fragments.indices.first { index in
      shapes[index].words >= 3 && shapes[index].words <= 40 && !leadsHome(list.fragments[index], list)
        && PlainWords(bytes, list.fragments[index].text).bytes == declared.bytes
    }
  }

  private static let titles = NameSet("title msotitle")

  /// The line above all headings of the text whose class is "title", where the page declares none, or one that ends with its words.
  ///
  ///     <p class=title>Minutes of the Kite Club</p> … <h1>Present</h1>
  private static func namedLine(
    _ list: FragmentList, in bytes: UnsafeBufferPointer<UInt8>, _ shapes: [Shape], _ declared: PlainWords?,
    instead heading: Int?, before end: Int
  ) -> Int? {
    if let declared, let heading, TitleLikeness.share(PlainWords(bytes, list.fragments[heading].text), declared) > 0 {
      return nil
    }
    let line = list.fragments.indices.prefix(end).first { index in
      let form = list.fragments[index].form
      guard form == .text || form == .boldLine, shapes[index].words >= 2, shapes[index].words <= 30,
        let element = list.page.element(of: index), element.count == 1, list.page.isNamed(element, titles)
      else { return false }
      guard let declared else { return mayHeadAll(index, of: element, list) }
      let words = PlainWords(bytes, list.fragments[index].text).bytes
      return declared.bytes.count > words.count && declared.bytes.suffix(words.count + 1) == ([0x20] + words)[...]
    }
    guard let line, !list.fragments[..<line].contains(where: { $0.form == .heading && $0.group <= 2 }) else {
      return nil
    }
    return line
  }

  /// Whether a line of a page that declares no title is a paragraph of its own above all headings, as word processors write titles.
  private static func mayHeadAll(_ index: Int, of element: PageElement, _ list: FragmentList) -> Bool {
    element.tag == .p && !list.boxes.contains { $0.kind != .quote && $0.range.contains(index) }
      && list.fragments[index...].contains { $0.form == .heading }
  }

  /// On a page without headings: the line of bold type that says what the page declares as its title.
  private static func boldLine(
    _ declared: PlainWords, _ list: FragmentList, in bytes: UnsafeBufferPointer<UInt8>, _ shapes: [Shape],
    before end: Int
  ) -> Int? {
    list.fragments.indices.prefix(end).first { index in
      list.fragments[index].form == .boldLine && shapes[index].words >= 2
        && TitleLikeness.share(PlainWords(bytes, list.fragments[index].text), declared) >= 0.9
    }
  }
}
