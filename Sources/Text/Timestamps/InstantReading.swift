import UTF8Text

extension Instant {
  /// Reads a moment as exports and feeds write it: RFC 3339 with all that is left out or put in its place, RFC 822 with its
  /// slips, the clocks of twelve hours, and counts since 1970. A moment without a zone is one of UTC.
  ///
  ///     2024-01-15T10:30:00+0000 · 2017-02-14 17:50:31 · Thu, Oct 04 2018 · Mon, 1 Jun 26 9:05 EST · June 5, 2021 10:22 PM
  ///     Wed Sep 24 2025 14:00:00 GMT+0200 (CEST) · 1698568488 · 1698568488.25 · 1698568488000
  package init?(reading text: some StringProtocol) {
    let words = Instant.words(of: Array(text.utf8.prefix(80)))
    guard let found = Instant(count: words) ?? Instant(words: words), Instant.range.contains(found.milliseconds) else {
      return nil
    }
    self = found
  }

  /// A count since 1970 (by Chrome, since 1601), whose unit its length tells. Ten digits of seconds reach from 2001 to 2286.
  private init?(count words: [Word]) {
    guard case .number(let number, let digits) = words.first, digits != 4, digits != 8 else { return nil }
    // What follows the point is less than the unit.
    let isFraction = digits > 8 && words.count == 3 && words[1] == .sign(UInt8(ascii: "."))
    guard words.count == 1 || isFraction else { return nil }
    switch digits {
    case ...11: self.init(seconds: number)
    case ...14: self.init(milliseconds: number)
    case ...16: self.init(milliseconds: number / 1000)
    case 17: self.init(milliseconds: number / 1000 - 11_644_473_600_000)
    default: return nil
    }
  }

  private enum Word: Equatable {
    case number(Int, digits: Int)
    case letters(String)
    case sign(UInt8)
  }

  private static func words(of bytes: [UInt8]) -> [Word] {
    var words: [Word] = []
    var index = 0
    while index < bytes.count {
      let start = index
      if isDigit(bytes[index]) {
        var number = 0
        while index < bytes.count, isDigit(bytes[index]) {
          if index - start < 17 { number = number * 10 + Int(bytes[index] - 0x30) }
          index += 1
        }
        words.append(.number(number, digits: index - start))
      } else if isLetter(bytes[index]) {
        while index < bytes.count, isLetter(bytes[index]) { index += 1 }
        words.append(.letters(String(decoding: bytes[start..<index], as: UTF8.self).lowercased()))
      } else {
        if bytes[index] > 0x20, bytes[index] != UInt8(ascii: ",") { words.append(.sign(bytes[index])) }
        index += 1
      }
    }
    return words
  }

  /// Hours that names of zones stand for (RFC 822, section 5).
  private static let zones = [
    "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7, "cet": 1, "cest": 2,
    "eet": 2, "eest": 3, "msk": 3, "jst": 9,
  ]

  private init?(words: [Word]) {
    var rest = words[...]
    guard let date = Instant.takeDate(from: &rest) else { return nil }
    if rest.first == .letters("t") { rest.removeFirst() }
    var time = Instant.takeTime(from: &rest)
    if let half = rest.first, half == .letters("am") || half == .letters("pm"), (1...12).contains(time.hour) {
      rest.removeFirst()
      time.hour = time.hour % 12 + (half == .letters("pm") ? 12 : 0)
    }
    let offset = Instant.takeZone(from: &rest)
    self.init(
      year: date.year, month: date.month, day: date.day, hour: time.hour, minute: time.minute - offset,
      second: time.second, millisecond: time.millisecond)
  }

  private static func takeDate(from words: inout ArraySlice<Word>) -> (year: Int, month: Int, day: Int)? {
    if case .letters(let name) = words.first, CalendarWords.month(name) == nil { words.removeFirst() }
    guard let first = words.popFirst() else { return nil }
    if case .number(let year, digits: 4) = first {
      if words.first == .sign(UInt8(ascii: "-")) || words.first == .sign(UInt8(ascii: "/")) { words.removeFirst() }
      guard case .number(let month, digits: 1...2) = words.popFirst() else { return valid(year, 1, 1) }
      if words.first == .sign(UInt8(ascii: "-")) || words.first == .sign(UInt8(ascii: "/")) { words.removeFirst() }
      guard case .number(let day, digits: 1...2) = words.popFirst() else { return valid(year, month, 1) }
      return valid(year, month, day)
    }
    if case .number(let number, digits: 8) = first { return valid(number / 10_000, number / 100 % 100, number % 100) }
    return takeNamedDate(first, &words)
  }

  /// "1 Jun 2026", "Oct 04 2018", "01-Jun-26".
  private static func takeNamedDate(
    _ first: Word, _ words: inout ArraySlice<Word>
  ) -> (year: Int, month: Int, day: Int)? {
    func next() -> Word? {
      while words.first == .sign(UInt8(ascii: "-")) || words.first == .sign(UInt8(ascii: ".")) { words.removeFirst() }
      return words.popFirst()
    }
    guard let second = next(), case .number(let written, let digits) = next() else { return nil }
    let year = digits > 2 ? written : written < 50 ? 2000 + written : 1900 + written
    switch (first, second) {
    case (.number(let day, digits: _), .letters(let name)):
      return CalendarWords.month(name).flatMap { valid(year, $0, day) }
    case (.letters(let name), .number(let day, digits: _)):
      return CalendarWords.month(name).flatMap { valid(year, $0, day) }
    default: return nil
    }
  }

  private static func valid(_ year: Int, _ month: Int, _ day: Int) -> (year: Int, month: Int, day: Int)? {
    (1...9999).contains(year) && (1...12).contains(month) && (1...31).contains(day) ? (year, month, day) : nil
  }

  private static func takeTime(
    from words: inout ArraySlice<Word>
  ) -> (hour: Int, minute: Int, second: Int, millisecond: Int) {
    var parts: [Int] = []
    while parts.count < 3, case .number(let number, digits: 1...2) = words.first {
      parts.append(number)
      words.removeFirst()
      guard words.first == .sign(UInt8(ascii: ":")) else { break }
      words.removeFirst()
    }
    var millisecond = 0
    if parts.count == 3, words.first == .sign(UInt8(ascii: ".")) {
      words.removeFirst()
      if case .number(let fraction, let digits) = words.popFirst() {
        millisecond = Int(
          (Double(fraction) * 1000 / (1...min(digits, 17)).reduce(1) { power, _ in power * 10 }).rounded(.down))
      }
    }
    if parts.contains(where: { $0 > 60 }) || parts.first ?? 0 > 24 { parts = [] }
    return (parts.first ?? 0, parts.count > 1 ? parts[1] : 0, parts.count > 2 ? parts[2] : 0, min(999, millisecond))
  }

  /// The minutes a zone is ahead of UTC.
  ///
  ///     +02:00 · -0500 · EST · GMT+0200
  private static func takeZone(from words: inout ArraySlice<Word>) -> Int {
    switch words.popFirst() {
    case .letters("gmt"), .letters("utc"): return takeZone(from: &words)
    case .letters(let name): return (zones[name] ?? 0) * 60
    case .sign(let sign) where sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"):
      guard case .number(let number, let digits) = words.popFirst() else { return 0 }
      var minutes = digits > 2 ? number / 100 * 60 + number % 100 : number * 60
      if digits <= 2, words.first == .sign(UInt8(ascii: ":")), case .number(let more, _) = words.dropFirst().first {
        minutes += more
      }
      guard minutes <= 24 * 60 else { return 0 }
      return sign == UInt8(ascii: "+") ? minutes : -minutes
    default: return 0
    }
  }
}
