/// How the numbers of a list are written. Raw values are what the JSON shows; they are CSS's names.
public enum NumberStyle: String, Sendable, CaseIterable {
  case decimal
  case lowerLetters = "lower-alpha"
  case upperLetters = "upper-alpha"
  case lowerRoman = "lower-roman"
  case upperRoman = "upper-roman"
  case lowerGreek = "lower-greek"

  /// A number in this style: 4 as "4", "d", "iv" or "δ". Numbers without a letter or numeral are written in digits.
  public func numeral(_ number: Int) -> String {
    switch self {
    case .decimal: String(number)
    case .lowerLetters: NumberStyle.letters(number, of: NumberStyle.latin) ?? String(number)
    case .lowerGreek: NumberStyle.letters(number, of: NumberStyle.greek) ?? String(number)
    case .upperLetters: NumberStyle.letters(number, of: NumberStyle.latin)?.uppercased() ?? String(number)
    case .lowerRoman: NumberStyle.roman(number) ?? String(number)
    case .upperRoman: NumberStyle.roman(number)?.uppercased() ?? String(number)
    }
  }

  private static let latin = Array("abcdefghijklmnopqrstuvwxyz")
  private static let greek = Array("αβγδεζηθικλμνξοπρστυφχψω")

  private static func letters(_ number: Int, of alphabet: [Character]) -> String? {
    guard number > 0 else { return nil }
    var letters: [Character] = []
    var rest = number
    while rest > 0 {
      letters.append(alphabet[(rest - 1) % alphabet.count])
      rest = (rest - 1) / alphabet.count
    }
    return String(letters.reversed())
  }

  private static func roman(_ number: Int) -> String? {
    guard number > 0, number < 4000 else { return nil }
    let signs = [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
      (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var numeral = ""
    var rest = number
    for (value, sign) in signs {
      while rest >= value {
        numeral += sign
        rest -= value
      }
    }
    return numeral
  }
}

extension List {
  /// The number of each item: one more than that of the item before it, or one less where they count down, unless it has its own.
  public var numbers: [Int] {
    var next = start
    return items.map { item in
      let number = item.number ?? next
      next = isReversed ? number &- 1 : number &+ 1
      return number
    }
  }

  /// Whether its numbers are consecutive and in digits, which every format can express.
  public var countsPlainly: Bool {
    ordered && style == .decimal && !isReversed && items.allSatisfy { $0.number == nil && $0.marker == nil }
  }

  /// The marker of each item: "12", "c", "iv", or the author's own; nil for a bullet.
  public var markers: [String?] {
    zip(items, numbers).map { item, number in item.marker ?? (ordered ? style.numeral(number) : nil) }
  }
}
