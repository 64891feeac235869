import ArticleModel
import Cleaning
package import Fragments
package import Metadata
import Recognizers
package import Structure
import TextRepair
import UTF8Text

/// The way from fragments to articles: cleaning, mastheads, structure. All readers share it.
package struct ArticleFinder {
  let source: CleanedSource
  let bytes: UnsafeBufferPointer<UInt8>
  let options: ParsingOptions
  /// The language that the source declares, or that its words tell.
  private let language: String?

  var list: FragmentList { source.list }
  package var shapes: [Shape] { source.shapes }

  package init(_ list: FragmentList, in bytes: UnsafeBufferPointer<UInt8>, options: ParsingOptions) {
    self.bytes = bytes
    self.options = options
    language = list.declared?.language ?? LanguageGuess.tag(of: list.fragments, in: bytes)
    source = CleanedSource(
      list, in: bytes, model: options.cleaning, without: options.withoutSteps, keepsEverything: options.keepsEverything
    )
  }

  /// The articles among the fragments; one at least.
  func articles() -> [Article] {
    let (parts, decisions) = parts()
    let removed = RemovedText(list, in: bytes)
    let articles = parts.map { article($0, language: language, decisions, removed) }
    return list.places.isEmpty ? articles : KeptPlaces.withoutDanglingLinks(articles)
  }

  /// The drafts of the articles, before anything is decided about them.
  package func drafts() -> [Draft] { parts().parts.map(\.draft) }

  /// The fragments of one article, with what its masthead takes.
  struct Part {
    let range: Range<Int>
    let reading: MastheadReader.Reading
    let draft: Draft
  }

  /// Parts the fragments into articles, and says what of them is removed and why.
  func parts() -> (parts: [Part], decisions: CleaningDecisions) {
    var decisions = source.decisions
    if options.keepsEverything { return ([wholePart()], decisions) }
    var parts: [Part] = []
    var start = 0
    let titles = titles()
    for (number, title) in titles.enumerated() {
      let end = number + 1 < titles.count ? titles[number + 1] ?? list.fragments.count : list.fragments.count
      parts.append(part(start..<end, title: title, &decisions))
      start = end
    }
    return (parts, decisions)
  }

  /// The title of each article; nil for a first article without one.
  private func titles() -> [Int?] {
    let reasons = source.decisions.reasons
    // A page has one article, and says what its title is; in a text the lines are weighed, and several articles told apart.
    if list.page.isMarkedUp { return [PageTitle.find(list, in: bytes, shapes, reasons)] }
    if list.title != nil || list.isUntitled { return [list.title] }
    let (finder, text) = titleFinder()
    guard let first = finder.title(above: text) else { return [nil] }
    let splitter = ArticleSplitter(bytes: bytes, fragments: list.fragments, shapes: shapes, reasons: reasons)
    return [first] + splitter.furtherTitles(after: first)
  }

  /// What finds the first article's title, and where its running text begins.
  package func titleFinder() -> (TitleFinder, text: Int) {
    let (fragments, reasons) = (list.fragments, source.decisions.reasons)
    let reader = MastheadReader(bytes: bytes, fragments: fragments, shapes: shapes)
    let found = reader.firstText(in: fragments.indices, after: nil, reasons)
    let text = found < fragments.count ? found : min(fragments.count, 12)
    return (TitleFinder(bytes: bytes, fragments: fragments, shapes: shapes, reasons: reasons), text)
  }

  /// All fragments as one article without a masthead: nothing is judged.
  private func wholePart() -> Part {
    Part(
      range: list.fragments.indices, reading: MastheadReader.Reading(),
      draft: draft(of: list.fragments.indices.filter { !list.fragments[$0].isInvisible(in: bytes) }))
  }

  private func part(_ range: Range<Int>, title: Int?, _ decisions: inout CleaningDecisions) -> Part {
    let reader = MastheadReader(
      bytes: bytes, fragments: list.fragments, shapes: shapes, page: list.page, declared: list.declared,
      language: language, spans: list.spans)
    var reading = reader.read(range, title: title, reasons: decisions.reasons)
    // What is said in a post of a thread is no line of its masthead.
    if let subtitle = reading.subtitle, list.boxes.contains(where: { $0.kind == .post && $0.range.contains(subtitle) })
    {
      reading.subtitle = nil
      reading.shown.remove(subtitle)
    }
    for (index, reason) in reading.reasons { decisions.decide(index, reason, by: .masthead) }
    if let title {
      let text = reader.firstText(in: range, after: title, decisions.reasons)
      decisions.keepBelowTitle(title + 1..<max(title + 1, text), shapes)
      decisions.finishAbove(range.lowerBound..<title, of: list, shapes, in: bytes)
    }
    decisions.finish(range, of: list, shapes, in: bytes)
    let content = range.filter { index in
      decisions.reasons[index] == nil && !reading.shown.contains(index) && !list.fragments[index].isInvisible(in: bytes)
    }
    var draft = draft(of: content)
    draft.isOfQuestions =
      reading.title.map { FAQTitle.announces(PlainWords(bytes, list.fragments[$0].text)) } ?? false
    return Part(range: range, reading: reading, draft: draft)
  }

  private func draft(of content: [Int]) -> Draft {
    var draft = Draft(
      bytes: bytes, fragments: list.fragments, shapes: shapes, content: content.map(Int32.init), page: list.page)
    draft.tableModel = options.tables
    return draft
  }

  private func article(
    _ part: Part, language: String?, _ decisions: CleaningDecisions, _ removed: RemovedText
  ) -> Article {
    var draft = part.draft
    ArticleStructure.decideRoles(&draft, model: options.roles ?? .standard, without: options.withoutStructure)
    let (blocks, repairs, signs, left) = BlockAssembler.blocks(of: draft, in: list, language: language)
    var texts = TextMaker(list: list, bytes: bytes, language: language)
    var reading = part.reading
    if source.isThread { reading.masthead.keepAuthors(of: blocks) }
    let masthead = masthead(reading, &texts, language: language)
    let mended = (texts.repairs + repairs + readersRepairs(part.range)).sorted {
      $0.source.lowerBound < $1.source.lowerBound
    }
    return Article(
      kind: source.isThread ? .thread : .article, masthead: masthead, blocks: blocks,
      removed: removed.removals(in: part.range, decisions, shown: part.reading.shown, signs: signs, left: left),
      repairs: mended)
  }

  private func masthead(_ reading: MastheadReader.Reading, _ texts: inout TextMaker, language: String?) -> Masthead {
    var masthead = reading.masthead
    masthead.title = reading.title.map {
      texts.text(list.fragments[$0].text, of: list.fragments[$0], .heading).onOneLine
    }
    masthead.subtitle = reading.subtitle.map { texts.text(list.fragments[$0].text, of: list.fragments[$0], .heading) }
    masthead.language = language
    masthead.url = options.url
    if let declared = list.declared { masthead.take(declared) }
    return masthead
  }

  /// What the reader mended within a range of fragments.
  private func readersRepairs(_ range: Range<Int>) -> [Repair] {
    guard !list.repairs.isEmpty, let first = range.first, let last = range.last else { return [] }
    let source = list.fragments[first].source.lowerBound..<list.fragments[last].source.upperBound
    return list.repairs.filter { source.contains($0.source.lowerBound) }
  }
}

extension Masthead {
  /// Leaves of the names above a thread those of people who write in it: boards have links beside the title.
  fileprivate mutating func keepAuthors(of blocks: [Block]) {
    let names = blocks.compactMap { block -> String? in
      if case .post(let post) = block.content { post.author?.lowercased() } else { nil }
    }
    guard !names.isEmpty else { return }
    authors.removeAll { !names.contains($0.name.lowercased()) }
  }
}
