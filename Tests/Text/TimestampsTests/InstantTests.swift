import Testing
import Timestamps

struct InstantTests {
  @Test(arguments: [
    ("2024-01-15T10:30:00+0000", "2024-01-15T10:30:00Z"), ("2017-02-14 17:50:31", "2017-02-14T17:50:31Z"),
    ("2022-11-06 04:33:50+00:00", "2022-11-06T04:33:50Z"), ("2023-09-01", "2023-09-01T00:00:00Z"),
    ("2026-06-01T23:30:00.250-02:00", "2026-06-02T01:30:00.250Z"), ("  Thu, Oct 04 2018", "2018-10-04T00:00:00Z"),
    ("Mon, 01 Jun 2026 9:05:00 EST", "2026-06-01T14:05:00Z"), ("1 Jun 26 09:05 +0200", "2026-06-01T07:05:00Z"),
    ("Wed Sep 24 2026 10:11:12 GMT+0200", "2026-09-24T08:11:12Z"), ("1698568488", "2023-10-29T08:34:48Z"),
    ("1698568488123", "2023-10-29T08:34:48.123Z"), ("20260102", "2026-01-02T00:00:00Z"),
    ("2000-02-29T24:00:00Z", "2000-03-01T00:00:00Z"), ("Tuesday, 09-Jun-94 1:02 PDT", "1994-06-09T08:02:00Z"),
    ("June 5, 2021 10:22:33 PM", "2021-06-05T22:22:33Z"), ("5 Jun 2021 12:05 AM", "2021-06-05T00:05:00Z"),
    ("Mon, 1 Jun 2026 09:05:00 CEST", "2026-06-01T07:05:00Z"), ("1698568488.75", "2023-10-29T08:34:48Z"),
    ("1600000000000000", "2020-09-13T12:26:40Z"), ("13300000000000000", "2022-06-18T04:26:40Z"),
  ])
  func momentsAreRead(_ text: String, _ expected: String) {
    #expect(Instant(reading: text)?.text == expected)
  }

  @Test(arguments: [
    "", "soon", "2024-13-01", "99999999999999999999", "999999999999999999", "Mon, Foo 2026", "0", "-", "32 Jan",
  ])
  func whatIsNoMomentIsNone(_ text: String) {
    let read = Instant(reading: text)
    #expect(read == nil || read == Instant(milliseconds: 0))
  }

  @Test func daysComeAndGo() {
    for day in stride(from: -700_000, to: 2_900_000, by: 997) {
      let instant = Instant(milliseconds: day * 86_400_000)
      #expect(Instant(reading: instant.day) == instant)
    }
  }
}
