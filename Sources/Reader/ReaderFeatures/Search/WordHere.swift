import ArticleModel
package import ReaderCore
import TextLayout

/// Searching for the word at the place that is being read.
extension ReadingState {
  /// Looks for the other places of the word that is read here: of the current match where it is on the screen, else of what
  /// has the focus or is lit, else of the first line. Of a line, the longest word is meant: it tells most.
  package mutating func searchWord(_ direction: Int) -> [Effect] {
    guard let here = wordHere, let pattern = here.word.pattern else {
      message = "there is no word here"
      return []
    }
    if search?.pattern == pattern {
      search?.isBackward = direction < 0
    } else {
      search = Search(pattern, isBackward: direction < 0)
    }
    let range = here.word.range
    let finder = MatchFinder(
      pattern, isBackward: direction < 0, from: here.item, offset: direction < 0 ? range.lowerBound : range.upperBound)
    return seek(Search.Quest(finder, for: .word(Match(item: here.item, range: range), here.word.text)))
  }

  private var wordHere: (item: Int, word: WordAtPlace)? {
    guard let span = spanHere else { return nil }
    var words: [WordAtPlace] = []
    page.items.forEachText(of: span.item) { text, start in
      let range = start..<start + text.utf8Count
      guard words.isEmpty, range.overlaps(span.range) else { return }
      words += WordAtPlace.words(of: text.text, from: start, touching: span.range.clamped(to: range))
    }
    let longest = words.map(\.length).max()
    return words.first { $0.length == longest }.map { (span.item, $0) }
  }

  /// The part of an item's text that is being read.
  private var spanHere: (item: Int, range: Range<Int>)? {
    if let match = matchOnScreen { return (match.item, match.range.lowerBound..<match.range.lowerBound + 1) }
    let shown = visible
    let focused = focus.flatMap { position(of: $0) }.flatMap { shown.contains($0) ? $0 : nil }
    let item = itemHere
    for position in [focused].compactMap({ $0 }) + shown.filter({ $0.item == item }) + shown {
      let line = page[position]
      if let first = line.firstOffset, let end = line.endOffset, first < end { return (position.item, first..<end) }
    }
    return nil
  }
}

/// A word of a text and where it stands.
package struct WordAtPlace: Equatable {
  /// Longer words are cut: scripts without blanks between words have very long ones.
  private static let longest = 64

  package let text: String
  /// In the text of its item.
  package let range: Range<Int>

  /// How many characters it has.
  package var length: Int { text.unicodeScalars.count }

  /// What finds it: small letters find capitals, too.
  package var pattern: SearchPattern? {
    // Where no blanks stand between words nobody can tell where one ends.
    isOfScriptWithoutBlanks ? SearchPattern(text) : SearchPattern(wholeWord: text.lowercased())
  }

  /// The words of a text that touch a range, which begins no sooner than the text does.
  package static func words(of text: String, from start: Int, touching range: Range<Int>) -> [WordAtPlace] {
    var text = text
    return text.withUTF8 { bytes in
      var words: [WordAtPlace] = []
      var index = beginning(at: range.lowerBound - start, in: bytes)
      while index < range.upperBound - start {
        let end = end(of: index, in: bytes)
        guard end > index else {
          index += WordEdge.decoded(bytes, at: index).1
          continue
        }
        let word = WordAtPlace(
          text: String(decoding: bytes[index..<end], as: UTF8.self), range: start + index..<start + end)
        words.append(word.shortened)
        index = end
      }
      return words
    }
  }

  private static func beginning(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var index = index
    for _ in 0..<longest where index > 0 && !WordEdge.stands(at: index, in: bytes) {
      index -= 1
      while index > 0, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    }
    return index
  }

  private static func end(of start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var index = start
    for _ in 0..<longest where index < bytes.count {
      let (scalar, width) = WordEdge.decoded(bytes, at: index)
      guard scalar.isPartOfWord else { break }
      index += width
    }
    return index
  }

  private var isOfScriptWithoutBlanks: Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0xA4CF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
      default: false
      }
    }
  }

  /// Of a script without blanks, no more than its first two characters: many words have two.
  private var shortened: WordAtPlace {
    guard isOfScriptWithoutBlanks else { return self }
    let start = String(String.UnicodeScalarView(text.unicodeScalars.prefix(2)))
    return WordAtPlace(text: start, range: range.lowerBound..<range.lowerBound + start.utf8.count)
  }
}
