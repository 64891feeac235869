import Fragments
import UTF8Text

/// What the lines around a candidate for the title, and the text below, say for it, where a site's menu is a few words long.
///
///     Jobs                                     (a menu: lines of a word or two)
///     For employers
///     Keeper of the tidal clock                ► stands out among them, and its words recur in the text
///     Lindhaven Harbour Trust
///     The tidal clock on the tower is wound …
struct TitleSurroundings {
  private let rules: TitleRules
  private let lines: Range<Int>
  private let text: Int
  /// The words of the text, by their hash, and those it begins with.
  private let recurring: Set<UInt64>
  private let opening: Set<UInt64>
  /// Whether empty lines set paragraphs apart.
  private let isSpaced: Bool

  /// How many fragments of the text are searched for the words of a title, and how many words it begins with.
  private static let reach = 30
  private static let openingWords = 6
  /// The fewest lines of a menu, and its longest line in words.
  private static let fewestOfMenu = 2
  private static let longestOfMenu: Int32 = 3
  private static let fewestOfTitle: Int32 = 4
  /// How many lines below a path the title stands.
  private static let pathReach = 3

  init(_ rules: TitleRules, _ lines: Range<Int>, at text: Int) {
    self.rules = rules
    self.lines = lines
    self.text = text
    isSpaced = rules.fragments.count { $0.blankLinesBefore > 0 } * 4 >= rules.fragments.count
    var recurring: Set<UInt64> = []
    for index in text..<min(rules.fragments.count, text + Self.reach) where rules.shapes[index].words <= 2_000 {
      let words = rules.words(index)
      for word in words.words where words.wordEnd(word.start) - word.start > 3 { recurring.insert(word.hash) }
    }
    self.recurring = recurring
    opening =
      text < rules.fragments.count ? Set(rules.words(text).words.prefix(Self.openingWords).map(\.hash)) : []
  }

  /// What speaks for a line.
  func score(_ index: Int) -> Double {
    var score = 0.0
    if standsOut(index) { score += rules.shapes[index].words >= Self.fewestOfTitle ? 1.5 : 1 }
    if rules.shapes[index].words >= 2, !isWithinBlock(index), !isSungAgain(index) { score += 1.5 * recurrence(index) }
    if isDefined(index) { score += 2 }
    if index + 1 < text, rules.isMark(index + 1), rules.shapes[index].words >= 2 { score += 0.75 }
    if (max(lines.lowerBound, index - Self.pathReach)..<index).contains(where: { leads($0, to: index) }) { score += 2 }
    return score
  }

  /// Whether a line of a text without paragraphs comes again below, as in a song.
  private func isSungAgain(_ index: Int) -> Bool {
    guard text < rules.fragments.count, !rules.shapes[text].isProse else { return false }
    let own = rules.words(index).bytes
    return (index + 1..<min(rules.fragments.count, text + Self.reach)).contains { rules.words($0).bytes == own }
  }

  /// Whether a line stands between two others without an empty line, as rows do, where empty lines set paragraphs apart.
  private func isWithinBlock(_ index: Int) -> Bool {
    isSpaced && index > lines.lowerBound && rules.fragments[index].blankLinesBefore == 0
      && index + 1 < rules.fragments.count && rules.fragments[index + 1].blankLinesBefore == 0
  }

  /// Whether a line is the path that leads to one of the next: "Moorings / Splicing a line" above "Splicing a line".
  func isPath(_ index: Int) -> Bool {
    (index + 1..<max(index + 1, min(text, index + 1 + Self.pathReach))).contains { leads(index, to: $0) }
  }

  private func leads(_ path: Int, to title: Int) -> Bool {
    let (longer, shorter) = (rules.fragments[path].text, rules.fragments[title].text)
    guard longer.count > shorter.count + 2, shorter.count >= 6,
      rules.bytes[longer].suffix(shorter.count).elementsEqual(rules.bytes[shorter])
    else { return false }
    let sign = longer.upperBound - shorter.count
    let before = (longer.lowerBound..<sign).trimmed(in: rules.bytes)
    guard let last = before.last else { return false }
    return rules.bytes[last] == UInt8(ascii: "/") || rules.bytes[last] == UInt8(ascii: ">")
      || rules.bytes[last] == UInt8(ascii: "|") || rules.bytes[last] >= 0x80 && sign - before.upperBound > 0
  }

  /// Whether a line of some words stands below lines of a word or two, or such as are known for clutter, and is the first of its kind.
  private func standsOut(_ index: Int) -> Bool {
    let start = lines.lowerBound
    let longest = rules.shapes[index].words >= Self.fewestOfTitle ? Self.longestOfMenu : 2
    guard rules.shapes[index].words >= Self.fewestOfTitle - 1, !rules.shapes[index].endsSentence || asks(index),
      index - start >= Self.fewestOfMenu, rules.shapes[index].opening != .digit
    else { return false }
    return (start..<index).allSatisfy { above in
      rules.shapes[above].words <= longest || !rules.mayBeTitle(above) || isPath(above)
    }
  }

  private func asks(_ index: Int) -> Bool {
    rules.shapes[index].ending == .question || rules.shapes[index].ending == .exclamation
  }

  /// The share of a line's long words that the text says again.
  private func recurrence(_ index: Int) -> Double {
    let words = rules.words(index)
    let long = words.words.filter { words.wordEnd($0.start) - $0.start > 3 }
    guard !long.isEmpty else { return 0 }
    return Double(long.count { recurring.contains($0.hash) }) / Double(long.count)
  }

  /// Whether the text begins by saying what the line names: "A tide mill is …" below "Tide mill".
  private func isDefined(_ index: Int) -> Bool {
    let words = rules.words(index).words
    return (1...3).contains(words.count) && words.allSatisfy { opening.contains($0.hash) }
  }
}
