import Testing
import TextModel
@testable import TextDecoding

@Suite struct TerminalEncodingTests {
  private func decoded(_ bytes: [UInt8]) -> String {
    String(decoding: SourceDecoder().decode(bytes).utf8, as: UTF8.self)
  }

  /// A text in code page 437.
  private func terminal(_ text: String) -> [UInt8] {
    let table: [Unicode.Scalar: UInt8] = [
      "ü": 0x81, "é": 0x82, "ä": 0x84, "ç": 0x87, "ê": 0x88, "è": 0x8A, "ö": 0x94, "ß": 0xE1, "Ü": 0x9A,
    ]
    return text.unicodeScalars.map { table[$0] ?? UInt8(truncatingIfNeeded: $0.value) }
  }

  @Test(arguments: [
    "Die Mühle gehört seit Jahren den Söhnen des Müllers, die für drei Wölfe kochen. Die Straße führt vorbei."
  ]) func isRead(_ text: String) {
    #expect(
      decoded(terminal(text.replacing("ù", with: "u").replacing("Ç", with: "C")))
        == text.replacing("ù", with: "u").replacing("Ç", with: "C"))
  }

  @Test func quotationMarksOfWindowsAreNot() {
    var bytes = Array("He said ".utf8)
    bytes += [0x93] + Array("no".utf8) + [0x94] + Array(", and it".utf8) + [0x92] + Array("s his word ".utf8) + [0x96]
    bytes +=
      Array(" not mine. ".utf8) + [0x93] + Array("Yes".utf8) + [0x94] + Array(", I don".utf8) + [0x92]
      + Array("t mind.".utf8)
    #expect(decoded(bytes) == "He said “no”, and it’s his word – not mine. “Yes”, I don’t mind.")
  }
}
