import ArticleModel
import Fragments
import Recognizers
import UTF8Text

/// The evidence for or against a line above a text being its title, as numbers.
///
///     Ferries run again   ► four words, no full stop, stands alone, said twice, byline below, its words recur in the text
///     Book a demo         ► among short lines, its words do not recur
package struct TitleEvidence {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let fragments: [Fragment]
  private let shapes: [Shape]
  private let reasons: [Removal.Reason?]
  /// Where the running text begins.
  private let text: Int
  /// The comparable words of the lines examined, including the first ones of the source.
  private let words: [Int: PlainWords]
  /// How often each line occurs above the text, by its words.
  private let above: [[UInt8]: Int]
  /// The short lines at the end of the source.
  private let closing: Set<[UInt8]>
  /// How often words occur in the text, by their hash.
  private let frequency: [UInt64: Int]

  /// How many lines above a candidate are searched for a breadcrumb that ends with it.
  private static let crumbReach = 8
  /// How many fragments of the text are searched for the words of a title.
  private static let textReach = 120
  /// How many fragments at the end of the source are searched for repeated menu items.
  private static let closingReach = 200
  /// How many lines above the text are compared.
  private static let reach = 80

  /// The names of the numbers, in order.
  package static let names = [
    "is a line", "one word", "two words", "three words", "4 to 20 words", "more than 20", "more than 30",
    "ends as a sentence", "ends with a colon", "ends with ? or !", "begins small", "log distance", "right above",
    "said again above", "said again at the end", "begins the first line", "is like the first line", "is the first line",
    "ends a breadcrumb", "date below", "byline below", "is a date", "is a byline", "words twice in the text",
    "words in the text", "blank above", "blank below", "is marked", "has separators", "prose between", "is clutter",
    "flush", "next is deeper", "has a number", "is content", "short lines above", "short lines below", "has an address",
    "main heading", "other heading", "capitals", "many lines above",
  ]

  init(_ finder: TitleFinder, above text: Int) {
    bytes = finder.bytes
    fragments = finder.fragments
    shapes = finder.shapes
    reasons = finder.reasons
    self.text = text
    let (bytes, fragments) = (finder.bytes, finder.fragments)
    func plain(_ index: Int) -> PlainWords { PlainWords(bytes, fragments[index].text) }
    let shapes = finder.shapes
    var words = [0: plain(0)]
    for index in max(0, text - Self.reach)..<text where shapes[index].words <= 60 { words[index] = plain(index) }
    self.words = words
    above = words.values.reduce(into: [:]) { $0[$1.bytes, default: 0] += 1 }
    let tail = max(text, fragments.count - Self.closingReach)..<fragments.count
    closing = Set(tail.filter { shapes[$0].words <= 12 }.map { plain($0).bytes })
    var frequency: [UInt64: Int] = [:]
    for index in text..<min(fragments.count, text + Self.textReach) where shapes[index].words <= 2_000 {
      for word in plain(index).words { frequency[word.hash, default: 0] += 1 }
    }
    self.frequency = frequency
  }

  /// The numbers of a line.
  func numbers(of index: Int) -> [Float] {
    let own = words[index] ?? PlainWords(bytes, fragments[index].text)
    return look(index) + place(index) + echoes(index, own) + surroundings(index)
  }

  // MARK: The line itself

  private func look(_ index: Int) -> [Float] {
    let shape = shapes[index]
    let isSentence: Bool =
      switch shape.ending {
      case .period, .comma, .semicolon, .ellipsis: true
      default: false
      }
    let asks = shape.ending == .question || shape.ending == .exclamation
    return flags(
      true, shape.words == 1, shape.words == 2, shape.words == 3, (4...20).contains(shape.words), shape.words > 20,
      shape.words > 30, isSentence, shape.ending == .colon, asks, shape.opening == .lower)
  }

  private func place(_ index: Int) -> [Float] {
    [Self.log2(Float(text - index)), text - index == 1 ? 1 : 0]
  }

  /// The binary logarithm, interpolated linearly between powers of two: the same on every machine.
  private static func log2(_ value: Float) -> Float {
    let whole = Float(max(1, value).exponent)
    return whole + max(1, value).significand - 1
  }

  // MARK: Where else its words stand

  private func echoes(_ index: Int, _ own: PlainWords) -> [Float] {
    let first = words[0] ?? own
    let isFirst = index == 0
    let begins = !isFirst && own.count >= 2 && first.bytes.starts(with: own.bytes)
    let isLikeFirst = !isFirst && TitleLikeness.share(own, first) >= 0.5
    let content = own.words.filter { own.wordEnd($0.start) - $0.start > 3 }
    let counts = content.map { frequency[$0.hash] ?? 0 }
    let twice = share(counts.count { $0 >= 2 }, of: counts.count)
    let once = share(counts.count { $0 >= 1 }, of: counts.count)
    let below = (index + 1)..<min(text, index + 5)
    return flags(
      above[own.bytes] ?? 0 > 1, closing.contains(own.bytes), begins, isLikeFirst, isFirst, endsCrumb(index, own),
      below.contains(where: isDated), below.prefix(3).contains(where: isSigned), isDated(index) && own.count <= 6,
      isSigned(index)) + [twice, once]
  }

  private func endsCrumb(_ index: Int, _ own: PlainWords) -> Bool {
    guard own.count >= 2 else { return false }
    return (max(0, index - Self.crumbReach)..<index).contains { crumb in
      guard shapes[crumb].separators > 0 || reasons[crumb] == .breadcrumb, let words = words[crumb] else {
        return false
      }
      return words.count > own.count && words.bytes.suffix(own.bytes.count).elementsEqual(own.bytes)
    }
  }

  private func isDated(_ index: Int) -> Bool {
    shapes[index].words <= 16 && DateFinder.first(in: bytes, fragments[index].text) != nil
  }

  private func isSigned(_ index: Int) -> Bool { Byline.isByline(bytes, fragments[index].text) }

  // MARK: What stands around it

  private func surroundings(_ index: Int) -> [Float] {
    let (fragment, shape) = (fragments[index], shapes[index])
    let next = index + 1 < fragments.count ? fragments[index + 1] : nil
    let isMarked = fragment.marker != nil || [0x5B, 0x28, 0x23].contains(bytes[fragment.text.lowerBound])
    let prose = (index + 1..<text).contains { shapes[$0].words >= 12 }
    let isClutter = reasons[index] != nil && words[index].flatMap(ClutterPhrases.verdict(on:)) != nil
    let hasNumber = shape.words >= 4 && bytes[fragment.text].contains(where: isDigit)
    return flags(
      fragment.blankLinesBefore > 0 || index == 0, next.map { $0.blankLinesBefore > 0 } ?? true, isMarked,
      shape.separators > 0, prose, isClutter, fragment.indent == 0, next.map { $0.indent > fragment.indent } ?? false,
      hasNumber, reasons[index] == nil)
      + [
        share((max(0, index - 3)..<index).count { shapes[$0].words <= 4 }, of: 3),
        share((index + 1..<min(text, index + 4)).count { shapes[$0].words <= 4 }, of: 3),
      ]
      + flags(
        shape.hasAddress, fragment.form == .heading && fragment.group == 1,
        fragment.form == .heading && fragment.group != 1 || fragment.form == .boldLine)
      + [Float(shape.capitalShare), min(1, Float(text) / 64)]
  }

  private func flags(_ values: Bool...) -> [Float] { values.map { $0 ? 1 : 0 } }

  private func share(_ part: Int, of whole: Int) -> Float { whole == 0 ? 0 : Float(part) / Float(whole) }
}
