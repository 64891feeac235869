import ShelfModel
import Timestamps

/// The clippings of an e-reader: one text for all books, a line of equals signs after each passage. A book becomes an article.
///
///     A Book (An Author) ⏎ - Your Highlight on page 12 | Location 170-172 | Added on Monday, 5 June 2023 22:22:33 ⏎⏎ the words
///
/// The line below the title is written in the language of the reader; only its numbers and its date are read.
enum KindleClippings {
  private static let divider = "=========="

  /// Whether a text is of this kind.
  static func isList(_ bytes: [UInt8]) -> Bool {
    let lines = String(decoding: bytes.prefix(1 << 14), as: UTF8.self).split(whereSeparator: \.isNewline)
    return lines.contains(Substring(divider)) && lines.dropFirst().first?.hasPrefix("- ") ?? false
  }

  static func read(_ bytes: [UInt8], _ account: inout ImportAccount, each: (ImportedArticle) throws -> Void) throws {
    var books: [String: Book] = [:]
    var order: [String] = []
    var entry: [Substring] = []
    for line in String(decoding: bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    {
      guard line == divider else {
        entry.append(line)
        continue
      }
      let lines = entry.drop { ImportText.line(String($0)).isEmpty }
      entry = []
      guard lines.count >= 2, let head = lines.first else { continue }
      let name = ImportText.line(head.filter { $0 != "\u{FEFF}" })
      var book = books[name] ?? Book()
      guard book.add(lines.dropFirst()) else {
        account.leaveOut("bookmarks without a text")
        continue
      }
      if books.updateValue(book, forKey: name) == nil { order.append(name) }
    }
    for name in order { if let article = books[name]?.article(name) { try each(article) } }
  }
}

/// What was marked in a book.
private struct Book {
  private struct Passage {
    var place: Place
    var highlight: Highlight
  }

  /// How far back the passage of a note is looked for.
  private static let reach = 100

  private var passages: [Passage] = []

  /// Adds the lines of an entry; false if it marks a place and no words.
  mutating func add(_ lines: ArraySlice<Substring>) -> Bool {
    guard let about = lines.first else { return false }
    let text = lines.dropFirst().joined(separator: "\n")
    let words = String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    guard !words.isEmpty else { return false }
    let place = Place(about)
    if !place.isRange, let index = passages.suffix(Book.reach).lastIndex(where: { $0.place.holds(place) }) {
      let note = passages[index].highlight.note
      passages[index].highlight.note = [note, words].compactMap { $0 }.joined(separator: "\n\n")
      return true
    }
    var highlight = Highlight(quote: words, created: Book.date(about) ?? Instant(milliseconds: 0))
    // A passage that was marked again, longer or shorter, is written anew.
    if let last = passages.last, last.place.range.overlaps(place.range),
      words.hasPrefix(last.highlight.quote) || last.highlight.quote.hasPrefix(words)
    {
      highlight.note = last.highlight.note
      passages.removeLast()
    }
    passages.append(Passage(place: place, highlight: highlight))
    return true
  }

  func article(_ name: String) -> ImportedArticle {
    var article = ImportedArticle(title: name)
    if name.hasSuffix(")"), let open = name.lastIndex(of: "("), open > name.startIndex {
      article.title = ImportText.line(String(name[..<open]))
      article.author = ImportText.line(String(name[name.index(after: open)...].dropLast()))
    }
    article.highlights = passages.map(\.highlight)
    article.added = passages.map(\.highlight.created).filter { $0.milliseconds > 0 }.min()
    return article
  }

  /// The date at the end, whatever words stand before it.
  private static func date(_ about: Substring) -> Instant? {
    let words = (about.split(separator: "|").last ?? about).split(separator: " ")
    return words.indices.lazy.compactMap { Instant(reading: words[$0...].joined(separator: " ")) }.first
  }
}

/// Where in a book something was marked: the last number, or numbers with a hyphen between them, before the date.
private struct Place {
  private(set) var range = 0...0
  private(set) var isRange = false

  init(_ about: Substring) {
    let parts = about.split(separator: "|")
    let words = parts.dropLast(parts.count > 1 ? 1 : 0).last ?? about
    let numbers = words.split { !($0.isASCII && $0.isNumber) }
    guard let word = numbers.last, let last = Int(word) else { return }
    range = last...last
    guard numbers.count > 1, words[numbers[numbers.count - 2].endIndex..<word.startIndex].count == 1 else { return }
    // "170-72" leaves out what both have in common.
    let before = numbers[numbers.count - 2]
    let end = Int(before.dropLast(word.count) + word) ?? last
    guard let first = Int(before) else { return }
    range = first...max(first, end)
    isRange = true
  }

  /// Whether a note stands here: it stands at the end of its passage, and has no range of its own.
  func holds(_ note: Place) -> Bool { isRange && range.contains(note.range.lowerBound) }
}
