import ArticleModel
import Fragments
import Recognizers
import UTF8Text

/// Unwraps a book of a free library: title and author are read, chapters become headings.
///
///     The Project Gutenberg eBook of The Keeper's Cat        (set aside)
///     Title: The Keeper's Cat                                ►   title
///     *** START OF THE PROJECT GUTENBERG EBOOK … ***         (set aside)
///     CHAPTER I.                                             ►   heading: CHAPTER I. THE LAMP
///     THE LAMP
///     *** END OF THE PROJECT GUTENBERG EBOOK … ***           (set aside, with all behind)
struct BookWrapper {
  /// How many lines are searched for the beginning.
  private static let reach = 600
  /// The longest title of a chapter, in words.
  private static let longestTitle = 14

  var text: TextLines
  let start: Int
  /// The lines of two words that head chapters: "Erstes Kapitel".
  private var countedParts: Set<Int> = []

  static func apply(to text: inout TextLines) {
    let reached = min(reach, text.lines.count)
    guard
      let start = (0..<reached).first(where: { isMark($0, "START", in: text) })
        ?? (0..<reached).last(where: { isEndOfSmallPrint($0, in: text) })
    else { return }
    var pass = BookWrapper(text: text, start: start)
    pass.run()
    text = pass.text
  }

  private static func isMark(_ index: Int, _ word: String, in text: TextLines) -> Bool {
    BookMarks.isMark(text.bytes, text.lines[index].text, word)
  }

  private mutating func run() {
    var end = text.lines.count
    if let mark = text.lines.indices.last(where: { Self.isMark($0, "END", in: text) }), mark > start {
      end = mark
    }
    end = beforeFarewell(end)
    let title = readHead()
    text.setAside(end..<text.lines.count, .siteBoilerplate)
    readFront(title, end)
    readChapters(end)
    text.isWhole = true
  }

  // MARK: Head

  /// Reads title and author and sets the rest aside; returns the words of the title.
  private mutating func readHead() -> PlainWords? {
    var masthead = text.declared ?? Masthead()
    var title: (line: Int, text: Range<Int>)?
    for index in 0..<start {
      if title == nil, let value = value("Title:", index) { title = (index, value) }
      if masthead.authors.isEmpty, let value = value("Author:", index) {
        masthead.authors = BookMarks.authors(String(decoding: text.bytes[value], as: UTF8.self)).map {
          Author(name: $0)
        }
      }
    }
    text.declared = masthead
    guard let title else {
      let named = namedByMark() ?? namedByFirstLine()
      text.setAside(0..<start + 1, .siteBoilerplate)
      return named
    }
    text.setAside(0..<title.line, .siteBoilerplate)
    text.setAside(text.lines[title.line].text.lowerBound..<title.text.lowerBound, as: .siteBoilerplate)
    text.say(.title, title.line)
    text.lines[title.line].text = title.text
    text.setAside(title.line + 1..<start + 1, .siteBoilerplate)
    return PlainWords(text.bytes, title.text)
  }

  /// The title that the line above the book names: "*** START OF THE PROJECT GUTENBERG EBOOK THE BLUE MILL ***".
  private func namedByMark() -> PlainWords? {
    let range = text.lines[start].text
    guard let word = range.first(where: { text.holds("EBOOK ", at: $0) }) else { return nil }
    let words = PlainWords(text.bytes, word + 6..<range.upperBound)
    return words.bytes.isEmpty ? nil : words
  }

  private func value(_ name: String, _ index: Int) -> Range<Int>? {
    BookMarks.value(text.bytes, text.lines[index].text, of: name)
  }

  // MARK: The front of the book

  /// Sets title and author aside where the book repeats them before its first chapter.
  private mutating func readFront(_ title: PlainWords?, _ end: Int) {
    let names = text.declared?.authors.map(\.name).joined(separator: " and ")
    let author = names.map { PlainWords($0) }
    for index in start + 1..<min(end, start + 30) {
      if isChapter(index) { break }
      let words = PlainWords(text.bytes, text.lines[index].text)
      if words.bytes.starts(with: "produced by ".utf8) || words.bytes.starts(with: "e text prepared by ".utf8) {
        text.setAside(index..<text.endOfBlock(index), .siteBoilerplate)
      } else if let title, words.bytes == title.bytes, !text.lines.contains(where: { $0.said == .title }) {
        text.say(.title, index)
      } else if let title, words.bytes == title.bytes {
        text.setAside(index..<index + 1, .duplicateTitle)
      } else if let author, words.bytes == author.bytes || words.bytes == Array("by ".utf8) + author.bytes {
        text.setAside(index..<index + 1, .byline)
      } else if words.bytes == Array("by".utf8), index + 1 < end,
        author.map({ PlainWords(text.bytes, text.lines[index + 1].text).bytes == $0.bytes }) ?? false
      {
        text.setAside(index..<index + 1, .byline)
      }
    }
  }

  // MARK: Chapters

  private mutating func readChapters(_ end: Int) {
    for index in numerals(end) { text.say(.heading, index, level: 2) }
    countedParts = partsOfTwoWords(end)
    for index in start + 1..<end { Self.signs.apply(to: text.lines[index].text, of: &text) }
    var index = start + 1
    while index < end {
      guard isChapter(index) else {
        if text.lines[index].said == .nothing { readParagraph(index) }
        index += 1
        continue
      }
      text.say(.heading, index, level: 2)
      // The name of a chapter may be on its own line below the number.
      var name = index + 1
      while name < end, isName(name, below: index, end) {
        text.say(.goesOn, name)
        name += 1
      }
      index = name
    }
  }

  /// The sign that such books have around words in italics.
  private static let signs = InlineSigns(signs: [.init("_", nil, .emphasis)])

  /// Roman numerals alone on their lines, which rise from the first: chapters without a name.
  private func numerals(_ end: Int) -> [Int] {
    var chapters: [Int] = []
    for index in start + 1..<end {
      let line = text.lines[index]
      guard line.said == .nothing, line.blankLinesBefore > 0, line.text.count <= 8,
        index + 1 >= end || text.lines[index + 1].blankLinesBefore > 0
      else { continue }
      let letters = text.bytes[line.text].prefix { $0 != UInt8(ascii: ".") }
      guard letters.count + 1 >= line.text.count, letters.allSatisfy(isUpper),
        let value = RomanNumeral.value(letters.map { $0 | 0x20 }), value == chapters.count + 1
      else { continue }
      chapters.append(index)
    }
    return chapters.count >= 2 ? chapters : []
  }

  /// "CHAPTER I." and the like, on a separate line.
  private func isChapter(_ index: Int) -> Bool {
    guard text.lines[index].said == .nothing, text.lines[index].blankLinesBefore > 0, text.words(index) <= longest
    else {
      return false
    }
    if countedParts.contains(index) { return true }
    let words = PlainWords(text.bytes, text.lines[index].text)
    guard Self.parts.match(words) != nil, words.starts.count >= 2 else { return false }
    let number = words.bytes[words.starts[1]..<words.wordEnd(words.starts[1])]
    return number.allSatisfy { isDigit($0) } || RomanNumeral.value(number) != nil
      || Self.numbers.contains(String(decoding: number, as: UTF8.self))
  }

  private let longest = 12

  private static let parts = PhraseBook<Bool>([
    (
      true,
      [
        "^chapter", "^book", "^part", "^canto", "^act", "^scene", "^letter", "^volume", "^section", "^kapitel", "^buch",
        "^teil", "^akt", "^chapitre", "^livre", "^partie", "^acte", "^capítulo", "^capitulo", "^libro", "^parte",
        "^capitolo", "^hoofdstuk",
      ]
    )
  ])

  private static let numbers: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "the", "first",
    "second", "third", "last",
  ]

  private func isName(_ index: Int, below chapter: Int, _ end: Int) -> Bool {
    let line = text.lines[index]
    let isApart = index + 1 >= end || text.lines[index + 1].blankLinesBefore > 0
    guard line.said == .nothing, line.blankLinesBefore <= 2, isApart, text.words(index) <= Self.longestTitle,
      index == chapter + 1, !isChapter(index)
    else { return false }
    // A line in italics ends before its sign.
    let words = text.bytes[line.text].reversed().drop { $0 == UInt8(ascii: "_") }.count
    let last = text.bytes[line.text.lowerBound + words - 1]
    return text.isAllCapitals(index)
      || !text.endsSentence(index) && last != UInt8(ascii: ".") && last != UInt8(ascii: ",")
        && last != UInt8(ascii: ":")
  }

  /// A line that ends a sentence or opens direct speech is not a heading.
  private mutating func readParagraph(_ index: Int) {
    guard text.lines[index].blankLinesBefore > 0, text.lines[index].indent == 0,
      ListMarker.read(text.bytes, text.lines[index].text) == nil
    else { return }
    let end = text.endOfBlock(index)
    guard text.endsSentence(end - 1), !text.isAllCapitals(index), end - index <= 2 else { return }
    text.say(.paragraph, index)
    for next in index + 1..<end { text.say(.goesOn, next) }
  }
}
