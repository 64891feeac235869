import Settings
import Testing
@testable import TerminalScreen

/// What is sent past ncurses.
@Suite struct SequenceTests {
  private func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).replacing("\u{1B}", with: "^")
  }

  // The vectors of RFC 4648, section 10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
  ])
  func base64(plain: String, encoded: String) { #expect(text(Base64.encode(Array(plain.utf8))) == encoded) }

  @Test("Every Escape of what tmux passes on is doubled")
  func tmux() {
    #expect(text(Terminal.passingThroughTmux(Array("\u{1B}]52;c;YQ==\u{7}".utf8))) == "^Ptmux;^^]52;c;YQ==\u{7}^\\")
  }

  @Test(
    "An address can neither end its sequence nor begin another",
    arguments: [
      ("https://quay.example/a", "https://quay.example/a"), ("https://a\u{1B}\\\u{7}\u{9B}b\nc", "https://a\\bc"),
      ("a b\u{202E}é", "ab"),
    ])
  func links(link: String, sent: String) {
    let opening = text(LinkedCells.opening(link))
    #expect(opening.hasPrefix("^]8;id=") && opening.hasSuffix(";\(sent)^\\"))
    #expect(opening.count { $0 == "^" } == 2)
  }

  @Test(
    "Colours are written as the terminal has them",
    arguments: [
      (8, 3 as Int32, "33"), (16, 11, "93"), (256, 110, "38;5;110"), (1 << 24, 0x87AFD7, "38;2;135;175;215"),
      (2, 3, nil),
      (256, -1, nil),
    ] as [(Int, Int32, String?)])
  func colours(count: Int, number: Int32, code: String?) {
    let cells = CellsPastCurses(
      row: 1, column: 4, text: "gone", isStruck: true, attributes: .bold, foreground: number, background: -1, link: nil)
    let codes = ["0", "1", "9"] + (code.map { [$0] } ?? [])
    #expect(text(cells.bytes(colours: count)) == "^7^[2;5H^[\(codes.joined(separator: ";"))mgone^[0m^8")
  }
}
