import ArticleModel
import ReaderCore
import Settings
import Testing
import TextLayout

@testable import ReaderUI

/// Whole screens of what a page may look like, at the sizes a reader meets, and without any sign beyond ASCII.
@Suite struct LookGoldensTests {
  static let sizes = [(80, 24), (100, 30), (120, 40), (40, 15)]

  static let everything: Document = {
    var document = LookTests.levels
    let callouts = CalloutType.allCases.map { type in
      Block(.callout(Callout(label: type.rawValue.uppercased(), "Mind the gauge.", type: type)))
    }
    document.articles[0].blocks += callouts
    document.articles[0].blocks += [
      Block(.code(Code("let depth = 4.2  // metres\nprint(\"deep\")", language: "swift"))),
      Block(.table(LookTests.wide)),
      Block(.media(Media(.video, title: "The pier at dawn", url: "https://video.example/pier"))),
      Block(.figure(Figure(alt: "A jar with a funnel", caption: "In May.", url: "https://rain.example/jar.png"))),
      Block(
        .list(
          List(
            ordered: false,
            items: [ListItem("Buy a gauge", isDone: true), ListItem("Read it daily", isDone: false)]))),
    ]
    return document
  }()

  static let screens: [(name: String, document: Document, keys: String)] = [
    ("gaps", GapTests.document, ""), ("gaps-open", GapTests.document, "<Tab><Tab><Enter>"),
    ("gaps-words", GapTests.document, "<Tab><Tab>zk<Tab>"), ("gaps-list", GapTests.document, "xj"),
    ("headings", LookTests.levels, ""), ("look-end", everything, "G"), ("look-page", everything, "<Space>"),
    ("thread", ThreadTests.document, ""), ("thread-folded", ThreadTests.document, "]p]pza"),
  ]

  @Test(arguments: sizes, screens.indices) func screen(size: (Int, Int), index: Int) throws {
    let screen = Self.screens[index]
    var reader = ReaderDriver(screen.document, columns: size.0, rows: size.1)
    reader.type(screen.keys)
    try Golden.expect(reader.lines, "\(screen.name)-\(size.0)x\(size.1)")
  }

  @Test(arguments: screens.indices) func withoutUnicode(index: Int) throws {
    let screen = Self.screens[index]
    var reader = ReaderDriver(screen.document)
    reader.state.workspace.options.unicode = false
    reader.state.reading?.page.options.unicode = false
    reader.type(screen.keys)
    try Golden.expect(reader.lines, "\(screen.name)-ascii-80x24")
  }
}
