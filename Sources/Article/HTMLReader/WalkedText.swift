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

  /// Whether an item of a list or a box is read, which pages divide into a name and what it says by style alone.
  var isInItem: Bool { isOfList || page.elements[Int(element)].tag == .div && preformatted == 0 }
  private var isOfList: Bool {
    page.elements[Int(element)].tag == .li || page.elements[Int(element)].tag == .label
  }

  /// Whether what stands in two `span`s that follow each other is two words: in a cell "1" and "Detroit", in a caption "Credit" and
  /// "Jón", or a sentence and what stands behind it. Their styles set them apart.
  private func partsWords(at text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard run.letters > 0, let last = page.utf8.last, let first = text.first else { return false }
    if ends.time == page.utf8.count { return isLetter(first) || isDigit(first) || first >= 0xC3 }
    if open.last?.tag == .time, isLetter(last) || isDigit(last) || last == UInt8(ascii: ":") { return true }
    let isNumber = isDigit(first) && text.dropFirst().first.map(isDigit) ?? false
    if isInCell, isUpper(first), isDigit(last) { return true }
    let isPiece = open.last.map { PieceEnds.arePieces($0.tag) } ?? false
    if isPiece, !isDigit(first), isMarker { return true }
    if headings > 0, isUpper(first), isNumberOfSection { return true }
    if headings > 0, open.last?.tag == .span, ends.length > 3 || isDigit(last), isUpper(first) {
      return isLower(last) || isDigit(last)
    }
    if isInItem, isPiece, endsSmall,
      beginsLarge(text) || isNumber || isDigit(first) && (isOfList || ends.link == page.utf8.count)
    {
      return true
    }
    if isInItem, isPiece, ends.length > 1, last == UInt8(ascii: ":") || isDigit(last) && ends.length > 3,
      beginsLarge(text)
    {
      return true
    }
    if isInItem, isPiece, ends.leader == page.utf8.count, ends.length > 1 { return true }
    if isInItem, isPiece, ends.length > 1, changesBetweenWordAndNumber(last, first) { return true }
    if isOfList, isPiece, isSign, isLetter(first) || first >= 0xC3 { return true }
    if isOfList, isPiece, ends.length > 1, isPrice(text) { return true }
    // "500 g" and "flour": an amount and what it is of.
    if isOfList, open.suffix(2).contains(where: { $0.tag == .span }), isLetter(last) {
      if first == UInt8(ascii: "(") || (isLetter(first) || first >= 0xC3) && isAmount { return true }
    }
    return captions > 0 && (isUpper(first) || first == 0xC2) && (isLower(last) || ".!?:)".utf8.contains(last))
  }

  /// Whether a number begins behind a word, or a word behind a number, in a script without capitals.
  private func changesBetweenWordAndNumber(_ last: UInt8, _ first: UInt8) -> Bool {
    if isDigit(first), last >= 0x80 { return true }
    return isDigit(last) && first >= 0xD7
  }

  /// Whether the line so far is a sign that pages set before what speaks for something, or against it: "+", "−".
  private var isSign: Bool {
    let line = page.utf8[Int(run.lower)...]
    guard (1...6).contains(line.count) else { return false }
    return ["+", "-", "\u{2212}", "\u{2013}", "\u{FF0B}", "\u{2713}", "\u{2714}", "\u{2717}", "\u{2718}", "\u{2022}"]
      .contains(String(decoding: line, as: UTF8.self))
  }

  /// Whether the line so far is a number: "2", "1.1".
  private var isNumberOfSection: Bool {
    page.utf8[Int(run.lower)...].allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") }
  }

  /// Whether a text begins with the sign of a currency.
  private func isPrice(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    text.starts(with: "$".utf8) || text.starts(with: "£".utf8) || text.starts(with: "€".utf8)
  }

  /// Whether the text so far ends in a small letter.
  private var endsSmall: Bool {
    guard let last = page.utf8.last, last >= 0x80 else { return page.utf8.last.map(isLower) ?? false }
    return PieceEnds.letter(page.utf8.suffix(2))?.isLowercase ?? false
  }

  /// Whether a text begins with a capital letter.
  private func beginsLarge(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = text.first, first >= 0x80 else { return text.first.map(isUpper) ?? false }
    return PieceEnds.letter(text.prefix(2))?.isUppercase ?? false
  }

  /// Whether the line so far is the number of a clause: "(1)", "(b)", "12.".
  private var isMarker: Bool {
    let line = page.utf8[Int(run.lower)...]
    guard (2...5).contains(line.count), let last = line.last, preformatted == 0 else { return false }
    if line.first == UInt8(ascii: "("), last == UInt8(ascii: ")") { return true }
    return last == UInt8(ascii: ".") && line.dropLast().allSatisfy(isDigit)
  }

  /// The longest amount, in bytes.
  private static let longestAmount = 16

  /// Whether the line so far is a number with a unit.
  private var isAmount: Bool {
    let line = page.utf8[Int(run.lower)...]
    return line.count <= Self.longestAmount && line.first.map(isDigit) ?? false && line.contains(0x20)
  }

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

/// Where elements ended that pages set apart from what follows by style alone, with no space between them.
///
///     <a href="/news">News</a><time>3 May</time><span>Tansy</span>     ►   News 3 May Tansy
struct PieceEnds {
  /// Where such a piece ended, and how long it was: letters that move are set in one each.
  var piece = -1
  private(set) var length = 0
  /// Where a time or a link ended.
  private(set) var time = -1
  /// Where an empty piece follows another one: dots that a style draws between a name and a value.
  private(set) var leader = -1
  private(set) var link = -1

  mutating func note(_ tag: Tag, at place: Int, length: Int) {
    guard PieceEnds.arePieces(tag) else { return }
    if length == 0, tag == .span, piece == place {
      leader = place
      return
    }
    (piece, self.length) = (place, length)
    if tag == .time { time = place }
    if tag == .a { link = place }
  }

  static func arePieces(_ tag: Tag) -> Bool { tag == .span || tag == .a || tag == .time }

  /// What is known of a letter of two bytes.
  static func letter(_ bytes: some Collection<UInt8>) -> Unicode.Scalar.Properties? {
    guard bytes.count == 2, let first = bytes.first, first & 0xE0 == 0xC0 else { return nil }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.first?.properties
  }
}
