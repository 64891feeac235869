import Fragments
import UTF8Text

/// The letters Q and A that pages draw before questions and answers, in elements that only style sets apart from the text.
///
///     <dt><span>Q</span>霧の日は欠航しますか。<dd><span>A</span><p>朝六時に決めます。   ►   霧の日は欠航しますか。 · 朝六時に決めます。
enum QuestionLetters {
  /// The fewest questions with their answers.
  private static let fewest = 2

  /// Takes the letters off the runs of a page; the runs that are nothing else.
  static func strip(from page: inout RawPage) -> Set<Int> {
    var found: [(question: Int, answer: Int)] = []
    for index in page.runs.indices.dropLast() {
      guard isGlued("Q", to: page.runs[index], page),
        page.utf8[page.runs[index + 1].text].elementsEqual("A".utf8) || isGlued("A", to: page.runs[index + 1], page)
      else { continue }
      found.append((index, index + 1))
    }
    guard found.count >= fewest else { return [] }
    var alone: Set<Int> = []
    for pair in found {
      page.runs[pair.question].lower += 1
      if page.runs[pair.answer].text.count == 1 { alone.insert(pair.answer) } else { page.runs[pair.answer].lower += 1 }
    }
    return alone
  }

  /// Whether a text begins with a letter that stands right before one of another script.
  private static func isGlued(_ letter: Unicode.Scalar, to run: RawPage.Run, _ page: RawPage) -> Bool {
    guard run.kind == .text, run.text.count > 4 else { return false }
    let text = page.utf8[run.text]
    return text.first == UInt8(ascii: letter) && text[text.startIndex + 1] >= 0xC3
  }
}
