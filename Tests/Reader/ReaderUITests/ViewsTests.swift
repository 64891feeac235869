import ArticleModel
import ReaderCore
import ReaderFeatures
import Settings
import Testing

@testable import ReaderUI

@Suite struct ViewsTests {
  @Test func whatWasRemovedIsShownWithReasons() {
    var reader = ReaderDriver()
    reader.type("x")
    #expect(reader.shows("breadcrumb") && reader.shows("Home » Coast » Harbours") && reader.shows("comment prompt"))
    reader.type("x")
    #expect(!reader.shows("Home » Coast"))
  }

  @Test func aLongPassageThatWasLeftOutIsShownToItsEnd() {
    var document = SampleDocuments.full
    let text = (1...3_000).map { "word\($0)" }.joined(separator: " ")
    document.articles[0].removed = [Removal(.navigation, words: RichText(text), source: 0..<1)]
    document.articles.removeLast()
    var reader = ReaderDriver(document)
    reader.type("x")
    #expect(reader.shows("word1 word2"))
    reader.type("<Enter>")
    var words: Set<String> = []
    for _ in 0..<40 {
      words.formUnion(reader.page.flatMap { $0.split(separator: " ") }.filter { $0.hasPrefix("word") }.map(String.init))
      reader.type("<Space>")
    }
    #expect(words.count == 3_000)
  }

  @Test func repairsShowWhatStoodThere() {
    var reader = ReaderDriver()
    reader.type("R")
    #expect(reader.shows("sand,silt  →  sand, silt"))
    #expect(reader.shows("co[soft hyphen]ast"))
  }

  @Test func repairsStandInTheirWords() {
    let words =
      "The boats were out all night and came back with nothing, since the herring had left the bay long before."
    let block = Block(.paragraph(RichText(words)), source: 0..<100)
    let repair = Repair(was: "nothing,since", now: "nothing, since", source: 40..<53)
    let content = RepairsContent([Article(blocks: [block], repairs: [repair])])
    let lines = (0..<content.itemCount).flatMap { content.lines(of: $0, width: 100) }.map(\.text)
    let line = lines.first { $0.contains("→") } ?? ""
    #expect(line.contains("nothing,since  →  nothing, since   … night and came back with nothing, since the herring"))
    #expect(line.count <= 100)
  }

  @Test func theSourceIsThatOfThePassageBeingRead() {
    var reader = ReaderDriver()
    reader.type("2jjr")
    #expect(reader.header.contains("Source, bytes"))
    let start = reader.state.document?.articles[0].blocks[5].source.lowerBound ?? -1
    reader.type("<Esc>2")
    reader.send(.timer(id: reader.state.timer ?? -1))
    reader.type("r")
    #expect(reader.header.contains("bytes \(start)"))
  }

  @Test func helpListsEveryKeyThatHasADescription() {
    let content = HelpContent(maps: [KeyMaps.standard[.page]])
    let text = (0..<content.itemCount).flatMap { content.lines(of: $0, width: 76) }.map(\.text).joined(separator: "\n")
    for binding in KeyMaps.standard[.page].bindings where !binding.sequences.isEmpty {
      #expect(text.contains(binding.keyLabels) && text.contains(binding.command.help), "\(binding.command.name)")
    }
  }

  @Test func theOutlineMarksTheSectionBeingRead() {
    var reader = ReaderDriver(columns: 120, rows: 40)
    reader.type("2")
    #expect(reader.lines.contains { $0.contains("●") && $0.contains("What the surveys") })
    reader.type("t")
    #expect(!reader.lines.contains { $0.contains("●") })
  }

  @Test func theOutlineLeadsToASection() {
    var reader = ReaderDriver()
    reader.type("T<Down><Down><Down><Enter>")
    #expect(reader.page.first?.contains("Questions about the harbour") == true)
    reader.type("T/surv<Enter><Enter>")
    #expect(reader.page.first?.contains("What the surveys say") == true)
  }

  @Test func anOutlineOfThousandsDrawsWhatIsSeen() {
    var reader = ReaderDriver(SampleDocuments.long(50_000), columns: 120, rows: 40)
    reader.type("G")
    #expect(reader.lines.contains { $0.contains("●") && $0.contains("Section 5000") })
    #expect(reader.lines.contains { $0.contains("Section 5000") })
  }

  @Test(arguments: [(19, 5), (20, 4), (1, 1), (0, 0), (5, 200)]) func aScreenTooSmallSaysSo(size: (Int, Int)) {
    var reader = ReaderDriver(columns: size.0, rows: size.1)
    #expect(reader.lines.count == size.1)
    #expect(size.0 < 10 || reader.shows("20×5"))
    reader.type("q")
    #expect(reader.effects.contains(.quit))
  }

  @Test func anEmptyDocumentIsShown() {
    var reader = ReaderDriver(SampleDocuments.empty)
    reader.type("jG}]zMF/x<Enter>nxRr?<Esc><Esc><Tab><Enter>")
    reader.type("<Esc><Esc>q")
    #expect(reader.effects.contains(.quit))
  }

  @Test func copyingPutsTheSectionIntoTheClipboard() {
    var reader = ReaderDriver()
    reader.type("2yt")
    #expect(
      reader.effects.contains { if case .copy(let text) = $0 { text.contains("Echo sounder\t4.05") } else { false } })
    reader.type("ys")
    #expect(
      reader.effects.contains { if case .copy(let text) = $0 { text.contains("What the surveys say") } else { false } })
    reader.type("yc")
    #expect(reader.footer.contains("no code"))
  }

  @Test func aMessageStaysUntilTheNextKey() {
    var reader = ReaderDriver()
    reader.send(.notice("something came up"))
    #expect(reader.footer.contains("something came up"))
    reader.type("j")
    #expect(!reader.footer.contains("something came up"))
  }

  @Test func noLineIsWiderThanTheScreen() {
    for columns in 20...130 {
      var reader = ReaderDriver(columns: columns, rows: 30)
      for keys in ["", "T", "<Esc>3", "x", "R", "r", "?", "<Esc>/sand"] {
        reader.type(keys)
        let frame = reader.state.view()
        #expect(frame.lines.count == 30)
        #expect(frame.lines.allSatisfy { $0.width <= columns }, "\(columns) \(keys)")
      }
    }
  }
}
