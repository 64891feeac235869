package import ArticleModel
package import TextLayout

/// The articles of a document, set in lines as far as they are looked at.
package struct Page: LineSource {
  package let items: PageItems
  /// How it is set; each article in its own language.
  package var options: LayoutOptions
  package var folds = Folds()
  /// The reader's own word on what is of the article.
  package var words = PassageWords()
  /// The pictures that are drawn in it.
  package var pictures = PicturesInPage()
  /// Whether they are shown.
  package var showsPictures = true
  /// What is said where there is nothing to read, below the title.
  package var remark: [String] = []
  /// The key that opens things, as the page names it.
  package var openKey: String?
  private var memo = LayoutMemo()

  package init(_ document: Document, options: LayoutOptions, folds: Folds = Folds(), portion: Double = 1) {
    items = PageItems(document, portion: portion, strikes: options.strikes)
    self.options = options
    self.folds = folds
    for item in items.openFolds { self.folds.setOpen(true, question: 0, of: item) }
  }

  /// Keeps no line that was laid out: they are laid out again when they are shown.
  package mutating func forgetLines() { memo = LayoutMemo() }

  package var itemCount: Int { items.count }

  package func visibleItem(from item: Int) -> Int {
    guard item < itemCount else { return itemCount }
    return folds.hiddenRange(of: item)?.upperBound ?? item
  }

  package func visibleItem(upTo item: Int) -> Int {
    guard item >= 0 else { return -1 }
    return (folds.hiddenRange(of: item)?.lowerBound).map { $0 - 1 } ?? item
  }

  package func lineCount(_ item: Int, upTo limit: Int) -> Int {
    folds.hiddenRange(of: item) == nil ? laid(item).count(upTo: limit) : 0
  }

  /// A line of the page.
  package subscript(position: LinePosition) -> LaidLine { laid(position.item)[position.line] }

  /// The first line of an item that is not blank.
  package func start(of item: Int) -> LinePosition { LinePosition(item: item, line: laid(item).blanks) }

  /// An item, whether it is hidden or not.
  package func laid(_ item: Int) -> LaidItem {
    let above = visibleItem(upTo: item - 1)
    var questions = 0
    let block = items.block(item)
    if let entries = block?.content.foldables { questions = entries.count }
    var conditions = LayoutMemo.Conditions(
      options: options, folds: folds.block(item, questions: questions), previous: above >= 0 ? above : nil)
    if conditions.folds.sectionFolded, case .post? = block?.content {
      conditions.folds.foldedAnswers = items.answers(to: item).count(where: { items.post($0) != nil })
    }
    conditions.folds.leftOut = leftOut(item, block)
    conditions.folds.questionsOut = questionsOut(item)
    if block == nil {
      conditions.gap = LayoutMemo.GapState(isOpen: folds.isGapOpen(item), putBack: words.putBack(item))
    }
    if case .figure? = block?.content { conditions.picture = picture(of: item)?.first }
    return memo.item(item, conditions) { layOut(item, block: block, conditions) }
  }

  private func layOut(_ item: Int, block: Block?, _ conditions: LayoutMemo.Conditions) -> LaidItem {
    let layout = BlockLayout(options: options.language(items.articles[items.article(of: item)].masthead.language))
    guard let block else {
      guard let gap = items.gap(item) else { return layOutMasthead(items.article(of: item), layout) }
      let passages = lines(ofGap: gap, item: item, isOpen: folds.isGapOpen(item))
      return LaidItem(blanks: 1, block: BlockLines(passages, layout: layout))
    }
    let previous = conditions.previous.flatMap { items.block($0) }
    var lines = BlockLines(block, layout: layout, folds: conditions.folds)
    let blanks = layout.blankLinesBefore(block, after: previous)
    if conditions.picture != nil, let picture = picture(of: item) {
      let count = lines.count()
      return LaidItem(blanks: blanks, lines: picture.map { LaidLine([TextRun($0)]) } + lines.lines(0..<count))
    }
    return LaidItem(blanks: blanks, block: lines)
  }

  /// The lines of the picture of an item, where it is drawn and to be shown.
  private func picture(of item: Int) -> [PaintedLine]? {
    showsPictures ? pictures.lines(of: item, measure: options.measure) : nil
  }

  /// An article after the first is set apart by a rule.
  private func layOutMasthead(_ article: Int, _ layout: BlockLayout) -> LaidItem {
    let masthead = items.articles[article].masthead
    var lines = masthead.givingOrigins(
      to: layout.mastheadLines(of: items.articles[article], words: items.words(ofArticle: article)))
    if article == 0, !remark.isEmpty { lines += remarkLines(below: !lines.isEmpty, layout) }
    guard article > 0 else { return LaidItem(blanks: 0, lines: lines) }
    let sign = options.unicode ? "━" : "="
    let rule = TextRun(String(repeating: sign, count: options.measure), .rule, width: options.measure)
    return LaidItem(blanks: 2, lines: [LaidLine([rule]), LaidLine()] + lines)
  }

  /// The lines of what is said where there is nothing to read.
  private func remarkLines(below title: Bool, _ layout: BlockLayout) -> [LaidLine] {
    var lines = title ? [LaidLine()] : []
    for sentence in remark {
      var block = BlockLines(Block(.paragraph(RichText(sentence))), layout: layout)
      block.extend(to: .max)
      for line in block.lines(0..<block.knownCount) {
        // These words are nobody's, so no search finds them.
        lines.append(LaidLine(line.runs.map { TextRun($0.text, .gap, width: $0.width) }))
      }
    }
    return lines
  }
}
