import UTF8Text

extension Instant {
  /// Reads a moment as exports and feeds write it: RFC 3339 with all that is left out or put in its place, RFC 822 with its
  /// slips, and seconds or milliseconds since 1970. A moment without a zone is one of UTC.
  ///
  ///     2024-01-15T10:30:00+0000 · 2017-02-14 17:50:31 · Thu, Oct 04 2018 · Mon, 1 Jun 26 9:05 EST · 1698568488
  package init?(reading text: some StringProtocol) {
    let words = Instant.words(of: Array(text.utf8.prefix(80)))
    guard let first = words.first else { return nil }
    let found: Instant?
    if words.count == 1, case .number(let number, let digits) = first, digits != 4, digits != 8 {
      // Ten digits reach from 2001 to 2286; thirteen are the same in milliseconds.
      found = digits > 11 ? Instant(milliseconds: number) : Instant(seconds: number)
    } else {
      found = Instant(words: words)
    }
    guard let found, Instant.range.contains(found.milliseconds) else { return nil }
    self = found
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
          if index - start < 15 { number = number * 10 + Int(bytes[index] - 0x30) }
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
  private static let zones = ["est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7]

  private init?(words: [Word]) {
    var rest = words[...]
    guard let date = Instant.takeDate(from: &rest) else { return nil }
    if rest.first == .letters("t") { rest.removeFirst() }
    let time = Instant.takeTime(from: &rest)
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
          (Double(fraction) * 1000 / (1...min(digits, 15)).reduce(1) { power, _ in power * 10 }).rounded(.down))
      }
    }
    if parts.contains(where: { $0 > 60 }) || parts.first ?? 0 > 24 { parts = [] }
    return (parts.first ?? 0, parts.count > 1 ? parts[1] : 0, parts.count > 2 ? parts[2] : 0, min(999, millisecond))
  }

  /// The minutes a zone is ahead of UTC.
  private static func takeZone(from words: inout ArraySlice<Word>) -> Int {
    switch words.popFirst() {
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
