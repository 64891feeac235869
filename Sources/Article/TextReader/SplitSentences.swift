import Fragments
import UTF8Text

/// Joins sentences that a scrape has cut where links and words in a style begin and end, each piece on a line of its own.
///
///     The show was opened by         ►   The show was opened by Ada Moor, the mayor, and closed at noon.
///     Ada Moor
///     , the mayor, and closed at noon.
///
/// Lines that begin with a comma or a period tell such a text: nothing else breaks lines there.
struct SplitSentences {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lines: [Line]
  /// Whether so few lines begin with a closing sign that nothing but those, and the pieces before them, is joined.
  private let isRare: Bool

  /// How many lines must begin with a closing sign for all sentences to be cut so.
  private static let fewest = 3
  /// The most words of a piece between two others that a link may be.
  private static let longestPiece = 6
  /// From so many words on a line is running text and no heading.
  private static let fewestOfText = 12
  /// The fewest words before one that leads on.
  private static let fewestBefore = 2

  /// Nil where lines are not cut so.
  init?(bytes: UnsafeBufferPointer<UInt8>, lines: [Line]) {
    self.bytes = bytes
    self.lines = lines
    var found = 0
    for line in lines where line.blankLinesBefore == 0 && line.said == .nothing && Self.closes(line.text, in: bytes) {
      found += 1
      if found == Self.fewest { break }
    }
    if found == 0 { return nil }
    isRare = found < Self.fewest
  }

  /// Whether the line behind line `index` goes on with its sentence; `isFirst` where line `index` begins the paragraph.
  func goesOn(behind index: Int, isFirst: Bool) -> Bool {
    let line = lines[index]
    let next = lines[index + 1]
    if isRare { return goesOnOnce(behind: index) }
    // Behind a colon, a period alone is the name of a folder.
    if Self.closes(next.text, in: bytes) { return bytes[line.text.upperBound - 1] != UInt8(ascii: ":") }
    if ends(line) { return false }
    if isLeadingWord(line) { return true }
    if goesOn(next) || ends(line, in: Self.leading) { return true }
    guard index + 2 < lines.count, case let behind = lines[index + 2], behind.blankLinesBefore == 0,
      behind.said == .nothing, words(next) <= Self.longestPiece, !ends(next)
    else { return false }
    guard Self.closes(behind.text, in: bytes) || goesOn(behind) else { return false }
    return isRunning(line, isFirst: isFirst) || ends(line, in: Self.open)
  }

  /// The same where one sentence or two of a text are cut: at the comma or period with which a line begins, and before the piece above it.
  private func goesOnOnce(behind index: Int) -> Bool {
    let (line, next) = (lines[index], lines[index + 1])
    guard !ends(line), next.blankLinesBefore == 0, line.indent == next.indent else { return false }
    if isComma(next) { return true }
    guard index + 2 < lines.count, case let behind = lines[index + 2], behind.blankLinesBefore == 0,
      behind.indent == line.indent, behind.said == .nothing, isComma(behind)
    else { return false }
    return words(next) <= Self.longestPiece && !ends(next) && words(line) > Self.fewestBefore
  }

  /// Whether a line is a period, or begins with a comma and a small letter.
  private func isComma(_ line: Line) -> Bool {
    let text = bytes[line.text]
    if text.count == 1 { return text.first == UInt8(ascii: ".") }
    guard text.first == UInt8(ascii: ","), text.dropFirst().first.map(isSpace) ?? false else { return false }
    return WrapWidth.startsSmall(text.dropFirst(2))
  }

  /// Whether a line begins with a sign that ends what stands before it: ", and", ".", "’s".
  static func closes(_ text: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let line = bytes[text]
    guard let first = line.first else { return false }
    switch first {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ")"), UInt8(ascii: "."):
      guard let second = line.dropFirst().first else { return true }
      return isSpace(second) || second >= 0x80 || "\"')".utf8.contains(second)
    case UInt8(ascii: "'"): return isGenitive(line.dropFirst())
    case 0xE2 where line.prefix(3).elementsEqual("”".utf8):
      return line.dropFirst(3).first.map { isSpace($0) || ",.;:)".utf8.contains($0) } ?? true
    case 0xE2: return line.prefix(3).elementsEqual("’".utf8) && isGenitive(line.dropFirst(3))
    default: return false
    }
  }

  private static func isGenitive(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    rest.first == UInt8(ascii: "s") && rest.dropFirst().first.map(isSpace) ?? true
  }

  private func ends(_ line: Line) -> Bool {
    bytes[line.text.upperBound - 1] == UInt8(ascii: ":") || SentenceEnd.closes(line.text, in: bytes)
  }

  /// Whether a line begins with a small letter, as the names of code do, too.
  private func goesOn(_ line: Line) -> Bool {
    isLower(bytes[line.text.lowerBound]) || WrapWidth.startsSmall(bytes[line.text])
  }

  /// Whether a line is one word with which sentences begin and nothing ends: "In", "The".
  private func isLeadingWord(_ line: Line) -> Bool {
    guard line.text.count < Self.longestLeading, !bytes[line.text].contains(where: isSpace) else { return false }
    let hash = StableHash64.of(bytes[line.text].map(lowered))
    return Self.leading.contains(hash) || Self.open.contains(hash)
  }

  private func words(_ line: Line) -> Int { bytes[line.text].count(where: isSpace) + 1 }

  /// Whether a line is a part of running text: it goes on with another, is long, or a sentence ends within it.
  private func isRunning(_ line: Line, isFirst: Bool) -> Bool {
    !isFirst || words(line) >= Self.fewestOfText || SentenceEnd.count(within: line.text, in: bytes) > 0
  }

  /// Whether a line ends in a word that nothing ends with, or that goes on in most places: "opened by the".
  static func leadsOn(_ text: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let line = bytes[text]
    let start = line.lastIndex(where: isSpace).map { $0 + 1 } ?? text.lowerBound
    guard text.upperBound - start < longestLeading else { return false }
    let hash = StableHash64.of(line[start...].map(lowered))
    return leading.contains(hash) || open.contains(hash)
  }

  /// Whether a line of some words ends in one of a set: "opened by a".
  private func ends(_ line: Line, in set: Set<UInt64>) -> Bool {
    let text = bytes[line.text]
    guard let space = text.lastIndex(where: isSpace), text.endIndex - space <= Self.longestLeading,
      words(line) > Self.fewestBefore
    else { return false }
    return set.contains(StableHash64.of(text[(space + 1)...]))
  }

  /// The longest of these words and the space before it, in bytes.
  private static let longestLeading = 12
  /// Articles, and the prepositions and conjunctions that end no heading.
  private static let leading = hashes(
    """
    a an the of and or with by at as than via your our its their my his between into every der die das dem den des ein \
    eine einen einem einer eines und oder mit von vom zur zum im am beim le la les un une du de et ou à au aux par avec \
    dans sur pour el los las una del y o con por para en al il lo i gli uno di della dello dei e per da dal dalla nel \
    nella os um uma do dos das com em no na het een van met door voor op te ett och og eller av af med på för til z w \
    oraz od и в на с из от для или к по ve ile que che qui dass that which
    """
  )
  /// Words that may end a heading, and go on where the piece behind them does.
  private static let open = hashes(
    """
    in on to from for about is are was were has have can like including called named see said says told near under over \
    after before during without within through against since until ist sind war hat nach bei aus auf für gegen ohne heißt \
    sagt est sont entre chez vers sans selon dit es son entre sin según dice è sono tra fra senza secondo dice são sem \
    segundo diz is zijn naar bij uit zonder volgens zegt är från hos utan säger er fra uden siger ja do dla przez о у при
    """)

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.utf8.split(whereSeparator: isSpace).map { StableHash64.of($0) })
  }
}
