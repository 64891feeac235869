import TextLayout

/// How the terminal counts emoji of several characters: one of each kind is written, and the terminal asked where its cursor stands then.
///
/// The first screen is drawn over them. Nothing waits for the answers; without all of them the parts of emoji stand side by side.
struct EmojiProbe {
  /// One that a joiner makes of two, one with a tone of skin, one that is asked to look like an emoji.
  private static let samples = ["👩\u{200D}🔧", "👍🏽", "❤\u{FE0F}"]
  /// On the second row: on the first the answer would be what terminals send for F3.
  static let question =
    samples.reduce(into: "") { $0 += "\u{1B}[2;1H\($1)\u{1B}[6n" } + "\u{1B}[2;1H\u{1B}[K"

  /// When the terminal was asked; nil once it has answered.
  var asked: ContinuousClock.Instant?
  /// The columns it has told so far.
  private var columns: [Int] = []

  /// Takes the rest of a sequence that begins with "ESC [": `2;3R`. What all answers come to, once the last is there.
  mutating func take(_ sequence: String) -> EmojiCounting? {
    guard asked != nil, sequence.hasPrefix("2;"), sequence.hasSuffix("R"),
      let column = Int(sequence.dropFirst(2).dropLast())
    else { return nil }
    columns.append(column)
    guard columns.count == Self.samples.count else { return nil }
    asked = nil
    return EmojiCounting(joins: columns[0] == 3 && columns[1] == 3, widens: columns[2] == 3)
  }
}

extension Terminal {
  /// Asks, where the terminal understands the question; those with 256 colours do.
  func askForCells() {
    guard painter.colourCount >= 256 else { return }
    emoji.asked = .now
    send(Array(EmojiProbe.question.utf8))
  }
}
