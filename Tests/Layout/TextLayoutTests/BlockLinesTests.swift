import ArticleModel
import Testing
import TextLayout

/// Blocks of every kind, long enough to have many lines.
private let longBlocks: [Block] = [
  Block(.paragraph(RichText(String(repeating: "some words of prose, and more; ", count: 400)))),
  Block(.list(List(ordered: true, items: (0..<200).map { ListItem(RichText("item \($0) of a list with text")) }))),
  Block(.faq((0..<90).map { Question(RichText("Is it \($0)?"), answer: RichText("Yes, it is \($0), so they say.")) })),
  Block(
    .table(
      Table(
        header: ["Number", "What is said"],
        rows: (0..<150).map { [RichText("\($0)"), RichText("words about it, \($0) of them")] }))),
  Block(.code(Code((0..<200).map { "let value\($0) = \($0) // a remark that runs on" }.joined(separator: "\n")))),
  Block(.quote(Quote(blocks: (0..<70).map { Block(.paragraph(RichText("What was said \($0)"))) }))),
]

@Suite("Lines of a block on demand")
struct BlockLinesTests {
  private let layout = BlockLayout(options: LayoutOptions(measure: 24))

  @Test("are the lines of the whole block", arguments: longBlocks.indices)
  func sameLines(index: Int) {
    let block = longBlocks[index]
    var all = BlockFolds()
    all.allOpen = true
    let expected = layout.lines(of: block, folds: all)
    var onDemand = BlockLines(block, layout: layout, folds: all)
    #expect(expected.count > 128)
    #expect(onDemand.lines(100..<131) == Array(expected[100..<131]))
    #expect(onDemand.line(at: 0) == expected[0])
    #expect(onDemand.count() == expected.count)
    #expect(onDemand.lines(0..<expected.count + 10) == expected)
    #expect(onDemand.line(at: expected.count) == nil)
    #expect(onDemand.lines(expected.count - 1..<expected.count + 1) == [expected[expected.count - 1]])
  }

  @Test("find the line of every byte that is shown", arguments: longBlocks.indices)
  func lineOfOrigin(index: Int) {
    let block = longBlocks[index]
    var all = BlockFolds()
    all.allOpen = true
    let expected = layout.lines(of: block, folds: all)
    var onDemand = BlockLines(block, layout: layout, folds: all)
    for (number, line) in expected.enumerated() {
      for run in line.runs {
        if let origin = run.origin { #expect(onDemand.lineIndex(ofOrigin: origin) == number) }
      }
    }
  }

  @Test("of a folded answer: its question's line")
  func foldedOrigin() {
    let block = Block(
      .faq([Question("One?", answer: "First answer."), Question("Two?", answer: "Second answer.")]))
    let text = BlockText(of: block)
    var onDemand = BlockLines(block, layout: layout)
    #expect(onDemand.lineIndex(ofOrigin: text.starts[1] + 3) == 1)
    #expect(onDemand.lineIndex(ofOrigin: text.starts[3] + 3) == 2)
  }

  @Test("of a paragraph of 20 MB: the first ones without the rest")
  func hugeParagraph() {
    let block = Block(
      .paragraph(RichText(String(repeating: "seven words on every line, nearly all. ", count: 520_000))))
    var onDemand = BlockLines(block, layout: layout)
    #expect(onDemand.lines(0..<40).count == 40)
    #expect(onDemand.knownCount == 40)
    #expect(!onDemand.isComplete)
    #expect(onDemand.estimatedCount > 500_000)
  }

  @Test("of a word of 20 MB: the first ones without the rest")
  func hugeWord() {
    let block = Block(.paragraph(RichText(String(repeating: "x", count: 20_000_000))))
    var onDemand = BlockLines(block, layout: layout)
    #expect(onDemand.lines(0..<40).map(\.width) == Array(repeating: 24, count: 40))
    #expect(onDemand.knownCount == 40)
  }

  @Test("of an empty paragraph: none")
  func empty() {
    var onDemand = BlockLines(Block(.paragraph("")), layout: layout)
    #expect(onDemand.count() == 0)
    #expect(onDemand.line(at: 0) == nil)
    #expect(onDemand.lineIndex(ofOrigin: 0) == nil)
  }
}
