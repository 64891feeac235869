import JSONText
import ShelfModel
import UTF8Text

/// Small texts of exports.
enum ImportText {
  /// The most tags that an article is given.
  static let mostTags = 1000

  /// Words on one line, without the control characters that a title or a tag from anywhere may hold: it is going to be shown and typed.
  static func line(_ text: String) -> String {
    PrintableText.withoutControls(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  /// Tags between signs.
  static func tags(_ text: String?, _ separator: Character) -> [String] {
    var tags: [String] = []
    for part in (text ?? "").split(separator: separator).prefix(mostTags) {
      if let tag = TagName.of(part), !tags.contains(tag) { tags.append(tag) }
    }
    return tags
  }

  /// A note with the tags of its highlight, which belong to no article: they stand below it.
  ///
  ///     "why?", ["later"]   ►   why? ⏎⏎ #later
  static func note(_ note: String?, tags: [String]) -> String? {
    guard !tags.isEmpty else { return note }
    return [note, tags.map { "#\($0)" }.joined(separator: " ")].compactMap { $0 }.joined(separator: "\n\n")
  }

  /// How far something was read, from 0 to 1.
  ///
  ///     0.53 · 53% · 53
  static func progress(_ text: String?) -> Double? {
    guard let text, let number = Double(text.filter { $0 != "%" && !$0.isWhitespace }), number.isFinite else {
      return nil
    }
    return min(1, max(0, text.hasSuffix("%") || number > 1 ? number / 100 : number))
  }

  /// A list within a cell, in the notation of JSON or Python, or separated by commas.
  ///
  ///     ["a", "b"]  ·  ['a', "it's"]  ·  a, b
  static func list(_ text: String?) -> [String] {
    guard let text, text.hasPrefix("["), text.hasSuffix("]") else { return tags(text, ",") }
    if case .array(let values)? = try? JSONValue.value(of: Array(text.utf8)) {
      return values.compactMap(\.asText).compactMap { TagName.of($0) }
    }
    var found: [String] = []
    var quote: Character?
    var word = ""
    var isEscaped = false
    for sign in text.dropFirst().dropLast() {
      if isEscaped {
        word.append(sign)
        isEscaped = false
      } else if sign == "\\", quote != nil {
        isEscaped = true
      } else if sign == quote {
        found.append(word)
        (word, quote) = ("", nil)
      } else if quote != nil {
        word.append(sign)
      } else if sign == "'" || sign == "\"" {
        quote = sign
      }
    }
    return found.compactMap { TagName.of($0) }
  }
}
