import Testing

@testable import PageFetching

/// How long a server asks to be left alone.
struct AnswerHeadsTests {
  @Test(
    arguments: [
      (["Retry-After: 120"], 120), (["retry-after: 120 "], 120), (["Retry-After: -5"], 0),
      (["Date: Wed, 21 Oct 2026 07:28:00 GMT", "Retry-After: Sat, 24 Oct 2026 07:28:00 GMT"], 3 * 86_400),
      (["Date: Wed, 21 Oct 2026 07:28:00 GMT", "Retry-After: Wed, 21 Oct 2026 07:27:00 GMT"], 0),
      (["Date: Wed, 21 Oct 2026 07:28:00 GMT", "Retry-After: Fri, 31 Dec 2027 23:59:59 GMT"], 7 * 86_400),
      (["Retry-After: Fri, 31 Dec 2094 23:59:59 GMT"], 7 * 86_400), (["Retry-After: soon"], nil),
      (["Retry-After: soon", "Cache-Control: no-cache, max-age=60"], 60), ([], nil),
    ] as [([String], Int?)])
  func aPauseIsSecondsOrAMoment(_ lines: [String], _ pause: Int?) {
    var heads = AnswerHeads()
    for line in ["HTTP/1.1 503 Service Unavailable"] + lines {
      Array("\(line)\r\n".utf8).withUnsafeBytes { heads.take($0) }
    }
    #expect(heads.pause == pause)
  }
}
