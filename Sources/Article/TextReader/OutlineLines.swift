import Fragments
import UTF8Text

/// Reads outlines: lines behind capitals, Roman numerals, numbers and letters, set in by their level, each series from its beginning on.
///
///     I. Before the fire                  ►   items, one within the other
///        A. The wood
///           1. Apple, cut two winters
///              ago
///        B. The door
///     II. The fire
///
/// A capital and a full stop alone may be the initial of a name; that the series of several levels go on tells.
enum OutlineLines {
  /// The level of an item whose number its first word gives, whatever that may be elsewhere.
  static let level = UInt8.max
  private static let fewest = 4
  /// How many columns a level is set in at least.
  private static let step: Int32 = 2

  static func apply(to text: inout TextLines) {
    var index = 0
    while index < text.lines.count {
      var outline = Reader()
      var end = index
      while end < text.lines.count, outline.take(end, in: text) { end += 1 }
      if outline.items.count >= fewest, outline.deepest >= 2, outline.hasCapitals {
        for line in index..<end {
          let isItem = outline.items.contains(line)
          text.say(isItem ? .item : .goesOn, line, level: isItem ? Int(level) : 0)
        }
      }
      index = max(end, index + 1)
    }
  }

  /// What a marker may be worth, and as what.
  private struct Reading: Equatable {
    var kind: ListMarker.Kind
    var isCapital: Bool
    var value: Int
  }

  private struct Level {
    var indent: Int32
    var readings: [Reading]
  }

  private struct Reader {
    private(set) var items: Set<Int> = []
    private(set) var deepest = 0
    /// Whether a marker is one that is read as such in outlines alone.
    private(set) var hasCapitals = false
    private var levels: [Level] = []

    /// Takes the next line of an outline; false where it ends.
    mutating func take(_ index: Int, in text: TextLines) -> Bool {
      let line = text.lines[index]
      guard line.said == .nothing else { return false }
      let found = OutlineLines.readings(line.text, in: text.bytes)
      guard !found.isEmpty else {
        return !items.isEmpty && line.blankLinesBefore == 0 && line.indent > levels[levels.count - 1].indent
          && FirstWord.mayGoOn(line.text, in: text.bytes)
      }
      var open = levels
      while let last = open.last, last.indent >= line.indent + step { open.removeLast() }
      var level = Level(indent: line.indent, readings: found.filter { $0.value == 1 })
      if let last = open.last, line.indent < last.indent + step {
        let before = last.readings
        level.readings = found.filter { next in
          before.contains { $0.kind == next.kind && $0.isCapital == next.isCapital && $0.value + 1 == next.value }
        }
        open.removeLast()
      }
      guard !level.readings.isEmpty else { return false }
      levels = open + [level]
      items.insert(index)
      deepest = max(deepest, levels.count)
      hasCapitals = hasCapitals || ListMarker.read(text.bytes, line.text) == nil
      return true
    }
  }

  /// What the first word of a line may be worth before its full stop or bracket.
  private static func readings(_ line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> [Reading] {
    let word = bytes[line].prefix { !isSpace($0) }
    guard let sign = word.last, sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")"), (2...7).contains(word.count),
      word.count < line.count
    else { return [] }
    let number = word.dropLast().drop { $0 == UInt8(ascii: "(") }
    guard let first = number.first else { return [] }
    if number.allSatisfy(isDigit) {
      let value = number.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      return [Reading(kind: .number, isCapital: false, value: value)]
    }
    guard number.allSatisfy(isUpper) || number.allSatisfy(isLower) else { return [] }
    let isCapital = isUpper(first)
    var readings: [Reading] = []
    if number.count == 1 {
      readings.append(Reading(kind: .letter, isCapital: isCapital, value: Int(first | 0x20) - 0x60))
    }
    if let value = RomanNumeral.value(number) {
      readings.append(Reading(kind: .roman, isCapital: isCapital, value: value))
    }
    return readings
  }
}
