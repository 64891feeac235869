import ArticleModel

/// Documents made by hand, with sources that say where each block stands.
enum SampleDocuments {
  /// Two articles with every kind of block, things removed and things repaired.
  static let full: Document = {
    var builder = DocumentBuilder()
    builder.article(masthead) { add in
      add(.paragraph("The harbour was dredged twice in ten years, and twice the sand came back within a winter."))
      add(.paragraph(styled))
      add(heading("A new channel"))
      add(.callout(Callout(label: "Did You Know?", "A tide gauge has stood on the pier since 1871.")))
      add(.list(list))
      add(heading("What the surveys say", level: 3))
      add(.table(survey))
      add(.quote(Quote(blocks: [Block(.paragraph("Sand has no memory, but it has habits."))], attribution: "Ida Morn")))
      add(heading("Questions about the harbour"))
      add(.faq(questions))
    }
    builder.article(Masthead(title: "The harbour, a year later", published: "2025-09-01")) { add in
      add(.paragraph("A year has passed and the channel is still open."))
      add(heading("Terms"))
      add(.definitions(terms))
      add(.rule)
      add(.code(Code("depth = gauge - datum\nif depth < 4:\n    warn()", language: "python")))
      add(.figure(Figure(alt: "The pier at low water", caption: "Photographed in May.", url: nil)))
      add(.table(harbours))
    }
    var document = builder.document
    document.articles[0].removed = [
      Removal(.breadcrumb, words: "Home » Coast » Harbours", source: 0..<10),
      Removal(.commentPrompt, words: "What do you think? Tell us below, and be kind to one another.", source: 10..<20),
    ]
    document.articles[0].repairs = [
      Repair(was: "sand,silt", now: "sand, silt", source: 3..<9),
      Repair(was: "co\u{AD}ast", now: "coast", source: 12..<18),
    ]
    document.articles[1].removed = [Removal(.newsletter, words: "Sign up for the tide tables.", source: 30..<40)]
    return document
  }()

  /// Nothing at all.
  static let empty = Document(text: SourceText(utf8: []), articles: [Article()])

  /// A document of `count` paragraphs, with a section every ten.
  static func long(_ count: Int) -> Document {
    var builder = DocumentBuilder()
    builder.article(Masthead(title: "A long one")) { add in
      for index in 0..<count {
        if index % 10 == 0 { add(heading("Section \(index / 10 + 1)")) }
        add(.paragraph(RichText("Paragraph \(index) tells of number \(index) and of nothing else.")))
      }
    }
    return builder.document
  }

  private static let masthead = Masthead(
    title: "The harbour that would not stay deep", subtitle: "What ten years of dredging have taught a small town",
    authors: [Author(name: "Ada Fenn", role: "Coast Editor")], published: "2024-08-30", dateline: "Marrow Bay",
    site: "tidings.example")

  private static let styled: RichText = {
    let text = "Engineers call it a moving bed; the pilots call it rude names. The report is online."
    return RichText(
      text, spans: [Span(22..<32, .emphasis), Span(67..<73, .link(url: "https://tidings.example/report"))])
  }()

  private static let list = List(
    ordered: true,
    items: [
      ListItem("Close the inner basin in March."),
      ListItem(
        "Dredge by night,",
        blocks: [
          Block(.list(List(ordered: false, items: [ListItem("at slack water"), ListItem("with the lamps lit")])))
        ]),
      ListItem("Open the channel in May."),
    ])

  private static let survey = Table(
    header: ["Method", "Depth in m", "Strengths", "Weaknesses"],
    rows: [
      ["Lead line", "4.2", "cheap, quick", "few points"],
      ["Echo sounder", "4.05", "many points, repeatable", "blind in mud"],
      ["Laser", "3.9", "whole harbour in a day", "clear water only"],
    ], origin: .reconstructed, confidence: 0.94)

  private static let harbours = Table(
    header: ["Port", "Boats"], rows: [["Marrow Bay", "112"], ["Sill", "47"], ["東港", "9"]], caption: "Boats at home")

  private static let questions = [
    Question("Why does the sand come back?", answer: "Because the current outside the pier never rests."),
    Question(
      "Who pays for the dredger?", answer: "The county pays half.",
      blocks: [Block(.paragraph("The other half comes from berth fees."))]),
    Question("Is the water clean?", answer: "It is tested every Tuesday."),
  ]

  private static let terms = [
    Definition(term: "Datum", text: "The level all depths are measured from."),
    Definition(term: "Slack water", text: "The hour in which the tide turns."),
  ]

  static func heading(_ text: String, level: Int = 2) -> Block.Content {
    .heading(Heading(level: level, RichText(text)))
  }
}

/// Builds a document and its source at once: each block's words are a line of the source.
struct DocumentBuilder {
  private var source: [UInt8] = []
  private var articles: [Article] = []

  mutating func article(_ masthead: Masthead, blocks: ((Block.Content) -> Void) -> Void) {
    var made: [Block] = []
    var source = source
    blocks { content in
      let start = source.count
      Block(content).forEachText { source += Array("\($0)\n".utf8) }
      made.append(Block(content, source: start..<source.count))
    }
    self.source = source
    articles.append(Article(masthead: masthead, blocks: made))
  }

  var document: Document { Document(text: SourceText(utf8: source), articles: articles) }
}
