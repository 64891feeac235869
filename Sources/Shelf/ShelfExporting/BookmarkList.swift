import JSONText
import MarkupText

/// Articles as a list of bookmarks that every browser and service can read.
package enum BookmarkList {
  /// A bookmark.
  package struct Entry: Sendable {
    package var address: String
    package var title: String
    /// Seconds since 1970.
    package var added: Int
    package var tags: [String]
    package var isArchived = false
    package var isStarred = false
    /// The notes to it as a whole.
    package var notes: [String] = []

    package init(address: String, title: String, added: Int, tags: [String]) {
      self.address = address
      self.title = title
      self.added = added
      self.tags = tags
    }

    /// What services of bookmarks have a word for, and what only this program reads again.
    fileprivate var states: String {
      " TOREAD=\"\(isArchived ? 0 : 1)\"" + (isArchived ? " ARCHIVED=\"1\"" : "") + (isStarred ? " STARRED=\"1\"" : "")
    }
  }

  /// The file.
  package static func text(_ entries: [Entry]) -> String {
    var lines = [
      "<!DOCTYPE NETSCAPE-Bookmark-file-1>",
      "<META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; charset=UTF-8\">", "<TITLE>Bookmarks</TITLE>",
      "<H1>Bookmarks</H1>", "<DL><p>",
    ]
    for entry in entries {
      let tags = tags(entry.tags)
      lines.append(
        "<DT><A HREF=\"\(line(entry.address))\" ADD_DATE=\"\(entry.added)\"\(tags)\(entry.states)>\(line(entry.title))</A>"
      )
      if !entry.notes.isEmpty { lines.append("<DD>\(XMLNode.escaped(entry.notes.joined(separator: "\n\n")))") }
    }
    return (lines + ["</DL><p>", ""]).joined(separator: "\n")
  }

  /// Tags, with commas between them. Where one has a comma itself, they stand there once more as this program reads them again.
  private static func tags(_ tags: [String]) -> String {
    guard !tags.isEmpty else { return "" }
    let attribute = " TAGS=\"\(line(tags.joined(separator: ",")))\""
    guard tags.contains(where: { $0.contains(",") }) else { return attribute }
    return attribute + " TAGLIST=\"\(line(JSONValue.array(tags.map { .text($0) }).line))\""
  }

  private static func line(_ text: String) -> String {
    XMLNode.escaped(text.split(whereSeparator: \.isNewline).joined(separator: " "))
  }
}
