import Fragments
import UTF8Text

/// Finds paragraphs that keep their lines: verse and addresses.
///
///     The mill has lost its wheel,      ►   one paragraph of three lines, and no list
///     the miller lost his hat,
///     and nobody minds that.
///
/// Only where blank lines set paragraphs apart do lines without one between them belong together.
enum KeptLines {
  /// The longest line of a stanza, in words.
  private static let longestLine: Int32 = 12
  /// The most sentences that end within a line: those of verse run from line to line, and some are of three words.
  private static let mostSentences = 3
  /// The most lines an address has.
  private static let longestAddress = 7

  static func apply(to draft: inout Draft) {
    guard draft.hasBlankLines || Stanzas.fill(draft) else { return }
    var index = 0
    while index < draft.count {
      var end = index
      while draft.isOpen(end), isShortLine(end, in: draft), end == index || draft.fragments[end].blankLinesBefore == 0 {
        end += 1
      }
      let isWhole = end >= draft.count || draft.fragments[end].blankLinesBefore > 0
      if end - index >= 2, isWhole, draft.isSetApart(index) { mark(index..<end, &draft) }
      index = max(end, index + 1)
    }
  }

  static func isShortLine(_ index: Int, in draft: Draft) -> Bool {
    let shape = draft.shapes[index]
    return shape.words >= 1 && shape.words <= longestLine && draft.fragments[index].marker == nil
      && draft.fragments[index].form == .text && shape.innerSentenceEnds <= mostSentences
  }

  private static func mark(_ lines: Range<Int>, _ draft: inout Draft) {
    guard
      isVerse(lines, in: draft) || isStepped(lines, in: draft) || isAddress(lines, in: draft)
        || Stanzas.isSigned(lines, in: draft),
      isSurelyVerse(lines, in: draft) || Stanzas.isSigned(lines, in: draft)
        || isNumberedAddress(lines, in: draft)
        || lines.allSatisfy({ draft.shapes[$0].innerSentenceEnds <= 1 }) && !RebuiltTables.isTable(lines, in: draft)
    else {
      return
    }
    for line in lines { draft.decide(line, .line) }
  }

  /// Whether sentences run over the ends of lines, in lines that do not all end alike.
  static func isVerse(_ lines: Range<Int>, in draft: Draft) -> Bool {
    guard lines.count >= 3 else { return false }
    let inner = lines.dropLast()
    let runOn = inner.filter { runsOn($0, in: draft) }.count
    let closed = lines.filter { draft.shapes[$0].endsSentence }.count
    guard closed >= 1, runOn * 2 >= inner.count else { return false }
    // "a coat, / a torch, / and a map." is a list with commas.
    let hasOneEnding = inner.allSatisfy { draft.shapes[$0].ending == draft.shapes[lines.lowerBound].ending }
    return !(hasOneEnding && lines.lowerBound > 0 && draft.introduces(lines.lowerBound - 1))
  }

  /// Whether the sentence of every line goes on in the next, and no line has a figure: no row of a table is like that.
  static func isSurelyVerse(_ lines: Range<Int>, in draft: Draft) -> Bool {
    lines.count >= 3 && lines.dropLast().allSatisfy { runsOn($0, in: draft) }
      && !lines.contains { draft.bytes[draft.fragments[$0].text].contains(where: isDigit) }
      && lines.contains { draft.shapes[$0].endsSentence || draft.shapes[$0].innerSentenceEnds > 0 }
  }

  /// Whether lines are set in by steps, as only verses are: three indentations or more, each line of a few words.
  private static func isStepped(_ lines: Range<Int>, in draft: Draft) -> Bool {
    guard lines.count >= 3, lines.allSatisfy({ draft.shapes[$0].words <= longestStep }) else { return false }
    return Set(lines.map { draft.fragments[$0].indent }).count >= 3
  }

  private static let longestStep: Int32 = 8

  /// Whether the sentence of a line continues in the next: it stops at a comma, or without a sign before a lowercase letter.
  private static func runsOn(_ index: Int, in draft: Draft) -> Bool {
    switch draft.shapes[index].ending {
    case .comma, .semicolon: true
    case .word, .other: draft.shapes[index + 1].opening == .lower
    default: false
    }
  }

  // MARK: Addresses

  /// Whether short lines name somebody or something and then a street with its number, or a place with its code.
  private static func isAddress(_ lines: Range<Int>, in draft: Draft) -> Bool {
    guard lines.count <= longestAddress, lines.allSatisfy({ draft.shapes[$0].words <= 8 }) else { return false }
    guard lines.allSatisfy({ draft.shapes[$0].opening != .lower && !draft.shapes[$0].endsSentence }) else {
      return false
    }
    let first = draft.shapes[lines.lowerBound]
    guard first.opening != .digit, first.ending != .colon else { return false }
    return lines.dropFirst().contains { isStreet($0, in: draft) } || isNumberedAddress(lines, in: draft)
  }

  /// Whether a line without figures stands above one with the number of a house at an end and one with the code of a place, a line each.
  private static func isNumberedAddress(_ lines: Range<Int>, in draft: Draft) -> Bool {
    guard (3...longestAddress).contains(lines.count),
      lines.allSatisfy({ draft.shapes[$0].words <= longestOfAddress && draft.shapes[$0].opening != .lower }),
      !draft.bytes[draft.fragments[lines.lowerBound].text].contains(where: isDigit)
    else { return false }
    let numbers = lines.dropFirst().map { numberAtEnd($0, in: draft) }
    return numbers.count { $0 == .house } == 1 && numbers.count { $0 == .place } == 1
  }

  private static let longestOfAddress: Int32 = 6

  private enum AddressNumber { case house, place }
  /// The fewest words of a street with its number: "Apples 7" is a row of a table.
  private static let fewestOfStreet = 3

  /// The number at the beginning or end of a line that is words otherwise: up to three digits, with a letter or without, number a house;
  /// four to six, or two and three with a hyphen, a place.
  private static func numberAtEnd(_ index: Int, in draft: Draft) -> AddressNumber? {
    let words = draft.bytes[draft.fragments[index].text].split(whereSeparator: isSpace)
    guard words.count >= 2, words.count(where: { $0.contains(where: isDigit) }) == 1,
      let number = [words[0], words[words.count - 1]].first(where: { isDigit($0[$0.startIndex]) })
    else { return nil }
    let digits = number.count(where: isDigit)
    if digits == number.count, (4...6).contains(digits) { return .place }
    if digits == 5, number.count == 6, number.contains(UInt8(ascii: "-")) { return .place }
    let isHouse = digits <= 3 && (number.count == digits || number.count == digits + 1 && isLetter(number.last ?? 0))
    return isHouse && words.count >= fewestOfStreet ? .house : nil
  }

  private static func isStreet(_ index: Int, in draft: Draft) -> Bool {
    let words = PlainWords(draft.bytes, draft.fragments[index].text)
    guard words.bytes.contains(where: { isDigit($0) }) else { return false }
    return streets.match(words) != nil || hasStreetEnding(words) || words.isPlaceCode
  }

  private static let streets = PhraseBook<Bool>([
    (
      true,
      [
        "street", "st", "road", "rd", "avenue", "ave", "lane", "drive", "boulevard", "blvd", "square", "place", "court",
        "way", "terrace", "quay", "p o box", "po box", "suite", "rue", "place", "avenue", "via", "piazza", "calle",
        "plaza", "rua", "avenida", "weg", "platz", "allee", "gasse",
      ]
    )
  ])

  /// German and Dutch streets are one word: "Mühlenstraße 3", "Keizersgracht 12".
  private static func hasStreetEnding(_ words: PlainWords) -> Bool {
    words.starts.contains { start in
      let word = String(decoding: words.bytes[start..<words.wordEnd(start)], as: UTF8.self)
      return ["straße", "strasse", "platz", "weg", "gasse", "allee", "straat", "gracht", "gatan"]
        .contains { word.hasSuffix($0) && word.utf8.count > $0.utf8.count }
    }
  }
}

extension PlainWords {
  /// Whether the text is a place with its postal code: five digits before a name, or a name and two letters before
  /// them.
  fileprivate var isPlaceCode: Bool {
    let lengths = starts.map { wordEnd($0) - $0 }
    guard let first = starts.first, let last = starts.last, starts.count >= 2, starts.count <= 5 else { return false }
    func isCode(_ start: Int) -> Bool {
      let end = wordEnd(start)
      return end - start >= 4 && end - start <= 6 && bytes[start..<end].allSatisfy { isDigit($0) }
    }
    if isCode(first) { return bytes[first..<wordEnd(first)].count == 5 && lengths[1] >= 3 }
    return isCode(last) && starts.count >= 3 && lengths[starts.count - 2] == 2
  }
}
