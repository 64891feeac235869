import UTF8Text

/// Reads the log of a chat: each line is a message, and no line is a title.
///
///     [09:12] <mara> has anybody seen the hook   ►   two paragraphs
///     [09:13] <piet> which one
enum ChatLog {
  private static let reach = 20
  private static let fewest = 3

  static func apply(to text: inout TextLines) {
    if MessageHeads.apply(to: &text) || readHeads(in: &text) { return }
    let reached = min(reach, text.lines.count)
    let entries = (0..<reached).count { isEntry($0, in: text) }
    guard entries >= fewest, entries * 2 > reached else { return }
    var opened = false
    for index in text.lines.indices {
      let isEntry = isEntry(index, in: text)
      opened = opened || isEntry
      guard opened else { continue }
      let goesOn = !isEntry && text.lines[index].blankLinesBefore == 0 && !isStamped(index, in: text)
      text.say(goesOn ? .goesOn : .paragraph, index)
    }
    text.isWhole = true
    text.isUntitled = true
  }

  /// Reads a meeting's chat, where a time and who writes to whom stand above each message: "10:02:11 From Alma Reyes to Everyone:".
  private static func readHeads(in text: inout TextLines) -> Bool {
    let heads = text.lines.indices.filter { isHead($0, in: text) }
    guard heads.count >= fewest, heads[0] <= 2, heads.count * 5 >= text.lines.count else { return false }
    let known = Set(heads)
    for index in heads[0]..<text.lines.count { text.say(known.contains(index) ? .paragraph : .kept, index) }
    text.isWhole = true
    text.isUntitled = true
    return true
  }

  private static let mostWords = 14

  private static func isHead(_ index: Int, in text: TextLines) -> Bool {
    let range = text.lines[index].text
    guard text.bytes[range.upperBound - 1] == UInt8(ascii: ":"), text.words(index) <= mostWords,
      let mark = TimeMark.read(text.bytes, at: range.lowerBound, end: range.upperBound),
      mark.range.upperBound < range.upperBound, isSpace(text.bytes[mark.range.upperBound]), index + 1 < text.lines.count
    else { return false }
    return !isDigit(text.bytes[text.lines[index + 1].text.lowerBound])
  }

  /// Whether a line begins with a time in brackets, whoever writes in it.
  private static func isStamped(_ index: Int, in text: TextLines) -> Bool {
    let words = text.text(index).prefix(12)
    guard words.first == UInt8(ascii: "["), let second = words.dropFirst().first, isDigit(second) else { return false }
    return words.contains(UInt8(ascii: ":"))
  }

  /// Whether a line is an entry: `[09:12] <mara> …`, `09:15 * ina falls`, `12/03/2025, 09:12 - Mara: …`, `<mara> …`.
  private static func isEntry(_ index: Int, in text: TextLines) -> Bool {
    let range = text.lines[index].text
    let bytes = text.bytes
    if text.holds("--- ", at: range.lowerBound) || text.holds("*** ", at: range.lowerBound) {
      return range.dropLast(2).contains {
        isDigit(bytes[$0]) && bytes[$0 + 1] == UInt8(ascii: ":") && isDigit(bytes[$0 + 2])
      }
    }
    var at = range.lowerBound
    let limit = min(range.upperBound, at + 40)
    var hasClock = false
    // Signs and digits of date and time, up to the first letter, "<" or "*".
    while at < limit, isStamp(bytes[at]) {
      hasClock = hasClock || bytes[at] == UInt8(ascii: ":") && at > range.lowerBound && isDigit(bytes[at - 1])
      at += 1
    }
    if at + 2 < limit, (bytes[at] | 0x20) == UInt8(ascii: "a") || (bytes[at] | 0x20) == UInt8(ascii: "p"),
      (bytes[at + 1] | 0x20) == UInt8(ascii: "m"), hasClock
    {
      at += 2
      while at < limit, isStamp(bytes[at]) { at += 1 }
    }
    guard at < range.upperBound else { return false }
    if bytes[at] == UInt8(ascii: "<") { return isNick(at, range.upperBound, in: bytes) }
    guard hasClock, at > range.lowerBound else { return false }
    // "-!- mara has joined" is what the program says.
    if bytes[at] == UInt8(ascii: "!") { return at + 1 < range.upperBound && bytes[at + 1] == UInt8(ascii: "-") }
    if bytes[at] == UInt8(ascii: "*") {
      let end = (at..<range.upperBound).first { bytes[$0] != UInt8(ascii: "*") } ?? range.upperBound
      return end - at <= 3 && end + 1 < range.upperBound && bytes[end] == 0x20
    }
    // "[00:04] RUTH: …" is a transcript; a chat has the time of a day, or a dash after it.
    let isDated = bytes[range.lowerBound..<at].count(where: { isDigit($0) }) > 6 || bytes[at - 2] == UInt8(ascii: "-")
    return isDated && SpeakerLabel.end(bytes, at..<range.upperBound) != nil
  }

  private static func isStamp(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ":"),
      UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: "-"):
      true
    default: isDigit(byte)
    }
  }

  /// `<mara> ` at an offset: a name without spaces, but one before it that stands for a rank.
  private static func isNick(_ start: Int, _ end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let close = (start..<min(end, start + 40)).first(where: { bytes[$0] == UInt8(ascii: ">") }),
      close > start + 1,
      close + 1 < end, bytes[close + 1] == 0x20
    else { return false }
    let name = bytes[start + 1] == 0x20 ? start + 2 : start + 1
    return name < close && (name..<close).allSatisfy { !isSpace(bytes[$0]) && bytes[$0] != UInt8(ascii: "/") }
  }
}
