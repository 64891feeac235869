/// Where a highlight is in a text that may have changed since: found by its words and those around them, else by the nearest
/// likeness, else nowhere; then it is listed as no longer in the text, and kept.
package struct Anchoring: Sendable, Hashable {
  /// How certain the place is.
  package enum Certainty: String, Sendable, Hashable {
    /// The exact words are there.
    case exact
    /// Most of the words are.
    case near
  }

  package var range: Range<Int>
  package var certainty: Certainty

  /// Looks for a highlight; nil if it is no longer in the text. Takes time in proportion to the text.
  package static func find(_ highlight: Highlight, in text: ReadingText) -> Anchoring? {
    find(highlight, in: SearchedText(text))
  }

  /// Looks for one of several highlights in a text that was made ready for that once.
  package static func find(_ highlight: Highlight, in text: SearchedText) -> Anchoring? {
    let words = PlainLetters(Array(highlight.quote.utf8)).bytes
    let plain = text.plain
    guard !words.isEmpty, !plain.bytes.isEmpty else { return nil }
    let found = occurrences(of: words, in: plain.bytes)
    if let best = best(of: found, length: words.count, highlight, plain) {
      return Anchoring(range: plain.source(of: best..<(best + words.count)), certainty: .exact)
    }
    return Likeness(words: words, text: text).window(near: hint(highlight, plain)).map {
      Anchoring(range: plain.source(of: $0), certainty: .near)
    }
  }

  /// All occurrences of the words, by the algorithm of Knuth, Morris and Pratt: linear, whatever repeats itself.
  private static func occurrences(of words: [UInt8], in text: [UInt8]) -> [Int] {
    var borders = [0]
    var length = 0
    for byte in words.dropFirst() {
      while length > 0, byte != words[length] { length = borders[length - 1] }
      if byte == words[length] { length += 1 }
      borders.append(length)
    }
    var found: [Int] = []
    length = 0
    for (index, byte) in text.enumerated() {
      while length > 0, length == words.count || byte != words[length] { length = borders[length - 1] }
      if byte == words[length] { length += 1 }
      if length == words.count { found.append(index + 1 - length) }
    }
    return found
  }

  /// The place whose surroundings are most alike; of several, the nearest to where the words were.
  private static func best(of places: [Int], length: Int, _ highlight: Highlight, _ plain: PlainLetters) -> Int? {
    guard places.count > 1 else { return places.first }
    let before = PlainLetters(Array(highlight.prefix.utf8)).bytes.filter { $0 != 0x20 }
    let behind = PlainLetters(Array(highlight.suffix.utf8)).bytes.filter { $0 != 0x20 }
    let hint = hint(highlight, plain)
    func alike(_ place: Int) -> Int {
      let above = plain.bytes[..<place].reversed().lazy.filter { $0 != 0x20 }
      let below = plain.bytes[(place + length)...].lazy.filter { $0 != 0x20 }
      return zip(before.reversed(), above).prefix { $0 == $1 }.count + zip(behind, below).prefix { $0 == $1 }.count
    }
    return places.map { (place: $0, alike: alike($0)) }.min {
      ($1.alike, abs($0.place - hint)) < ($0.alike, abs($1.place - hint))
    }?.place
  }

  /// Where the words were, as an offset in the plain form.
  private static func hint(_ highlight: Highlight, _ plain: PlainLetters) -> Int {
    guard let position = highlight.position else { return 0 }
    var low = 0
    var high = plain.offsets.count
    while low < high {
      let middle = (low + high) / 2
      if plain.offsets[middle] < position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Finds the stretch of a text with the most words of a quote, using a window of as many words.
private struct Likeness {
  private let starts: [Range<Int>]
  /// The number of each word of the text; those of the quote have counts.
  private let keys: [Int]
  private var counts: [Int: Int] = [:]
  private let wanted: Int

  init(words: [UInt8], text: SearchedText) {
    let quoted = SearchedText.words(words)
    for range in quoted {
      if let number = text.numbers[SearchedText.folded(words[range])] { counts[number, default: 0] += 1 }
    }
    wanted = quoted.count
    (starts, keys) = (text.words, text.keys)
  }

  /// The window with the most words of the quote, if those are at least three and at least three in five.
  func window(near hint: Int) -> Range<Int>? {
    guard wanted >= 3, !counts.isEmpty else { return nil }
    var rest = counts
    var common = 0
    var best: (common: Int, distance: Int, first: Int)?
    for last in keys.indices {
      if let left = rest[keys[last]] {
        rest[keys[last]] = left - 1
        if left > 0 { common += 1 }
      }
      if last >= wanted, let left = rest[keys[last - wanted]] {
        if left >= 0 { common -= 1 }
        rest[keys[last - wanted]] = left + 1
      }
      let first = max(0, last + 1 - wanted)
      let distance = abs(starts[first].lowerBound - hint)
      if best.map({ (common, $0.distance) > ($0.common, distance) }) ?? true { best = (common, distance, first) }
    }
    guard let best, best.common >= max(3, (wanted * 3 + 4) / 5) else { return nil }
    let window = best.first..<min(keys.count, best.first + wanted)
    guard let first = window.first(where: { counts[keys[$0]] != nil }),
      let last = window.last(where: { counts[keys[$0]] != nil })
    else { return nil }
    return starts[first].lowerBound..<starts[last].upperBound
  }
}
