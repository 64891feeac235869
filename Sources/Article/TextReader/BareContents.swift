import ArticleModel
import Fragments
import UTF8Text

/// Takes out a page's list of its own sections, whose links were lost: lines that stand once more further down, in the same order, each
/// above what it names. There they are headings.
///
///     On this page            (set aside)
///     Before you start        (set aside)
///     Making the eye          (set aside)
///     Checking the splice     (set aside)
///     A spliced eye holds …
///     Before you start        ►   heading
///
/// The lines of a refrain, and a menu at the foot, recur one below the other.
enum BareContents {
  private static let fewest = 3
  /// How many of the first lines such a list may begin in.
  private static let reach = 80
  private static let longestName = 12
  /// The fewest bytes of a paragraph.
  private static let fewestBytes = 50
  /// The longest line above the list that goes with it, in words.
  private static let longestTitle = 4
  /// Longer texts are books.
  private static let mostLines = 3000

  static func apply(to text: inout TextLines) {
    guard !text.isWhole, text.lines.count <= mostLines else { return }
    let names = text.lines.indices.filter { isName($0, in: text) }
    // Most lines are told by their last letters to stand nowhere else.
    let ends = names.map { lastLetters($0, in: text) }
    var counts = HashTable<Int>(capacity: ends.count)
    for end in ends { counts[UInt64(end), default: 0] += 1 }
    var places: [[UInt8]: [Int]] = [:]
    for (index, end) in zip(names, ends) where counts[end] ?? 0 > 1 {
      places[plain(index, in: text), default: []].append(index)
    }
    guard places.contains(where: { $1.count > 1 }) else { return }
    var index = 0
    while index < min(reach, text.lines.count) {
      let sections = sections(from: index, places, in: text)
      let isCalled = index > 0 && DottedContents.isContents(index - 1, in: text)
      if sections.count >= fewest, areApart(sections, isCalled: isCalled, in: text) {
        take(index, sections, &text)
        return
      }
      index += 1
    }
  }

  /// Where the lines from `start` on, one below the other, stand once more.
  private static func sections(from start: Int, _ places: [[UInt8]: [Int]], in text: TextLines) -> [Int] {
    var sections: [Int] = []
    var index = start
    while index < text.lines.count, isName(index, in: text), sections.first.map({ index < $0 }) ?? true,
      let next = places[plain(index, in: text)]?.first(where: { $0 > sections.last ?? index })
    {
      sections.append(next)
      index += 1
    }
    return sections.first.map { index <= $0 } ?? false ? sections : []
  }

  /// Whether something stands below each of them; where the list is called so, the title of a part may stand right below that of the
  /// whole.
  private static func areApart(_ sections: [Int], isCalled: Bool, in text: TextLines) -> Bool {
    let ends = sections.dropFirst() + [text.lines.count]
    let bare = zip(sections, ends).count { $1 == $0 + 1 }
    return (isCalled ? bare * 3 <= sections.count : bare == 0)
      && zip(sections, ends).contains { section, _ in
        text.lines[section + 1].text.count >= fewestBytes && text.endsSentence(section + 1)
      }
  }

  private static func take(_ start: Int, _ sections: [Int], _ text: inout TextLines) {
    for section in sections { text.say(.heading, section, level: 2) }
    // Only what is called so is the page's; another list of what follows is the author's.
    guard start > 0, DottedContents.isContents(start - 1, in: text) else {
      for index in start..<start + sections.count { text.say(.item, index) }
      return
    }
    text.setAside(start - 1..<start + sections.count, .navigation)
  }

  private static func isName(_ index: Int, in text: TextLines) -> Bool {
    let line = text.lines[index]
    return line.said == .nothing && line.text.count >= 3 && line.text.count <= 120 && !line.hasTab
      && text.words(index) <= longestName && text.bytes[line.text.upperBound - 1] != UInt8(ascii: ".")
      && text.bytes[line.text.upperBound - 1] != UInt8(ascii: ",")
  }

  /// The last four letters or digits of a line in small letters, signs left out, as a number.
  private static func lastLetters(_ index: Int, in text: TextLines) -> UInt32 {
    text.lines[index].text.reversed().lazy.map { text.bytes[$0] }
      .filter { isLetter($0) || isDigit($0) || $0 >= 0xC3 }.prefix(4).reduce(0) { $0 << 8 | UInt32(lowered($1)) }
  }

  private static func plain(_ index: Int, in text: TextLines) -> [UInt8] {
    DottedContents.plain(text.lines[index].text, in: text)
  }
}
