package import ArticleModel
import TextLayout
import UTF8Text

/// The articles of a document as one row of items: each article's masthead, followed by its blocks and by what stands
/// between them where something was left out.
package struct PageItems: Sendable {
  /// What an item is.
  package enum Kind {
    case masthead
    /// The index in ``Article/blocks``.
    case block(Int)
    /// Something was left out here; the index among the article's gaps.
    case gap(Int)
  }

  package let document: Document
  /// How much of the whole document this is, above 0 to 1; below 1 it is the beginning.
  package let portion: Double
  /// The sections of each article.
  package let outlines: [Outline]
  /// For each article and section, the index of the first later block that is no part of it or of a section below it.
  package let sectionEnds: [[Int]]
  /// The level of the highest headings of each article.
  package let topLevels: [Int]
  /// The item of each article's masthead, and at the end the number of all items.
  private let firstItems: [Int]
  /// The row of each article's items.
  let rows: [ArticleRow]
  /// The blocks that are shown in other characters than they are written in, by their item.
  private let shown: [Int: Block]
  /// Whether struck words are drawn with a line through them.
  private let strikes: Bool

  /// - Parameter strikes: whether struck words are drawn with a line through them.
  package init(_ document: Document, portion: Double = 1, strikes: Bool = false) {
    self.document = document
    self.portion = portion
    self.strikes = strikes
    outlines = document.articles.map { Outline(of: $0.showingHeadings) }
    sectionEnds = outlines.map(Self.ends)
    topLevels = outlines.map { $0.sections.lazy.filter { $0.title != nil }.map(\.level).min() ?? 2 }
    var firsts = [0]
    rows = document.articles.map { ArticleRow($0) }
    for row in rows { firsts.append(firsts[firsts.count - 1] + row.count) }
    firstItems = firsts
    shown = Self.shownOtherwise(document, firsts, rows, strikes)
  }

  private static func shownOtherwise(
    _ document: Document, _ firsts: [Int], _ rows: [ArticleRow], _ strikes: Bool
  ) -> [Int: Block] {
    var shown: [Int: Block] = [:]
    for (number, article) in document.articles.enumerated() {
      for (index, block) in article.blocks.enumerated() {
        let spoken = block.withoutEmptyWords(title: article.masthead.title?.text)
        let written = (spoken ?? block).shownOtherwise(language: article.masthead.language, strikes: strikes)
        if let other = written ?? spoken { shown[firsts[number] + rows[number].place(ofBlock: index)] = other }
      }
    }
    return shown
  }

  /// The folds that their source shows open.
  var openFolds: [Int] {
    articles.indices.flatMap { article in
      articles[article].blocks.enumerated().compactMap { index, block in
        if case .fold(let fold) = block.content, fold.isOpen { item(article: article, block: index) } else { nil }
      }
    }
  }

  package var count: Int { firstItems[firstItems.count - 1] }

  package var articles: [Article] { document.articles }

  /// The words of an article; of a beginning, as many as the whole may have.
  package func words(ofArticle article: Int) -> Int {
    Int(Double(outlines[article].sections.reduce(0) { $0 + $1.words }) / portion)
  }

  /// The article an item belongs to, by binary search.
  package func article(of item: Int) -> Int {
    max(0, firstItems[..<articles.count].firstSortedIndex { $0 > item } - 1)
  }

  /// The item of an article's masthead.
  package func masthead(of article: Int) -> Int { firstItems[article] }

  /// The item of a block.
  package func item(article: Int, block: Int) -> Int { firstItems[article] + rows[article].place(ofBlock: block) }

  /// The items of an article, its masthead first.
  package func items(ofArticle article: Int) -> Range<Int> { firstItems[article]..<firstItems[article + 1] }

  /// The items of some blocks of an article, with what was left out between and behind them; above the first block, too.
  func items(ofArticle article: Int, blocks: Range<Int>) -> Range<Int> {
    let first = blocks.lowerBound == 0 ? masthead(of: article) : item(article: article, block: blocks.lowerBound)
    let isToTheEnd = blocks.upperBound >= articles[article].blocks.count
    let end = isToTheEnd ? items(ofArticle: article).upperBound : item(article: article, block: blocks.upperBound)
    return first..<max(first, end)
  }

  package func kind(of item: Int) -> Kind {
    let article = article(of: item)
    return rows[article].kind(at: item - firstItems[article])
  }

  /// The block of an item as it is shown; nil for a masthead, and where something was left out.
  package func block(_ item: Int) -> Block? { shown[item] ?? writtenBlock(item) }

  /// Where the bytes of a block's text stand in what is shown of it; nil where it is shown as it is written.
  func shownPlaces(of item: Int) -> ShownPlaces? {
    guard shown[item] != nil, let block = writtenBlock(item) else { return nil }
    let language = articles[article(of: item)].masthead.language
    return ShownPlaces(of: block, language: language, strikes: strikes)
  }

  /// The block of an item as it is written.
  func writtenBlock(_ item: Int) -> Block? {
    let article = article(of: item)
    guard case .block(let block) = rows[article].kind(at: item - firstItems[article]) else { return nil }
    return articles[article].blocks[block]
  }

  /// The section an item stands in; nil for a masthead.
  package func section(of item: Int) -> SectionID? {
    let article = article(of: item)
    guard let block = lastBlock(upTo: item), let section = outlines[article].section(ofBlock: block) else { return nil }
    return SectionID(article: article, section: section)
  }

  /// The index of the block that an item is or stands behind; nil above the first block of an article.
  package func lastBlock(upTo item: Int) -> Int? {
    let article = article(of: item)
    switch rows[article].kind(at: item - firstItems[article]) {
    case .masthead: return nil
    case .block(let block): return block
    case .gap(let gap): return rows[article].gaps[gap].block > 0 ? rows[article].gaps[gap].block - 1 : nil
    }
  }

  /// The item a section begins with.
  package func item(of section: SectionID) -> Int {
    item(article: section.article, block: outlines[section.article].sections[section.section].blocks.lowerBound)
  }

  /// What a section is.
  package subscript(section: SectionID) -> Outline.Section { outlines[section.article].sections[section.section] }

  /// The items a folded section hides: all but its heading, sections of a lower rank included.
  package func foldable(_ section: SectionID) -> Range<Int> {
    let first = item(of: section) + 1
    let end = item(article: section.article, block: sectionEnds[section.article][section.section])
    return min(first, end)..<end
  }

  /// Where each section ends when the sections below it are counted in, in one pass over a stack of open sections.
  private static func ends(_ outline: Outline) -> [Int] {
    var ends = outline.sections.map(\.blocks.upperBound)
    var open: [Int] = []
    for (index, section) in outline.sections.enumerated() {
      while let last = open.last, outline.sections[last].level >= section.level {
        ends[last] = section.blocks.lowerBound
        open.removeLast()
      }
      open.append(index)
    }
    for index in open { ends[index] = outline.sections.last?.blocks.upperBound ?? 0 }
    return ends
  }
}

/// A section of one of the articles.
package struct SectionID: Sendable, Hashable {
  package var article: Int
  /// The index in ``Outline/sections``.
  package var section: Int

  package init(article: Int, section: Int) {
    self.article = article
    self.section = section
  }
}

extension Article {
  /// The article with its headings in the characters that a page shows.
  fileprivate var showingHeadings: Article {
    var article = self
    for index in blocks.indices {
      guard case .heading = blocks[index].content,
        let shown = blocks[index].shownOtherwise(language: masthead.language)
      else { continue }
      article.blocks[index] = shown
    }
    return article
  }
}
