import ArticleModel
import UTF8Text

/// Mark-up whose commands begin lines behind a sign: "=head1 NAME", "@chapter Warping".
protocol CommandedText {
  /// The sign before each command.
  static var sign: UInt8 { get }
  /// The fewest commands among the first lines.
  static var fewest: Int { get }
  /// Whether a command has this name.
  static func knows(_ name: String) -> Bool
  /// Whether no other kind of text has the commands that were found.
  static func areOwn(_ names: [String]) -> Bool

  var text: TextLines { get }
  init(text: TextLines)
  /// Reads the whole text.
  mutating func run()
}

extension CommandedText {
  /// Reads a text that has such commands.
  static func apply(to text: inout TextLines) {
    guard !text.isWhole else { return }
    let found = (0..<min(commandReach, text.lines.count)).compactMap { command($0, in: text)?.name }
    guard found.count >= fewest, areOwn(found) else { return }
    var pass = Self(text: text)
    pass.run()
    text = pass.text
    text.isWhole = true
  }

  /// The name of the command a line begins with, and the words behind it.
  static func command(_ index: Int, in text: TextLines) -> (name: String, words: Range<Int>)? {
    let range = text.lines[index].text
    guard text.bytes[range.lowerBound] == sign, range.count >= 2, isLetter(text.bytes[range.lowerBound + 1]) else {
      return nil
    }
    let end = range.dropFirst().first { !isLetter(text.bytes[$0]) && !isDigit(text.bytes[$0]) } ?? range.upperBound
    guard end == range.upperBound || isSpace(text.bytes[end]) else { return nil }
    let name = String(decoding: text.bytes[range.lowerBound + 1..<end], as: UTF8.self)
    return knows(name) ? (name, (end..<range.upperBound).trimmed(in: text.bytes)) : nil
  }
}

/// How many lines are searched for commands.
private let commandReach = 400
