import Testing

@testable import UTF8Text

/// What may reach a terminal, and how names of files go through text.
struct UTF8TextTests {
  @Test(arguments: [
    ("plain, Köln 東京 🧂", "plain, Köln 東京 🧂"), ("a\u{1B}[2J\u{9B}3J", "a?[2J?3J"), ("a\r\nb\tc\u{0}", "a??b?c?"),
    ("\u{202E}txt\u{2066}x\u{2069}\u{2028}y", "?txt?x??y"), ("\u{7F}\u{85}\u{A0}", "??\u{A0}"), ("a\u{10FEFF}b", "a?b"),
  ])
  func isOneLineWithoutCommands(text: String, printable: String) {
    #expect(PrintableText.of(text) == printable)
  }

  static let names: [[UInt8]] = [
    [], Array("plain.md".utf8), Array("Köln 東京.md".utf8), [0x62, 0xFF, 0x2E], [0xC3], [0xE2, 0x82, 0x41, 0xF5],
    [0xED, 0xA0, 0x80], [0xC0, 0xAF], Array("\u{10FEFF}\u{10FE00}".utf8), Array("e\u{301}\u{10FFFF}".utf8),
    [0x80, 0x0A],
  ]

  @Test(arguments: names) func anyNameComesOutAsItWas(bytes: [UInt8]) {
    #expect(FileName.bytes(of: FileName.text(of: bytes)) == bytes)
    #expect(FileName.readable(FileName.text(of: bytes)) == String(decoding: bytes, as: UTF8.self))
  }

  @Test func everyPairOfBytesComesOutAsItWas() {
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        let bytes = [first, second, 0x41]
        guard FileName.bytes(of: FileName.text(of: bytes)) != bytes else { continue }
        Issue.record("\(bytes)")
      }
    }
  }

  @Test func namesThatAreTextStayAsTheyAre() {
    #expect(FileName.text(of: "Köln 🧂.md".utf8) == "Köln 🧂.md")
    #expect(FileName.text(of: [0x61, 0xFF]) == "a\u{10FEFF}")
    #expect(FileName.withCString("a\0b") { _ in true } == nil)
  }
}
