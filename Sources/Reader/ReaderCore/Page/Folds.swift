import ArticleModel
package import TextLayout
import UTF8Text

/// The entries of FAQs that are open: all or none, but for some.
struct OpenQuestions: Sendable {
  /// Whether an entry that was not opened or closed by itself is open.
  var all = false
  /// The entries that differ from that, by the item of their FAQ.
  private var exceptions: [Int: Set<Int>] = [:]

  init(all: Bool = false) { self.all = all }

  func holds(_ question: Int, of item: Int) -> Bool { all != (exceptions[item]?.contains(question) ?? false) }

  /// The open ones of an FAQ with so many entries.
  func open(of count: Int, in item: Int) -> Set<Int> {
    let different = exceptions[item] ?? []
    return all ? Set(0..<count).subtracting(different) : different
  }

  mutating func set(_ open: Bool, _ question: Int, of item: Int) {
    if open == all { exceptions[item]?.remove(question) } else { exceptions[item, default: []].insert(question) }
  }
}

/// What is folded away on a page.
package struct Folds: Sendable {
  /// The answers that are shown.
  private var answers = OpenQuestions()
  /// Whether a question that was not opened or closed by itself is open.
  package var questionsOpen: Bool { answers.all }
  /// The folded sections, by the item of their heading, and the items each of them hides.
  private var sections: [Int: Range<Int>] = [:]
  /// All hidden items: in order, apart from each other.
  private var hidden: [Range<Int>] = []
  /// The first columns shown of tables that are too wide, beside the one that is pinned, by item.
  private var tableColumns: [Int: Int] = [:]

  /// The column of a wide table that stands beside its first one.
  package func firstColumn(ofTable item: Int) -> Int { tableColumns[item] ?? 1 }

  package mutating func setFirstColumn(_ column: Int, ofTable item: Int) { tableColumns[item] = column }

  /// The first columns shown of program text that is too wide, by item.
  private var codeColumns: [Int: Int] = [:]

  /// The first column shown of the program text in an item.
  package func firstColumn(ofCode item: Int) -> Int { codeColumns[item] ?? 0 }

  package mutating func setFirstColumn(_ column: Int, ofCode item: Int) { codeColumns[item] = column }

  /// Whether what was left out is looked at, unless a gap was opened or closed by itself.
  package private(set) var gapsOpen = false
  /// The gaps that differ from that.
  private var gapExceptions: Set<Int> = []

  /// Whether what was left out at an item is looked at.
  package func isGapOpen(_ item: Int) -> Bool { gapsOpen != gapExceptions.contains(item) }

  /// The questions that were taken out and are looked at.
  private var questionGaps = OpenQuestions()

  /// Whether a question that was taken out is looked at.
  package func isGapOpen(question: Int, of item: Int) -> Bool {
    questionGaps.holds(question, of: item)
  }

  /// Looks at a question that was taken out, or does so no more.
  package mutating func setGapOpen(_ open: Bool, question: Int, of item: Int) {
    questionGaps.set(open, question, of: item)
  }

  /// Opens or closes a gap.
  package mutating func setGapOpen(_ open: Bool, _ item: Int) {
    if open == gapsOpen { gapExceptions.remove(item) } else { gapExceptions.insert(item) }
  }

  /// Opens or closes all gaps.
  package mutating func setAllGaps(open: Bool) {
    gapsOpen = open
    gapExceptions = []
    questionGaps = OpenQuestions(all: open)
  }

  /// Whether the entry of an FAQ shows its answer.
  package func isOpen(question: Int, of item: Int) -> Bool {
    answers.holds(question, of: item)
  }

  /// Opens or closes the entry of an FAQ.
  package mutating func setOpen(_ open: Bool, question: Int, of item: Int) {
    answers.set(open, question, of: item)
  }

  /// Opens or closes all questions.
  package mutating func setAllQuestions(open: Bool) {
    answers = OpenQuestions(all: open)
  }

  /// Whether the section that begins with the heading `item` is folded.
  package func isFolded(_ item: Int) -> Bool { sections[item] != nil }

  /// Folds the section that begins with the heading `item` and hides `items`.
  package mutating func fold(_ item: Int, hiding items: Range<Int>) {
    sections[item] = items
    hidden = Self.merged(sections.values)
  }

  /// Folds many sections at once.
  package mutating func fold(_ folded: [(item: Int, hiding: Range<Int>)]) {
    for (item, range) in folded { sections[item] = range }
    hidden = Self.merged(sections.values)
  }

  /// Unfolds the section that begins with the heading `item`.
  package mutating func unfold(_ item: Int) {
    sections[item] = nil
    hidden = Self.merged(sections.values)
  }

  /// Unfolds all sections.
  package mutating func unfoldAll() {
    sections = [:]
    hidden = []
  }

  /// Unfolds the sections that hide an item.
  package mutating func reveal(_ item: Int) {
    guard hiddenRange(of: item) != nil else { return }
    for (heading, range) in sections where range.contains(item) { sections[heading] = nil }
    hidden = Self.merged(sections.values)
  }

  /// The stretch of hidden items around `item`, or nil where it is shown. By binary search.
  package func hiddenRange(of item: Int) -> Range<Int>? {
    let index = hidden.firstSortedIndex { $0.upperBound > item }
    guard index < hidden.count, hidden[index].contains(item) else { return nil }
    return hidden[index]
  }

  /// What the layout of a block needs to know.
  package func block(_ item: Int, questions: Int) -> BlockFolds {
    var folds = BlockFolds()
    folds.sectionFolded = isFolded(item)
    folds.firstTableColumn = firstColumn(ofTable: item)
    folds.firstCodeColumn = firstColumn(ofCode: item)
    guard questions > 0 else { return folds }
    folds.openQuestions = answers.open(of: questions, in: item)
    return folds
  }

  private static func merged(_ ranges: some Sequence<Range<Int>>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = result.last, range.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }
}
