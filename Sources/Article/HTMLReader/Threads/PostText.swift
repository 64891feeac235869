import Fragments
import Recognizers
import TextDecoding
import UTF8Text

/// Reads names, dates, and what is said beside them.
enum PostText {
  /// The longest name, in bytes and in words.
  private static let longestName = 60
  private static let mostWords = 5
  /// The longest date, in bytes.
  private static let longestDate = 40

  /// Some bytes of a page's text on one line.
  static func line(_ range: Range<Int>, of list: FragmentList) -> String {
    list.utf8[range].withUnsafeBufferPointer { PageText.line($0) }
  }

  /// The name in the text of an element: its link, or what stands before a number or a sign; nil where that is no name.
  static func name(in text: Range<Int>, of list: FragmentList) -> String? {
    var range = text
    if let link = link(in: text, of: list) {
      range = link
    } else if let sign = list.utf8[text].firstIndex(where: { ends.contains($0) }), sign > text.lowerBound {
      range = text.lowerBound..<sign
    }
    range = withoutDate(range, of: list)
    guard !isProfile(range, of: list.utf8), !isDate(range, of: list) else { return nil }
    var name = line(range, of: list)
    for opening in ["by ", "By "] where name.hasPrefix(opening) { name.removeFirst(opening.count) }
    while let first = name.first, first == "@" || first == "~" || first == "»" || first == " " { name.removeFirst() }
    while let last = name.last, last == ":" || last == "," || last == "–" || last == " " { name.removeLast() }
    let words = name.split(separator: " ")
    // "28 posts" counts something.
    if words.count > 1, words[0].utf8.allSatisfy(isDigit) { return nil }
    guard !name.isEmpty, name.utf8.count <= longestName, words.count <= mostWords, name.contains(where: \.isLetter),
      !columns.contains(name.lowercased())
    else { return nil }
    return name
  }

  /// A text without the date in it, where a sign stands between what is said before and that date: "Mara » 3 May 2024".
  private static func withoutDate(_ range: Range<Int>, of list: FragmentList) -> Range<Int> {
    guard let start = date(in: range, of: list)?.range.lowerBound, start > range.lowerBound else { return range }
    let before = String(decoding: list.utf8[range.lowerBound..<start], as: UTF8.self)
    let behindName = before.unicodeScalars.reversed().prefix {
      $0.properties.isWhitespace || signsBeforeDates.contains($0)
    }
    guard behindName.contains(where: { signsBeforeDates.contains($0) }),
      behindName.contains(where: { $0.properties.isWhitespace })
    else { return range }
    let end = start - behindName.reduce(0) { $0 + UTF8.width($1) }
    return end > range.lowerBound ? range.lowerBound..<end : range
  }

  private static let signsBeforeDates: Set<Unicode.Scalar> = [
    "·", "•", "∙", "»", "›", ">", "|", "–", "—", "-", ",", ":", "/", "⋅", "@",
  ]

  /// What the column of names is called in the head of a thread that is drawn as a table.
  private static let columns: Set<String> = [
    "author", "autor", "autora", "autoren", "auteur", "autore", "auteurs", "verfasser", "författare", "forfatter",
    "kirjoittaja", "автор", "szerző", "yazar", "συγγραφέας", "作者", "投稿者", "작성자", "poster", "user", "members",
  ]

  /// Whether a text tells a number of somebody: "Posts: 14".
  private static func isProfile(_ text: Range<Int>, of utf8: [UInt8]) -> Bool {
    guard let colon = utf8[text].firstIndex(of: UInt8(ascii: ":")) else { return false }
    return utf8[colon..<text.upperBound].contains(where: isDigit)
  }

  /// Whether a text is a date and nothing else.
  private static func isDate(_ text: Range<Int>, of list: FragmentList) -> Bool {
    guard list.utf8[text].contains(where: isDigit), let found = date(in: text, of: list)?.range else { return false }
    return
      !(list.utf8[text.lowerBound..<max(text.lowerBound, found.lowerBound)]
      + list.utf8[min(found.upperBound, text.upperBound)..<text.upperBound]).contains { isLetter($0) || $0 >= 0x80 }
  }

  private static let ends: Set<UInt8> = [
    UInt8(ascii: "|"), UInt8(ascii: "("), UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "<"),
  ]

  /// The first link in a text.
  private static func link(in text: Range<Int>, of list: FragmentList) -> Range<Int>? {
    var index = InlineSpan.first(in: list.spans, from: UInt32(clamping: text.lowerBound))
    while index < list.spans.count, Int(list.spans[index].lower) < text.upperBound {
      let span = list.spans[index]
      if span.style == .link, Int(span.upper) <= text.upperBound { return Int(span.lower)..<Int(span.upper) }
      index += 1
    }
    return nil
  }

  // MARK: Dates

  /// The date that stands beside a name: in the same fragment, or in a short one next to it that is not among those `taken`.
  static func date(
    beside name: Range<Int>, _ fragment: Int, _ list: FragmentList, but taken: Set<Int> = []
  ) -> (range: Range<Int>, written: String)? {
    let own = list.fragments[fragment].text
    let behind = name.upperBound..<max(name.upperBound, own.upperBound)
    let before = min(own.lowerBound, name.lowerBound)..<name.lowerBound
    for range in [behind, before] {
      if range.count < 200, let found = date(in: range, of: list) { return found }
    }
    for next in [1, -1, 2, -2, 3, 4, 5].map({ fragment + $0 }) where list.fragments.indices.contains(next) {
      let text = list.fragments[next].text
      // Boards number their posts in headings: "#2 2025-04-02 09:12".
      let isNumbered = list.utf8[text].first == UInt8(ascii: "#")
      guard text.count <= longestDate, !taken.contains(next), list.fragments[next].form != .heading || isNumbered,
        // The terms of a profile say since when somebody is there.
        list.fragments[next].form != .meaning,
        let found = date(in: text, of: list),
        !(list.utf8[text.lowerBound..<found.range.lowerBound] + list.utf8[found.range.upperBound..<text.upperBound])
          .contains(where: isLetter)
      else { continue }
      return found
    }
    return nil
  }

  /// The day that stands right before a time in its fragment, and the time: "03-03-2012, 10:12 AM"; nil where there is none.
  static func day(before time: Range<Int>, _ fragment: Int, _ list: FragmentList) -> String? {
    let whole = list.fragments[fragment].text
    let before = max(whole.lowerBound, time.lowerBound - longestDate)..<max(whole.lowerBound, time.lowerBound)
    guard !before.isEmpty, time.upperBound <= whole.upperBound,
      let found = list.utf8.withUnsafeBufferPointer({ DateFinder.first(in: $0, before, isDayFirst: true)?.range }),
      !list.utf8[found.upperBound..<time.lowerBound].contains(where: isLetter)
    else { return nil }
    return String(line(found.lowerBound..<time.upperBound, of: list).map { $0 == "\u{A0}" ? " " : $0 })
  }

  /// The first date, or time gone by, in a text.
  static func date(in range: Range<Int>, of list: FragmentList) -> (range: Range<Int>, written: String)? {
    guard !range.isEmpty else { return nil }
    if let clock = ClockDate.first(in: range, of: list.utf8) { return (clock, line(clock, of: list)) }
    let found = list.utf8.withUnsafeBufferPointer { DateFinder.first(in: $0, range, isDayFirst: true)?.range }
    if let found {
      var end = found.upperBound
      while end < range.upperBound, end - found.lowerBound < longestDate, !closesDate(list.utf8[end]) { end += 1 }
      if end < range.upperBound, !closesDate(list.utf8[end]) {
        end = endOfClause(from: found.upperBound, to: end, list)
      }
      // "3 May 2024 by": the word leads to the name.
      let rest = list.utf8[found.upperBound..<end].split(whereSeparator: isSpace)
      if rest.count == 1, end == range.upperBound, rest[0].allSatisfy(isLower) { end = found.upperBound }
      return (found.lowerBound..<end, line(found.lowerBound..<end, of: list))
    }
    return TimeGoneBy.first(in: range, of: list.utf8)
  }

  /// Where the clause ends that a date stands in, if words go on behind the longest date: "12 June 2024, 9:02 pm, edited once".
  private static func endOfClause(from start: Int, to end: Int, _ list: FragmentList) -> Int {
    for comma in start..<end where list.utf8[comma] == UInt8(ascii: ",") {
      if let next = list.utf8[(comma + 1)..<end].first(where: { !isSpace($0) }), !isDigit(next) { return comma }
    }
    return list.utf8[start..<end].lastIndex(where: isSpace) ?? start
  }

  private static func closesDate(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "|"), UInt8(ascii: "("), UInt8(ascii: "["), 0x0A, 0xC2, 0xE2: true
    default: false
    }
  }

  // MARK: What is said beside a name

  /// What of a fragment is said, where it also names who says it: before a dash and the name, or behind the name and a colon.
  ///
  ///     It is level now. – ruthless May 4     ►   It is level now.
  static func said(in fragment: Fragment, beside head: Range<Int>, of list: FragmentList) -> Range<Int>? {
    let text = fragment.text
    guard head.lowerBound >= text.lowerBound, head.upperBound <= text.upperBound else { return nil }
    let before = trimmed(text.lowerBound..<head.lowerBound, of: list.utf8)
    if isSaid(before.text, of: list) && (before.hasDash || endsSentence(before.text, list.utf8)) { return before.text }
    let behind = trimmed(head.upperBound..<text.upperBound, of: list.utf8)
    let hasColon = list.utf8[head.upperBound..<behind.text.lowerBound].contains(UInt8(ascii: ":"))
    guard isSaid(behind.text, of: list), hasColon || endsSentence(behind.text, list.utf8) else { return nil }
    return behind.text
  }

  /// Whether a text holds a letter that is no link.
  private static func isSaid(_ text: Range<Int>, of list: FragmentList) -> Bool {
    guard !text.isEmpty else { return false }
    var linked = 0
    var index = InlineSpan.first(in: list.spans, from: UInt32(clamping: text.lowerBound))
    while index < list.spans.count, Int(list.spans[index].lower) < text.upperBound {
      if list.spans[index].style == .link { linked += Int(list.spans[index].upper - list.spans[index].lower) }
      index += 1
    }
    return linked * 2 < text.count && list.utf8[text].contains { isLetter($0) || $0 >= 0xC3 }
  }

  static func endsSentence(_ text: Range<Int>, _ utf8: [UInt8]) -> Bool {
    switch utf8[text].last(where: { !isSpace($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: ")") }) {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return utf8[text].contains(where: isLetter)
    // The full stop of Chinese and Japanese.
    case 0x82: return utf8[text].suffix(3).elementsEqual([0xE3, 0x80, 0x82])
    default: return false
    }
  }

  static func wordCount(_ text: Range<Int>, of utf8: [UInt8]) -> Int {
    var count = 0
    var isInWord = false
    for byte in utf8[text] {
      let isWord = !isSpace(byte)
      if isWord, !isInWord { count += 1 }
      isInWord = isWord
    }
    return count
  }

  /// A text without the spaces, dashes and colons around it, and whether a dash stands at its end.
  private static func trimmed(_ range: Range<Int>, of utf8: [UInt8]) -> (text: Range<Int>, hasDash: Bool) {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    var hasDash = false
    while upper > lower {
      if isSpace(utf8[upper - 1]) {
        upper -= 1
      } else if upper - lower >= 2, utf8[upper - 2] == 0xC2, utf8[upper - 1] == 0xA0 {
        upper -= 2
      } else if utf8[upper - 1] == UInt8(ascii: "-") {
        hasDash = true
        upper -= 1
      } else if upper - lower >= 3, utf8[upper - 3] == 0xE2, utf8[upper - 2] == 0x80,
        utf8[upper - 1] == 0x93 || utf8[upper - 1] == 0x94
      {
        hasDash = true
        upper -= 3
      } else {
        break
      }
    }
    while lower < upper, isSpace(utf8[lower]) || ":-,)".utf8.contains(utf8[lower]) { lower += 1 }
    return (lower..<upper, hasDash)
  }
}
