public import ArticleModel
package import Cleaning
package import Fragments
import HTMLReader
import MarkdownReader
package import Metadata
import Recognizers
package import Structure
package import TableRebuilding
import TextDecoding
import TextReader
import TextRepair

/// How a source is read.
public struct ParsingOptions: Sendable {
  /// Where the source was found, if it was a page.
  public var url: String?
  /// What the source is written in; nil where its content and name shall tell.
  public var format: SourceFormat?
  /// The name of the file, whose ending says what the content leaves open.
  public var fileName: String?
  /// The name of a place in the source that the reader is led to; see ``Span/Style/place(name:)``.
  public var place: String?
  /// What pages are cleaned by.
  package var cleaning = CleaningModel.standard
  /// The passes of cleaning that are left out, for evaluations.
  package var withoutPasses: Set<CleaningPass> = []
  /// What the roles of lines without mark-up are told by; nil for the program's own model, which is read when it is needed.
  package var roles: RoleModel?
  /// Whether all of a source is kept as its text: nothing is taken for clutter, and no masthead is read of it.
  public var keepsEverything = false
  /// What tables are rebuilt by; nil for the program's own model.
  package var tables: TableModel?
  /// The encoding that came along with the source, such as a server's "iso-8859-1".
  public var charset: String?

  /// Makes the usual options.
  public init(
    url: String? = nil, format: SourceFormat? = nil, fileName: String? = nil, charset: String? = nil,
    place: String? = nil
  ) {
    self.url = url
    self.format = format
    self.fileName = fileName
    self.charset = charset
    self.place = place
  }
}

/// The whole way from bytes to articles.
public struct ArticleParser: Sendable {
  /// How sources are read.
  public var options: ParsingOptions

  /// Makes a parser.
  public init(options: ParsingOptions = ParsingOptions()) {
    self.options = options
  }

  /// Finds the articles in a source. Any bytes are valid input.
  public func parse(_ bytes: consuming [UInt8]) -> Document {
    let source = SourceDecoder(charset: options.charset).decoded(consume bytes)
    switch format(of: source.utf8[...]) {
    case .markdown: return markdown(source) ?? plainText(consume source)
    case .text: return plainText(consume source)
    case .html: return page(source)
    }
  }

  private func format(of utf8: ArraySlice<UInt8>) -> SourceFormat {
    options.format ?? utf8.withUnsafeBufferPointer { SourceFormat.of($0, name: options.fileName) }
  }

  /// nil where a text's marks are not to be read.
  private func markdown(_ source: DecodedSource) -> Document? {
    let text = SourceText(source)
    return MarkdownReader.articles(of: text, url: options.url, place: options.place).map {
      Document(text: text, articles: $0)
    }
  }

  private func plainText(_ encoded: consuming DecodedSource) -> Document {
    var source = MailDecoder.decoded(encoded)
    let count = source.utf8.count
    var utf8 = source.takeText()
    let table = isTable ? DelimitedText.read(&utf8) : nil
    let list = table ?? PlainTextReader.read(utf8)
    let text = SourceText(
      first: count, of: TextMemory(list.utf8), encoding: source.encoding, offsets: source.offsets)
    return Document(text: text, articles: articles(in: list))
  }

  /// Whether the file's name says that it holds a table.
  private var isTable: Bool {
    let name = options.fileName?.lowercased() ?? ""
    return name.hasSuffix(".csv") || name.hasSuffix(".tsv")
  }

  private func page(_ source: DecodedSource) -> Document {
    let text = SourceText(source)
    let list = PageReader.fragments(of: text, url: options.url, place: options.place)
    return Document(text: text, articles: articles(in: list))
  }

  private func articles(in list: FragmentList) -> [Article] {
    list.utf8.withUnsafeBufferPointer { ArticleFinder(list: list, bytes: $0, options: options).articles() }
  }

  /// Whether a source is read as Markdown, whose marks leave nothing to judge.
  func isMarkdown(_ text: SourceText) -> Bool {
    format(of: text.utf8) == .markdown && MarkdownReader.article(of: text, url: options.url) != nil
  }

  /// The fragments of a text or a page; those of a text where its marks are not to be read.
  package func fragments(of text: SourceText) -> FragmentList {
    switch format(of: text.utf8) {
    case .text, .markdown: PlainTextReader.fragments(of: text)
    case .html: PageReader.fragments(of: text, url: options.url, place: options.place)
    }
  }
}

/// The way from fragments to articles: cleaning, mastheads, structure. All readers share it.
package struct ArticleFinder {
  var list: FragmentList
  let bytes: UnsafeBufferPointer<UInt8>
  let url: String?
  let model: CleaningModel
  let roles: RoleModel?
  let tables: TableModel?
  let withoutPasses: Set<CleaningPass>
  let keepsEverything: Bool
  package var shapes: [Shape]
  private let memory: TextMemory
  /// What cleaning says of a page that several write on, or that one writes from time to time; nil for all others.
  var threadReasons: [Removal.Reason?]?
  var isThread = false

  package init(list: FragmentList, bytes: UnsafeBufferPointer<UInt8>, options: ParsingOptions) {
    self.list = list
    self.bytes = bytes
    url = options.url
    model = options.cleaning
    roles = options.roles
    tables = options.tables
    withoutPasses = options.withoutPasses
    keepsEverything = options.keepsEverything
    shapes = list.fragments.map { Shape(of: $0, in: bytes) }
    memory = TextMemory(list.utf8)
    if list.posts.count >= 2 { readThread() }
  }

  /// The articles among the fragments; one at least.
  func articles() -> [Article] {
    let language = list.declared?.language ?? LanguageGuess.tag(of: list.fragments, in: bytes)
    var reasons: [Removal.Reason?] = []
    var verdicts: [Verdict] = []
    let articles = parts(&reasons, &verdicts).map { article($0, language: language, reasons, verdicts) }
    return list.places.isEmpty ? articles : KeptPlaces.withoutDanglingLinks(articles)
  }

  /// The drafts of the articles, before anything is decided about them.
  package func drafts() -> [Draft] {
    var reasons: [Removal.Reason?] = []
    return parts(&reasons).map(\.draft)
  }

  /// What the masthead of each article takes.
  func readings(_ reasons: inout [Removal.Reason?]) -> [MastheadReader.Reading] { parts(&reasons).map(\.reading) }

  /// The fragments of one article, with what its masthead takes.
  private struct Part {
    let range: Range<Int>
    let reading: MastheadReader.Reading
    let draft: Draft
  }

  /// Parts the fragments into articles, and says what of them is removed and why.
  private func parts(_ reasons: inout [Removal.Reason?]) -> [Part] {
    var verdicts: [Verdict] = []
    return parts(&reasons, &verdicts)
  }

  /// The same, with what cleaning decided about each fragment.
  private func parts(_ reasons: inout [Removal.Reason?], _ verdicts: inout [Verdict]) -> [Part] {
    if keepsEverything {
      verdicts = list.fragments.map { _ in Verdict(nil, by: .rules) }
      reasons = verdicts.map(\.reason)
      return [part(list.fragments.indices, title: nil, &reasons)]
    }
    verdicts = LearnedCleaner.verdicts(list, shapes, in: bytes, model: model, without: withoutPasses)
    reasons = threadReasons ?? verdicts.map(\.reason)
    if list.page?.rescued.isEmpty ?? false { heldTogether(&reasons, likelihoods: verdicts.map(\.likelihood)) }
    let titles = list.page == nil ? titles(reasons) : [PageTitle.find(list, in: bytes, shapes, reasons)]
    var parts: [Part] = []
    var start = 0
    for (number, title) in titles.enumerated() {
      let end = number + 1 < titles.count ? titles[number + 1] ?? list.fragments.count : list.fragments.count
      parts.append(part(start..<end, title: title, &reasons))
      start = end
    }
    return parts
  }

  /// The title of each article; nil for a first article without one.
  private func titles(_ reasons: [Removal.Reason?]) -> [Int?] {
    if list.title != nil || list.isUntitled { return [list.title] }
    let (finder, text) = titleFinder(reasons)
    guard let first = finder.title(above: text) else { return [nil] }
    let splitter = ArticleSplitter(bytes: bytes, fragments: list.fragments, shapes: shapes, reasons: reasons)
    return [first] + splitter.furtherTitles(after: first)
  }

  /// What finds the first article's title, and where its running text begins.
  package func titleFinder(_ reasons: [Removal.Reason?]) -> (TitleFinder, text: Int) {
    let fragments = list.fragments
    let reader = MastheadReader(bytes: bytes, fragments: fragments, shapes: shapes)
    let found = reader.firstText(in: fragments.indices, after: nil, reasons)
    let text = found < fragments.count ? found : min(fragments.count, 12)
    return (TitleFinder(bytes: bytes, fragments: fragments, shapes: shapes, reasons: reasons), text)
  }

  private func part(_ range: Range<Int>, title: Int?, _ reasons: inout [Removal.Reason?]) -> Part {
    let reader = MastheadReader(bytes: bytes, fragments: list.fragments, shapes: shapes, page: list.page)
    let reading =
      keepsEverything
      ? MastheadReader.Reading() : reader.read(range, title: title, isPage: list.page != nil, reasons: reasons)
    for (index, reason) in reading.reasons { reasons[index] = reason }
    if keepsEverything {
      // Nothing is judged.
    } else if list.page == nil {
      if !list.isWhole { markStrayLines(range, &reasons) }
    } else {
      for index in range where reasons[index] == nil && list.fragments[index].isSwitch(in: bytes) {
        reasons[index] = .navigation
      }
      LikeDates.even(&reasons, list, shapes, in: bytes)
    }
    let content = range.compactMap { (index: Int) -> Int32? in
      let fragment = list.fragments[index]
      guard reasons[index] == nil, !reading.shown.contains(index), !fragment.isInvisible(in: bytes) else { return nil }
      return Int32(index)
    }
    var draft = Draft(bytes: bytes, fragments: list.fragments, shapes: shapes, content: content, page: list.page)
    draft.tableModel = tables
    return Part(range: range, reading: reading, draft: draft)
  }

  private func article(
    _ part: Part, language: String?, _ reasons: [Removal.Reason?], _ verdicts: [Verdict]
  ) -> Article {
    let (range, reading) = (part.range, part.reading)
    var draft = part.draft
    ArticleStructure.decideRoles(&draft, model: roles ?? .standard)
    let (blocks, repairs, signs) = BlockAssembler.blocks(of: draft, in: list, language: language)

    var texts = TextMaker(list: list, bytes: bytes, language: language)
    var masthead = reading.masthead
    masthead.title = reading.title.map {
      texts.text(list.fragments[$0].text, of: list.fragments[$0], .heading).onOneLine
    }
    masthead.subtitle = reading.subtitle.map { texts.text(list.fragments[$0].text, of: list.fragments[$0], .heading) }
    masthead.language = language
    masthead.url = url
    if let declared = list.declared { masthead.take(declared) }
    var removed = removals(in: range, but: reading, reasons, verdicts) + unseen()
    if !signs.isEmpty {
      removed = (removed + signs.map { removal($0, .metadata) }).sorted { $0.source.lowerBound < $1.source.lowerBound }
    }
    let mended = (texts.repairs + repairs + readersRepairs(range)).sorted {
      $0.source.lowerBound < $1.source.lowerBound
    }
    return Article(
      kind: isThread ? .thread : .article, masthead: masthead, blocks: blocks, removed: removed, repairs: mended)
  }

  /// What of a range of fragments was removed and is not shown in the masthead, and who decided it.
  private func removals(
    in range: Range<Int>, but reading: MastheadReader.Reading, _ reasons: [Removal.Reason?], _ verdicts: [Verdict]
  ) -> [Removal] {
    var removed: [Removal] = []
    removed.reserveCapacity(range.reduce(0) { reasons[$1] == nil ? $0 : $0 + 1 })
    for index in range {
      guard let reason = reasons[index], !reading.shown.contains(index), !list.fragments[index].text.isEmpty else {
        continue
      }
      var removal = removal(list.fragments[index], reason)
      let verdict = verdicts[index]
      let later = reading.reasons[index] != nil ? "masthead" : "stray-lines"
      removal.decidedBy = verdict.reason == reason ? verdict.decidedBy.name : later
      removal.likelihood = verdict.weighed ?? verdict.likelihood
      removed.append(removal)
    }
    return list.setAside.isEmpty ? removed : withSetAside(removed, in: range)
  }

  /// The removals, and what the form of the text set aside between these fragments: before the first, it belongs to the first
  /// article.
  private func withSetAside(_ removed: [Removal], in range: Range<Int>) -> [Removal] {
    let start = range.lowerBound == 0 ? 0 : list.fragments[range.lowerBound].source.lowerBound
    let next = range.upperBound
    let end = next < list.fragments.count ? list.fragments[next].source.lowerBound : Int.max
    let own = list.setAside.filter { $0.range.lowerBound >= start && $0.range.lowerBound < end }
      .map { Removal($0.reason, words: RichText($0.range, of: memory), source: $0.range) }
    return (removed + own).sorted { $0.source.lowerBound < $1.source.lowerBound }
  }

  /// What a page hides from all eyes.
  private func unseen() -> [Removal] {
    list.unseen.map { Removal(.siteBoilerplate, words: RichText($0.text), source: $0.source) }
  }

  private func removal(_ fragment: Fragment, _ reason: Removal.Reason) -> Removal {
    // Lines of cells stand in a row.
    let hasLines = fragment.isRow && bytes[fragment.text].contains(0x0B)
    let words = RichText(fragment.text, of: memory)
    return Removal(
      reason, words: hasLines ? RichText(words.text.replacingTabs(by: " ")) : words, source: fragment.source,
      places: list.places(in: fragment))
  }

  /// What the reader mended within a range of fragments.
  private func readersRepairs(_ range: Range<Int>) -> [Repair] {
    guard !list.repairs.isEmpty, let first = range.first, let last = range.last else { return [] }
    let source = list.fragments[first].source.lowerBound..<list.fragments[last].source.upperBound
    return list.repairs.filter { source.contains($0.source.lowerBound) }
  }
}

extension Fragment {
  /// Whether it is a row of a table with marked cells.
  fileprivate var isRow: Bool { form == .row || form == .headerRow }
}
