import Fragments
import UTF8Text

/// Elements of a few words that a rule of the page hides: notes to those who copy it, words for print.
extension PageFragments {
  /// The longest text that is taken for a note to those who copy the page, or for print, in bytes.
  private static let longestUnseen = 300

  /// Elements that a rule hides, and those in them, if they hold a few words: what holds more may be unfolded by a script.
  static func unseen(in page: RawPage) -> Set<Int32> {
    guard !page.hiddenByRule.isEmpty else { return [] }
    var unseen: Set<Int32> = []
    for (index, element) in page.elements.enumerated() {
      if unseen.contains(element.parent) { unseen.insert(Int32(index)) }
      guard page.hiddenByRule.contains(Int32(index)) else { continue }
      let runs = page.runs[min(Int(element.first), page.runs.count)..<min(Int(element.end), page.runs.count)]
      guard runs.count <= 3, runs.reduce(0, { $0 + Int($1.letters) }) <= longestUnseen else { continue }
      switch element.tag {
      case .p, .div, .section, .aside: if !standsBelowTitle(element, in: page) { unseen.insert(Int32(index)) }
      case .dialog: unseen.insert(Int32(index))
      default: break
      }
    }
    return unseen
  }

  /// Whether the text before an element may be the title that a reader unfolds it by: no sentence ends it.
  private static func standsBelowTitle(_ element: PageElement, in page: RawPage) -> Bool {
    guard element.first > 0, Int(element.first) <= page.runs.count else { return false }
    let title = page.runs[Int(element.first) - 1]
    guard standsBeside(title.element, element, in: page) else { return false }
    let text = title.text
    guard let last = page.utf8[text].last else { return true }
    return text.count < 200 && last != UInt8(ascii: ".") && last != UInt8(ascii: "!")
  }

  /// Whether an element stands directly in what another one stands in, alone or with one line more, and opens over no page.
  private static func standsBeside(_ title: Int32, _ other: PageElement, in page: RawPage) -> Bool {
    for place in page.elements.places(from: Int(title), most: 6) {
      let found = page.elements[place]
      if found.tag == .dialog || found.words.contains(.popup) { return false }
      if found.parent == other.parent { return found.end - found.first <= 2 }
    }
    return false
  }
}
