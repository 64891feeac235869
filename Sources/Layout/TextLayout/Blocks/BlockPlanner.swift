import ArticleModel

/// Takes a block apart into the sources of its lines, without breaking a line yet.
///
/// Texts are met in the order of ``Block/forEachText(_:)``, so that each knows where it stands in ``BlockText/text``.
struct BlockPlanner {
  let options: LayoutOptions
  let glyphs: Glyphs
  /// What the block's lines come from, in order.
  var sources: [any LineSource] = []
  /// The column of a wide table that stands beside its first one.
  private(set) var firstTableColumn = 1
  /// The first column of program text that is shown.
  private(set) var firstCodeColumn = 0
  /// Where the next text begins in the block's text.
  private(set) var nextOrigin = 0

  init(options: LayoutOptions) {
    self.options = options
    glyphs = .marks(unicode: options.unicode)
  }

  /// The sources of a block's lines.
  static func sources(of block: Block, options: LayoutOptions, folds: BlockFolds) -> [any LineSource] {
    var planner = BlockPlanner(options: options)
    planner.firstTableColumn = folds.firstTableColumn
    planner.firstCodeColumn = folds.firstCodeColumn
    let margin = Margin(measure: options.measure)
    if let leftOut = folds.leftOut {
      planner.addRemark(leftOut.line, .gap, in: margin, target: .gap)
      guard leftOut.isOpen else { return planner.sources }
    }
    planner.add(block, in: margin, folds: folds)
    return planner.sources
  }

  /// Adds a block's lines. `folds` is nil for a block within another: it is shown open, and nothing in it can be opened
  /// on its own.
  mutating func add(_ block: Block, in margin: Margin, folds: BlockFolds?, depth: Int = 0) {
    switch block.content {
    case .heading(let heading): addHeading(heading, in: margin, folds: folds)
    case .paragraph(let text): addFlow(text, .body, in: margin)
    case .list(let list): addList(list, in: margin, depth: depth)
    case .definitions(let entries): addDefinitions(entries, in: margin, depth: depth)
    case .faq, .fold: addQuestions(block.content.foldables ?? [], in: margin, folds: folds, depth: depth)
    case .table(let table): addTable(table, in: margin, isOpenable: folds?.allOpen == false)
    case .quote(let quote): addQuote(quote, in: margin, depth: depth)
    case .code(let code): addCode(code, in: margin)
    case .callout(let callout): addCallout(callout, in: margin, depth: depth)
    case .figure(let figure): addFigure(figure, in: margin, isOpenable: folds != nil)
    case .media(let media): addMedia(media, in: margin, isOpenable: folds != nil)
    case .post(let post): addPost(post, in: margin, depth: depth, folds: folds)
    case .rule: addRule(in: margin)
    }
  }

  /// Adds the blocks within an item, an answer or a quote, with blank lines between them as between blocks of a page.
  mutating func addNested(_ blocks: [Block], after first: Block?, in margin: Margin, depth: Int) {
    var previous = first
    for block in blocks {
      if let previous, BlockSpacing.separatesNested(previous, block) { add(blankLine: margin) }
      add(block, in: margin, folds: nil, depth: depth)
      previous = block
    }
  }

  /// Adds one of the block's texts.
  mutating func addFlow(
    _ text: RichText, _ role: TextRole, in margin: Margin, first: [TextRun]? = nil, target: LaidLine.Target? = nil
  ) {
    let origin = take(text)
    let setting: FlowSetting =
      switch role {
      case .heading, .subheading, .headingFour, .headingFive, .headingSix: .display(options)
      default: .prose(options)
      }
    sources.append(
      FlowLines(text, role, origin: origin, margin: margin, first: first, target: target, setting: setting))
  }

  /// Adds one of the block's texts after a marker. Where the measure has no room for both side by side, the marker
  /// stands above.
  mutating func addHanging(
    _ text: RichText, _ role: TextRole, behind marker: TextRun, in margin: Margin, target: LaidLine.Target? = nil
  ) {
    if let (first, rest) = margin.hanging(behind: marker) {
      addFlow(text, role, in: rest, first: first, target: target)
    } else {
      addRemark(marker.text, marker.role, in: margin)
      addFlow(text, role, in: margin, target: target)
    }
  }

  /// Adds words of the program's own.
  mutating func addRemark(_ text: String, _ role: TextRole, in margin: Margin, target: LaidLine.Target? = nil) {
    sources.append(FlowLines(RichText(text), role, origin: nil, margin: margin, target: target))
  }

  mutating func add(_ source: any LineSource) { sources.append(source) }

  mutating func add(blankLine margin: Margin) { sources.append(FixedLines([margin.blankLine])) }

  /// Where a text begins in the block's text; the next one begins after it.
  mutating func take(_ text: RichText) -> Int {
    let start = nextOrigin
    nextOrigin += text.utf8Count + 1
    return start
  }

  /// Skips a text that is folded away.
  mutating func pass(over text: RichText) { _ = take(text) }

  /// Skips blocks that are folded away.
  mutating func pass(over blocks: [Block]) {
    for block in blocks { block.forEachText { pass(over: $0) } }
  }
}

extension BlockPlanner {
  private mutating func addRule(in margin: Margin) {
    let width = margin.textWidth
    let line = TextRun(String(repeating: glyphs.line, count: width), .rule, width: width)
    add(FixedLines([LaidLine(margin.runs + [line])]))
  }
}
