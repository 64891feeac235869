import ArticleModel
import Fragments
import UTF8Text

/// Notes below a text whose number stands in a box of its own.
///
///     <div><a href="#back-3">3</a><div><p>It took a year.</p></div></div>     ►  item 3: It took a year.
extension PageFragments {
  /// The group of such notes, which stand in no list.
  private static let group = Int32.max

  /// The number that a run consists of, where it is a link to a place of the page and a text follows in the same box.
  func noteNumber(_ index: Int) -> Int32? {
    let run = page.runs[index]
    guard run.letters <= 5, index + 1 < page.runs.count, page.runs[index + 1].kind == .text else { return nil }
    var text = page.utf8[run.text]
    let isLabel = text.first == UInt8(ascii: "[") && text.last == UInt8(ascii: "]") && isInNotes(run.element)
    if isLabel {
      text = text.dropFirst().dropLast()
    } else if text.last == UInt8(ascii: ")") {
      text.removeLast()
    }
    guard isLabel || run.linked == run.letters, text.count <= 3,
      let number = Int32(String(decoding: text, as: UTF8.self)), number > 0
    else { return nil }
    let next = boxes[Int(page.runs[index + 1].element)]
    guard next.table < 0, next.code < 0, next.item < 0, next.heading < 0, next.quote < 0,
      isWithin(page.runs[index + 1].element, page.runs[index].element)
    else { return nil }
    if isLabel { return number }
    let at = InlineSpan.first(in: page.spans, from: run.lower)
    var span = at
    while span < page.spans.count, page.spans[span].lower < run.upper {
      if page.spans[span].style == .link, page.links[Int(page.spans[span].link)].utf8.first == UInt8(ascii: "#") {
        return number
      }
      span += 1
    }
    return nil
  }

  private static let names = NameSet("footnote footnotes citation")

  private func isInNotes(_ element: Int32) -> Bool {
    page.elements.hasElement(around: Int(element), most: 4) { $0.isNamed(PageFragments.names, among: page.names) }
  }

  private func isWithin(_ inner: Int32, _ outer: Int32) -> Bool {
    page.elements.places(from: Int(inner), most: 4).contains(Int(outer))
  }

  /// Takes the text of a note as an item with its number.
  mutating func takeNote(_ run: RawPage.Run, number: Int32) {
    append(run, .item, group: PageFragments.group)
    list.fragments[list.fragments.count - 1].marker = ListMarker(kind: .number, value: number, length: 0)
  }
}
