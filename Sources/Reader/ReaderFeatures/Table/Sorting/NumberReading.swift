import ReaderCore

/// A number at the beginning of a cell, as tables write it, turned into a value that can be compared.
///
///     "−1,234.5"  ►  -1234.5        "€ 1.299,00"  ►  1299 (with decimal commas)
///     "12 %"      ►  12             "1.5 kg"      ►  1500, "300 g" ►  300
///     "2–10 %"    ►  2              "$3.2 bn"     ►  3200000000
package enum NumberReading {
  /// What a column's own cells say about commas and full stops.
  package enum DecimalMark { case point, comma }

  /// Signs and currency symbols that may stand before a number.
  private static let prefixes: Set<Unicode.Scalar> = [
    "+", "~", "≈", "<", ">", "≤", "≥", "=", "±", "(", "#", "€", "$", "£", "¥", "₹", "₽", "₩", "¢",
  ]
  /// Letters that may stand before a number: currencies, "ca. 5".
  private static let prefixWords: Set<String> = [
    "eur", "usd", "gbp", "chf", "us", "ca", "c", "no", "nr", "about", "approx", "circa", "kr",
  ]
  /// What a unit or a word of magnitude multiplies by; measures of one kind are brought to one unit.
  private static let factors: [String: Double] = [
    "k": 1e3, "thousand": 1e3, "tsd": 1e3, "mio": 1e6, "mn": 1e6, "million": 1e6, "millions": 1e6, "M": 1e6,
    "mrd": 1e9, "bn": 1e9, "billion": 1e9, "billions": 1e9, "trillion": 1e12, "tn": 1e12,
    "mg": 1e-3, "g": 1, "kg": 1e3, "t": 1e6, "µm": 1e-6, "mm": 1e-3, "cm": 1e-2, "m": 1, "km": 1e3,
    "ml": 1e-3, "cl": 1e-2, "l": 1, "L": 1, "ns": 1e-9, "µs": 1e-6, "ms": 1e-3, "s": 1, "sec": 1, "min": 60, "h": 3600,
    "hr": 3600, "hrs": 3600, "hours": 3600, "hour": 3600, "minutes": 60, "days": 86_400, "day": 86_400,
    "W": 1, "kW": 1e3, "MW": 1e6, "GW": 1e9, "B": 1, "KB": 1e3, "kB": 1e3, "MB": 1e6, "GB": 1e9, "TB": 1e12,
    "Hz": 1, "kHz": 1e3, "MHz": 1e6, "GHz": 1e9,
  ]
  /// More words than this behind a number, and the cell is a text that begins with one.
  private static let mostWordsBehind = 3

  /// The value; nil where the cell does not begin with a number.
  package static func value(_ text: String, decimal: DecimalMark = .point) -> Double? {
    var reader = NumberScan(text)
    let isNegative = reader.skipPrefix(prefixes, words: prefixWords)
    guard var value = reader.number(decimal: decimal) else { return nil }
    if let sixtieths = reader.clockMinutes() { value = (value * 60 + sixtieths) * 60 }
    let words = reader.wordsBehind()
    guard words.count <= mostWordsBehind else { return nil }
    if let unit = words.first, let factor = factors[unit] ?? factors[unit.lowercased()] { value *= factor }
    return isNegative ? -value : value
  }

  /// What a cell proves about its column: a mark that stands twice parts thousands, one that is not followed by three
  /// digits parts decimals, and where both stand the later one does.
  package static func evidence(_ text: String) -> DecimalMark? {
    var marks: [(byte: UInt8, digits: Int)] = []
    var before = false
    for byte in text.utf8 {
      if byte &- 0x30 < 10 {
        if !marks.isEmpty { marks[marks.count - 1].digits += 1 }
        before = true
      } else if byte == 0x2E || byte == 0x2C {
        guard before else { return nil }
        marks.append((byte, 0))
        before = false
      } else if !marks.isEmpty {
        break
      }
    }
    marks = marks.filter { $0.digits > 0 }
    guard let last = marks.last else { return nil }
    let isComma = last.byte == 0x2C
    if marks.count > 1 {
      let isRepeated = marks.allSatisfy { $0.byte == last.byte }
      return isRepeated == isComma ? .point : .comma
    }
    return last.digits == 3 ? nil : isComma ? .comma : .point
  }
}

/// Reads a cell from left to right.
private struct NumberScan {
  private let scalars: [Unicode.Scalar]
  private var index = 0

  init(_ text: String) {
    // Nothing that decides how a cell is sorted stands further in.
    scalars = Array(text.unicodeScalars.prefix(200))
  }

  private var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private func digit(_ at: Int) -> Int? {
    guard at < scalars.count else { return nil }
    let value = scalars[at].value
    return value >= 0x30 && value <= 0x39 ? Int(value) - 0x30 : nil
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    [" ", "\u{A0}", "\u{202F}", "\u{2009}"].contains(scalar)
  }

  /// Passes what stands before the number; answers whether it is negative. Where no number follows, all is passed.
  mutating func skipPrefix(_ signs: Set<Unicode.Scalar>, words: Set<String>) -> Bool {
    var isNegative = false
    while let scalar = current, digit(index) == nil {
      if scalar == "." && digit(index + 1) != nil { break }
      if scalar.properties.isAlphabetic {
        guard words.contains(word().lowercased()) else {
          index = scalars.count
          return false
        }
        continue
      }
      if "-−–".unicodeScalars.contains(scalar) {
        isNegative = true
      } else if !signs.contains(scalar), !Self.isSpace(scalar), scalar != "." {
        index = scalars.count
        return false
      }
      index += 1
    }
    return isNegative
  }

  /// Passes letters and answers them.
  private mutating func word() -> String {
    let start = index
    while let letter = current, letter.properties.isAlphabetic { index += 1 }
    return String(String.UnicodeScalarView(scalars[start..<index]))
  }

  /// The digits with the marks between them.
  mutating func number(decimal: NumberReading.DecimalMark) -> Double? {
    guard digit(index) != nil || (current == "." && digit(index + 1) != nil) else { return nil }
    var value = 0.0
    var scale = 0.0
    while let scalar = current {
      if let digit = digit(index) {
        value = scale > 0 ? value + Double(digit) * scale : value * 10 + Double(digit)
        scale /= 10
      } else if scalar == (decimal == .comma ? "," : "."), scale == 0, digit(index + 1) != nil {
        scale = 0.1
      } else if !isThousandsMark(scalar) || scale > 0 {
        break
      }
      index += 1
    }
    return value
  }

  /// Whether a mark stands before exactly three digits.
  private func isThousandsMark(_ scalar: Unicode.Scalar) -> Bool {
    guard ",.'’".unicodeScalars.contains(scalar) || Self.isSpace(scalar) else { return false }
    return (1...3).allSatisfy { digit(index + $0) != nil } && digit(index + 4) == nil
  }

  /// The minutes of "12:30".
  mutating func clockMinutes() -> Double? {
    guard current == ":", let tens = digit(index + 1), let ones = digit(index + 2), tens < 6 else { return nil }
    index += 3
    return Double(tens * 10 + ones)
  }

  /// The words that follow: units, names of what is counted.
  func wordsBehind() -> [String] {
    String(String.UnicodeScalarView(scalars[index...])).split(whereSeparator: { " \u{A0}\u{202F},;()[]".contains($0) })
      .map(String.init)
  }
}
