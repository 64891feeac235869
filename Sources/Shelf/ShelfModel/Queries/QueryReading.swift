package import Timestamps

extension Query {
  /// Reads a query as it is typed.
  ///
  /// - Parameters:
  ///   - now: what `newer:30d` counts from.
  ///   - isSearch: whether what stands alone is a word of a text, whatever it means elsewhere: `empty`, where `is:empty` is the flag.
  package init(_ text: String, now: Instant, isSearch: Bool = false) throws(QueryMistake) {
    var terms: [Term] = []
    for piece in try QueryPiece.pieces(of: Array(text)) {
      terms.append(Term(try Query.condition(piece, now, isSearch), isNegated: piece.isNegated))
    }
    self.init(terms)
  }

  private static func condition(
    _ piece: QueryPiece, _ now: Instant, _ isSearch: Bool
  ) throws(QueryMistake) -> Condition {
    guard let name = piece.name else {
      if !piece.isQuoted, !isSearch, let flag = Flag(rawValue: piece.value.lowercased()) { return .flag(flag) }
      return .words(piece.value, inARow: piece.isQuoted)
    }
    guard !piece.value.isEmpty else { throw piece.mistake("nothing follows \(name):") }
    switch name {
    case "is":
      guard let flag = Flag(rawValue: piece.value.lowercased()) else {
        throw piece.mistake("unknown: is:\(piece.value)")
      }
      return .flag(flag)
    case "tag": return .tag(TagName.of(piece.value) ?? piece.value)
    case "site": return .site(CanonicalAddress.withoutWWW(piece.value.lowercased()))
    case "author": return .author(piece.value)
    case "title": return .title(piece.value)
    case "lang": return .language(piece.value.lowercased())
    case "feed": return .feed(piece.value, of: [])
    case "id": return .id(piece.value.lowercased())
    case "newer": return .newer(try moment(piece, now))
    case "older": return .older(try moment(piece, now))
    case "longer": return .longer(try minutes(piece))
    case "shorter": return .shorter(try minutes(piece))
    default: throw piece.mistake("unknown term \(name): (\(names))")
    }
  }

  private static let names = "tag, site, author, title, lang, feed, id, is, newer, older, longer, shorter"

  /// "30d", "2w", "6m", "1y", or a day.
  private static func moment(_ piece: QueryPiece, _ now: Instant) throws(QueryMistake) -> Instant {
    let day = 86_400_000
    let units: [Character: Int] = ["h": day / 24, "d": day, "w": 7 * day, "m": 30 * day, "y": 365 * day]
    if let unit = piece.value.last.flatMap({ units[$0] }), let count = Int(piece.value.dropLast()), count >= 0 {
      return Instant(milliseconds: now.milliseconds - min(count, 36_500) * unit)
    }
    if piece.value.contains("-") || piece.value.count == 4, let instant = Instant(reading: piece.value) {
      return instant
    }
    throw piece.mistake("not a time: write 30d, 2w, 6m, 1y or 2026-11-29")
  }

  /// "10min", "10m", "10", "2h".
  private static func minutes(_ piece: QueryPiece) throws(QueryMistake) -> Int {
    let digits = piece.value.prefix { $0.isASCII && $0.isNumber }
    guard let count = Int(digits) else { throw piece.mistake("not a length: write 10min or 2h") }
    switch piece.value.dropFirst(digits.count) {
    case "min", "m", "": return min(count, 100_000)
    case "h": return min(count, 1000) * 60
    default: throw piece.mistake("not a length: write 10min or 2h")
    }
  }
}

/// One term of a query, without its name and quotation marks.
private struct QueryPiece {
  var name: String?
  var value: String
  var isQuoted: Bool
  var isNegated: Bool
  var range: Range<Int>

  func mistake(_ message: String) -> QueryMistake { QueryMistake(message: message, range: range) }

  static func pieces(of text: [Character]) throws(QueryMistake) -> [QueryPiece] {
    var pieces: [QueryPiece] = []
    var at = 0
    while at < text.count {
      if text[at].isWhitespace {
        at += 1
        continue
      }
      let start = at
      let isNegated = text[at] == "-" && at + 1 < text.count && !text[at + 1].isWhitespace
      if isNegated { at += 1 }
      let nameStart = at
      while at < text.count, text[at].isLetter, text[at].isASCII { at += 1 }
      var name: String?
      // Addresses and times have colons, too: only a word before a colon without a slash after it is a name.
      if at > nameStart, at < text.count, text[at] == ":", !(at + 1 < text.count && text[at + 1] == "/") {
        name = String(text[nameStart..<at]).lowercased()
        at += 1
      } else {
        at = nameStart
      }
      let (value, isQuoted) = try word(text, &at)
      pieces.append(
        QueryPiece(name: name, value: value, isQuoted: isQuoted, isNegated: isNegated, range: start..<at))
    }
    return pieces
  }

  private static func word(_ text: [Character], _ at: inout Int) throws(QueryMistake) -> (String, Bool) {
    let start = at
    guard at < text.count, text[at] == "\"" else {
      while at < text.count, !text[at].isWhitespace { at += 1 }
      return (String(text[start..<at]), false)
    }
    at += 1
    while at < text.count, text[at] != "\"" { at += 1 }
    guard at < text.count else {
      throw QueryMistake(message: "an unclosed quotation mark", range: start..<text.count)
    }
    at += 1
    return (String(text[(start + 1)..<(at - 1)]), true)
  }
}
