import Fragments
import UTF8Text

/// Keeps the lines of stanzas that rhyme, whose form says nothing else of them: couplets, and hymns with numbered stanzas.
///
///     1. The water rose, the night was long,      ►   lines
///        the keeper sang the sluice's song.
///
/// Short lines alone may be prose in a narrow column: lines of verse rhyme, and the last one of a stanza is as long as the others.
enum Verse {
  private static let fewestStanzas = 2
  private static let fewestLines = 6
  private static let longestLine = 12
  private static let widest: Int32 = 60
  /// The longest line above the verses of a stanza that names it: "Refrain:".
  private static let longestLabel = 2
  /// The most lines of a title and a name above the first stanza.
  private static let longestHead = 3
  /// The most lines of a stanza.
  private static let longestStanza = 16
  /// The most lines of a text that is looked at: no poem is longer.
  private static let mostLines = 2_000

  static func apply(to text: inout TextLines) {
    guard !text.isWhole, text.lines.count >= fewestLines, text.lines.count <= mostLines else { return }
    var stanzas: [Range<Int>] = []
    var start = 0
    while start < text.lines.count {
      let end = text.endOfBlock(start)
      if end - start >= 2 {
        let isHead = start == 0 && end - start <= longestHead
        guard isStanza(start..<end, in: text) || isHead else { return }
        if isStanza(start..<end, in: text) { stanzas.append(start..<end) }
      }
      start = end
    }
    let lines = stanzas.map { verses($0, in: text) }
    let count = lines.reduce(0) { $0 + $1.count }
    guard stanzas.count >= fewestStanzas, count >= fewestLines, runOn(lines, in: text) else { return }
    let rhymed = lines.reduce(0) { $0 + rhymes($1, in: text) }
    guard rhymed * 2 >= count else { return }
    for line in stanzas.joined() { text.say(.kept, line) }
  }

  /// The lines of a stanza without the one that names it.
  private static func verses(_ stanza: Range<Int>, in text: TextLines) -> Range<Int> {
    let isNamed = text.words(stanza.lowerBound) <= longestLabel && lastSign(stanza.lowerBound, in: text) == ":"
    return isNamed ? stanza.dropFirst() : stanza
  }

  private static func isStanza(_ block: Range<Int>, in text: TextLines) -> Bool {
    let verses = verses(block, in: text)
    guard verses.count <= longestStanza, let last = verses.last else { return false }
    let widths = verses.map { text.lines[$0].endColumn - text.lines[$0].indent }
    guard let width = widths.max(), let lastWidth = widths.last, lastWidth * 5 >= width * 3, width <= widest,
      let sign = lastSign(last, in: text), ".!?…,;:—\"»”’)。！？".unicodeScalars.contains(sign)
    else { return false }
    return block.allSatisfy { index in
      let line = text.lines[index]
      guard line.said == .nothing, !line.hasGap, !line.hasTab, !line.hasUpright, text.words(index) <= longestLine,
        !QuotedLine.isQuoted(line.text, in: text.bytes), !DrawnLine.isRule(text.bytes, line.text)
      else { return false }
      guard let marker = ListMarker.read(text.bytes, line.text) else { return true }
      // A stanza has its number before its first line.
      return marker.kind == .number && index == block.lowerBound && verses.count >= 2
    }
  }

  /// Whether sentences run over the ends of many lines, as they do in no list.
  private static func runOn(_ stanzas: [Range<Int>], in text: TextLines) -> Bool {
    let inner = stanzas.flatMap { $0.dropLast() }
    let open = inner.count { index in
      lastSign(index, in: text) == "," || lastSign(index, in: text) == ";"
        || !text.endsSentence(index) && FirstWord.mayGoOn(text.lines[index + 1].text, in: text.bytes)
    }
    return open * 2 >= inner.count
  }

  /// How many lines end as another does within two lines of them.
  private static func rhymes(_ stanza: Range<Int>, in text: TextLines) -> Int {
    let ends = stanza.map { ending($0, in: text) }
    return ends.indices.count { at in
      !ends[at].isEmpty && (max(0, at - 2)...min(ends.count - 1, at + 2)).contains { $0 != at && ends[$0] == ends[at] }
    }
  }

  /// The last two letters of a line.
  private static func ending(_ index: Int, in text: TextLines) -> [Unicode.Scalar] {
    let tail = text.text(index).suffix(24).drop { $0 & 0xC0 == 0x80 }
    let scalars = Array(String(decoding: tail, as: UTF8.self).unicodeScalars.reversed())
    let letters = scalars.drop { !$0.properties.isAlphabetic }.prefix { $0.properties.isAlphabetic }.prefix(2)
    return letters.count == 2 ? letters.map { $0.properties.lowercaseMapping.unicodeScalars.first ?? $0 } : []
  }

  private static func lastSign(_ index: Int, in text: TextLines) -> Unicode.Scalar? {
    let tail = text.text(index).suffix(8).drop { $0 & 0xC0 == 0x80 }
    return String(decoding: tail, as: UTF8.self).unicodeScalars.last
  }
}
