import ArticleModel
import Fragments
import Recognizers

/// Takes out what a free library puts around a book: its head, up to the line that says that the book begins, and its licence.
///
///     This ebook is for the use of anyone …                x     ►     –
///     *** START OF THE PROJECT GUTENBERG EBOOK … ***       x           –
///     CHAPTER I.                                           x           x
///     *** END OF THE PROJECT GUTENBERG EBOOK … ***         x           –
enum BookWrapping {
  /// How many fragments are searched for the beginning.
  private static let reach = 600

  /// Marks what stands around the book.
  static func drop(from reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let fragments = scene.list.fragments
    func isMark(_ index: Int, _ word: String) -> Bool { BookMarks.isMark(scene.bytes, fragments[index].text, word) }
    guard let start = fragments.indices.prefix(reach).first(where: { isMark($0, "START") }) else { return }
    var end = fragments.indices.last { $0 > start && isMark($0, "END") } ?? fragments.count
    // The library's farewell stands in one block with the mark.
    while end < fragments.count, end > start + 1, fragments[end].form == .code, fragments[end - 1].form == .code,
      fragments[end - 1].group == fragments[end].group
    {
      end -= 1
    }
    for index in fragments.indices where index <= start || index >= end {
      reasons[index] = reasons[index] ?? .siteBoilerplate
    }
  }
}
