import UTF8Text

/// Tells the lines by which free libraries mark where a book begins and ends, in texts and in pages.
///
///     *** START OF THE PROJECT GUTENBERG EBOOK THE BLUE MILL ***
package enum BookMarks {
  /// How many bytes of a line are looked at.
  private static let reach = 80

  /// Whether a line is such a mark, with or without a space after the stars; `word` is "START" or "END".
  package static func isMark(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ word: String) -> Bool {
    guard bytes[line].starts(with: "***".utf8) else { return false }
    let words = String(decoding: bytes[line].prefix(reach), as: UTF8.self).uppercased()
    guard words.contains("\(word) OF ") else { return words.hasPrefix("*** \(word):") }
    return ["EBOOK", " TEXT ***", " EDITION ***", " BOOK ***"].contains { words.contains($0) }
  }

  /// What a line of a book's head says under a name, such as "Author:"; nil where it says something else.
  package static func value(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, of name: String) -> Range<Int>? {
    guard bytes[line].starts(with: name.utf8) else { return nil }
    let value = (line.lowerBound + name.utf8.count..<line.upperBound).trimmed(in: bytes)
    return value.isEmpty ? nil : value
  }

  /// The names of those who wrote a book.
  package static func authors(_ names: String) -> [String] {
    let people = PersonName.list(names)
    return people.count > 1 ? people : [names]
  }
}
