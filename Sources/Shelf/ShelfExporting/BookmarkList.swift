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

    package init(address: String, title: String, added: Int, tags: [String]) {
      self.address = address
      self.title = title
      self.added = added
      self.tags = tags
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
      let tags = entry.tags.isEmpty ? "" : " TAGS=\"\(line(entry.tags.joined(separator: ",")))\""
      lines.append("<DT><A HREF=\"\(line(entry.address))\" ADD_DATE=\"\(entry.added)\"\(tags)>\(line(entry.title))</A>")
    }
    return (lines + ["</DL><p>", ""]).joined(separator: "\n")
  }

  private static func line(_ text: String) -> String {
    XMLNode.escaped(text.split(whereSeparator: \.isNewline).joined(separator: " "))
  }
}
