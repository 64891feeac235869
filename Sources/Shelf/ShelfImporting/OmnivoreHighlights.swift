import ShelfModel
import Timestamps

/// The highlights of Omnivore's export: quotes of Markdown, labels and notes below them, parted by empty lines.
///
///     > what was marked ⏎⏎ #label ⏎⏎ a note
enum OmnivoreHighlights {
  static func read(_ markdown: String, created: Instant) -> [Highlight] {
    var highlights: [Highlight] = []
    for part in parts(of: markdown) {
      if part.allSatisfy({ $0.hasPrefix(">") }) {
        let quote = part.map { line in line.dropFirst().drop { $0 == " " } }.joined(separator: "\n")
        highlights.append(Highlight(quote: quote, created: created))
      } else {
        // Labels of a highlight have no place of their own; they stay in its note.
        let note = part.joined(separator: "\n")
        if highlights.isEmpty { highlights.append(Highlight(quote: "", created: created)) }
        let last = highlights.count - 1
        highlights[last].note = [highlights[last].note, note].compactMap { $0 }.joined(separator: "\n\n")
      }
    }
    return highlights
  }

  /// Runs of lines that belong together. An empty line within a quote is `> ` and does not end the run.
  private static func parts(of markdown: String) -> [[Substring]] {
    var parts: [[Substring]] = [[]]
    for line in markdown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let isEmpty = line.allSatisfy(\.isWhitespace)
      let isQuote = line.hasPrefix(">")
      if isEmpty || parts[parts.count - 1].last.map({ $0.hasPrefix(">") != isQuote }) ?? false { parts.append([]) }
      if !isEmpty { parts[parts.count - 1].append(line) }
    }
    return parts.filter { !$0.isEmpty }
  }
}
