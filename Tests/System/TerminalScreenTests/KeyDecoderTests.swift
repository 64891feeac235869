import CNcurses
import ReaderCore
import Settings
import Testing
@testable import TerminalScreen

/// What ncurses reads, as keys.
@Suite struct KeyDecoderTests {
  private func said(_ input: KeyDecoder.Input) -> String {
    switch input {
    case .key(let key): "\(key)"
    case .pasteBegins: "paste begins"
    case .pasteEnds: "paste ends"
    case .mouse: "mouse"
    case .other: "nothing"
    }
  }

  @Test(arguments: [
    (0x61 as UInt32, Key.character("a")), (0x6771, .character("東")), (0x1B, .escape), (0x0D, .enter), (0x0A, .enter),
    (0x09, .tab), (0x7F, .backspace), (0x08, .backspace), (0x01, .control("a")), (0x1A, .control("z")),
  ])
  func characters(value: UInt32, key: Key) { #expect(said(KeyDecoder.character(value)) == "\(key)") }

  @Test(
    "Other control characters, and numbers that are no characters, say nothing",
    arguments: [
      0x00 as UInt32, 0x1C, 0x1F, 0x80, 0x9B, 0x9F, 0xD800, 0x11_0000, .max,
    ])
  func noCharacters(value: UInt32) { #expect(said(KeyDecoder.character(value)) == "nothing") }

  @Test(arguments: [
    (KEY_UP, Key.up), (KEY_PPAGE, .pageUp), (KEY_BTAB, .backTab), (KEY_DC, .delete), (KEY_ENTER, .enter),
  ])
  func keypad(code: Int32, key: Key) { #expect(said(KeyDecoder.keypad(code)) == "\(key)") }

  @Test("Marks of pastes and of the mouse are no keys")
  func marks() {
    let own = (0...2).map { said(KeyDecoder.keypad(lectern_key_first_own + $0)) }
    #expect(own == ["paste begins", "paste ends", "mouse"])
    #expect(said(KeyDecoder.keypad(Int32.max)) == "nothing")
  }
}
