import Foundation

/// What a reader of Markdown sees of inline mark-up: enough of CommonMark to look for words, and independent of the writer.
enum MarkdownText {
  /// The text with its marks taken out: an escaped character and code stand as they are, links and emphasis leave their
  /// words, a hard break and `<br>` part words.
  static func visible(_ markdown: String) -> String {
    var text = ""
    var rest = Array(markdown)[...]
    while let character = rest.first {
      if character == "\\", rest.count > 1 {
        // A line break behind a backslash is a hard break; any other character is itself.
        text.append(rest[rest.startIndex + 1])
        rest = rest.dropFirst(2)
      } else if character == "`" {
        let fence = rest.prefix { $0 == "`" }.count
        rest = rest.dropFirst(fence)
        text += takeCode(fence: fence, from: &rest)
      } else if character == "*" || character == "[" {
        rest = rest.dropFirst()
      } else if let length = markLength(rest) {
        if rest.starts(with: "<br>") { text.append(" ") }
        rest = rest.dropFirst(length)
      } else {
        text.append(character)
        rest = rest.dropFirst()
      }
    }
    return text
  }

  /// Everything up to the next run of as many backticks; of a run without an end, the backticks are text.
  private static func takeCode(fence: Int, from rest: inout ArraySlice<Character>) -> String {
    var index = rest.startIndex
    while index < rest.endIndex {
      let run = rest[index...].prefix { $0 == "`" }.count
      if run == fence {
        defer { rest = rest[(index + run)...] }
        return String(rest[..<index])
      }
      index += max(1, run)
    }
    return String(repeating: "`", count: fence)
  }

  /// The length of a tag the writer may use, or of the end of a link with its address.
  private static func markLength(_ rest: ArraySlice<Character>) -> Int? {
    for tag in ["<strong>", "</strong>", "<em>", "</em>", "<br>"] where rest.starts(with: tag) { return tag.count }
    guard rest.starts(with: "]("),
      let end = rest.indices.first(where: { rest[$0] == ")" && rest[$0 - 1] != "\\" })
    else { return nil }
    return end - rest.startIndex + 1
  }
}
