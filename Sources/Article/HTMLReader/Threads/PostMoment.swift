import Fragments
import Recognizers
import UTF8Text

/// Says when a post was written: what an attribute tells machines is worth more than the words that are shown, which are often
/// only right on the day the page was saved.
///
///     <time datetime="2024-05-03T10:12:00Z">4 hours ago</time>        ►   2024-05-03T10:12:00Z
///     <span class="date" title="3 May 2024 at 10:12">2y</span>        ►   3 May 2024 at 10:12
enum PostMoment {
  /// The date that a sign tells.
  static func written(_ sign: PostSign, of list: FragmentList) -> String {
    let shown = PostText.line(sign.text, of: list)
    guard let told = sign.value, !TimeOfDay.isOne(shown) else { return shown }
    if let moment = iso(told) { return moment }
    return date(in: shown) == nil && isDate(told) ? told : shown
  }

  /// Whether a sign tells a date, and not no more than a year, as profiles say since when somebody is there: "Joined 2019".
  static func isDate(_ sign: PostSign, of list: FragmentList) -> Bool {
    guard sign.value == nil else { return true }
    if sign.text.count > longest / 2, !list.utf8[sign.text].contains(where: isDigit) { return false }
    let numbers = list.utf8[sign.text].split(whereSeparator: { !isDigit($0) })
    guard numbers.count == 1, numbers[0].count == 4 else { return true }
    return date(in: PostText.line(sign.text, of: list)) != nil
  }

  /// The longest date that people read, in bytes, and the most letters of it beside the day: a weekday, a half of the day, a zone.
  private static let longest = 60
  private static let mostBeside = 14

  private static func isDate(_ text: String) -> Bool {
    guard text.utf8.count <= longest, let found = date(in: text) else { return false }
    return text.utf8.count(where: isLetter) - Array(text.utf8)[found].count(where: isLetter) <= mostBeside
  }

  /// The first day in a text, for machines: "2024-05-03".
  static func day(_ text: String) -> String? {
    Array(text.utf8).withUnsafeBufferPointer { DateFinder.first(in: $0, 0..<$0.count)?.date }
  }

  private static func date(in text: String) -> Range<Int>? {
    // A date in figures is one, whichever of its numbers is the day.
    Array(text.utf8).withUnsafeBufferPointer { DateFinder.first(in: $0, 0..<$0.count, isDayFirst: true)?.range }
  }

  /// The date and the time at the beginning of a text in ISO 8601, without parts of seconds; nil where there is none.
  static func iso(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard matches(bytes, 0, "0000-00-00") else { return nil }
    let day = String(decoding: bytes[..<10], as: UTF8.self)
    let isTold = bytes.count > 10 && (bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "))
    guard isTold, matches(bytes, 11, "00:00") else { return bytes.count == 10 || bytes[10] == 0x20 ? day : nil }
    var end = 16
    if matches(bytes, end, ":00") { end += 3 }
    let time = String(decoding: bytes[11..<end], as: UTF8.self)
    if end < bytes.count, bytes[end] == UInt8(ascii: ".") {
      end += 1
      while end < bytes.count, isDigit(bytes[end]) { end += 1 }
    }
    while end < bytes.count, bytes[end] == 0x20 { end += 1 }
    return "\(day)T\(time)\(zone(bytes, end))"
  }

  /// The zone at a place: "Z", "+02:00"; nothing where none is told.
  private static func zone(_ bytes: [UInt8], _ start: Int) -> String {
    guard start < bytes.count else { return "" }
    switch bytes[start] {
    case UInt8(ascii: "Z"): return "Z"
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      let sign = String(UnicodeScalar(bytes[start]))
      for (form, minutes) in [("00:00", 3), ("0000", 2)] where matches(bytes, start + 1, form) {
        let (hour, minute) = (start + 1, start + 1 + minutes)
        return sign + String(decoding: bytes[hour..<(hour + 2)], as: UTF8.self) + ":"
          + String(decoding: bytes[minute..<(minute + 2)], as: UTF8.self)
      }
      return ""
    default: return ""
    }
  }

  /// Whether bytes from a place on have a form, in which 0 stands for any digit.
  private static func matches(_ bytes: [UInt8], _ start: Int, _ form: String) -> Bool {
    guard start + form.utf8.count <= bytes.count else { return false }
    return zip(bytes[start...], form.utf8).allSatisfy { $1 == UInt8(ascii: "0") ? isDigit($0) : $0 == $1 }
  }
}
