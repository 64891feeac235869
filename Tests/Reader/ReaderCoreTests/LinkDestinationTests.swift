import ReaderCore
import Testing

/// Where links lead, by where the article was found.
@Suite struct LinkDestinationTests {
  typealias Row = (url: String, leads: LinkDestination)

  private static let page = DocumentOrigin.page("https://a.org/c/d?x=1")

  @Test(
    arguments: [
      ("#tea", .here("tea")),
      ("https://b.org/", .document(LinkAddress(.page("https://b.org/")))),
      ("HTTP://b.org", .document(LinkAddress(.page("HTTP://b.org")))),
      ("https://b.org/x#y", .document(LinkAddress(.page("https://b.org/x"), place: "y"))),
      ("https://a.org/c/d?x=1#tea", .here("tea")),
      ("https://a.org/c/d?x=2#tea", .document(LinkAddress(.page("https://a.org/c/d?x=2"), place: "tea"))),
      ("https://a.org/c/d?x=1", .document(LinkAddress(.page("https://a.org/c/d?x=1")))),
      ("../b?x", .document(LinkAddress(.page("https://a.org/b?x")))),
      ("e", .document(LinkAddress(.page("https://a.org/c/e")))),
      ("/e", .document(LinkAddress(.page("https://a.org/e")))),
      ("//b.org/e", .document(LinkAddress(.page("https://b.org/e")))),
      ("?y#z", .document(LinkAddress(.page("https://a.org/c/d?y"), place: "z"))),
      ("é ü", .document(LinkAddress(.page("https://a.org/c/%C3%A9%C3%BC")))),
      ("https://b.org/\u{1B}]8;;\u{7}\u{9B}x", .document(LinkAddress(.page("https://b.org/]8;;%C2%9Bx")))),
      ("file:///etc/passwd", .shown("file:///etc/passwd", why: "only files may lead to files")),
      ("FILE:/etc/passwd", .shown("FILE:/etc/passwd", why: "only files may lead to files")),
      ("mailto:a@b.org", .shown("mailto:a@b.org", why: "mailto: is not a page")),
      ("javascript:alert(1)", .shown("javascript:alert(1)", why: "javascript: is not a page")),
      ("java\nscript:alert(1)", .shown("javascript:alert(1)", why: "javascript: is not a page")),
      ("https://", .shown("https://", why: "the address names no server")),
      ("https:b", .shown("https:b", why: "the address names no server")),
    ] as [Row])
  func ofAPage(url: String, leads: LinkDestination) {
    #expect(LinkDestination(of: url, in: Self.page) == leads)
  }

  @Test(
    arguments: [
      ("b.md", .document(LinkAddress(.file("/home/ada/a/b.md")))),
      ("./b.md", .document(LinkAddress(.file("/home/ada/a/b.md")))),
      ("../b.html#x", .document(LinkAddress(.file("/home/ada/b.html"), place: "x"))),
      ("../../../../../b", .document(LinkAddress(.file("/b")))),
      ("a%20b.txt?raw=1", .document(LinkAddress(.file("/home/ada/a/a b.txt")))),
      ("c.md#tea", .here("tea")),
      ("c.md", .document(LinkAddress(.file("/home/ada/a/c.md")))),
      ("?x", .here("")),
      ("/etc/motd", .document(LinkAddress(.file("/etc/motd")))),
      ("file:///etc/motd", .document(LinkAddress(.file("/etc/motd")))),
      ("file://localhost/a%62", .document(LinkAddress(.file("/ab")))),
      ("file://other/a", .shown("file://other/a", why: "files on other machines cannot be read")),
      ("https://b.org/x", .document(LinkAddress(.page("https://b.org/x")))),
      ("//b.org/x", .document(LinkAddress(.page("https://b.org/x")))),
      ("tel:123", .shown("tel:123", why: "tel: is not a page")),
    ] as [Row])
  func ofAFile(url: String, leads: LinkDestination) {
    #expect(LinkDestination(of: url, in: .file("/home/ada/a/c.md")) == leads)
  }

  @Test(
    arguments: [
      ("b.md", "a/c.md", .document(LinkAddress(.file("a/b.md")))),
      ("../b.md", "c.md", .document(LinkAddress(.file("../b.md")))),
      ("../../b.md", "../a/c.md", .document(LinkAddress(.file("../../b.md")))),
      ("b.md", "c.md", .document(LinkAddress(.file("b.md")))),
    ] as [(String, String, LinkDestination)])
  func ofAFileInAFolderBelow(url: String, path: String, leads: LinkDestination) {
    #expect(LinkDestination(of: url, in: .file(path)) == leads)
  }

  @Test func whatSaysWhereItWasFoundIsRelativeToThat() {
    let found = "https://a.org/c/d"
    let leads = LinkDestination(of: "/e", in: .file("/home/ada/c.html"), page: found)
    #expect(leads == .document(LinkAddress(.page("https://a.org/e"))))
    #expect(LinkDestination(of: "e", in: .unknown, page: found) == .document(LinkAddress(.page("https://a.org/c/e"))))
    #expect(LinkDestination(of: found + "#x", in: .file("/home/ada/c.html"), page: found) == .here("x"))
    #expect(
      LinkDestination(of: "e", in: .unknown) == .shown("e", why: "nobody knows what it is relative to"))
    #expect(
      LinkDestination(of: "file:///e", in: .unknown) == .shown("file:///e", why: "only files may lead to files"))
  }
}
