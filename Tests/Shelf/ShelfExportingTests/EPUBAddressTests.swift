import Testing

@testable import ShelfExporting

/// The checker of books takes what is no address for a fault of the book.
struct EPUBAddressTests {
  @Test(arguments: [
    ("https://example.org", "https://example.org"),
    ("HTTP://Example.org:8080/a?b=c#d", "http://Example.org:8080/a?b=c#d"),
    ("https://example.org/Übung [1]", "https://example.org/%C3%9Cbung%20%5B1%5D"),
    ("https://example.org/100%/a%20b%zz", "https://example.org/100%25/a%20b%25zz"),
    ("https://example.org/a#b#c", "https://example.org/a#b%23c"),
    ("https://例え.example/頁", "https://例え.example/%E9%A0%81"),
  ]) func addressesAreEscaped(url: String, expected: String) { #expect(EPUBAddress.of(url) == expected) }

  @Test(arguments: [
    "", "javascript:alert(1)", "data:text/html,a", "/a", "mailto:a@b.example", "https://", "https:///a",
    "http://Twenty$Billion/",
    "https://blog.example%2fa/", "https://a b.example/", "https://user@example.org/", "https://example.org:port/",
    "https://a..b/",
    "https://.example/", "http://a:1:2/", "https://\(String(repeating: "a", count: 64)).example/",
  ]) func whatIsNoneIsNone(url: String) { #expect(EPUBAddress.of(url) == nil) }
}
