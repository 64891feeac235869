import Testing
import TextModel

/// Texts in shared memory are as those of their own.
@Suite struct StoredTextTests {
  @Test func equalTextsAreEqualWhereverTheyStand() {
    let memory = TextMemory(Array("tide, ebb, tide".utf8))
    let first = RichText(0..<4, of: memory)
    #expect(first == RichText(11..<15, of: memory))
    #expect(first == "tide")
    #expect(first.hashValue == RichText("tide").hashValue)
    #expect(first != RichText(0..<3, of: memory))
    #expect(first != RichText(0..<4, of: memory, spans: [Span(0..<2, .strong)]))
  }

  @Test func aTextThatIsChangedLeavesTheOthersAlone() {
    let memory = TextMemory(Array("high tide".utf8))
    let all = RichText(0..<9, of: memory)
    var changed = all
    changed.text += "s"
    #expect(changed.text == "high tides")
    #expect(all.text == "high tide")
    #expect(RichText(5..<9, of: memory).withUTF8 { Array($0) } == Array("tide".utf8))
  }
}
