public import ArticleModel

/// A document as lines of plain text, for pipes and files: no escape codes, no control characters, no spaces at the end of
/// a line.
///
/// Every question is open and no section is folded. The links of an article stand below it by number. Lines are handed
/// over as they are made, so that a page of any length takes no more memory than its longest block needs.
public struct PlainPage: Sendable {
  private let layout: BlockLayout

  /// Makes a page `width` cells wide (at least ``LayoutOptions/narrowestMeasure``); without `unicode` its marks and
  /// rules are ASCII. The words are the article's either way.
  public init(width: Int = 72, unicode: Bool = true) {
    var options = LayoutOptions(measure: width, unicode: unicode)
    options.plainHeadings = true
    layout = BlockLayout(options: options)
  }

  /// Whether the lines above an article are left out.
  public var hidesMasthead = false

  /// Calls `body` with each line of a document, without a line break. A rule parts one article from the next.
  public func forEachLine(of document: Document, _ body: (String) throws -> Void) rethrows {
    for (index, article) in document.articles.enumerated() {
      if index > 0 {
        try body("")
        try body(divider)
        try body("")
      }
      try forEachLine(of: article, body)
    }
  }

  /// Calls `body` with each line of an article. Addresses below it are whole, however long.
  public func forEachLine(of article: Article, _ body: (String) throws -> Void) rethrows {
    let layout = BlockLayout(options: layout.options.language(article.masthead.language))
    let hidesMasthead = hidesMasthead || article.saysItsTitle
    if !hidesMasthead { for line in layout.mastheadLines(of: article) { try body(PlainPage.text(of: line)) } }
    var folds = BlockFolds()
    folds.allOpen = true
    let blocks = article.blocks.map { $0.shownOtherwise(language: article.masthead.language) ?? $0 }
    var footnotes = LinkFootnotes(behind: blocks)
    var previous: Block?
    for block in blocks {
      if previous != nil || !hidesMasthead {
        for _ in 0..<layout.blankLinesBefore(block, after: previous) { try body("") }
      }
      let numbered = footnotes.number(block)
      try layout.forEachLine(of: numbered, folds: folds) { try body(PlainPage.text(of: $0)) }
      previous = block
    }
    if !footnotes.addresses.isEmpty { try body("") }
    for (index, address) in footnotes.addresses.enumerated() {
      try body("[\(footnotes.first + index)] \(CellWidth.showable(address))")
    }
  }

  private var divider: String {
    let glyphs = Glyphs.marks(unicode: layout.options.unicode)
    return String(repeating: glyphs.line, count: layout.options.measure)
  }

  private static func text(of line: LaidLine) -> String {
    var text = line.plainText
    guard text.utf8.last == UInt8(ascii: " ") else { return text }
    while text.utf8.last == UInt8(ascii: " ") { text.unicodeScalars.removeLast() }
    return text
  }
}

extension Article {
  /// Whether its title stands among its blocks, as where all of a source was kept: the lines above would say it, and who wrote it
  /// and when, once more.
  fileprivate var saysItsTitle: Bool {
    guard let title = masthead.title?.text, !title.isEmpty else { return false }
    return blocks.contains { block in
      if case .heading(let heading) = block.content { return heading.level == 1 && heading.text.text == title }
      return false
    }
  }
}
