import Fragments
import UTF8Text

/// The numbers that a page draws before its steps, each in an element of its own at the beginning of like boxes.
///
///     <div class="step"><span>1</span><h3>Bend</h3><p>It is steamed.</p></div>     ►   heading: Bend – It is steamed.
///     <div class="step"><b>1</b><p>Steam it.</p></div>                             ►   item 1: Steam it.
struct StepNumbers {
  private static let fewest = 3
  /// How many elements around a number are looked at for its box, and how many runs a box may have.
  private static let reach = 5
  private static let mostRuns = 12

  /// The runs that are such numbers.
  private(set) var runs: Set<Int> = []
  /// The runs of the steps that are items: the number of the first in each, and the box around all.
  private(set) var items: [Int: (number: Int32?, group: Int32)] = [:]

  init(_ page: RawPage, _ boxes: [PageBox]) {
    var rows: [UInt32: [(run: Int, number: Int32, box: Int)]] = [:]
    for (index, run) in page.runs.enumerated().dropLast() where run.kind == .text && run.letters <= 3 && run.linked == 0
    {
      guard let number = StepNumbers.number(page.utf8[run.text]), let box = StepNumbers.box(of: index, page, boxes)
      else {
        continue
      }
      let element = page.elements[box]
      rows[StableHash.pair(element.kind, UInt32(element.parent)), default: []].append((index, number, box))
    }
    for row in rows.values where row.count >= StepNumbers.fewest {
      guard row.enumerated().allSatisfy({ $1.number == Int32($0 + 1) }) else { continue }
      take(row, page, boxes)
    }
  }

  private mutating func take(_ row: [(run: Int, number: Int32, box: Int)], _ page: RawPage, _ boxes: [PageBox]) {
    let isTitled = row.allSatisfy { boxes[Int(page.runs[$0.run + 1].element)].heading >= 0 }
    let isPlain = row.allSatisfy { step in
      (step.run + 1..<Int(page.elements[step.box].end)).allSatisfy { run in
        let box = boxes[Int(page.runs[run].element)]
        return page.runs[run].kind == .text && box.heading < 0 && box.item < 0 && box.code < 0 && box.quote < 0
          && box.entry < 0 && box.summary < 0 && box.table < 0
      }
    }
    guard isTitled || isPlain else { return }
    for step in row {
      runs.insert(step.run)
      guard isPlain else { continue }
      let group = page.elements[step.box].parent
      for run in step.run + 1..<Int(page.elements[step.box].end) {
        items[run] = (run == step.run + 1 ? step.number : nil, group)
      }
    }
  }

  /// The number that a text is: "1", "01", "1."
  private static func number(_ text: ArraySlice<UInt8>) -> Int32? {
    var text = text
    if text.last == UInt8(ascii: ".") || text.last == UInt8(ascii: ")") { text.removeLast() }
    guard (1...2).contains(text.count), text.allSatisfy(isDigit) else { return nil }
    return Int32(String(decoding: text, as: UTF8.self))
  }

  /// The box that a number begins and that holds what is numbered; nil where it stands in a list, a table or the like.
  private static func box(of index: Int, _ page: RawPage, _ boxes: [PageBox]) -> Int? {
    let own = boxes[Int(page.runs[index].element)]
    guard own.item < 0, own.table < 0, own.code < 0, own.entry < 0, own.heading < 0 else { return nil }
    for place in page.elements.places(from: Int(page.runs[index].element), most: reach) {
      let element = page.elements[place]
      guard Int(element.first) == index else { return nil }
      if Int(element.end) > index + 1 {
        return Int(element.end) - index <= mostRuns && element.parent >= 0 && element.tag != .body ? place : nil
      }
    }
    return nil
  }
}
