import MarkupText

/// What an item says of its pictures and films in the words of Media RSS, where it has no words of its own: the title, the text, and
/// the picture that stands for it.
struct MediaRSS {
  private(set) var title = ""
  private var text: String?
  private var picture: String?

  static func isMedia(_ node: XMLNode) -> Bool { node.namespace.hasPrefix("http://search.yahoo.com/mrss") }

  init(_ item: XMLNode, _ base: String) {
    // They stand in the item, in a group, or in one of several files of it.
    let groups = item.elements.filter { MediaRSS.isMedia($0) && $0.name == "group" }
    let files = ([item] + groups).flatMap(\.elements).filter { MediaRSS.isMedia($0) && $0.name == "content" }
    let all = ([item] + groups + files).flatMap(\.elements).filter(MediaRSS.isMedia)
    title = FeedParser.plain(all.first { $0.name == "title" }?.text)
    text = all.lazy.filter { $0.name == "description" }.compactMap(MediaRSS.markup).first
    let shown = all.first { $0.name == "thumbnail" } ?? files.first { $0.attributes["medium"] == "image" }
    picture = FeedParser.resolved(shown?.attributes["url"], base)
  }

  /// The text of an item with what is said here, where it has no text, or no picture.
  func added(to content: String?) -> String? {
    let words = content ?? text
    guard let picture, !(words ?? "").lowercased().contains("<img") else { return words }
    let figure = "<p><img src=\"\(XMLNode.escaped(picture))\" alt=\"\(XMLNode.escaped(title))\"></p>"
    // A base goes before all addresses.
    guard let words, words.hasPrefix("<base "), let end = words.firstIndex(of: ">") else {
      return figure + (words ?? "")
    }
    return words[...end] + figure + words[words.index(after: end)...]
  }

  /// A description as HTML: it is plain text unless it says otherwise, whose lines and paragraphs are the author's.
  private static func markup(_ node: XMLNode) -> String? {
    guard let text = node.trimmedText else { return nil }
    if node.attributes["type"] == "html" { return text }
    return FeedParser.paragraphs(XMLNode.escaped(text), evenOfOneLine: true)
  }
}
