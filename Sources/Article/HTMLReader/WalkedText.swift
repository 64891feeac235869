import Fragments
import UTF8Text

extension PageWalk {
  /// Appends text with each run of white space made one space, or a line feed where a line break is among it.
  mutating func appendCollapsed(_ text: UnsafeBufferPointer<UInt8>) {
    var at = 0
    var isNoted = false
    while at < text.count {
      if noBreakSpaces.areSpaces, at + 1 < text.count, text[at] == 0xC2, text[at + 1] == 0xA0 {
        needsSpace = true
        at += 2
        continue
      }
      if isSpace(text[at]) {
        if keptLines > 0, text[at] == 0x0A { keepLine() }
        needsSpace = true
        spaceHasLine = spaceHasLine || text[at] == 0x0A
        at += 1
        continue
      }
      if !needsSpace, run.letters > 0, let last = page.utf8.last, isDigit(last), isPrice(text[at...]),
        text[at] != 0xE2
      {
        needsSpace = true
      }
      if !needsSpace, ends.piece == page.utf8.count || ends.time == page.utf8.count || open.last?.tag == .time {
        needsSpace = partsWords(at: text[at...])
      }
      var end = at + 1
      var mayHoldNoBreak = text[at] == 0xC2
      while end < text.count, !isSpace(text[end]) {
        if text[end] == 0xC2 {
          mayHoldNoBreak = true
          if end + 1 < text.count, text[end + 1] == 0xA0, noBreakSpaces.areSpaces { break }
        }
        end += 1
      }
      if !isNoted {
        sourcePlace = min(sourcePlace + at, pageEnd)
        noteSeam()
        isNoted = true
      }
      if lineBreaks > 0, run.letters > 0 {
        page.utf8.append(0x0A)
      } else if needsSpace, run.letters > 0 {
        page.utf8.append(0x20)
        noBreakSpaces.noteSpace()
      }
      if mayHoldNoBreak { noBreakSpaces.count(in: text[at..<end], behind: page.utf8) }
      if isIndented || keptSpaces > 0 { indentLine(by: text, at) }
      (needsSpace, spaceHasLine) = (false, false)
      lineBreaks = 0
      if page.settledPlaces < page.places.count { PagePlaces.settle(before: text[at], in: &page) }
      page.utf8.append(contentsOf: UnsafeBufferPointer(rebasing: text[at..<end]))
      run.letters &+= UInt32(end - at)
      at = end
    }
  }

  /// Whether a line begins a paragraph by the space that Chinese and Japanese texts set it in by, below the end of a sentence.
  func beginsParagraph(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard lineBreaks == 1, run.letters > 0, !isInCell, text.drop(while: isSpace).starts(with: "\u{3000}".utf8) else {
      return false
    }
    let end = page.utf8.suffix(3)
    return ["。", "」", "』", "！", "？", "”"].contains { end.elementsEqual($0.utf8) }
  }

  /// Ends the run behind the name of who is quoted, where other words begin with nothing between them.
  mutating func endCite(before text: UnsafeBufferPointer<UInt8>) {
    guard endOfCite == page.utf8.count, run.letters > 0, !needsSpace, let first = text.first, !isSpace(first),
      !isOfSentence(first)
    else { return }
    flush()
  }

  /// Whether a sign goes on with the word before it.
  private func isOfSentence(_ byte: UInt8) -> Bool { ",.;:!?)'’".utf8.contains(byte) || isLower(byte) }

  /// Appends text as it stands.
  mutating func appendPreformatted(_ text: UnsafeBufferPointer<UInt8>) {
    noteSeam()
    var start = 0
    // Spaces that do not break are spaces to whoever runs the code.
    while let next = (start..<max(start, text.count - 1)).first(where: { text[$0] == 0xC2 && text[$0 + 1] == 0xA0 }) {
      page.utf8.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<next]))
      page.utf8.append(0x20)
      start = next + 2
    }
    page.utf8.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    var at = 0
    while at < text.count {
      if text[at] == 0xC2, at + 1 < text.count, text[at + 1] == 0xA0 {
        at += 1
      } else if !isSpace(text[at]) {
        run.letters &+= 1
      }
      at += 1
    }
  }
}

extension PageWalk {
  /// Ends a line that a rule of style keeps; an empty line ends the run.
  fileprivate mutating func keepLine() {
    guard preformatted == 0 else { return }
    lineBreak()
  }

  /// Sets the line that begins in from the margin, by as many spaces as stand before its first letter, or by two.
  fileprivate mutating func indentLine(by text: UnsafeBufferPointer<UInt8>, _ at: Int) {
    defer { isIndented = false }
    guard run.letters == 0 || page.utf8.last == 0x0A else { return }
    var spaces = 0
    var start = at
    while keptSpaces > 0, start > 0, text[start - 1] == 0x20 || text[start - 1] == 0x09 {
      start -= 1
      spaces += text[start] == 0x09 ? 4 : 1
    }
    if isIndented { spaces = max(spaces, 4) }
    guard run.letters > 0 || isIndented else { return }
    for _ in 0..<min(spaces, 20) { page.utf8 += [0xC2, 0xA0] }
  }
}

/// Tells pages on which no-break spaces stand between nearly all words: programs that keep a printed page's look write them for
/// every space, and no line could end.
struct NoBreakSpaces {
  /// Whether those that come are spaces like any other.
  private(set) var areSpaces = false
  /// Spaces between words, and single no-break spaces there, before that was known.
  private var spaces = 0
  private var joints = 0
  /// Fewer say nothing.
  private static let fewest = 20

  mutating func noteSpace() { spaces += areSpaces ? 0 : 1 }

  /// Counts those of a word that stand alone; those that follow each other set a line in.
  mutating func count(in word: Slice<UnsafeBufferPointer<UInt8>>, behind text: [UInt8]) {
    guard word.count >= 2 else { return }
    var isBehind = text.count >= 2 && text[text.count - 1] == 0xA0 && text[text.count - 2] == 0xC2
    var at = word.startIndex
    while at + 1 < word.endIndex {
      if word[at] == 0xC2, word[at + 1] == 0xA0 {
        joints += isBehind ? -1 : 1
        isBehind = true
        at += 2
      } else {
        isBehind = false
        at += 1
      }
    }
    areSpaces = areSpaces || joints >= NoBreakSpaces.fewest && joints > spaces * 4
  }
}
