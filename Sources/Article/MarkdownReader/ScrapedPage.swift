import ArticleModel
import Recognizers
import UTF8Text

/// Takes out of a page that a program saved as Markdown what stood around its article: its menu, its buttons, its foot.
///
///     [Skip to content](https://…#main)      ►   taken out
///     - [Home](https://…) - [Shop](https://…)    taken out
///     # Keeping Bees                             title
///     …
///     ### Related articles                       taken out, with its links
///
/// Nothing is taken out of what somebody wrote as Markdown. That a text was a page is told by a menu of links that are absolute, or begin at a site's root, above its title, by a
/// link into the page itself at its very beginning, by what a saving program writes on top, or by a section of links to other articles.
struct ScrapedPage {
  private(set) var blocks: [Block]
  private(set) var removed: [Removal] = []
  /// Whether the text was a page.
  private(set) var isOne = false
  private let bytes: UnsafeBufferPointer<UInt8>
  private var links: [BlockLinks]
  /// Why a block is taken out.
  private var reasons: [Removal.Reason?]
  /// The page's own server, if its links tell it.
  private var host: Substring?

  private static let fewestOfMenu = 2
  /// The same of addresses without a server, which begin at the root of a site.
  private static let fewestFromRoot = 4
  private static let longestLabel = 4

  init(_ blocks: [Block], fields: FrontMatter, in bytes: UnsafeBufferPointer<UInt8>) {
    self.blocks = blocks
    self.bytes = bytes
    links = blocks.map(BlockLinks.init)
    reasons = Array(repeating: nil, count: blocks.count)
    let title = titlePlace ?? 0
    let own = links[..<title].filter(\.isOfLinksAlone).flatMap(\.addresses) + fields.all("url source")
    host = own.compactMap(BlockLinks.host).first
    let sections = sectionsElsewhere
    guard fields.isOfSavedPage || hasMenu(above: title) || sections.contains(where: { $0.reason == .relatedLinks })
    else { return }
    isOne = true
    for section in sections { takeOut(section.range, section.reason) }
    takeOutHead(title)
    takeOutAround(title)
    takeOutPrompts()
    takeOutFoot(below: title)
    finish()
  }

  // MARK: What tells a page

  private var titlePlace: Int? {
    let isTitle: (Block) -> Bool = { if case .heading(let heading) = $0.content { heading.level == 1 } else { false } }
    return blocks.firstIndex(where: isTitle)
  }

  private func hasMenu(above title: Int) -> Bool {
    guard title > 0 else { return false }
    if links[0].isOfLinksAlone, links[0].addresses.count == 1, links[0].addresses[0].utf8.contains(UInt8(ascii: "#")) {
      return true
    }
    if links[0].addresses.count == 1, links[0].isOfLinksAlone, BlockLinks.isHome(links[0].addresses[0]) { return true }
    let menus = (0..<title).filter { index in
      guard case .list = blocks[index].content else { return false }
      return links[index].isOfLinksAlone
    }
    let addresses = menus.flatMap { links[$0].addresses }
    if addresses.count >= Self.fewestFromRoot, addresses.allSatisfy(BlockLinks.isFromRoot) { return true }
    let absolute = addresses.compactMap(BlockLinks.host)
    return absolute.count >= Self.fewestOfMenu && absolute.count == addresses.count
  }

  // MARK: Sections

  /// The sections whose headings say that they lead elsewhere or ask for something, and that hold nothing else.
  private var sectionsElsewhere: [(range: Range<Int>, reason: Removal.Reason)] {
    var found: [(range: Range<Int>, reason: Removal.Reason)] = []
    for (index, block) in blocks.enumerated() where index >= (found.last?.range.upperBound ?? 0) {
      guard case .heading(let heading) = block.content, let reason = verdict(on: heading.text.text, mayHead: false)
      else { continue }
      let end = endOfSection(index, heading.level)
      if isOnlyThat(index + 1..<end, reason) { found.append((index..<end, reason)) }
    }
    return found
  }

  private func endOfSection(_ start: Int, _ level: Int) -> Int {
    blocks[(start + 1)...].firstIndex { block in
      if case .heading(let heading) = block.content { heading.level <= level } else { false }
    } ?? blocks.count
  }

  /// Whether a section's blocks are what its heading says: links within the page's site, or a few words to be filled in.
  private func isOnlyThat(_ range: Range<Int>, _ reason: Removal.Reason) -> Bool {
    guard !range.isEmpty, range.allSatisfy({ links[$0].isLight }) else { return false }
    let leading = range.filter { !links[$0].addresses.isEmpty }
    switch reason {
    case .relatedLinks:
      let hosts = Set(leading.flatMap { links[$0].addresses }.map(BlockLinks.host))
      guard !hosts.contains(nil), hosts.count == 1, hosts.first == host ?? hostOfOthers(than: range) else {
        return false
      }
      return range.allSatisfy { links[$0].isOfLinksAlone || !leading.isEmpty && isTeaser($0) }
    case .sharePrompt: return range.allSatisfy { links[$0].isOfLinksAlone }
    case .newsletter: return range.reduce(0) { $0 + PlainWords(links[$1].text).count } <= 60
    case .commentForm: return true
    default: return false
    }
  }

  /// The one server that all links outside of a section lead to; nil where there are several, or hardly a link.
  private func hostOfOthers(than section: Range<Int>) -> Substring? {
    let others = links.indices.filter { !section.contains($0) }.flatMap { links[$0].addresses }.compactMap(
      BlockLinks.host)
    return others.count >= Self.fewestOfMenu && Set(others).count == 1 ? others[0] : nil
  }

  /// A few words beside a link to another article.
  private func isTeaser(_ index: Int) -> Bool { PlainWords(links[index].text).count <= 30 }

  // MARK: Above and below

  private mutating func takeOutHead(_ title: Int) {
    for index in 0..<title where reasons[index] == nil && (links[index].isOfLinksAlone || isLinkedPicture(index)) {
      reasons[index] = .navigation
    }
  }

  /// The path to the page that stands below the title, and words above lists of links.
  private mutating func takeOutAround(_ title: Int) {
    if title + 1 < blocks.count, reasons[title + 1] == nil, links[title + 1].isOfLinksAlone,
      links[title + 1].addresses.count >= 2, case .paragraph = blocks[title + 1].content
    {
      reasons[title + 1] = .breadcrumb
    }
    for index in 0..<title where reasons[index] == nil && isLabel(index) { reasons[index] = .navigation }
  }

  private func isLinkedPicture(_ index: Int) -> Bool {
    guard case .figure(let figure) = blocks[index].content else { return false }
    return figure.caption?.spans.contains { if case .link = $0.style { true } else { false } } ?? false
  }

  /// From the end up to what is a sentence, or anything but links and labels.
  private mutating func takeOutFoot(below title: Int) {
    var index = blocks.count - 1
    while index > title {
      defer { index -= 1 }
      if reasons[index] != nil { continue }
      guard links[index].isLight else { return }
      let text = links[index].text
      if isCopyright(text) {
        reasons[index] = .legal
      } else if let verdict = ClutterPhrases.verdict(on: PlainWords(text)) {
        reasons[index] = verdict.reason
      } else if isMenu(index) {
        reasons[index] = .navigation
      } else if isLabel(index) {
        reasons[index] = .strayLine
      } else {
        return
      }
    }
  }

  /// A list of links within the site, or a line of them, that no heading of an author's announces.
  private func isMenu(_ index: Int) -> Bool {
    guard links[index].isOfLinksAlone, Set(links[index].addresses.map(BlockLinks.host)).count == 1,
      host == nil || BlockLinks.host(of: links[index].addresses[0]) == host
    else { return false }
    if case .heading = blocks[index - 1].content { return false }
    return index + 1 == blocks.count || reasons[index + 1] != nil
  }

  /// A word or two between what is taken out.
  private func isLabel(_ index: Int) -> Bool {
    guard index + 1 < blocks.count, reasons[index + 1] != nil, index > 0 else { return false }
    if case .paragraph = blocks[index].content {
      let text = links[index].text
      return PlainWords(text).count <= Self.longestLabel && !text.endsSentence
    }
    return false
  }

  private func isCopyright(_ text: String) -> Bool {
    Array(text.utf8).withUnsafeBufferPointer { CopyrightLine.holds(0..<min($0.count, 240), in: $0) }
  }

  // MARK: Between

  /// Lines that say what a page's buttons say.
  private mutating func takeOutPrompts() {
    for index in blocks.indices where reasons[index] == nil && links[index].isLight {
      switch blocks[index].content {
      case .paragraph(let text): reasons[index] = prompt(text, index)
      case .list(let list) where links[index].isOfLinksAlone:
        let found = list.items.map { verdict(on: $0.text.text, mayHead: true) }
        if found.allSatisfy({ $0 != nil }) { reasons[index] = found.first ?? nil }
      default: break
      }
    }
  }

  private func prompt(_ text: RichText, _ index: Int) -> Removal.Reason? {
    if let colon = text.text.utf8.firstIndex(of: UInt8(ascii: ":")) {
      let lead = PlainWords(String(text.text[..<colon]))
      let rest = BlockLinks(Block(.paragraph(text.part(text.text[...colon].utf8.count..<text.text.utf8.count))))
      if rest.isOfLinksAlone, let reason = ClutterPhrases.verdict(onLead: lead) { return reason }
    }
    if let reason = leadOfLinks(text) { return reason }
    let words = PlainWords(text.text)
    if links[index].isOfLinksAlone, let reason = ClutterPhrases.verdict(onButtons: words) { return reason }
    return verdict(on: text.text, mayHead: links[index].isOfLinksAlone)
  }

  /// What words before nothing but links say of them: "Posted in [Town](…)".
  private func leadOfLinks(_ text: RichText) -> Removal.Reason? {
    let first = text.spans.compactMap { if case .link = $0.style { $0.range.lowerBound } else { nil } }.min()
    guard let first, first > 0 else { return nil }
    let rest = BlockLinks(Block(.paragraph(text.part(first..<text.text.utf8.count))))
    return rest.isOfLinksAlone ? ClutterPhrases.verdict(onLead: PlainWords(text.part(0..<first).text)) : nil
  }

  private func verdict(on text: String, mayHead: Bool) -> Removal.Reason? {
    let words = PlainWords(text)
    if CommentCount.isOne(words) || CommentCount.begins(words) { return .commentForm }
    guard let verdict = ClutterPhrases.verdict(on: words), mayHead || !verdict.mayHead else { return nil }
    return verdict.reason
  }

  // MARK: Taking out

  private mutating func takeOut(_ range: Range<Int>, _ reason: Removal.Reason) {
    for index in range where reasons[index] == nil { reasons[index] = reason }
  }

  private mutating func finish() {
    for (block, reason) in zip(blocks, reasons) {
      guard let reason, !block.source.isEmpty else { continue }
      let words = RichText(String(decoding: bytes[block.source.trimmed(in: bytes)], as: UTF8.self))
      removed.append(Removal(reason, words: words, source: block.source))
    }
    blocks = zip(blocks, reasons).filter { $1 == nil || $0.source.isEmpty }.map(\.0)
  }
}

extension String {
  fileprivate var endsSentence: Bool {
    Array(utf8).withUnsafeBufferPointer { SentenceEnd.closes(0..<$0.count, in: $0) }
  }
}
