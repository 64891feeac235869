import ArticleModel
import TextLayout

/// The articles of a document, set in lines as far as they are looked at.
struct Page: LineSource {
  let items: PageItems
  var options: LayoutOptions
  var folds = Folds()
  private let memo = LayoutMemo()

  init(_ document: Document, options: LayoutOptions) {
    items = PageItems(document)
    self.options = options
  }

  var itemCount: Int { items.count }

  func visibleItem(from item: Int) -> Int {
    guard item < itemCount else { return itemCount }
    return folds.hiddenRange(of: item)?.upperBound ?? item
  }

  func visibleItem(upTo item: Int) -> Int {
    guard item >= 0 else { return -1 }
    return (folds.hiddenRange(of: item)?.lowerBound).map { $0 - 1 } ?? item
  }

  func lineCount(_ item: Int) -> Int { folds.hiddenRange(of: item) == nil ? laidItem(item).lines.count : 0 }

  /// The lines of an item, whether it is hidden or not; the blank ones above it are the first ``blanks(before:)``.
  func lines(of item: Int) -> [LaidLine] { laidItem(item).lines }

  /// How many blank lines stand above an item.
  func blanks(before item: Int) -> Int { laidItem(item).blanks }

  /// A line of the page.
  subscript(position: LinePosition) -> LaidLine { laidItem(position.item).lines[position.line] }

  /// The first line of an item that is not blank.
  func start(of item: Int) -> LinePosition {
    let laid = laidItem(item)
    return LinePosition(item: item, line: min(laid.blanks, max(0, laid.lines.count - 1)))
  }

  private func laidItem(_ item: Int) -> LayoutMemo.SetItem {
    let above = visibleItem(upTo: item - 1)
    var questions = 0
    let block = items.block(item)
    if case .faq(let entries)? = block?.content { questions = entries.count }
    let conditions = LayoutMemo.Conditions(
      options: options, folds: folds.block(item, questions: questions), previous: above >= 0 ? above : nil)
    return memo.lines(of: item, conditions) { layOut(item, block: block, conditions) }
  }

  private func layOut(_ item: Int, block: Block?, _ conditions: LayoutMemo.Conditions) -> LayoutMemo.SetItem {
    let layout = BlockLayout(options: options)
    guard let block else { return layOutMasthead(items.article(of: item), layout) }
    var lines = layout.lines(of: block, folds: conditions.folds)
    guard !lines.isEmpty else { return LayoutMemo.SetItem(blanks: 0, lines: []) }
    let previous = conditions.previous.flatMap { items.block($0) }
    let isFirst = item == 1 && layout.mastheadLines(of: items.articles[0]).isEmpty
    let blanks = isFirst ? 0 : layout.blankLinesBefore(block, after: previous)
    lines.insert(contentsOf: repeatElement(LaidLine(), count: blanks), at: 0)
    return LayoutMemo.SetItem(blanks: blanks, lines: lines)
  }

  /// An article after the first is set apart by a rule.
  private func layOutMasthead(_ article: Int, _ layout: BlockLayout) -> LayoutMemo.SetItem {
    let lines = layout.mastheadLines(of: items.articles[article])
    guard article > 0 else { return LayoutMemo.SetItem(blanks: 0, lines: lines) }
    let sign = options.unicode ? "━" : "="
    let rule = TextRun(String(repeating: sign, count: options.measure), .rule, width: options.measure)
    let divider = [LaidLine(), LaidLine(), LaidLine([rule]), LaidLine()]
    return LayoutMemo.SetItem(blanks: divider.count, lines: divider + lines)
  }
}
