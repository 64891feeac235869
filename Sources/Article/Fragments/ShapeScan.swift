import UTF8Text

/// The state of counting one ``Shape``.
struct ShapeScan {
  let bytes: UnsafeBufferPointer<UInt8>
  let base: Int
  let end: Int
  var shape = Shape()
  private var ideographs: Int32 = 0
  private var hasSmallLetter = false
  private var capitals = 0
  /// The quotation marks of French that are open.
  private var openQuotes = 0

  init(bytes: UnsafeBufferPointer<UInt8>, base: Int, end: Int) {
    self.bytes = bytes
    self.base = base
    self.end = end
  }

  mutating func run(from start: Int) {
    var at = start
    while at < end {
      if isSpace(bytes[at]) {
        at += 1
        continue
      }
      let (wordEnd, hasSigns) = wordEnd(from: at)
      let word = at..<wordEnd
      if !hasSmallLetter { countCapitals(word) }
      countWord(word)
      if hasSigns { countSigns(word) }
      at = wordEnd
    }
    shape.words += (ideographs + 1) / 2
    shape.isAllCapitals = !hasSmallLetter && capitals >= 3
  }

  /// Where the word that begins at `start` ends, and whether it may hold what ``countSigns(_:)`` looks for.
  @inline(__always)
  private func wordEnd(from start: Int) -> (end: Int, hasSigns: Bool) {
    var at = start
    var signs: UInt64 = 0
    while at + 8 <= bytes.count, at < end {
      let next = EightBytes(bytes, at: at)
      let stops = next.below(0x21)
      let found = next.equal(",") | next.equal("@") | next.equal("/") | next.beyondASCII
      signs |= found & EightBytes.allBefore(stops)
      at += EightBytes.countBefore(stops)
      guard stops != 0 else { continue }
      if at >= end || isSpace(bytes[at]) { return (min(at, end), signs != 0) }
      at += 1
    }
    // The last bytes of all, one by one.
    while at < end, !isSpace(bytes[at]) { at += 1 }
    return (min(at, end), true)
  }

  /// Counts the capitals of a word, and notes whether it has a small letter.
  private mutating func countCapitals(_ word: Range<Int>) {
    for at in word {
      if isLower(bytes[at]) { hasSmallLetter = true }
      if isUpper(bytes[at]) { capitals += 1 }
    }
  }

  @inline(__always)
  private mutating func countWord(_ range: Range<Int>) {
    let first = bytes[range.lowerBound]
    if isLetter(first) || isDigit(first) {
      countFirst(range.lowerBound, range)
    } else if let letter = firstLetter(range) {
      countFirst(letter, range)
    } else if range.count <= 3 {
      countSign(range)
    }
    let final = bytes[range.upperBound - 1]
    if final == UInt8(ascii: "]"), shape.words > 1, isNoteMark(range) { return }
    if isLetter(final) || isDigit(final) && !hasNoteNumber(range) {
      shape.ending = .word
    } else {
      countEnding(range)
    }
  }

  /// Notes how a word ends that does not end in a letter.
  private mutating func countEnding(_ range: Range<Int>) {
    let last = last(lowerBound: range.lowerBound, beforeNote(range))
    let kind = ending(last, range)
    noteEnding(range, last, kind)
    shape.ending = kind
  }

  /// The offset of the first letter or digit of a word.
  private func firstLetter(_ range: Range<Int>) -> Int? {
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = bytes[at]
      if byte < 0x80 {
        if isLetter(byte) || isDigit(byte) { return at }
        at += 1
      } else {
        if !isSign(at) { return at }
        at += sequenceLength(byte)
      }
    }
    return nil
  }

  /// Quotes, dashes, bullets, Latin-1 and CJK punctuation.
  private func isSign(_ at: Int) -> Bool {
    switch bytes[at] {
    case 0xE2: true
    case 0xC2: at + 1 < end && bytes[at + 1] != 0xAA && bytes[at + 1] != 0xBA
    case 0xE3: at + 1 < end && bytes[at + 1] == 0x80
    default: false
    }
  }

  @inline(__always)
  private mutating func countFirst(_ at: Int, _ word: Range<Int>) {
    let byte = bytes[at]
    var opening = Shape.Opening.caseless
    if byte < 0x80 {
      opening = isDigit(byte) ? .digit : isUpper(byte) ? .upper : .lower
    } else {
      let properties = scalar(bytes, at: at).properties
      opening = properties.isUppercase ? .upper : properties.isLowercase ? .lower : .caseless
    }
    if shape.opening == .none { shape.opening = opening }
    switch opening {
    case .upper: shape.capitalWords += 1
    case .lower:
      shape.smallWords += 1
      hasSmallLetter = true
      if word.upperBound - at >= 4 { shape.longSmallWords += 1 }
    case .digit: shape.numberWords += 1
    default:
      if isIdeograph(byte) {
        ideographs += Int32((word.upperBound - at) / 3)
        return
      }
      if isUnspaced(byte, at) {
        // Thai and Lao end a sentence with a space and nothing else.
        if byte == 0xE0, shape.words > 0 { shape.innerSentenceEnds += 1 }
        shape.words += max(1, Int32(word.upperBound - at) / (3 * ShapeScan.lettersOfWord))
        return
      }
    }
    shape.words += 1
  }

  /// How many letters a word has where words are not set apart.
  private static let lettersOfWord: Int32 = 6

  /// Whether a letter is Thai, Lao, Burmese or Khmer, which set spaces between sentences and not between words.
  private func isUnspaced(_ lead: UInt8, _ at: Int) -> Bool {
    guard lead == 0xE0 || lead == 0xE1, at + 1 < end else { return false }
    let next = bytes[at + 1]
    return lead == 0xE0 ? next >= 0xB8 && next <= 0xBB : next <= 0x82 || next == 0x9E || next == 0x9F
  }

  private func isIdeograph(_ lead: UInt8) -> Bool { lead >= 0xE3 && lead <= 0xE9 }

  /// A word without letters: a dash or a separator of menus.
  private mutating func countSign(_ range: Range<Int>) {
    let at = range.lowerBound
    if range.count == 1 {
      switch bytes[at] {
      case UInt8(ascii: "|"), UInt8(ascii: ">"): shape.separators += 1
      case UInt8(ascii: "-"): noteDash(at)
      default: break
      }
    } else if range.count == 2, bytes[at] == 0xC2 {
      // French sets its quotation marks apart by spaces: « comme ceci ».
      if bytes[at + 1] == 0xAB { openQuotes += 1 }
      if bytes[at + 1] == 0xBB, openQuotes > 0 {
        openQuotes -= 1
      } else if bytes[at + 1] == 0xBB || bytes[at + 1] == 0xB7 {
        shape.separators += 1
      }
    } else if range.count == 3, bytes[at] == 0xE2 {
      let tail = UInt16(bytes[at + 1]) << 8 | UInt16(bytes[at + 2])
      switch tail {
      case 0x8093, 0x8094: noteDash(at)
      case 0x80BA, 0x80A2, 0x8692: shape.separators += 1
      default: break
      }
    }
  }

  private mutating func noteDash(_ at: Int) {
    guard shape.dash < 0, shape.words > 0 else { return }
    shape.dash = Int32(at - base)
    shape.wordsBeforeDash = shape.words
  }

  /// The offset of the last byte that is no closing quote or bracket, one before the first where there is none.
  private func last(lowerBound: Int, _ upperBound: Int) -> Int {
    let range = lowerBound..<upperBound
    var at = range.upperBound - 1
    while at > range.lowerBound {
      switch bytes[at] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): at -= 1
      default:
        let length = closingQuoteLength(endingAt: at, from: range.lowerBound)
        if length == 0 { return at }
        at -= length
      }
    }
    return at
  }

  /// The length of a closing quote beyond ASCII (’ ” “ » 」) that ends at `at`; 0 where there is none.
  private func closingQuoteLength(endingAt at: Int, from start: Int) -> Int {
    if at >= start + 2, bytes[at - 1] == 0xC2, bytes[at] == 0xBB { return 2 }
    guard at >= start + 3 else { return 0 }
    switch UInt32(bytes[at - 2]) << 16 | UInt32(bytes[at - 1]) << 8 | UInt32(bytes[at]) {
    case 0xE28099, 0xE2809D, 0xE2809C, 0xE3808D: return 3
    default: return 0
    }
  }

  /// Notes a sentence end, question or colon behind which the text goes on or stops.
  private mutating func noteEnding(_ word: Range<Int>, _ last: Int, _ kind: Shape.Ending) {
    switch kind {
    case .question:
      if shape.questionEnd < 0 { shape.questionEnd = Int32(word.upperBound - base) }
      countInnerEnd(word)
    case .period, .exclamation, .ellipsis:
      if kind != .period || !isAbbreviation(word, last) { countInnerEnd(word) }
    case .colon where shape.colon < 0:
      shape.colon = Int32(last - base)
      shape.wordsBeforeColon = shape.words
    default: break
    }
  }

  /// Counts a sentence end when a capital, a digit or a quote follows.
  private mutating func countInnerEnd(_ word: Range<Int>) {
    var next = word.upperBound
    while next < end, isSpace(bytes[next]) { next += 1 }
    guard next < end else { return }
    let byte = bytes[next]
    if isUpper(byte) || isDigit(byte) || byte == UInt8(ascii: "\"") || byte >= 0xC3 || byte == UInt8(ascii: "(") {
      shape.innerSentenceEnds += 1
    }
  }

  /// Initials and short titles: one letter ("J."), letters with periods ("U.S."), "Dr.", "Mr.", "No.".
  private func isAbbreviation(_ word: Range<Int>, _ last: Int) -> Bool {
    let letters = last - word.lowerBound
    if letters <= 1 { return true }
    if letters <= 3, isUpper(bytes[word.lowerBound]), letters < 3 || !isLower(bytes[last - 1]) { return true }
    var at = word.lowerBound
    while at < last {
      if bytes[at] == UInt8(ascii: ".") { return letters <= 5 }
      at += 1
    }
    return false
  }

  /// Commas, addresses, and full-width sentence ends inside a run of text without spaces.
  private mutating func countSigns(_ range: Range<Int>) {
    for at in range {
      let byte = bytes[at]
      if byte == UInt8(ascii: ",") {
        shape.commas += 1
      } else if byte == UInt8(ascii: "@") {
        if at > range.lowerBound, at + 3 < range.upperBound { shape.hasAddress = true }
      } else if byte == UInt8(ascii: "/") {
        if at > range.lowerBound + 3, at + 1 < range.upperBound, bytes[at + 1] == byte,
          bytes[at - 1] == UInt8(ascii: ":")
        {
          shape.hasAddress = true
        }
      } else if byte == 0xE3, at + 3 < range.upperBound, bytes[at + 1] == 0x80, bytes[at + 2] == 0x82 {
        shape.innerSentenceEnds += 1
      }
    }
  }
}
