import ReaderCore
import ReaderFeatures
import SeededRandom
import Settings

@testable import ReaderUI

/// Chooses events: single keys, the mouse, sizes, and now and then a few keys that belong together, which lead to
/// places single keys seldom come to.
struct RandomHand {
  /// Timers that were begun and may run out.
  var timers: [Int] = []
  /// Documents that are still to come.
  var arrivals: [Event] = []
  /// Keys that are still to be typed.
  private var planned: [Key] = []

  mutating func event(in state: ReaderState, _ random: inout SeededGenerator) -> Event {
    if let key = planned.popLast() { return .key(key) }
    // Typing, views and tiny screens end soon, or most events would be spent there.
    switch state.context {
    case .commands, .prompt, .tableTyping, .libraryFilter, .homeTyping:
      if random.below(4) == 0 { return .key(random.below(2) == 0 ? .enter : .escape) }
    case .panel, .libraryHelp: if random.below(8) == 0 { return .key(.escape) }
    case .tooSmall: if random.below(4) == 0 { return .resized(size(&random)) }
    default: break
    }
    switch random.below(100) {
    case 0..<4: return .resized(size(&random))
    case 4..<16: return .mouse(mouse(state.size, &random))
    case 16: return .pasted(Self.pasted[random.below(Self.pasted.count)])
    case 17: return .ground(isDark: random.below(2) == 0)
    case 18: return .idle
    case 19..<22: return .timer(id: timers.popLast() ?? random.below(20))
    case 22 where !arrivals.isEmpty: return arrivals.removeFirst()
    case 22..<34: planned = plan(state, &random).reversed()
    default: break
    }
    return .key(planned.popLast() ?? key(state, &random))
  }

  /// Every size from one cell up; those a program shows something on, and those it just does not, come often.
  private func size(_ random: inout SeededGenerator) -> ScreenSize {
    switch random.below(6) {
    case 0: ScreenSize(columns: 1 + random.below(24), rows: 1 + random.below(8))
    case 1: ScreenSize(columns: 20 + random.below(3), rows: 5 + random.below(3))
    case 2: ScreenSize(columns: 300, rows: 100)
    case 3: ScreenSize(columns: 1 + random.below(300), rows: 1 + random.below(100))
    default: ScreenSize(columns: 60 + random.below(60), rows: 16 + random.below(20))
    }
  }

  /// A click or a turn of the wheel, a little outside of the screen too.
  private func mouse(_ size: ScreenSize, _ random: inout SeededGenerator) -> Mouse {
    let actions: [Mouse.Action] = [.press, .press, .press, .wheelUp, .wheelDown, .wheelDown]
    let cell = Frame.Cell(column: random.below(size.columns + 2), row: random.below(size.rows + 2))
    return Mouse(actions[random.below(actions.count)], at: cell)
  }

  /// Mostly a key that is of use here.
  private func key(_ state: ReaderState, _ random: inout SeededGenerator) -> Key {
    if random.below(3) > 0, let keys = keys(of: state.mode, &random), let key = keys.first { return key }
    return random.below(2) == 0
      ? .character(Self.characters[random.below(Self.characters.count)])
      : Self.others[random.below(Self.others.count)]
  }

  /// The keys of some command of a mode.
  private func keys(of mode: Command.Mode, _ random: inout SeededGenerator) -> [Key]? {
    let commands = CommandTable.commands(of: mode)
    let command = commands[random.below(commands.count)]
    let keys = KeyMaps.defaultKeys(command)
    return keys.isEmpty ? nil : keys[random.below(keys.count)]
  }

  /// Keys that do something together.
  private func plan(_ state: ReaderState, _ random: inout SeededGenerator) -> [Key] {
    switch random.below(12) {
    case 10:
      return [["v", "w", "e", .enter], ["v", "s", "2"], ["v", "p", "n", "x", .enter], ["]", "h"]][random.below(4)]
    case 11: return ["V"] + [["j", "c"], ["n", "y", .enter], ["D", "u"], ["/", "a", .enter]][random.below(4)]
    case 0:
      let commands = CommandTable.commands(of: state.mode)
      return [":"] + typed(commands[random.below(commands.count)].name) + [.enter]
    case 1:
      let settings = SettingTable.all
      return [":"] + typed(settings[random.below(settings.count)].name + Self.values[random.below(Self.values.count)])
        + [.enter]
    case 2: return ["/"] + typed(Self.words[random.below(Self.words.count)]) + [.enter]
    case 3: return [random.below(2) == 0 ? "e" : "E", .tab, .enter]
    case 4: return random.below(2) == 0 ? ["T"] : ["z", "R", .tab, .enter]
    case 5: return [random.below(2) == 0 ? "w" : "/", "a", .enter]
    case 6: return typed(String(random.below(2_000_000_000))) + (keys(of: state.mode, &random) ?? [])
    case 7: return ["f", ["a", "A", "s", "z"][random.below(4)]]
    case 8: return ["L"] + [["/", "a", .enter], ["j", .enter], ["G", "t"], [.enter]][random.below(4)]
    default: return keys(of: state.mode, &random) ?? []
    }
  }

  private func typed(_ text: String) -> [Key] { text.map { .character($0) } }

  private static let characters = Array("jkgGdubtTFfzaocRMnN/?xXrRymsl[]{}'`+-0123456789 eé漢*:<>\u{301}|&$hv\\(.?pA")
  private static let others: [Key] = [
    .enter, .enter, .tab, .backTab, .escape, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp,
    .pageDown, .control("d"), .control("u"), .control("w"), .control("f"), .control("l"), .control("p"),
    .control("r"), .control("t"), .control("g"),
  ]
  private static let pasted = ["", "sand\u{1B}[31m\n漢", String(repeating: "wide 漢字 ", count: 80), "\u{301}\u{202E}x"]
  private static let words = ["the", "E", "and ", "漢", "(", "a|e", "[a-z]+ing", ".", "s\\b", "\u{301}"]
  private static let values = ["", "=1", " 0", "=on", "=x", "=-9999999999999999999"]
}
