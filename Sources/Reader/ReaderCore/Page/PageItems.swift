package import ArticleModel
import UTF8Text

/// The articles of a document as one row of items: each article's masthead, followed by its blocks.
package struct PageItems: Sendable {
  /// What an item is.
  package enum Kind {
    case masthead
    /// The index in ``Article/blocks``.
    case block(Int)
  }

  package let document: Document
  /// How much of the whole document this is, above 0 to 1; below 1 it is the beginning.
  package let portion: Double
  /// The sections of each article.
  package let outlines: [Outline]
  /// For each article and section, the index of the first later block that is no part of it or of a section below it.
  package let sectionEnds: [[Int]]
  /// The item of each article's masthead, and at the end the number of all items.
  private let firstItems: [Int]

  package init(_ document: Document, portion: Double = 1) {
    self.document = document
    self.portion = portion
    outlines = document.articles.map { Outline(of: $0) }
    sectionEnds = outlines.map(Self.ends)
    var firsts = [0]
    for article in document.articles { firsts.append(firsts[firsts.count - 1] + article.blocks.count + 1) }
    firstItems = firsts
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
  package func item(article: Int, block: Int) -> Int { firstItems[article] + 1 + block }

  /// The items of an article, its masthead first.
  package func items(ofArticle article: Int) -> Range<Int> { firstItems[article]..<firstItems[article + 1] }

  package func kind(of item: Int) -> Kind {
    let block = item - firstItems[article(of: item)] - 1
    return block < 0 ? .masthead : .block(block)
  }

  /// The block of an item, or nil for a masthead.
  package func block(_ item: Int) -> Block? {
    let article = article(of: item)
    let block = item - firstItems[article] - 1
    return block < 0 ? nil : articles[article].blocks[block]
  }

  /// The section an item stands in; nil for a masthead.
  package func section(of item: Int) -> SectionID? {
    let article = article(of: item)
    let block = item - firstItems[article] - 1
    guard block >= 0, let section = outlines[article].section(ofBlock: block) else { return nil }
    return SectionID(article: article, section: section)
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
