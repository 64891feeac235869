import Fragments
import UTF8Text

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
