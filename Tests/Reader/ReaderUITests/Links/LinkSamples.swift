import ArticleModel
import ReaderCore
import ReaderFeatures

@testable import ReaderUI

/// Documents with links.
enum LinkSamples {
  static func link(_ text: String, _ words: String, _ url: String) -> RichText {
    guard let range = text.range(of: words) else { return RichText(text) }
    let lower = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return RichText(text, spans: [Span(lower..<lower + words.utf8.count, .link(url: url))])
  }

  /// A heading that links lead to.
  private static func heading(_ text: String, _ name: String) -> Block.Content {
    .heading(Heading(level: 2, RichText(text, spans: [Span(0..<1, .place(name: name))])))
  }

  /// Links of every kind: to a page, a file, a place, a mailbox; in a list, a table and an answer.
  static let page: Document = {
    var builder = DocumentBuilder()
    builder.article(Masthead(title: "Tea at sea", url: "https://tea.example/sea")) { add in
      add(
        .paragraph(
          link("The kettle is fixed to the stove, says the almanac.", "the almanac", "https://almanac.example/kettles"))
      )
      add(.paragraph(link("How long it steeps is told below.", "told below", "#steeping")))
      add(
        .list(
          List(
            ordered: false,
            items: [
              ListItem(link("Leaves from the hold", "the hold", "hold.md")),
              ListItem(link("Questions to the cook", "the cook", "mailto:cook@tea.example")),
            ])))
      add(
        .table(
          Table(header: ["Port", "Price"], rows: [[link("Sill", "Sill", "/ports/sill"), "3"], ["Marrow Bay", "4"]])))
      for number in 1...12 { add(.paragraph(RichText("Paragraph \(number) is about water and nothing else."))) }
      add(heading("Steeping", "steeping"))
      add(.paragraph("Three minutes, or four in a swell."))
      add(
        .faq([
          Question(
            "Is there milk?",
            answer: link("Ask the goat, of whom more elsewhere.", "elsewhere", "https://goats.example/")),
          Question("Is there sugar?", answer: "There is."),
        ]))
    }
    return builder.document
  }()

  /// A short document of one link.
  static func other(_ title: String = "Kettles", linking url: String = "https://tea.example/sea#steeping") -> Document {
    var builder = DocumentBuilder()
    builder.article(Masthead(title: RichText(title))) { add in
      add(.paragraph(link("All that is known of kettles comes from the sea.", "the sea", url)))
      for number in 1...40 { add(.paragraph(RichText("Kettle \(number) has a lid."))) }
      add(heading("Lids", "lids"))
      for number in 1...40 { add(.paragraph(RichText("Lid \(number) fits kettle \(number)."))) }
    }
    return builder.document
  }

  static func reader(
    _ document: Document = page, origin: DocumentOrigin = .page("https://tea.example/sea"), columns: Int = 80,
    rows: Int = 24
  ) -> ReaderDriver {
    var reader = ReaderDriver(document, columns: columns, rows: rows)
    reader.state = ReaderState(
      reading: document, name: "tea", size: ScreenSize(columns: columns, rows: rows),
      opening: Opening(key: "tea", origin: origin))
    return reader
  }
}
