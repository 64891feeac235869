import MarkupText
import Testing

/// HTML tag by tag.
@Suite struct TagScannerTests {
  private func tokens(_ text: String) -> [String] {
    var scanner = TagScanner(Array(text.utf8))
    var found: [String] = []
    while let token = scanner.next() {
      switch token {
      case .start(let name, let attributes):
        found.append(
          "<" + ([name] + attributes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }).joined(separator: " "))
      case .end(let name): found.append("/\(name)")
      case .text(let words): found.append(words)
      case .comment(let words): found.append("!\(words)")
      }
    }
    return found
  }

  @Test(arguments: [
    ("<DT><A HREF=\"/a\" Add_Date=12>Salt &amp; oil</A>", ["<dt", "<a add_date=12 href=/a", "Salt & oil", "/a"]),
    ("<a href='x y' async>b</a >", ["<a async= href=x y", "b", "/a"]), ("<a href=1 href=2>", ["<a href=1"]),
    ("<!DOCTYPE x><?xml a?><!-- b --c -->d", ["! b --c ", "d"]), ("1 < 2", ["1 ", "< 2"]), ("<br/>a", ["<br", "a"]),
    ("<a href=\"never closed", ["<a href=never closed"]), ("<!-- open", ["! open"]), ("a<", ["a"]), ("", []),
  ])
  func isRead(text: String, expected: [String]) { #expect(tokens(text) == expected) }

  @Test(arguments: [
    ("A &amp; B &#8217;s &#x2019;", "A & B ’s ’"), ("&apos;&nosuch; & &", "'&nosuch; & &"),
    ("&#0;&#xD800;", "&#0;&#xD800;"),
    ("no sign", "no sign"),
  ])
  func entities(text: String, expected: String) { #expect(Entities.decoded(text) == expected) }

  @Test("Every beginning of a page comes to its end")
  func cut() {
    let page = "<!-- a --><a href=\"b&amp;c\" d='e'>f &lt; g</a><!x><?y>"
    for length in 0...page.utf8.count { _ = tokens(String(decoding: page.utf8.prefix(length), as: UTF8.self)) }
  }
}
