import ArticleModel
import Fragments
import UTF8Text

/// Keeps what a page hides below a question that unfolds it.
///
///     <h3><button>Is there a boat in fog?</button></h3>     x            x
///     <div hidden><p>No.</p></div>                          –     ►      x
enum HeldAnswers {
  /// The most fragments of an answer.
  private static let most = 20

  /// Marks such fragments as kept. Where a page has a row of such questions, and one of them is kept, all are, each with its answer.
  static func keep(in reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let (page, shapes) = (scene.page, scene.shapes)
    let folded = reasons.indices.dropLast().filter {
      isButton($0, page) && isHidden($0 + 1, page) && !isHidden($0, page)
    }
    let rows = Dictionary(grouping: folded) { row(of: $0, page) }
    let keptRows = rows.filter { _, row in
      row.count >= 2 && (row.contains { isKept($0, reasons, page) } || isBetweenKept(row, reasons, page))
    }
    for index in folded {
      guard keptRows[row(of: index, page)] != nil || reasons[index] == nil && shapes[index].ending == .question else {
        continue
      }
      if scene.mayTakeBack(reasons[index]) { reasons[index] = nil }
      guard reasons[index] == nil else { continue }
      let end = end(of: index, page)
      for answer in (index + 1)..<max(index + 1, end) where isHidden(answer, page) {
        if scene.mayTakeBack(reasons[answer]) { reasons[answer] = nil }
      }
    }
    keepTranscripts(&reasons, scene)
  }

  private static let transcripts = NameSet(
    "transcript transcripts transcription transkript transcriptie transcripcion transcrição trascrizione")

  /// What is said in a film or a recording, which pages hide below it.
  private static func keepTranscripts(_ reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let page = scene.page
    for element in page.elements where element.isHidden && element.end > element.first {
      guard page.isNamed(element, transcripts) else { continue }
      for index in Int(element.first)..<Int(element.end) where scene.mayTakeBack(reasons[index]) {
        reasons[index] = nil
      }
    }
  }

  /// Whether a question or the beginning of its answer is kept.
  private static func isKept(_ index: Int, _ reasons: [Removal.Reason?], _ page: PageEvidence) -> Bool {
    reasons[index] == nil || reasons[index + 1] == nil
  }

  /// Whether the text before a row of questions and behind its last answer is kept.
  private static func isBetweenKept(_ row: [Int], _ reasons: [Removal.Reason?], _ page: PageEvidence) -> Bool {
    guard let first = row.first, let last = row.last, first > 0, reasons[first - 1] == nil else { return false }
    let end = hiddenElement(last + 1, page)?.upperBound ?? last + 2
    // Rows of menus stand together; questions have their answers between them.
    let isRow = zip(row, row.dropFirst()).allSatisfy {
      $1 - $0 <= most && (hiddenElement($0 + 1, page)?.upperBound ?? 0) <= $1
    }
    return isRow && end < reasons.count && reasons[end] == nil
  }

  /// What questions of one row share: the kind of element that opens them, or of the heading it stands in: the button of one that is
  /// open has another class than the others.
  private static func row(of index: Int, _ page: PageEvidence) -> UInt32 {
    let element = page.elements[switchElement(index, page) ?? 0]
    guard element.parent >= 0, case let outer = page.elements[Int(element.parent)],
      outer.tag.headingLevel > 0 || outer.tag == .dt
    else { return element.kind }
    return outer.kind
  }

  /// The element that opens what follows a fragment, of which the fragment is all the text.
  private static func switchElement(_ index: Int, _ page: PageEvidence) -> Int? {
    for place in page.places(around: index, most: 3) {
      guard page.elements[place].count <= 2 else { return nil }
      if page.elements[place].isSwitch { return place }
    }
    return nil
  }

  private static func isButton(_ index: Int, _ page: PageEvidence) -> Bool { switchElement(index, page) != nil }

  /// The page's questions, and other lines that open what is hidden below them, as folds: each that is kept with all of what it
  /// opens, and stands beside another one of its kind.
  static func fold(_ list: inout FragmentList, _ reasons: [Removal.Reason?]) {
    let page = list.page
    let folded = reasons.indices.dropLast().filter { index in
      reasons[index] == nil && reasons[index + 1] == nil && isButton(index, page) && !isHidden(index, page)
        && list.fragments[index].form != .summary
    }
    let rows = Dictionary(grouping: folded) { row(of: $0, page) }
    var boxes: [FragmentBox] = []
    for index in folded where rows[row(of: index, page)]!.count >= 2 {
      guard let answer = hiddenElement(index + 1, page) ?? closedElement(below: index, page),
        answer.count <= most,
        answer.allSatisfy({ reasons[$0] == nil || list.fragments[$0].text.isEmpty })
      else { continue }
      list.fragments[index].form = .summary
      list.fragments[index].group = 0
      boxes.append(FragmentBox(kind: .fold, range: index..<answer.upperBound))
    }
    guard !boxes.isEmpty else { return }
    list.boxes = (list.boxes + boxes).sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
  }

  /// The fragments below a line that opens them, in a box with it; a page may fold them by their height, or by a rule.
  private static func closedElement(below heading: Int, _ page: PageEvidence) -> Range<Int>? {
    var found: Range<Int>?
    for place in page.places(around: heading, most: 8) {
      let box = page.elements[place]
      guard Int(box.first) == heading else { break }
      let answer = (heading + 1)..<max(heading + 1, Int(box.end))
      if answer.count > most || answer.contains(where: { isButton($0, page) }) { break }
      if !answer.isEmpty, answer.contains(where: { isClosed($0, within: place, page) }) { found = answer }
    }
    return found
  }

  private static func isClosed(_ index: Int, within box: Int, _ page: PageEvidence) -> Bool {
    var element = Int(page.fragments[index].element)
    while element > box {
      if page.elements[element].isClosed { return true }
      element = Int(page.elements[element].parent)
    }
    return false
  }

  /// The fragments of the largest hidden element that begins with a fragment.
  private static func hiddenElement(_ index: Int, _ page: PageEvidence) -> Range<Int>? {
    var found: Range<Int>?
    for place in page.places(around: index, most: 12) {
      guard Int(page.elements[place].first) == index else { break }
      if page.elements[place].isHidden { found = page.elements[place].fragments }
    }
    return found
  }

  private static func isHidden(_ index: Int, _ page: PageEvidence) -> Bool {
    page.hasElement(around: index, most: 12, where: \.isHidden)
  }

  /// Where the box ends that holds the question and more, or the next button begins.
  private static func end(of question: Int, _ page: PageEvidence) -> Int {
    var element = Int(page.fragments[question].element)
    while element >= 0, Int(page.elements[element].end) <= question + 1 { element = Int(page.elements[element].parent) }
    guard element >= 0 else { return question + 1 }
    let end = min(Int(page.elements[element].end), question + 1 + most)
    return ((question + 1)..<max(question + 1, end)).first { isButton($0, page) } ?? end
  }
}
