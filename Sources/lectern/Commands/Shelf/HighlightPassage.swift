import ArgumentParser
import ArticleModel
import ArticleWriting
import JSONText
import ShelfModel
import ShelfStore
import Timestamps

extension Highlight.Colour: ExpressibleByArgument {}

/// `lectern highlight ID QUOTE`
struct HighlightPassage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "highlight", abstract: "Highlight a passage of an article, or add a note to the article.",
    discussion: "The passage is found even if its spaces and quotation marks are written differently.")

  @Option(help: "A note.") var note: String?
  @Option(help: "The colour: yellow, green, blue or pink.") var colour = Highlight.Colour.yellow
  @Flag(help: "Write what was highlighted as JSON.") var json = false
  @Argument(help: ArgumentHelp("The id of the article, or its beginning.", valueName: "id")) var id: String
  @Argument(
    help: ArgumentHelp("The words of the passage; leave them out for a note to the whole article.", valueName: "words"))
  var words: [String] = []

  /// The words of the passage, as one line.
  private var quote: String { words.flatMap { $0.split(whereSeparator: \.isWhitespace) }.joined(separator: " ") }

  func validate() throws {
    if quote.isEmpty, note?.contains(where: { !$0.isWhitespace }) != true {
      throw ValidationError("Give the words of a passage, or --note.")
    }
  }

  func run() throws {
    try Diagnostics.reporting {
      let store = try ShelfLocation.open()
      try store.reporting { store in
        let row = try ShelfArticle.row(of: id, in: store)
        let highlight = try highlight(in: row, store)
        // A script that runs again marks nothing twice.
        let wasThere = try store.state(of: row.id)?.highlights.contains { $0.highlight.isSame(as: highlight) } ?? false
        if !wasThere { try store.change([(row.id, [.highlight(highlight)])]) }
        guard json else {
          let done = wasThere ? "marked already" : "marked"
          return try ChangedArticles.say("\(row.id.prefix(ShelfRow.shownDigits))  \(done)")
        }
        try ShelfAnswer.write([
          .init("id", .text(row.id)), .init("title", .text(row.title)), .init("highlight", highlight.json),
        ])
      }
    }
  }

  private func highlight(in row: ShelfRow, _ store: ShelfStore) throws -> Highlight {
    let wanted = Highlight(quote: quote, colour: colour, note: note, created: ShelfStore.now)
    guard !wanted.quote.isEmpty else { return wanted }
    guard let document = try ShelfArticle.document(of: row.id, in: store) else {
      throw InputFailure(reason: "has no text yet; lectern fetch gets it", name: row.title)
    }
    let text = ReadingText(document.articles)
    guard let found = Anchoring.find(wanted, in: text), found.certainty == .exact else {
      throw InputFailure(reason: "these words are not in the text", name: row.title)
    }
    return text.highlight(found.range, colour: colour, note: note, created: wanted.created)
  }
}
