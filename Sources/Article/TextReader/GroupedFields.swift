import Fragments
import UTF8Text

/// Finds the names above groups of fields, as sheets of data have them.
///
///     Sound                ►   heading
///     Pitch: 180 Hz            terms and what they mean
///     Range: 4 miles
enum GroupedFields {
  private static let fewestGroups = 2
  private static let fewestFields = 2
  private static let longestName = 4
  private static let longestKey = 30
  private static let longestValue = 10

  static func apply(to text: inout TextLines) {
    guard !text.isWhole else { return }
    var groups: [Range<Int>] = []
    var start = 0
    while start < text.lines.count {
      let end = text.endOfBlock(start)
      if start > 0, end - start > fewestFields, isName(start, in: text), areFields(start + 1..<end, in: text) {
        groups.append(start..<end)
      }
      start = end
    }
    let names = groups.map { text.string($0.lowerBound) }
    guard groups.count >= fewestGroups, Set(names).count == names.count else { return }
    for group in groups.reversed() {
      for field in group.dropFirst().reversed() { part(field, &text) }
      text.say(.heading, group.lowerBound, level: 2)
    }
  }

  /// Makes a key and its value a term and what it means.
  private static func part(_ index: Int, _ text: inout TextLines) {
    let range = text.lines[index].text
    guard let key = key(index, in: text) else { return }
    let colon = range.lowerBound + key.utf8.count
    let value = (colon + 1..<range.upperBound).trimmed(in: text.bytes)
    guard text.split(index, (range.lowerBound..<colon).trimmed(in: text.bytes), value) else { return }
    text.say(.term, index)
    text.say(.meaning, index + 1)
  }

  private static func isName(_ index: Int, in text: TextLines) -> Bool {
    let line = text.lines[index]
    return line.said == .nothing && !line.hasGap && !line.hasTab && !line.hasUpright && text.words(index) <= longestName
      && !text.endsSentence(index) && !text.text(index).contains(UInt8(ascii: ":"))
      && text.bytes[line.text.upperBound - 1] != UInt8(ascii: ",") && !text.text(index).contains(where: isDigit)
      && ListMarker.read(text.bytes, line.text) == nil && !DrawnLine.isRule(text.bytes, line.text)
      && !WrapWidth.startsSmall(text.bytes[line.text])
  }

  /// Whether each line is a key and its value, and no key is said twice, as names of speakers are.
  private static func areFields(_ range: Range<Int>, in text: TextLines) -> Bool {
    var keys: Set<String> = []
    return range.allSatisfy { index in
      guard text.lines[index].said == .nothing, !text.lines[index].hasGap, let key = key(index, in: text) else {
        return false
      }
      return keys.insert(key).inserted
    }
  }

  private static func key(_ index: Int, in text: TextLines) -> String? {
    let range = text.lines[index].text
    guard let colon = range.prefix(longestKey).first(where: { text.bytes[$0] == UInt8(ascii: ":") }),
      colon > range.lowerBound, colon + 2 < range.upperBound, text.bytes[colon + 1] == 0x20,
      text.words(index) <= longestValue + longestName, !text.endsSentence(index),
      ListMarker.read(text.bytes, range) == nil
    else { return nil }
    return String(decoding: text.bytes[range.lowerBound..<colon], as: UTF8.self)
  }
}
