import ReaderCore

/// Choosing among articles without a screen: some lines are printed at a time, each with its number, and the number is typed.
public struct LinearList {
  /// What comes of a line that was typed.
  public struct Answer: Sendable, Equatable {
    /// What is printed.
    public var lines: [String] = []
    /// The line that is opened.
    public var opened: Int?
    /// Whether the reader leaves.
    public var isDone = false
  }

  /// How many lines are printed at a time.
  private static let portion = 10

  private let name: String
  private let total: Int
  /// The words for the line of a number; they may take a while, so they are asked for once.
  private let words: (Int) -> String
  private var known: [Int: String] = [:]
  /// The rows that hold what was searched for, in their order.
  private var shown: [Int]
  /// How many of them were printed.
  private var printed = 0

  /// A list with a name ("inbox"), so many lines, and the words for each of them.
  public init(_ name: String, count: Int, _ words: @escaping (Int) -> String) {
    self.name = name
    self.words = words
    total = count
    shown = Array(0..<count)
  }

  private mutating func row(_ number: Int) -> String {
    if let row = known[number] { return row }
    let row = words(number)
    known[number] = row
    return row
  }

  /// What is asked for each line.
  public static let prompt = "a number: read, Enter: more, ?: keys: "

  /// What is printed first.
  public mutating func start() -> [String] { ["\(name): \(count(total))"] + next() }

  /// Does what a line asks for; an empty one asks for more of the list.
  public mutating func take(_ line: String) -> Answer {
    let line = line.asTypedLine
    if line.first == "/" { return search(String(line.dropFirst())) }
    if let number = Int(line) {
      guard (1...max(1, total)).contains(number), total > 0 else { return Answer(lines: ["the last one is \(total)"]) }
      return Answer(opened: number - 1)
    }
    switch line {
    case "", " ", "j", "d", "f": return Answer(lines: next())
    case "g":
      printed = 0
      return Answer(lines: next())
    case "?": return Answer(lines: Self.help)
    case "q", "Q": return Answer(isDone: true)
    default: return Answer(lines: ["\(line) does nothing here; ? tells what does"])
    }
  }

  private mutating func next() -> [String] {
    guard printed < shown.count else { return [shown.isEmpty ? "nothing" : "the end"] }
    let part = shown[printed...].prefix(Self.portion)
    printed += part.count
    return part.map { "\($0 + 1). \(row($0))" }
  }

  private mutating func search(_ words: String) -> Answer {
    let wanted = words.lowercased()
    let found = (0..<total).filter { wanted.isEmpty || row($0).lowercased().contains(wanted) }
    guard !found.isEmpty else { return Answer(lines: ["\(words): not found"]) }
    shown = found
    printed = 0
    return Answer(lines: [count(found.count)] + next())
  }

  private func count(_ number: Int) -> String { number == 1 ? "1 article" : "\(number) articles" }

  private static let help = [
    "a number: read that article. Enter: more of the list. g: from the first.",
    "slash and words: only the lines with these words; slash alone: all of them. q: leave.",
  ]
}
