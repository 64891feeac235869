import UTF8Text

/// Puts numbers that stand alone on their lines before the steps below them, as pages have them that draw each number in a circle.
///
///     1                             ►   1. Take off the cover.
///     Take off the cover.               2. Pull out the old cord.
///     2
///     Pull out the old cord.
///
/// The steps are whole sentences: cells of a table, scores and numbers of pages stand above other things.
enum LoneNumbers {
  private static let fewest = 3
  private static let fewestWords = 4
  /// The most lines from one number to the next.
  private static let mostLines = 4

  static func apply(to text: inout TextLines) {
    var index = 0
    while index < text.lines.count {
      let steps = series(from: index, in: text)
      guard steps.count >= fewest else {
        index += 1
        continue
      }
      for (number, step) in steps.enumerated() {
        let blank = text.lines[step].blankLinesBefore
        text.drop(step..<step + 1)
        text.say(.item, step + 1, level: number + 1)
        text.lines[step + 1].blankLinesBefore = blank
      }
      index = (steps.last ?? index) + 2
    }
  }

  /// The lines of the numbers 1, 2, 3 … from a line on.
  private static func series(from start: Int, in text: TextLines) -> [Int] {
    var steps: [Int] = []
    var index = start
    while index + 1 < text.lines.count, index - (steps.last ?? start) <= mostLines {
      if isNumber(index, steps.count + 1, in: text), isStep(index + 1, in: text) {
        steps.append(index)
        index += 2
      } else if steps.isEmpty {
        return []
      } else {
        index += 1
      }
    }
    return steps
  }

  private static func isNumber(_ index: Int, _ number: Int, in text: TextLines) -> Bool {
    let line = text.lines[index]
    guard line.text.count <= 3, line.said == .nothing else { return false }
    let digits = text.text(index).prefix(while: isDigit)
    guard !digits.isEmpty, digits.count + 1 >= line.text.count else { return false }
    return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 } == number
      && (digits.count == line.text.count || text.text(index).last == UInt8(ascii: "."))
  }

  private static func isStep(_ index: Int, in text: TextLines) -> Bool {
    text.lines[index].said == .nothing && text.words(index) >= fewestWords && text.endsSentence(index)
  }
}
