import ArticleModel
import Fragments
import TextDecoding
import UTF8Text

/// A drawing as the walk meets it: what it says it shows, and the words in it.
struct Drawing {
  /// What the element says it shows.
  var label: String?
  /// Whether it is a picture to those who hear the page.
  var isPicture: Bool
  var isHidden: Bool
  var source: Int
  /// Its title, and behind a line feed its words (``SkimmedPage/words(ofDrawing:)``).
  var utf8: [UInt8] = []
}

/// Drawings, of whose inside the walk is told the title and the words alone.
extension PageWalk {
  mutating func beginDrawing(_ reading: borrowing AttributeReading) {
    drawing = Drawing(
      label: reading.value(of: .ariaLabel).flatMap { $0.isEmpty ? nil : $0 }, isPicture: reading.isImage,
      isHidden: reading.isHidden, source: placeBehind)
  }

  /// Keeps a drawing that says what it shows as a figure, and its words among what is left out.
  mutating func endDrawing() {
    guard let drawn = drawing else { return }
    drawing = nil
    guard !drawn.isHidden else { return }
    let lines = drawn.utf8.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
    let words = lines.count > 1 ? PageText.whole(String(decoding: lines[1], as: UTF8.self)) : ""
    // A sign beside a word has a title, too: it says what the word does.
    let isAlone = run.letters == 0 && (drawn.isPicture || !words.isEmpty)
    let title = isAlone ? lines.first.map { PageText.whole(String(decoding: $0, as: UTF8.self)) } : nil
    if let label = drawn.label ?? title, label.utf8.contains(0x20), !styles.isLink {
      note(.figure(Figure(alt: label)))
    }
    if !words.isEmpty { page.unseen.append(AsideText(utf8: Array(words.utf8), source: drawn.source..<drawn.source)) }
  }
}

extension SkimmedPage {
  /// The most bytes of a drawing's words.
  private static let mostOfDrawing = 4000

  /// The title of a drawing, and behind a line feed the words in it; empty where it has none.
  func words(ofDrawing range: Range<Int>) -> [UInt8] {
    var title: [UInt8] = []
    var words: [UInt8] = []
    var at = range.lowerBound
    while words.count < Self.mostOfDrawing, let tag = find(UInt8(ascii: "<"), from: at, to: range.upperBound) {
      at = tag + 1
      let isTitle = title.isEmpty && words.isEmpty && isName("title", at)
      guard isTitle || isName("text", at) else { continue }
      let (text, end) = text(of: isTitle ? "title" : "text", from: at, to: range.upperBound)
      if isTitle { title = text } else { words += text + [0x20] }
      at = end
    }
    return title.isEmpty && words.isEmpty ? [] : title + [0x0A] + words
  }

  /// What stands in an element of a drawing between its tags, on one line; where to go on.
  private func text(of name: StaticString, from start: Int, to end: Int) -> (text: [UInt8], end: Int) {
    guard var at = find(UInt8(ascii: ">"), from: start, to: end), bytes[at - 1] != UInt8(ascii: "/") else {
      return ([], start)
    }
    var text: [UInt8] = []
    at += 1
    while at < end, text.count < Self.mostOfDrawing {
      if bytes[at] == UInt8(ascii: "<") {
        if at + 1 < end, bytes[at + 1] == UInt8(ascii: "/"), isName(name, at + 2) { break }
        text.append(0x20)
        at = (find(UInt8(ascii: ">"), from: at, to: end) ?? end - 1) + 1
      } else {
        text.append(isSpace(bytes[at]) ? 0x20 : bytes[at])
        at += 1
      }
    }
    return (text, min(at, end))
  }
}
