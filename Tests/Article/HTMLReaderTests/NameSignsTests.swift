import Testing

@testable import HTMLReader

struct NameSignsTests {
  @Test(
    "Pieces are found wherever in a name they stand, in capitals too, one within another",
    arguments: [
      ("site-footnote__text", [NameSigns.footnote, .noteText, .note]),
      ("MD-Emoji", [.emoji]),
      ("bylinebyline", [.author]),
      ("tooltip-content", [.margin, .noteText, .content]),
      ("x footnotes", [.footnote, .note, .noteReference]),
      ("marginalia", []),
      ("edito", []),
      ("b-l-o-c-k", []),
      ("", []),
    ] as [(String, NameSigns)])
  func reads(_ value: String, _ signs: NameSigns) {
    let found = Array((value + "\0").utf8).withUnsafeBufferPointer { NameSigns.read($0.baseAddress!) }
    #expect(found == signs)
  }

  @Test func looksAtTheFirstBytesAlone() {
    let near = [UInt8](repeating: 0x20, count: NameSigns.reach - 5) + Array("badge\0".utf8)
    let far = [UInt8](repeating: 0x20, count: NameSigns.reach - 4) + Array("badge\0".utf8)
    #expect(near.withUnsafeBufferPointer { NameSigns.read($0.baseAddress!) } == [.badge])
    #expect(far.withUnsafeBufferPointer { NameSigns.read($0.baseAddress!) } == [])
  }

  @Test(arguments: [("d-footnote", true), ("side-note", true), ("d-footnote-list", false), ("foot-note-ref", false)])
  func tellsNotesFromWhatRefersToThem(_ name: String, _ isNote: Bool) {
    let found = Array((name + "\0").utf8).withUnsafeBufferPointer { NameSigns.isNote($0.baseAddress!) }
    #expect(found == isNote)
  }
}
