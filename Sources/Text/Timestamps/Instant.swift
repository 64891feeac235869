/// A moment: milliseconds since the beginning of 1970 in UTC. Days are counted by the proleptic Gregorian calendar, without
/// leap seconds and without any library.
package struct Instant: Sendable, Hashable, Comparable {
  package var milliseconds: Int

  /// The years a moment of this program may lie in: what is written down stays four digits long.
  package static let range = Instant(year: 1, month: 1, day: 1).milliseconds...253_402_300_799_999

  package init(milliseconds: Int) { self.milliseconds = milliseconds }

  package init(seconds: Int) { milliseconds = seconds &* 1000 }

  /// A moment of a day; parts beyond their range run over into the next.
  package init(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0, millisecond: Int = 0) {
    let days = Instant.days(year: year, month: month, day: day)
    milliseconds = (((days * 24 + hour) * 60 + minute) * 60 + second) * 1000 + millisecond
  }

  package static func < (one: Instant, other: Instant) -> Bool { one.milliseconds < other.milliseconds }

  /// The day in UTC.
  package var date: (year: Int, month: Int, day: Int) {
    Instant.date(ofDay: Instant.floor(milliseconds, by: 86_400_000))
  }

  /// "2026-11-29".
  package var day: String {
    let (year, month, day) = date
    return "\(Instant.digits(year, 4))-\(Instant.digits(month, 2))-\(Instant.digits(day, 2))"
  }

  /// "2026-11-29T07:48:48Z", with milliseconds where there are any (RFC 3339).
  package var text: String {
    let rest = milliseconds - Instant.floor(milliseconds, by: 86_400_000) * 86_400_000
    let time = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map { Instant.digits($0, 2) }
    let fraction = rest % 1000 == 0 ? "" : ".\(Instant.digits(rest % 1000, 3))"
    return "\(day)T\(time.joined(separator: ":"))\(fraction)Z"
  }

  /// The whole seconds since 1970.
  package var seconds: Int { Instant.floor(milliseconds, by: 1000) }

  static func digits(_ number: Int, _ count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
  }

  private static func floor(_ value: Int, by size: Int) -> Int { value >= 0 ? value / size : (value - size + 1) / size }

  /// The days from 1970-01-01, by the count of eras of 400 years that begin in March.
  static func days(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = floor(year, by: 400)
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func date(ofDay day: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = day + 719_468
    let era = floor(shifted, by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let isNextYear = month >= 10
    return (
      yearOfEra + era * 400 + (isNextYear ? 1 : 0), isNextYear ? month - 9 : month + 3,
      dayOfYear - (153 * month + 2) / 5 + 1
    )
  }
}
