import ArticleModel
import Fragments
import UTF8Text

/// The numbers of a list in a text, as they are written: digits, letters or Roman numerals, and which of them are left out.
///
///     (a) the chairman    ►   a list with small letters, from a on
///     (b) his cat
struct ItemNumbers {
  private var markers: [ListMarker] = []
  private var isUpper = false
  /// The markers as they are written, where their letters are of an alphabet that numbers are not written in.
  private var written: [String] = []

  /// Notes the marker of the next item.
  mutating func append(_ index: Int, in draft: Draft) {
    guard let marker = draft.fragments[index].marker else { return }
    let start = draft.fragments[index].text.lowerBound
    let letter = draft.bytes[start] == UInt8(ascii: "(") ? start + 1 : start
    if markers.isEmpty { isUpper = letter < draft.bytes.count && (0x41...0x5A).contains(draft.bytes[letter]) }
    markers.append(marker)
    guard marker.alphabet > 0 else { return }
    let sign = draft.bytes[start..<start + Int(marker.length)].reversed().drop {
      isSpace($0) || $0 == 0xA0 || $0 == 0xC2
    }
    written.append(String(decoding: sign.reversed(), as: UTF8.self))
  }

  /// A list whose items have these numbers.
  func set(in list: List) -> List {
    guard markers.count == list.items.count, let first = markers.first else { return list }
    var list = list
    if written.count == markers.count {
      for index in written.indices { list.items[index].marker = written[index] }
      (list.style, list.start) = (.decimal, 1)
      return list
    }
    let isRoman = markers.contains { $0.kind == .roman }
    list.style =
      isRoman
      ? (isUpper ? .upperRoman : .lowerRoman)
      : first.kind == .letter ? (isUpper ? .upperLetters : .lowerLetters) : .decimal
    let values = markers.map { isRoman ? romanValue($0) : Int($0.value) }
    list.start = values[0]
    for index in values.indices.dropFirst() where values[index] != values[index - 1] + 1 {
      list.items[index].number = values[index]
    }
    return list
  }

  /// The value of a numeral, of which one with a single letter was read as that letter.
  private func romanValue(_ marker: ListMarker) -> Int {
    guard marker.kind == .letter else { return Int(marker.value) }
    return RomanNumeral.value([UInt8(truncatingIfNeeded: marker.value + 0x60)]) ?? Int(marker.value)
  }
}
