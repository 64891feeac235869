import UTF8Text

/// A time as transcripts and subtitles write it: "0:04", "[00:12:07]", "(1:02)", "00:00:04,200".
struct TimeMark {
  /// Its bytes, brackets included.
  var range: Range<Int>
  /// The time, in milliseconds.
  var milliseconds: Int
  /// Whether it is in brackets.
  var isBracketed: Bool
  /// Whether it has hours, minutes and seconds.
  var hasHours: Bool
  /// Whether it says from when to when, which only what is spoken has.
  var isSpan = false

  /// Reads the time that begins at an offset; nil if none does.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) -> TimeMark? {
    var at = start
    guard at < end else { return nil }
    let close: UInt8? =
      switch bytes[at] {
      case UInt8(ascii: "["): UInt8(ascii: "]")
      case UInt8(ascii: "("): UInt8(ascii: ")")
      default: nil
      }
    if close != nil { at += 1 }
    guard let clock = readClock(bytes, &at, end) else { return nil }
    var isSpan = false
    if close != nil, at + 5 < end, bytes[at] == 0x20, bytes[at + 1..<at + 5].elementsEqual("--> ".utf8) {
      // "[00:00:04.200 --> 00:00:08.900]": from when to when.
      at += 5
      guard readClock(bytes, &at, end) != nil else { return nil }
      isSpan = true
    }
    if let close {
      guard at < end, bytes[at] == close else { return nil }
      at += 1
    } else if at < end, isLetter(bytes[at]) || isDigit(bytes[at]) {
      return nil
    }
    return TimeMark(
      range: start..<at, milliseconds: clock.milliseconds, isBracketed: close != nil, hasHours: clock.parts == 3,
      isSpan: isSpan)
  }

  /// Two or three numbers with colons between, and a fraction.
  private static func readClock(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ end: Int
  ) -> (milliseconds: Int, parts: Int)? {
    var seconds = 0
    var parts = 0
    while parts < 3 {
      let start = at
      var value = 0
      while at < end, at - start < 3, isDigit(bytes[at]) {
        value = value * 10 + Int(bytes[at] - 0x30)
        at += 1
      }
      guard at > start, parts == 0 || value < 60 && (at - start == 2 || isShort(bytes, start, at, end)) else {
        return nil
      }
      seconds = seconds * 60 + value
      parts += 1
      guard parts < 3, at + 1 < end, bytes[at] == UInt8(ascii: ":"), isDigit(bytes[at + 1]) else { break }
      at += 1
    }
    guard parts >= 2 else { return nil }
    return (seconds * 1000 + readFraction(bytes, &at, end), parts)
  }

  /// Whether a number of one digit stands in a time as some programs print them: "0:0:4.12".
  private static func isShort(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ at: Int, _ end: Int) -> Bool {
    guard at - start == 1, at < end else { return false }
    if bytes[at] == UInt8(ascii: ":") { return at + 3 < end && bytes[at + 1..<at + 4].contains(UInt8(ascii: ".")) }
    return bytes[at] == UInt8(ascii: ".") && start >= 2 && bytes[start - 1] == UInt8(ascii: ":")
  }

  private static func readFraction(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ end: Int) -> Int {
    guard at + 1 < end, bytes[at] == UInt8(ascii: ".") || bytes[at] == UInt8(ascii: ","), isDigit(bytes[at + 1]) else {
      return 0
    }
    at += 1
    var value = 0
    var scale = 1000
    while at < end, isDigit(bytes[at]), scale > 1 {
      value = value * 10 + Int(bytes[at] - 0x30)
      scale /= 10
      at += 1
    }
    return value * scale
  }
}

/// The name of a speaker before the speech: "RUTH: We came in the spring".
enum SpeakerLabel {
  private static let longest = 40

  /// The end of the label after its colon; nil if the text does not begin with one.
  static func end(_ bytes: UnsafeBufferPointer<UInt8>, _ text: Range<Int>) -> Int? {
    var at = text.lowerBound
    if at + 1 < text.upperBound, bytes[at] == UInt8(ascii: ">"), bytes[at + 1] == UInt8(ascii: ">") { at += 2 }
    while at < text.upperBound, bytes[at] == 0x20 { at += 1 }
    guard at < text.upperBound, isUpper(bytes[at]) || bytes[at] >= 0xC3 else { return nil }
    var words = 1
    let start = at
    while at < text.upperBound, at - start < longest {
      switch bytes[at] {
      case UInt8(ascii: ":"): return at + 1 < text.upperBound && bytes[at + 1] != 0x20 ? nil : at + 1
      case 0xEF where at + 2 < text.upperBound && bytes[at + 1] == 0xBC && bytes[at + 2] == 0x9A:
        // The full-width colon has its space in itself.
        return at + 3
      case 0x20: words += 1
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!"): return nil
      default: break
      }
      if words > 4 { return nil }
      at += 1
    }
    return nil
  }
}
