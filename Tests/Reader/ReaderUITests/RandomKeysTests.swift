import Foundation
import ReaderCore
import ReaderFeatures
import SeededRandom
import Settings
import Testing

@testable import ReaderUI

/// Keys as a cat on the keyboard types them: nothing crashes, no line is too wide, and the way out stays open.
@Suite struct RandomKeysTests {
  /// How many events each reader gets; sanitizers, under which an event takes a hundred times as long, ask for fewer.
  private static let events = ProcessInfo.processInfo.environment["LECTERN_KEYS"].flatMap { Int($0) } ?? 2_000

  @Test(arguments: 1...8) func inAnArticle(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var reader = ReaderDriver(columns: 100, rows: 30)
    var isTooWide = false
    for _ in 0..<Self.events {
      reader.send(event(&random))
      let frame = reader.state.view()
      isTooWide = isTooWide || frame.lines.contains { $0.width > frame.size.columns }
    }
    #expect(!isTooWide)
    #expect(leaves(&reader.state))
  }

  @Test(arguments: 1...4) func inTheListToo(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let entries = (0..<40).map { LibraryEntry(path: "file\($0).txt") }
    var reader = ReaderDriver(browsing: entries)
    for _ in 0..<Self.events {
      reader.send(event(&random))
      if case .openEntry? = reader.effects.last { reader.send(.opened(SampleDocuments.full, name: "one")) }
      _ = reader.state.view()
    }
    #expect(leaves(&reader.state))
  }

  /// Whether Escape and q, a few of each, end the program from wherever it is.
  private func leaves(_ state: inout ReaderState) -> Bool {
    for _ in 0..<4 { _ = state.update(.key(.escape)) }
    return (0..<4).contains { _ in
      _ = state.update(.key(.escape))
      return state.update(.key("q")).contains(.quit)
    }
  }

  private func event(_ random: inout SeededGenerator) -> Event {
    switch random.below(28) {
    case 24: .ground(isDark: random.below(2) == 0)
    case 25, 26: .mouse(mouse(&random))
    case 0: .resized(ScreenSize(columns: random.below(140), rows: random.below(50)))
    case 1: .pasted("sand\u{1B}[31m\n漢")
    case 2: .timer(id: random.below(20))
    case 3: .idle
    case 4: .described(entry: random.below(50), title: random.below(2) == 0 ? nil : "Title", minutes: 3, date: nil)
    case 5...16: .key(.character(Self.characters[random.below(Self.characters.count)]))
    default: .key(Self.others[random.below(Self.others.count)])
    }
  }

  private func mouse(_ random: inout SeededGenerator) -> Mouse {
    let actions: [Mouse.Action] = [.press, .press, .wheelUp, .wheelDown]
    return Mouse(actions[random.below(4)], at: Frame.Cell(column: random.below(140), row: random.below(50)))
  }

  private static let characters = Array("jkgGdubtTFfzaocRMnN/?xXrRymsl[]{}'`+-0123456789 eé漢*:<>\u{301}sandeE*#\\(.?pA")
  private static let others: [Key] = [
    .enter, .tab, .backTab, .escape, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
    .control("d"), .control("u"), .control("w"), .control("f"), .control("l"), .control("z"), .control("p"),
    .control("r"),
  ]
}
