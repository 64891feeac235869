import Fragments
import UTF8Text

/// Finds numbered titles: short lines whose numbers follow one another, with the text of a section between each two.
///
///     1. Pliers                        ►  heading: 1. Pliers
///     Pliers are a staple on any …         paragraph: Pliers are a staple on any …
///     • $15                                • $15
///     2. Cutting tools                     heading: 2. Cutting tools
///
/// Items of a list stand one after another, or have a short remark below them: those are left to ``MarkedLists``.
enum NumberedTitles {
  /// The longest title, in words.
  private static let longest = 14
  /// A section begins with this many words at least.
  private static let fewestWords = 20
  /// The next title stands no further than this, in fragments.
  private static let furthest = 80
  /// How many of such series are titles.
  private static let confidence: Float = 0.93

  static func apply(to draft: inout Draft) {
    markDecimals(&draft)
    markBareNumbers(&draft)
    var seen: Set<Int> = []
    for index in 0..<draft.count where !seen.contains(index) && mayBegin(index, in: draft) {
      var series = series(from: index, in: draft)
      if series.count < 2 { series = countdown(from: index, in: draft) }
      guard series.count >= 2 else { continue }
      seen.formUnion(series)
      guard areTitles(series, in: draft) else { continue }
      for title in series {
        draft.decide(title, .heading)
        draft.confidences[title] = confidence
      }
    }
  }

  // MARK: "4.1 Depths"

  /// Marks short lines that stand apart behind decimal numbers, each greater than the one before.
  private static func markDecimals(_ draft: inout Draft) {
    guard draft.hasBlankLines else { return }
    var titles: [Int] = []
    var last: [Int] = []
    for index in 0..<draft.count where standsApart(index, in: draft) {
      guard let number = decimal(index, in: draft), last.isEmpty || last.lexicographicallyPrecedes(number) else {
        continue
      }
      titles.append(index)
      last = number
    }
    guard titles.count >= 2 else { return }
    for title in titles {
      draft.decide(title, .heading)
      draft.confidences[title] = confidence
    }
  }

  /// Marks short lines that stand apart behind numbers without a sign, "2 The floods", counted from 1 on, where prose stands below each.
  private static func markBareNumbers(_ draft: inout Draft) {
    guard draft.hasBlankLines else { return }
    var titles: [Int] = []
    for index in 0..<draft.count where standsApart(index, in: draft) {
      guard bareNumber(index, in: draft) == titles.count + 1 else { continue }
      let below = draft.shapes[index + 1]
      guard draft.fragments[index + 1].marker == nil,
        below.endsSentence && below.words >= fewestWordsBelow || leadsToItems(index + 1, in: draft)
      else { return }
      titles.append(index)
    }
    guard titles.count >= 2 else { return }
    for title in titles {
      draft.decide(title, .heading)
      draft.confidences[title] = confidence
    }
  }

  /// Whether a few words stand right above the first item of a list: "The board proposes that".
  private static func leadsToItems(_ index: Int, in draft: Draft) -> Bool {
    index + 1 < draft.count && draft.shapes[index].words >= 3 && draft.fragments[index + 1].marker?.kind == .bullet
  }

  /// A paragraph below a title has so many words.
  private static let fewestWordsBelow: Int32 = 5

  /// The number of one or two digits before a word that begins with a capital.
  private static func bareNumber(_ index: Int, in draft: Draft) -> Int? {
    let line = draft.bytes[draft.fragments[index].text]
    let digits = line.prefix { isDigit($0) }
    guard (1...2).contains(digits.count) else { return nil }
    let words = line[digits.endIndex...].drop { $0 == 0x20 }
    guard words.startIndex > digits.endIndex, let first = words.first, isUpper(first) || first >= 0xC3 else {
      return nil
    }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private static func standsApart(_ index: Int, in draft: Draft) -> Bool {
    guard draft.isOpen(index), draft.shapes[index].words <= longest, !draft.shapes[index].endsSentence,
      draft.shapes[index].ending != .colon, draft.shapes[index].ending != .comma,
      draft.fragments[index].blankLinesBefore > 0 || index == 0
    else { return false }
    guard index + 1 < draft.count else { return false }
    return draft.fragments[index + 1].blankLinesBefore > 0 || isHan(index, in: draft) && !isHan(index + 1, in: draft)
  }

  /// Whether a line begins with a Chinese numeral and its sign: what stands right below such a title needs no empty line.
  private static func isHan(_ index: Int, in draft: Draft) -> Bool {
    draft.bytes[draft.fragments[index].text.lowerBound] >= 0xE4 && decimal(index, in: draft) != nil
  }

  /// The parts of the number before the words: two or three, or one in its form with spaces behind it, or in Chinese numerals: "二、时间".
  private static func decimal(_ index: Int, in draft: Draft) -> [Int]? {
    let text = draft.fragments[index].text
    if draft.bytes[text.lowerBound] >= 0xE4, let number = HanNumeral.read(draft.bytes, text) {
      let sign = draft.bytes[number.end..<text.upperBound].prefix(3)
      return sign.elementsEqual("、".utf8) && number.end + 3 < text.upperBound ? [number.value] : nil
    }
    var parts: [Int] = []
    var at = text.lowerBound
    while at < text.upperBound, parts.count < 4 {
      let digits = draft.bytes[at..<text.upperBound].prefix { isDigit($0) }
      guard (1...2).contains(digits.count), let part = Int(String(decoding: digits, as: UTF8.self)) else { break }
      parts.append(part)
      at += digits.count
      guard at < text.upperBound, draft.bytes[at] == UInt8(ascii: ".") else { break }
      at += 1
    }
    guard parts.count >= 2, at + 2 < text.upperBound, draft.bytes[at] == 0x20 else { return nil }
    while at + 1 < text.upperBound, draft.bytes[at] == 0x20 { at += 1 }
    let word = draft.bytes[at]
    return isUpper(word) || word >= 0xC3 ? parts : nil
  }

  /// A short numbered line that stands by itself.
  private static func mayBegin(_ index: Int, in draft: Draft) -> Bool {
    draft.isOpen(index) && isNumbered(index, in: draft) && draft.shapes[index].words <= longest
      && !isNumbered(index - 1, in: draft) && !isNumbered(index + 1, in: draft)
  }

  private static func isNumbered(_ index: Int, in draft: Draft) -> Bool {
    index >= 0 && index < draft.count && draft.fragments[index].marker?.kind == .number
  }

  /// The lines whose numbers follow one another from `first` on, none of them right below another.
  private static func series(from first: Int, by step: Int32 = 1, in draft: Draft) -> [Int] {
    var series = [first]
    while let last = series.last, let number = draft.fragments[last].marker?.value {
      let end = min(draft.count, last + 1 + furthest)
      let next = (last + 1..<end).first { index in
        draft.fragments[index].marker?.value == number + step
          && draft.fragments[index].indent == draft.fragments[last].indent
          && mayBegin(index, in: draft)
      }
      guard let next else { break }
      series.append(next)
    }
    return series
  }

  /// The lines that count down to the first: "5. Nettle soup" to "1. Eel soup".
  private static func countdown(from first: Int, in draft: Draft) -> [Int] {
    let series = series(from: first, by: -1, in: draft)
    return series.count > 2 && series.last.flatMap({ draft.fragments[$0].marker?.value }) == 1 ? series : []
  }

  /// Whether the lines are not sentences, or whether most have long texts below.
  private static func areTitles(_ series: [Int], in draft: Draft) -> Bool {
    let long = series.reduce(0) { $0 + ($1 + 1 < draft.count && draft.shapes[$1 + 1].words >= fewestWords ? 1 : 0) }
    if long * 5 >= series.count * 3 { return true }
    return series.allSatisfy { !draft.shapes[$0].endsSentence && draft.shapes[$0].ending != .colon }
  }
}
