import Fragments

/// Makes siblings of one kind that each hold a question and its answer stay or go together.
///
///     <div class="qa"><b>Is it safe?</b><p>It is. …</p></div>      –  x             x  x
///     <div class="qa"><b>Who pays?</b><p>The towns. …</p></div>    x  x      ►      x  x
///     <div class="qa"><b>When?</b><p>In May, …</p></div>           –  –             x  x
///
/// An FAQ is read as a whole: a question without its answer, or an answer without its question, helps nobody.
struct SiblingRuns {
  /// The fewest siblings that make an FAQ.
  private static let fewest = 3
  /// All stay where the words to keep are one part in so many: to lose an answer is worse than to show one too many.
  private static let leastPart = 3

  private let page: PageEvidence
  private let shapes: [Shape]

  /// Decides each run of such siblings of a page as a whole.
  static func even(_ kept: inout [Bool], _ list: FragmentList, _ shapes: [Shape]) {
    guard let page = list.page else { return }
    for run in all(page, shapes).map(\.range) {
      let words = run.reduce(0) { $0 + Int(shapes[$1].words) }
      let keptWords = run.reduce(0) { $0 + (kept[$1] ? Int(shapes[$1].words) : 0) }
      for index in run { kept[index] = keptWords * SiblingRuns.leastPart >= words }
    }
  }

  /// The outermost runs of a page, by where they begin: their fragments, and how many begin with a question.
  static func all(_ page: PageEvidence, _ shapes: [Shape]) -> [(range: Range<Int>, questions: Int)] {
    var end = 0
    return SiblingRuns(page: page, shapes: shapes).found().filter { run in
      guard run.range.lowerBound >= end else { return false }
      end = run.range.upperBound
      return true
    }
  }

  /// All runs, by where they begin; one that holds others stands before them.
  private func found() -> [(range: Range<Int>, questions: Int)] {
    // The last run in each element.
    var open = [Int32](repeating: -1, count: page.elements.count)
    var runs: [Run] = []
    for element in page.elements where element.end > element.first && element.parent >= 0 {
      let last = Int(open[Int(element.parent)])
      if last >= 0, runs[last].kind == element.kind, runs[last].end == Int(element.first) {
        runs[last].add(element, asks: asks(element))
      } else {
        open[Int(element.parent)] = Int32(runs.count)
        runs.append(Run(element, asks: asks(element)))
      }
    }
    let found = runs.filter { $0.count >= SiblingRuns.fewest && $0.questions * 4 >= $0.count * 3 }
    return found.map { ($0.start..<$0.end, $0.questions) }.sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
  }

  /// Whether an element begins with a question, and goes on.
  private func asks(_ element: PageElement) -> Bool {
    element.end - element.first >= 2 && shapes[Int(element.first)].asks
  }

  /// Siblings of one kind with nothing between them.
  private struct Run {
    let kind: UInt32
    let start: Int
    var end: Int
    var count = 1
    var questions: Int

    init(_ element: PageElement, asks: Bool) {
      kind = element.kind
      start = Int(element.first)
      end = Int(element.end)
      questions = asks ? 1 : 0
    }

    mutating func add(_ element: PageElement, asks: Bool) {
      end = Int(element.end)
      count += 1
      questions += asks ? 1 : 0
    }
  }
}
