import Fragments
import UTF8Text

/// Closes up lines whose letters stand apart, as typists set headings: by themselves, above no row of cells.
///
///     R E H E A R S A L S           ►   REHEARSALS
///     T H E   O L D   M I L L           THE OLD MILL
enum Letterspacing {
  private static let fewest = 4
  private static let longest = 200

  static func apply(to text: inout TextLines) {
    let spaced = Set(text.lines.indices.filter { isSpaced($0, in: text) && !isOfLetters($0, in: text) })
    for index in spaced.sorted()
    where standsApart(index, among: spaced, in: text) && !isOfGrid(index, among: spaced, in: text) {
      let range = text.lines[index].text
      var at = range.lowerBound
      while at < range.upperBound {
        guard text.bytes[at] == 0x20 else {
          at += 1
          continue
        }
        var end = at
        while end < range.upperBound, text.bytes[end] == 0x20 { end += 1 }
        text.drop(signs: at..<end, putting: end - at > 1 ? " " : "")
        at = end
      }
      text.lines[index].hasGap = false
    }
  }

  /// Whether only lines of the same kind stand right above and below a line: what heads columns has rows below it.
  private static func standsApart(_ index: Int, among spaced: Set<Int>, in text: TextLines) -> Bool {
    let isApartAbove = index == 0 || text.lines[index].blankLinesBefore > 0 || spaced.contains(index - 1)
    let next = index + 1
    return isApartAbove
      && (next == text.lines.count || text.lines[next].blankLinesBefore > 0 || spaced.contains(next))
  }

  /// Whether a line is of letters that stand for themselves: in the order of the alphabet, or none but the names of notes, which are
  /// those of chords and answers as well, or of the bases of a gene.
  private static func isOfLetters(_ index: Int, in text: TextLines) -> Bool {
    let letters = text.bytes[text.lines[index].text].filter { !isSpace($0) }
    return zip(letters, letters.dropFirst()).allSatisfy { $1 == $0 + 1 }
      || ["ABCDEFGH", "ACGTUN"].contains { (names: StaticString) in
        names.withUTF8Buffer { names in letters.allSatisfy { names.contains($0 & 0xDF) } }
      }
  }

  /// Whether a line has as many letters as the one above or below, all of them by themselves: a square of letters to find words in.
  private static func isOfGrid(_ index: Int, among spaced: Set<Int>, in text: TextLines) -> Bool {
    [index - 1, index + 1].contains { other in
      spaced.contains(other) && text.lines[max(index, other)].blankLinesBefore == 0
        && text.lines[other].text.count == text.lines[index].text.count
    }
  }

  /// Whether a line is nothing but single letters, each apart from the next, and signs behind them.
  private static func isSpaced(_ index: Int, in text: TextLines) -> Bool {
    let range = text.lines[index].text
    guard range.count >= 2 * fewest - 1, range.count <= longest,
      isSpaceOrSign(at: secondCharacter(range, in: text), in: text)
    else { return false }
    var letters = 0
    var at = range.lowerBound
    var isBehindLetter = false
    while at < range.upperBound {
      let length = sequenceLength(text.bytes[at])
      if text.bytes[at] == 0x20 {
        isBehindLetter = false
      } else if isLetter(text.bytes[at]) || text.bytes[at] >= 0xC3 && scalar(text.bytes, at: at).properties.isAlphabetic
      {
        guard !isBehindLetter, !UnspacedScript.holds(text.bytes, at: at) else { return false }
        letters += 1
        isBehindLetter = true
      } else if !isSpaceOrSign(at: at, in: text) {
        return false
      }
      at += length
    }
    return letters >= fewest
  }

  private static func secondCharacter(_ range: Range<Int>, in text: TextLines) -> Int {
    min(range.lowerBound + sequenceLength(text.bytes[range.lowerBound]), range.upperBound - 1)
  }

  private static func isSpaceOrSign(at offset: Int, in text: TextLines) -> Bool {
    switch text.bytes[offset] {
    case 0x20, 0x2C, 0x3A, 0x21, 0x3F, 0x26, 0x27: true
    default: false
    }
  }
}
