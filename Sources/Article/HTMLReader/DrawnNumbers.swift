import Fragments
import UTF8Text

/// Numbers that a page draws large above the headings of its steps, in an element of their own.
///
///     <div class=num>01</div><h3>Bend</h3> … <div class=num>02</div><h3>Soak</h3>   ►   headings Bend, Soak
enum DrawnNumbers {
  /// The fewest steps that are counted so.
  private static let fewest = 2

  /// The runs that are such numbers: they count up from 1, each right before a heading.
  static func beforeHeadings(in page: RawPage, _ boxes: [PageBox]) -> Set<Int> {
    var found: Set<Int> = []
    var row: [Int] = []
    var expected = 1
    func close() {
      if row.count >= fewest { found.formUnion(row) }
      row = []
      expected = 1
    }
    for index in page.runs.indices.dropLast() {
      guard boxes[Int(page.runs[index].element)].heading < 0, boxes[Int(page.runs[index].element)].table < 0,
        boxes[Int(page.runs[index + 1].element)].heading >= 0, let number = number(page.runs[index], page)
      else { continue }
      if number != expected { close() }
      guard number == expected else { continue }
      row.append(index)
      expected += 1
    }
    close()
    return found
  }

  /// The number that is all of a text: "1", "02", "3."
  private static func number(_ run: RawPage.Run, _ page: RawPage) -> Int? {
    guard run.kind == .text, run.linked == 0 else { return nil }
    var digits = page.utf8[run.text]
    if digits.last == UInt8(ascii: ".") || digits.last == UInt8(ascii: ")") { digits.removeLast() }
    guard (1...2).contains(digits.count), digits.allSatisfy(isDigit) else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}

/// Lists without numbers whose items all begin with their own, glued to the text by an element that only style sets apart.
///
///     <li><span class=num>01</span><span>Check the oil.</span>   ►   1. Check the oil.
struct GluedNumbers {
  /// How long the number is, for each list.
  private(set) var lists: Set<Int32> = []

  init(_ page: RawPage, _ boxes: [PageBox]) {
    var counts: [Int32: (items: Int32, numbered: Int32)] = [:]
    var last: Int32 = -1
    for run in page.runs {
      let box = boxes[Int(run.element)]
      guard box.item >= 0, box.item > last, box.list >= 0, page.elements[Int(box.list)].tag == .ul else { continue }
      last = box.item
      var count = counts[box.list] ?? (0, 0)
      count.items += 1
      if Self.length(of: count.items, in: run.text, page) != nil { count.numbered += 1 }
      counts[box.list] = count
    }
    lists = Set(counts.filter { $0.value.items >= 2 && $0.value.items == $0.value.numbered }.keys)
  }

  /// How many bytes the number takes with which a text begins, where that is this one, glued to a word or with a zero before it.
  static func length(of number: Int32, in text: Range<Int>, _ page: RawPage) -> Int32? {
    let digits = page.utf8[text].prefix(while: isDigit)
    guard (1...3).contains(digits.count), Int32(String(decoding: digits, as: UTF8.self)) == number else { return nil }
    let rest = page.utf8[digits.endIndex..<text.upperBound]
    guard let next = rest.first else { return nil }
    if isUpper(next) || next >= 0xC3 { return Int32(digits.count) }
    return digits.first == UInt8(ascii: "0") && isSpace(next) ? Int32(digits.count) : nil
  }
}
