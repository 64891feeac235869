import ArticleModel
import Fragments
import Recognizers

extension FragmentList {
  /// How many fragments are searched for the line that says that a book begins.
  private static let reachOfHead = 600

  /// Reads who wrote a book from what a free library writes above it.
  ///
  ///     <p><strong>Author</strong>: Ada Moor</p> … <p>*** START OF THE PROJECT GUTENBERG EBOOK THE BLUE MILL ***</p>
  mutating func readBookHead() {
    guard declared?.authors.isEmpty ?? true else { return }
    let named: String? = utf8.withUnsafeBufferPointer { bytes in
      let lines = fragments.prefix(Self.reachOfHead)
      guard let start = lines.firstIndex(where: { BookMarks.isMark(bytes, $0.text, "START") }) else { return nil }
      return lines[..<start].lazy.compactMap { BookMarks.value(bytes, $0.text, of: "Author:") }.first
        .map { String(decoding: bytes[$0], as: UTF8.self) }
    }
    guard let named else { return }
    declared = declared ?? Masthead()
    declared?.authors = BookMarks.authors(named).map { Author(name: $0) }
  }
}
