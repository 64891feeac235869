import Fragments
import UTF8Text

extension PageWalk {
  /// Whether an item of a list or a box is read, which pages divide into a name and what it says by style alone.
  var isInItem: Bool { isOfList || page.elements[Int(element)].tag == .div && preformatted == 0 }
  private var isOfList: Bool {
    page.elements[Int(element)].tag == .li || page.elements[Int(element)].tag == .label
  }

  /// Notes of a piece what tells it from the one before it.
  mutating func beginPiece(_ reading: borrowing AttributeReading, _ opened: inout OpenElement) {
    opened.classKind = reading.classKind
    guard captions > 0 else { return }
    ends.piece = page.utf8.count
    // Who took a picture is named behind what it shows.
    if reading.words.contains(.credit), run.letters > 0 { needsSpace = true }
  }

  /// Whether what stands in two `span`s that follow each other is two words: in a cell "1" and "Detroit", in a caption "Credit" and
  /// "Jón", or a sentence and what stands behind it. Their styles set them apart.
  mutating func partsWords(at text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard run.letters > 0, let last = page.utf8.last, let first = text.first else { return false }
    if ends.time == page.utf8.count { return isLetter(first) || isDigit(first) || first >= 0xC3 }
    if open.last?.tag == .time, isLetter(last) || isDigit(last) || last == UInt8(ascii: ":") { return true }
    let isNumber = isDigit(first) && text.dropFirst().first.map(isDigit) ?? false
    if isInCell, isUpper(first), isDigit(last) { return true }
    let isPiece = open.last.map { PieceEnds.arePieces($0.tag) } ?? false
    if isPiece, !isDigit(first), isMarker { return true }
    if numbersParagraph(before: text) { return true }
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
    if isInItem, isPiece, partsPhrases(at: text) { return true }
    if isInItem, isPiece, ends.length > 1, changesBetweenWordAndNumber(last, first) { return true }
    if isOfList, isPiece, isBehindName(last, first) { return true }
    if isOfList, isPiece, isSign, isLetter(first) || first >= 0xC3 { return true }
    if isInItem, isPiece, ends.length > 1, isPrice(text) { return true }
    // "500 g" and "flour": an amount and what it is of.
    if isOfList, open.suffix(2).contains(where: { $0.tag == .span }), isLetter(last) {
      if first == UInt8(ascii: "(") || (isLetter(first) || first >= 0xC3) && isAmount { return true }
    }
    return captions > 0 && (isUpper(first) || first == 0xC2) && (isLower(last) || ".!?:)".utf8.contains(last))
  }

  /// Whether the line so far is the number of a paragraph, in an element of its own: they count from 1 on.
  ///
  ///     <p><span>1</span>The lock was built …</p> <p><span>2</span>It was …</p>     ►   1 The lock was built … · 2 It was …
  private mutating func numbersParagraph(before text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let line = page.utf8[Int(run.lower)...]
    guard page.elements[Int(element)].tag == .p, line.count == ends.length, (1...3).contains(line.count),
      line.allSatisfy(isDigit), let number = Int(String(decoding: line, as: UTF8.self)),
      number == 1 || number == ends.paragraph + 1, beginsWord(text)
    else { return false }
    ends.paragraph = number
    return true
  }

  /// Whether a text begins with a word as sentences do: with a capital letter, or one of a script that has none.
  private func beginsWord(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let word = text.prefix { !isSpace($0) }
    guard let first = word.first else { return false }
    // Chinese and Japanese count things so: "1月".
    if first >= 0xD7 { return first <= 0xE1 }
    // "1Q" is one word, "1Die" may be two.
    return beginsLarge(text) && (first >= 0xC3 || word.dropFirst().first.map { isLower($0) || $0 >= 0x80 } ?? true)
  }

  /// Whether several words follow several others, or an amount. Between two small letters a word may be written of two pieces, so
  /// there a number has to begin the first: programs that write text for a page end their pieces anywhere.
  ///
  ///     <span>90 m</span><span>length of the mole</span>     ►   90 m length of the mole
  private func partsPhrases(at text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let piece = page.utf8.suffix(ends.length)
    let word = text.prefix { !isSpace($0) }
    guard let first = word.first, let last = piece.last, isLetter(first), word.endIndex < text.endIndex,
      word.dropFirst().contains(where: isLetter), text[word.endIndex...].contains(where: isLetter)
    else { return false }
    let isOfNumbers = piece.first.map(isDigit) ?? false
    guard piece.contains(0x20) else {
      return isOfNumbers && word.count >= Self.shortestName
        && piece.allSatisfy { isDigit($0) || ".,%+".utf8.contains($0) }
    }
    return isOfNumbers || isUpper(first) && (isLetter(last) || isDigit(last) || ".!?:)/>".utf8.contains(last))
  }

  /// A word behind a number that is no unit and no ending of it, in letters: "3" and "dredgings this year", not "3" and "rd of May".
  private static let shortestName = 4

  /// Whether a number begins behind a word, or a word behind a number, in a script without capitals.
  private func changesBetweenWordAndNumber(_ last: UInt8, _ first: UInt8) -> Bool {
    if isDigit(first), last >= 0x80 { return true }
    return isDigit(last) && first >= 0xD7
  }

  /// Whether the first two pieces of an item, in a script that writes no spaces, are of two classes: what it is and how much of it.
  ///
  ///     <li><span class="name">砂糖</span><span class="amount">大さじ2</span>     ►   砂糖 大さじ2
  private func isBehindName(_ last: UInt8, _ first: UInt8) -> Bool {
    guard last >= 0x80, first >= 0xE3, first <= 0xE9, ends.kind != 0, let open = open.last, open.tag == .span else {
      return false
    }
    return open.classKind != 0 && open.classKind != ends.kind && page.utf8.count - ends.length == Int(run.lower)
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
  func isPrice(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
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
}

/// Where elements ended that pages set apart from what follows by style alone, with no space between them.
///
///     <a href="/news">News</a><time>3 May</time><span>Tansy</span>     ►   News 3 May Tansy
struct PieceEnds {
  /// Where such a piece ended, and how long it was: letters that move are set in one each.
  var piece = -1
  private(set) var length = 0
  /// The number of its class.
  private(set) var kind: UInt32 = 0
  /// Where a time or a link ended.
  private(set) var time = -1
  /// Where an empty piece follows another one: dots that a style draws between a name and a value.
  private(set) var leader = -1
  private(set) var link = -1
  /// The number of the paragraph that was numbered last.
  var paragraph = 0

  mutating func note(_ tag: Tag, _ kind: UInt32, at place: Int, length: Int) {
    guard PieceEnds.arePieces(tag) else { return }
    if length == 0, tag == .span, piece == place {
      leader = place
      return
    }
    (piece, self.length, self.kind) = (place, length, kind)
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
