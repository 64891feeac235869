import ReaderCore
import ReaderFeatures
import Testing
import TextLayout

@testable import ReaderUI

/// Focus mode.
@Suite struct SpotlightTests {
  @Test func allIsLitUntilItIsAskedFor() {
    var reader = ReaderDriver(SampleDocuments.long(60))
    #expect(dimmed(reader).isEmpty)
    reader.type("p")
    #expect(reader.footer.contains("focus: on"))
    #expect(!dimmed(reader).isEmpty)
    reader.type("p")
    #expect(dimmed(reader).isEmpty)
  }

  @Test func aParagraphIsLitAndTheNextOneAfterIt() {
    var reader = ReaderDriver(SampleDocuments.long(60))
    reader.type("p")
    #expect(lit(reader).first == "A long one")
    reader.type("}")
    #expect(
      lit(reader) == [
        "Section 1", String(repeating: "─", count: 72), "Paragraph 0 tells of number 0 and of nothing else.",
      ])
    reader.type("}")
    #expect(lit(reader) == ["Paragraph 1 tells of number 1 and of nothing else."])
    reader.type("{")
    #expect(
      lit(reader) == [
        "Section 1", String(repeating: "─", count: 72), "Paragraph 0 tells of number 0 and of nothing else.",
      ])
    reader.type("3}")
    #expect(lit(reader) == ["Paragraph 3 tells of number 3 and of nothing else."])
  }

  @Test func everyParagraphIsLitOnceOnTheWayDown() {
    var reader = ReaderDriver(SampleDocuments.long(25))
    reader.type("p")
    var seen: [String] = []
    for _ in 0..<26 {
      seen += lit(reader).filter { $0.hasPrefix("Paragraph") }
      reader.type("}")
    }
    #expect(seen == (0..<25).map { "Paragraph \($0) tells of number \($0) and of nothing else." })
    #expect(reader.footer.contains("the end"))
    reader.type("30{")
    #expect(reader.footer.contains("the beginning"))
    #expect(lit(reader).first == "A long one")
  }

  @Test func linesReachTheLastParagraphToo() {
    var reader = ReaderDriver(SampleDocuments.long(25))
    reader.type("p")
    for _ in 0..<80 { reader.type("j") }
    #expect(lit(reader) == ["Paragraph 24 tells of number 24 and of nothing else."])
    for _ in 0..<120 { reader.type("k") }
    #expect(lit(reader).first == "A long one")
  }

  @Test func theLightFollowsJumpsAndSearches() {
    var reader = ReaderDriver(SampleDocuments.long(300))
    reader.type("p5")
    reader.send(.timer(id: 1))
    #expect(lit(reader).first == "Section 5")
    reader.type("/number 250<Enter>")
    #expect(lit(reader).contains { $0.hasPrefix("Paragraph 250") })
    reader.type("G")
    #expect(lit(reader).contains { $0.hasPrefix("Paragraph 299") })
    reader.type("g")
    #expect(lit(reader).first == "A long one")
  }

  @Test func matchesShowWhereverTheyStand() {
    var reader = ReaderDriver(SampleDocuments.long(60))
    reader.type("p/nothing<Enter>")
    let roles = reader.state.view().lines.flatMap { $0.runs.map(\.role) }
    #expect(roles.filter { $0 == .match }.count > 3)
  }

  private func lines(_ reader: ReaderDriver, _ wanted: (ScreenRole) -> Bool) -> [String] {
    reader.state.view().lines.compactMap { line in
      line.runs.contains { wanted($0.role) } ? line.text.trimmingBlanks : nil
    }
  }

  private func dimmed(_ reader: ReaderDriver) -> [String] { lines(reader) { $0 == .dimmed } }

  private func lit(_ reader: ReaderDriver) -> [String] {
    lines(reader) { role in
      switch role {
      case .text, .match, .currentMatch: true
      default: false
      }
    }
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
