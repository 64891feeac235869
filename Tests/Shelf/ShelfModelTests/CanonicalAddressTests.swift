import Testing

@testable import ShelfModel

/// The addresses articles are known by.
struct CanonicalAddressTests {
  @Test(arguments: [
    ("HTTPS://Example.org/a?utm_source=x&id=3#top", "https://example.org/a?id=3"),
    ("  http://a.example/p \n", "http://a.example/p"),
    ("http://a.example/old pier/1 2.html", "http://a.example/old%20pier/1%202.html"),
    ("http://a.example/long\n  er", "http://a.example/long%20%20er"),
    ("http://ex ample.com/", nil), ("ftp://a.example/", nil), ("", nil), ("   ", nil),
  ])
  func canonical(address: String, expected: String?) {
    #expect(CanonicalAddress.of(address) == expected)
    #expect(expected.flatMap(CanonicalAddress.of) == expected)
  }
}
