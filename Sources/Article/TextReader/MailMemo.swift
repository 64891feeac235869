import ArticleModel
import Fragments
import Recognizers
import UTF8Text

/// Reads the head of a memorandum, which has a name above it and may say nothing of its subject.
///
///     MEMORANDUM                       ►   title
///
///     From: The Harbour Office             lines, which say who wrote it and when
///     Date: 4 November 2020
struct MailMemo {
  /// The longest name, in words.
  private static let longest = 8
  /// The fewest letters of one: "FYI" stands above what is passed on.
  private static let fewestLetters = 4

  private let head: MailFields

  /// The head below the first line of a text, which is its name; nil where there is none.
  static func titleLines(in text: TextLines) -> MailMemo? {
    guard text.lines.count > 2, text.lines[0].said == .nothing, text.words(0) <= longest,
      text.lines[1].blankLinesBefore > 0, !text.endsSentence(0),
      text.text(0).count(where: { isLetter($0) || $0 >= 0xC3 }) >= fewestLetters,
      let last = text.text(0).last, ![UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "-")].contains(last),
      case let head = MailFields(at: 1, in: text), head.areOfMail, head.end < text.lines.count,
      text.lines[head.end].blankLinesBefore > 0
    else { return nil }
    return MailMemo(head: head)
  }

  /// Makes the name the title and reads who wrote it and when.
  func read(_ text: inout TextLines) {
    text.say(.title, 0)
    var masthead = text.declared ?? Masthead()
    for field in head.fields {
      switch field.kind {
      case .from where masthead.authors.isEmpty:
        let name = SenderName.read(String(decoding: text.bytes[field.value], as: UTF8.self))
        if let name { masthead.authors = [Author(name: name)] }
      case .date where masthead.published == nil:
        masthead.published = DateFinder.first(in: text.bytes, field.value)?.date
      default: break
      }
    }
    text.declared = masthead
  }
}
