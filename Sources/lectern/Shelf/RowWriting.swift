import JSONText
import ShelfModel
import ShelfStore
import Timestamps
import UTF8Text

extension ShelfRow {
  /// How many digits of an id are shown, which is enough for a shelf of any size.
  static let shownDigits = 8

  /// The row as JSON.
  var json: JSONValue {
    .object(
      [
        .init("id", .text(id)), .init("title", .text(title)), .init("url", .textOrNull(address)),
        .init("site", .text(site)), .init("author", .text(author)), .init("language", .text(language)),
        .init("published", .textOrNull(published)), .init("added", .text(added.text)), .init("via", .text(via)),
        .init("words", .integer(words)), .init("minutes", minutes.map(JSONValue.integer) ?? .null),
        .init("progress", .number("\((reached * 100).rounded() / 100)")), .init("archived", .bool(isArchived)),
        .init("starred", .bool(isStarred)), .init("unread", .bool(!isSeen && reached == 0)),
        .init("text", .bool(hasText)), .init("highlights", .integer(highlights)),
        .init("tags", .array(tags.map { .text($0) })), .init("failure", .textOrNull(failure)),
      ] + (passage.map { [.init("passage", .text(ShelfRow.plain($0)))] } ?? []))
  }

  /// The row as a line: id, day, length, progress, title, site, tags.
  ///
  ///     7f3a9c01  2026-04-27    5 min   53 %  ★ Three Ways to Measure Rain — rain.example  #weather
  ///
  /// - Parameter showsPublished: whether the day is that of publication, which the list is sorted by.
  func line(showsPublished: Bool = false) -> String {
    let length = minutes.map { "\($0) min" } ?? "no text"
    let blank = String(repeating: " ", count: 10)
    let day = showsPublished ? published.map { String($0.prefix(10)) } ?? blank : added.day
    let far = reached > 0 ? "\(Int((reached * 100).rounded(.down))) %" : isSeen ? "" : "new"
    var line =
      "\(id.prefix(ShelfRow.shownDigits))  \(day)  \(ShelfRow.padded(length, 8))  \(ShelfRow.padded(far, 5))"
    line += isStarred ? "  ★ " : "  "
    line += PrintableText.of(title.isEmpty ? "(no title)" : title)
    if !site.isEmpty { line += " — \(PrintableText.of(site))" }
    if isArchived { line += "  (archived)" }
    for tag in tags { line += "  #\(PrintableText.of(tag))" }
    if let failure { line += "  (\(PrintableText.of(failure)))" }
    return line
  }

  /// The row in words, for lists that are read aloud.
  ///
  ///     Three Ways to Measure Rain, rain.example, 5 minutes, 53 percent read, starred, tagged weather
  var spoken: String {
    var words = [title.isEmpty ? "no title" : title]
    if !site.isEmpty { words.append(site) }
    words.append(minutes.map { $0 == 1 ? "1 minute" : "\($0) minutes" } ?? "no text yet")
    if reached > 0 {
      words.append("\(Int((reached * 100).rounded(.down))) percent read")
    } else if !isSeen {
      words.append("new")
    }
    if isStarred { words.append("starred") }
    if !tags.isEmpty { words.append("tagged \(tags.joined(separator: ", "))") }
    return words.joined(separator: ", ")
  }

  /// The passage found by a search, on its own line.
  var passageLine: String? {
    passage.map { passage in
      let text = ShelfRow.plain(passage)
      return "          … \(PrintableText.of(text.hasPrefix(" … ") ? String(text.dropFirst(3)) : text))"
    }
  }

  /// The passage, with asterisks around the words of the query.
  private static func plain(_ passage: String) -> String {
    String(passage.map { $0 == "\u{2}" || $0 == "\u{3}" ? "*" : $0.isNewline ? " " : $0 })
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
