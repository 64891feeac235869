import Fragments

/// Finds runs of sibling elements of one kind that each hold a question and its answer.
///
///     <div class="qa"><b>Is it safe?</b><p>It is. …</p></div>      ►   a run of three questions
///     <div class="qa"><b>Who pays?</b><p>The towns. …</p></div>
///     <div class="qa"><b>When?</b><p>In May, …</p></div>
struct SiblingRuns {
  /// The fewest siblings that make an FAQ.
  private static let fewest = 3

  private let page: PageEvidence
  private let shapes: [Shape]

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

  /// Whether an element begins with a question and has more in it.
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
