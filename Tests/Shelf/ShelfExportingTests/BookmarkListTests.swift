import MarkupText
import Testing

@testable import ShelfExporting

/// Lists of bookmarks, read back tag by tag.
struct BookmarkListTests {
  /// The links of a list with their attributes and names, and the words below them.
  private func read(_ text: String) -> (links: [(attributes: [String: String], title: String)], notes: [String]) {
    var scanner = TagScanner(Array(text.utf8))
    var links: [(attributes: [String: String], title: String)] = []
    var notes: [String] = []
    var last = ""
    while let token = scanner.next() {
      switch token {
      case .start(let name, let attributes):
        last = name
        if name == "a" { links.append((attributes, "")) }
        if name == "dd" { notes.append("") }
        if name == "script" { notes.append("a script") }
      case .text(let words) where last == "a": links[links.count - 1].title += words
      case .text(let words) where last == "dd": notes[notes.count - 1] += words
      case .end: last = ""
      default: break
      }
    }
    return (links, notes)
  }

  @Test func aWholeList() {
    var first = BookmarkList.Entry(
      address: "https://a.example/?b=1&c=2", title: "Salt & oil", added: 12, tags: ["sea", "a b"])
    (first.isArchived, first.isStarred, first.notes) = (true, true, ["One.", "Two."])
    let second = BookmarkList.Entry(address: "https://b.example/", title: "B", added: 13, tags: [])
    let text = BookmarkList.text([first, second])
    #expect(text.hasPrefix("<!DOCTYPE NETSCAPE-Bookmark-file-1>\n"))
    let (links, notes) = read(text)
    #expect(
      links.map(\.attributes) == [
        [
          "href": "https://a.example/?b=1&c=2", "add_date": "12", "tags": "sea,a b", "toread": "0", "archived": "1",
          "starred": "1",
        ],
        ["href": "https://b.example/", "add_date": "13", "toread": "1"],
      ])
    #expect(links.map(\.title) == ["Salt & oil", "B"] && notes == ["One.\n\nTwo.\n"])
  }

  @Test("Whatever a bookmark is called, it is one bookmark", arguments: Sample.hostile)
  func hostile(words: String) {
    var entry = BookmarkList.Entry(address: "https://a.example/\(words)", title: words, added: 1, tags: [words])
    entry.notes = [words]
    let (links, notes) = read(BookmarkList.text([entry, entry]))
    #expect(links.count == 2 && notes.count == 2 && !notes.contains("a script"))
    #expect(
      links.allSatisfy {
        $0.attributes["add_date"] == "1" && $0.attributes["href"]?.hasPrefix("https://a.example/") == true
      })
  }

  @Test("A tag with a comma stands once more where it cannot be taken for two")
  func commas() {
    let entry = BookmarkList.Entry(address: "https://a.example/", title: "A", added: 1, tags: ["a", "b, c"])
    let attributes = read(BookmarkList.text([entry])).links.first?.attributes
    #expect(attributes?["tags"] == "a,b, c" && attributes?["taglist"] == #"["a", "b, c"]"#)
  }
}
