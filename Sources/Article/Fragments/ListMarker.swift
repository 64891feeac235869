package import ArticleModel
import UTF8Text

/// The bullet or number a line begins with.
@usableFromInline package struct ListMarker: Equatable, Sendable {
  /// What kind of marker it is.
  @usableFromInline package enum Kind: UInt8, Sendable {
    /// A sign such as • or *.
    case bullet
    /// A number: "1." or "2)".
    case number
    /// A single letter: "a)" or "B.", "б)".
    case letter
    /// A numeral of two Roman letters or more: "(ii)".
    case roman
  }

  /// What kind of marker it is.
  package var kind: Kind
  /// The number, 1 for a or A, or the sign's first byte: what tells one series of markers from another.
  package var value: Int32
  /// The bytes the marker takes, with the spaces after it.
  package var length: Int32
  /// Whether it is written in the text; otherwise the mark-up counts.
  package var isWritten: Bool { length > 0 }
  /// How the page writes the number, and whether its numbers count down.
  package var style = NumberStyle.decimal
  package var isReversed = false
  /// The alphabet of a letter that is not Latin, which ``LetteredOrder`` numbers from 1.
  package private(set) var alphabet: UInt8 = 0

  package init(kind: Kind, value: Int32, length: Int32) {
    self.kind = kind
    self.value = value
    self.length = length
  }

  /// Reads the marker at the beginning of a line's text; nil where there is none.
  ///
  ///     "• Bring water"     ► bullet, 4 bytes
  ///     "12) Bring water"   ► number 12, 4 bytes
  ///     "1.5 litres"        ► nil
  package static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> ListMarker? {
    guard let first = range.first.map({ bytes[$0] }) else { return nil }
    if first < 0x80 {
      if isDigit(first) || first == UInt8(ascii: "(") || isLetter(first) {
        return readNumber(bytes, range) ?? readWordBullet(bytes, range)
      }
      guard first == UInt8(ascii: "*") || first == UInt8(ascii: "-") || first == UInt8(ascii: "+") else { return nil }
      return bullet(bytes, range, signLength: 1)
    }
    guard let length = signLength(bytes, range) else { return readForeignLetter(bytes, range) }
    return bullet(bytes, range, signLength: length)
  }

  /// The longest text that is a marker alone, in bytes.
  private static let longestAlone = 8

  /// The marker that a text consists of, as where it has an element of its own: "•", "(1)", "a)"; its length is none of what it marks.
  package static func alone(_ text: ArraySlice<UInt8>) -> ListMarker? {
    guard text.count <= longestAlone else { return nil }
    let line = Array(text) + " x".utf8
    guard var marker = line.withUnsafeBufferPointer({ read($0, 0..<$0.count) }), Int(marker.length) == line.count - 1
    else { return nil }
    marker.length = 0
    return marker
  }

  /// "б)" "(ב)" "ア）" "א." with a space behind, which the full-width bracket has in itself.
  private static func readForeignLetter(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> ListMarker? {
    let bracketed = bytes[range.lowerBound] == UInt8(ascii: "(") || holdsWide(0x88, bytes, range.lowerBound, range)
    let start = bracketed ? range.lowerBound + (bytes[range.lowerBound] == 0xEF ? 3 : 1) : range.lowerBound
    guard let letter = LetteredOrder.letter(bytes, at: start, end: range.upperBound) else { return nil }
    var end = letter.end
    switch bytes[end] {
    case UInt8(ascii: ")"): end += 1
    case UInt8(ascii: ".") where letter.takesStop && !bracketed: end += 1
    case 0xEF where holdsWide(0x89, bytes, end, range): end += 3
    default: return nil
    }
    let words = skipSpaces(bytes, end, range.upperBound)
    guard words > end || bytes[end - 1] == 0x89, words < range.upperBound else { return nil }
    var marker = ListMarker(kind: .letter, value: letter.value, length: Int32(words - range.lowerBound))
    marker.alphabet = letter.alphabet
    return marker
  }

  /// Whether a full-width bracket stands at an offset.
  private static func holdsWide(
    _ last: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ range: Range<Int>
  ) -> Bool {
    at + 2 < range.upperBound && bytes[at] == 0xEF && bytes[at + 1] == 0xBC && bytes[at + 2] == last
  }

  /// The length of the bullet sign at the beginning of `range`: · » • ‣ ◦ – — › ○ ● ▪ ■ □ ▢ ❏ ◻ ☆ ★ ◆ ◇ ► ▶ ▸ ✓ ✔ ✅ ❖ ➤ → 🔹 and private-use
  /// bullets.
  private static func signLength(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    guard range.count > 3 else { return nil }
    let at = range.lowerBound
    let scalar = UInt32(bytes[at]) << 16 | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2])
    switch scalar >> 8 {
    case 0xC2B7, 0xC2BB: return 2
    default: break
    }
    switch scalar {
    case 0xE280A2, 0xE280A3, 0xE28093, 0xE28094, 0xE280BA, 0xE28183, 0xE29697, 0xE297A6, 0xE2978B, 0xE2978F,
      0xE296AA, 0xE296A0, 0xE296A1, 0xE296A2, 0xE296AB, 0xE296BA, 0xE296B6, 0xE29C93, 0xE29C94, 0xE29D96, 0xE29EA4,
      0xE29EA2,
      0xEF82B7, 0xEF82A7, 0xE383BB, 0xE29685, 0xE297BE, 0xE297BC, 0xE29885, 0xE29886,
      0xE29786, 0xE29787, 0xE28692, 0xE28792, 0xE29E94, 0xE29E9C, 0xE29EA1, 0xE29EA3, 0xE296B8, 0xE296B9, 0xE29C85,
      0xE29AAB, 0xE29AAA, 0xE29DAF, 0xE29D91, 0xE29D8F, 0xE297BB, 0xE2AC9C:
      return 3
    case 0xF09F94 where range.count > 4 && [0xB8, 0xB9, 0xB6, 0xB7].contains(bytes[at + 3]): return 4
    default: return nil
    }
  }

  private static func bullet(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, signLength: Int
  ) -> ListMarker? {
    let at = range.lowerBound
    let end = skipSpaces(bytes, at + signLength, range.upperBound)
    // The dot of Japanese lists takes no space behind it.
    let isKatakanaDot = signLength == 3 && bytes[at] == 0xE3
    guard end > at + signLength || isKatakanaDot, end < range.upperBound else { return nil }
    return ListMarker(kind: .bullet, value: Int32(bytes[at + signLength - 1]), length: Int32(end - at))
  }

  /// "12." "12)" "(12)" "a)" "a." with a space behind; a letter must be alone.
  private static func readNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> ListMarker? {
    var at = range.lowerBound
    let bracketed = bytes[at] == UInt8(ascii: "(")
    if bracketed { at += 1 }
    var value: Int32 = 0
    var kind = Kind.number
    let start = at
    while at < range.upperBound, at - start < 3, isDigit(bytes[at]) {
      value = value * 10 + Int32(bytes[at] - 0x30)
      at += 1
    }
    if at == start {
      guard at < range.upperBound else { return nil }
      guard isLetter(bytes[at]) else { return bracketed ? readForeignLetter(bytes, range) : nil }
      kind = .letter
      value = Int32(bytes[at] | 0x20) - 0x60
      at += 1
      if let numeral = romanNumeral(bytes, from: at - 1, range.upperBound) {
        (kind, value, at) = (.roman, numeral.value, numeral.end)
      }
    }
    guard at < range.upperBound else { return nil }
    let close = bytes[at]
    guard close == UInt8(ascii: ")") || (close == UInt8(ascii: ".") && !bracketed) else { return nil }
    // An initial ("J. Smith") looks like a lettered item; only the bracketed form is sure.
    if kind == .letter, close == UInt8(ascii: "."), bytes[at - 1] < UInt8(ascii: "a") { return nil }
    let end = skipSpaces(bytes, at + 1, range.upperBound)
    guard end > at + 1, end < range.upperBound else { return nil }
    return ListMarker(kind: kind, value: value, length: Int32(end - range.lowerBound))
  }

  /// A numeral of two to five Roman letters.
  private static func romanNumeral(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ limit: Int
  ) -> (value: Int32, end: Int)? {
    var end = start
    while end < limit, end - start < 6, isLetter(bytes[end]) { end += 1 }
    // Without a bracket behind it, it is no marker whatever it is worth.
    guard end - start >= 2, end - start <= 5, end < limit, bytes[end] == UInt8(ascii: ")"),
      let value = RomanNumeral.value(bytes[start..<end])
    else { return nil }
    return (Int32(value), end)
  }

  /// What it is worth as a Roman numeral: 1 for "i", which was read as a letter; nil where it is none.
  private var numeral: Int32? {
    switch kind {
    case .roman: value
    case .letter where alphabet > 0: nil
    case .letter: RomanNumeral.value([UInt8(truncatingIfNeeded: value + 0x60)]).map { Int32($0) }
    case .number, .bullet: nil
    }
  }

  /// Whether it comes right after another in a series of numbers, letters or Roman numerals: "b)" after "a)", "ii)" after "i)".
  package func follows(_ other: ListMarker) -> Bool {
    if alphabet != other.alphabet { return false }
    if alphabet > 0 { return LetteredOrder.follows(value, other.value, in: alphabet) }
    if kind == other.kind { return kind != .bullet && value == other.value + 1 }
    guard kind == .roman || other.kind == .roman, let numeral, let before = other.numeral else { return false }
    return numeral == before + 1
  }

  /// Whether it begins a series, given the marker of the item below: "1.", "a)", and "i)" where "ii)" comes next.
  package func opensSeries(before next: ListMarker?) -> Bool {
    if kind == .bullet { return false }
    if alphabet > 0 { return LetteredOrder.isFirst(value, in: alphabet) }
    if value == 1 { return true }
    return kind == .letter && numeral == 1 && next?.kind == .roman && next?.value == 2
  }

  /// Reads the marker of a line that is known to be an item, where a capital or a Roman numeral before a full stop is none of a name:
  /// "A. The wood", "II. The fire".
  package static func ofItem(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> ListMarker? {
    if let marker = read(bytes, range) { return marker }
    let letters = bytes[range].prefix { isLetter($0) }
    let end = range.lowerBound + letters.count
    guard let first = letters.first, end < range.upperBound, bytes[end] == UInt8(ascii: "."),
      case let words = skipSpaces(bytes, end + 1, range.upperBound), words > end + 1, words < range.upperBound
    else { return nil }
    let length = Int32(words - range.lowerBound)
    if letters.count == 1 { return ListMarker(kind: .letter, value: Int32(first | 0x20) - 0x60, length: length) }
    return RomanNumeral.value(letters).map { ListMarker(kind: .roman, value: Int32($0), length: length) }
  }

  /// Whether a line begins with a number or letter as the clauses of laws have: "(a)", "(1)", "ii)", "3.".
  package static func opensClause(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard let marker = read(bytes, range) else { return false }
    return marker.kind != .bullet
  }

  /// The number of an item that stands right before its first word: "7.Moor A, Hale B."; nil where it is another number.
  package static func tightNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ number: Int32)
    -> ListMarker?
  {
    var at = range.lowerBound
    var value: Int32 = 0
    while at < range.upperBound, at - range.lowerBound < 4, isDigit(bytes[at]) {
      value = value * 10 + Int32(bytes[at] - 0x30)
      at += 1
    }
    guard at > range.lowerBound, value == number, at + 1 < range.upperBound else { return nil }
    guard bytes[at] == UInt8(ascii: ".") || bytes[at] == UInt8(ascii: ")") else { return nil }
    guard isUpper(bytes[at + 1]) || bytes[at + 1] >= 0x80 else { return nil }
    return ListMarker(kind: .number, value: number, length: Int32(at + 1 - range.lowerBound))
  }

  /// The "o" that word processors leave for a hollow bullet.
  private static func readWordBullet(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> ListMarker? {
    guard range.count > 3, bytes[range.lowerBound] == UInt8(ascii: "o"),
      bytes[range.lowerBound + 1] == 0x20 || bytes[range.lowerBound + 1] == 0x09,
      case let start = skipSpaces(bytes, range.lowerBound + 1, range.upperBound), start < range.upperBound,
      isUpper(bytes[start])
    else { return nil }
    return ListMarker(kind: .bullet, value: Int32(UInt8(ascii: "o")), length: Int32(start - range.lowerBound))
  }

  private static func skipSpaces(_ bytes: UnsafeBufferPointer<UInt8>, _ from: Int, _ end: Int) -> Int {
    var at = from
    while at < end {
      if bytes[at] == 0x20 || bytes[at] == 0x09 {
        at += 1
      } else if bytes[at] == 0xC2, at + 1 < end, bytes[at + 1] == 0xA0 {
        at += 2
      } else {
        break
      }
    }
    return at
  }
}
