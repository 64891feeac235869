import ArticleModel
import ArticleParsing
import Bidirectional
import Hyphenation
import ReaderCore
import ReaderFeatures
import ReaderUI
import Settings
import TextLayout

/// Plays with the reader: each byte is a key, or begins what else may happen. The screen it comes to has to be sound, and the reader
/// left by Escape and q.
///
/// Drawing costs many times what a key does, so only the last screen is drawn, and one of each new size: the screens between are the last
/// ones of shorter inputs, which the fuzzer has tried before it made this one of them.
enum Keys {
  private static let document = ArticleParser().parse(
    Array(
      """
      <html lang="en"><body><article><h1>Ferries in winter</h1><p>The <a href="https://example.org/line">line</a> runs <em>twice</em>
      a day (see <a href="#b">on board</a>).</p><h2>Timetable</h2><table><tr><th>From</th><th>To</th><th>Leaves</th></tr>
      <tr><td>East Quay</td><td>Marrow Bay</td><td>07:10</td></tr><tr><td>漢字港</td><td>שלום</td><td>18:30</td></tr></table>
      <details><summary>Is there food?</summary><p>Soup.</p></details><h3 id="b">On board</h3><ul><li>A coat.<ul><li>Two.</li></ul></li></ul>
      <pre><code>if wind &gt; 8 { stay() }</code></pre><p dir="rtl" lang="he">שלום לכל מי שבא מן הים.</p></article></body></html>
      """.utf8))
  private static let options = LayoutOptions(hyphenator: DictionaryHyphenator(), readingOrder: BidirectionalOrder())

  static func check(_ bytes: [UInt8]) {
    var choices = Choices(Array(bytes.prefix(40)))
    var size = ScreenSize(columns: 1 + choices.below(140), rows: 1 + choices.below(50))
    var state = ReaderState(reading: document, name: "one", size: size, options: options)
    var timers: [Int] = []
    note(state.start(), &timers)
    while !choices.isEmpty {
      let event = event(&choices, size, &timers)
      note(state.update(event), &timers)
      if case .resized(let wanted) = event {
        size = wanted
        check(state.view(), size)
      }
    }
    check(state.view(), size)
    for _ in 0..<4 { _ = state.update(.key(.escape)) }
    let leaves = (0..<4).contains { _ in
      _ = state.update(.key(.escape))
      return state.update(.key("q")).contains(.quit)
    }
    precondition(leaves, "Escape and q do not leave")
  }

  private static let others: [Key] = [
    .enter, .tab, .backTab, .escape, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
  ]

  private static func event(_ choices: inout Choices, _ size: ScreenSize, _ timers: inout [Int]) -> Event {
    let byte = choices.next()
    switch byte {
    case 0x20..<0x7F: return .key(.character(Character(Unicode.Scalar(UInt8(byte)))))
    case 0x80..<0x80 + others.count: return .key(others[byte - 0x80])
    case 0x01...0x1A: return .key(.control(Character(Unicode.Scalar(UInt8(byte + 0x60)))))
    case 0xA0: return .resized(ScreenSize(columns: 1 + choices.next(), rows: 1 + choices.below(80)))
    case 0xA1..<0xA4:
      let cell = Frame.Cell(column: choices.below(size.columns + 2), row: choices.below(size.rows + 2))
      return .mouse(Mouse([.press, .wheelUp, .wheelDown][byte - 0xA1], at: cell))
    case 0xA4: return .pasted(choices.text())
    case 0xA5: return .ground(isDark: choices.below(2) == 0)
    case 0xA6: return .timer(id: timers.popLast() ?? choices.next())
    case 0xA7: return .notice(choices.text())
    case 0xA8: return .linkFailed(choices.text())
    case 0xA9: return .linkOpened(Arrival(document, name: "two", opening: Opening(key: "two")))
    case 0xAA: return .key(.character("漢"))
    case 0xAB: return .key(.character("e\u{301}"))
    default: return .idle
    }
  }

  private static func note(_ effects: [Effect], _ timers: inout [Int]) {
    for case .startTimer(let id, _) in effects { timers.append(id) }
  }

  private static func check(_ frame: Frame, _ size: ScreenSize) {
    precondition(frame.size == size && frame.lines.count == size.rows, "the screen has another size than the terminal")
    for line in frame.lines {
      precondition(line.width <= size.columns, "too wide: \(line.text)")
      checkClean(line.text, but: [], "the screen")
    }
    if let cursor = frame.cursor {
      precondition(
        (0..<size.columns).contains(cursor.column) && (0..<size.rows).contains(cursor.row), "a cursor outside")
    }
  }
}
