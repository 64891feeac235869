import ArticleModel

/// The spacing between blocks.
enum BlockSpacing {
  /// The blank lines before a block of the page; `previous` is nil if the masthead or nothing stands above.
  ///
  /// A heading stands apart from what it ends and close to what it begins; on a narrow page one line must do.
  static func blankLines(before block: Block, after previous: Block?, measure: Int) -> Int {
    if isEmptyParagraph(block) { return 0 }
    guard let previous else { return 1 }
    if case .heading = previous.content {
      if case .heading = block.content { return 1 }
      // The rule below a heading, or its sign, parts it from the text.
      return 0
    }
    if case .heading(let heading) = block.content, heading.level <= 2, measure >= 40 { return 2 }
    return 1
  }

  /// Whether a blank line stands between two blocks within an item, an answer or a quote.
  static func separatesNested(_ previous: Block, _ block: Block) -> Bool {
    if case .list = block.content { return false }
    return !isEmptyParagraph(block)
  }

  private static func isEmptyParagraph(_ block: Block) -> Bool {
    if case .paragraph(let text) = block.content { return text.isEmpty }
    return false
  }
}
