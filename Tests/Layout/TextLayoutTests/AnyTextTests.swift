import ArticleModel
import Testing
import TextLayout

/// What must hold for any text in any block at any measure.
@Suite("Any text")
struct AnyTextTests {
  /// Pieces that try every class of character, and what terminals must never get.
  private static let pieces: [String] =
    [
      "word", "a", "incomprehensibilities", "well-known", "1,234.5", "—", "…", "“", "”", "«", "»", "(", ")", "!", "/",
      "-",
    ]
    + ["漢字", "、", "。", "「", "」", "ー", "한국어", "ｱ", "é", "e\u{301}", "\u{301}", "👩\u{200D}🚀", "👍🏽", "🇩🇪", "🇫", "❤\u{FE0F}"]
    + [
      "\u{A0}", "\u{AD}", "\u{200B}", "\u{2060}", "\u{200D}", "\u{202E}", "\u{2066}", "\u{FEFF}", "\u{E0001}", "\u{85}",
    ]
    + [
      "\t", "\n", "\r\n", "\u{2028}", "\u{1B}[2J", "\u{9D}52;c;eA==\u{7}", "\u{0}", "\u{7F}", "\u{3000}", "  ",
      "https://a.b/c?d",
    ]

  private static func text(_ numbers: inout SeededNumbers, pieces count: Int = 30) -> RichText {
    var text = ""
    for _ in 0..<Int.random(in: 0...count, using: &numbers) {
      text += pieces.randomElement(using: &numbers) ?? ""
      if Bool.random(using: &numbers) { text += " " }
    }
    let length = text.utf8.count
    let spans = (0..<Int.random(in: 0...3, using: &numbers)).map { index in
      let start = Int.random(in: 0...length, using: &numbers)
      let styles: [Span.Style] = [.strong, .emphasis, .code, .link(url: "u")]
      return Span(start..<Int.random(in: start...length, using: &numbers), styles[index])
    }
    return RichText(text, spans: spans)
  }

  private static func block(_ numbers: inout SeededNumbers, depth: Int = 0) -> Block {
    func rich() -> RichText { text(&numbers) }
    func nested() -> [Block] {
      depth > 3 ? [] : (0..<Int.random(in: 0...2, using: &numbers)).map { _ in block(&numbers, depth: depth + 1) }
    }
    func several<T>(_ make: () -> T) -> [T] { (0..<Int.random(in: 0...4, using: &numbers)).map { _ in make() } }
    switch Int.random(in: 0...13, using: &numbers) {
    case 0: return Block(.heading(Heading(level: Int.random(in: 1...6, using: &numbers), rich())))
    case 1: return Block(.paragraph(rich()))
    case 2:
      let start = Int.random(in: -5...12_345, using: &numbers)
      let items = several { ListItem(rich(), blocks: nested()) }
      return Block(.list(List(ordered: Bool.random(using: &numbers), start: start, items: items)))
    case 3: return Block(.definitions(several { Definition(term: rich(), text: rich()) }))
    case 4: return Block(.faq(several { Question(rich(), answer: rich(), blocks: nested()) }))
    case 5:
      let confidence = Bool.random(using: &numbers) ? 1 : 0.5
      let rows = several { several { text(&numbers, pieces: 6) } }
      return Block(.table(Table(header: several(rich), rows: rows, caption: rich(), confidence: confidence)))
    case 6: return Block(.quote(Quote(blocks: nested(), attribution: rich())))
    case 7: return Block(.code(Code(rich().text)))
    case 8: return Block(.callout(Callout(label: text(&numbers, pieces: 4).text, rich())))
    case 9: return Block(.figure(Figure(alt: rich().text, caption: rich())))
    case 10: return Block(.media(Media(.video, title: rich().text, caption: rich(), url: rich().text)))
    case 11: return Block(.fold(Fold(rich(), blocks: nested())))
    case 12: return Block(.post(Post(author: rich().text, depth: 2, blocks: nested())))
    default: return Block(.rule)
    }
  }

  /// Options of every kind: justified or not, words divided or not, by the rules of one language or another.
  private static func options(_ numbers: inout SeededNumbers, measure: Int, unicode: Bool = true) -> LayoutOptions {
    LayoutOptions(
      measure: measure, unicode: unicode, justified: Bool.random(using: &numbers),
      language: [nil, "en", "cs"].randomElement(using: &numbers) ?? nil,
      hyphenator: Bool.random(using: &numbers) ? hyphenator : nil)
  }

  private static let hyphenator = EverywhereHyphenator()

  /// The letters of a text as they may be shown, white space left out.
  private static func letters(_ text: String) -> [Unicode.Scalar] {
    CellWidth.showable(text).unicodeScalars.filter { !$0.properties.isWhitespace }
  }

  /// Whether a text holds what must not be shown; the joiners of emoji that are shown as one sign may be.
  private static func holdsForbidden(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return CellWidth.clusters(of: text).contains { cluster in
      !cluster.isSequence
        && String(decoding: bytes[cluster.range], as: UTF8.self).unicodeScalars.contains(where: isForbidden)
    }
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return (0xFE00...0xFE0F).contains(scalar.value)
    }
  }

  @Test("keeps to the measure, and no control reaches the page", arguments: 0..<400)
  func measureAndSafety(seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let block = AnyTextTests.block(&numbers)
    let measure = [10, 11, 20, 40, 72, 120].randomElement(using: &numbers) ?? 10
    let unicode = Bool.random(using: &numbers)
    let layout = BlockLayout(options: AnyTextTests.options(&numbers, measure: measure, unicode: unicode))
    var folds = BlockFolds()
    folds.allOpen = Bool.random(using: &numbers)
    folds.sectionFolded = Bool.random(using: &numbers)
    for line in layout.lines(of: block, folds: folds) {
      #expect(line.width <= measure, "\(line.plainText)")
      #expect(
        line.width == CellWidth.of(line.plainText) || line.plainText.unicodeScalars.contains { $0.value >= 0x1F1E6 })
      for run in line.runs {
        #expect(run.width == CellWidth.of(run.text))
        #expect(!AnyTextTests.holdsForbidden(run.text))
      }
    }
  }

  @Test("is found again by line and by place", arguments: 0..<200)
  func linesOnDemand(seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(5000 + seed))
    let block = AnyTextTests.block(&numbers)
    let text = Array(BlockText(of: block).text.utf8).map { $0 == 0x09 || $0 == 0x0A ? 0x20 : $0 }
    let layout = BlockLayout(options: AnyTextTests.options(&numbers, measure: 10 + seed % 40))
    var folds = BlockFolds()
    folds.openQuestions = [0, 2]
    let expected = layout.lines(of: block, folds: folds)
    var onDemand = BlockLines(block, layout: layout, folds: folds)
    #expect(onDemand.lines(0..<expected.count) == expected)
    for line in expected {
      for run in line.runs {
        guard let origin = run.origin else { continue }
        let bytes = Array(run.text.utf8)
        #expect(Array(text[origin..<min(text.count, origin + bytes.count)]) == bytes)
        let found = onDemand.lineIndex(ofOrigin: origin) ?? expected.count
        #expect(found < expected.count && expected[found].runs.contains { $0.origin == origin })
      }
    }
  }

  @Test("shows every word of a block, in order", arguments: 0..<400)
  func everyWord(seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(1000 + seed))
    let block = AnyTextTests.block(&numbers)
    // In a grid the lines of cells stand side by side; the tests of tables see to those.
    if AnyTextTests.holdsTable(block) { return }
    var folds = BlockFolds()
    folds.allOpen = true
    let layout = BlockLayout(options: AnyTextTests.options(&numbers, measure: 10 + seed % 40))
    var shown: [Unicode.Scalar] = []
    for line in layout.lines(of: block, folds: folds) {
      for run in line.runs where run.origin != nil { shown += AnyTextTests.letters(run.text) }
    }
    var expected: [Unicode.Scalar] = []
    block.forEachText { expected += AnyTextTests.letters($0.text) }
    #expect(String(String.UnicodeScalarView(shown)) == String(String.UnicodeScalarView(expected)))
  }

  private static func holdsTable(_ block: Block) -> Bool {
    switch block.content {
    case .table: return true
    case .list(let list): return list.items.contains { $0.blocks.contains(where: holdsTable) }
    case .faq(let entries): return entries.contains { $0.blocks.contains(where: holdsTable) }
    case .quote(let quote): return quote.blocks.contains(where: holdsTable)
    default: return false
    }
  }
}
