package import JSONText
import ShelfModel
package import Timestamps

/// What was known about an article when it was kept: the file `about.json` beside its source. It never changes.
package struct About: Sendable, Hashable {
  /// The format of the source, by the extension of its file.
  package enum Format: String, Sendable, CaseIterable {
    case html, text = "txt", markdown = "md"
  }

  package var id: String
  /// The address as given; nil for a text without one.
  package var address: String?
  package var title: String?
  package var author: String?
  package var site: String?
  package var added: Instant
  /// The day of publication, as YYYY-MM-DD.
  package var published: String?
  package var language: String?
  /// How it came to the shelf: "add", "pocket", "feed".
  package var via: String
  /// The address of the feed that brought it.
  package var feed: String?
  /// Where the server led whoever asked for the address: what relative addresses in the page are meant against.
  package var found: String?
  /// When its text was taken anew, where it was: of several texts the latest counts.
  package var renewed: Instant?
  /// The source's format; nil if there is no source yet.
  package var format: Format?
  package var charset: String?
  /// The addresses of the pictures beside it, in the order of their files; empty for one that is not known.
  package var pictures: [String] = []

  package init(id: String, address: String?, title: String? = nil, added: Instant, via: String) {
    self.id = id
    self.address = address
    self.title = title
    self.added = added
    self.via = via
  }

  /// The same with no text that is longer than any title or name can be: exports hold whole articles in such fields.
  var bounded: About {
    let cut: (String) -> String = { text in
      text.utf8.count > 8_192 ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(2_000))) + " …" : text
    }
    var about = self
    (about.title, about.author, about.site) = (title.map(cut), author.map(cut), site.map(cut))
    (about.published, about.language) = (published.map(cut), language.map(cut))
    return about
  }

  package var json: JSONValue {
    var members: [JSONValue.Member] = [.init("id", .text(id))]
    let texts: [(String, String?)] = [
      ("address", address), ("title", title), ("author", author), ("site", site), ("added", added.text),
      ("published", published), ("language", language), ("via", via), ("feed", feed), ("found", found),
      ("renewed", renewed?.text), ("format", format?.rawValue),
      ("charset", charset),
    ]
    for (name, text) in texts { if let text { members.append(.init(name, .text(text))) } }
    if !pictures.isEmpty { members.append(.init("pictures", .array(pictures.map { .text($0) }))) }
    return .object(members)
  }

  /// Reads the file; nil if its contents are invalid.
  package init?(_ json: JSONValue) {
    guard let id = json["id"]?.asText, ArticleID.isValid(id),
      let added = json["added"]?.asText.flatMap({ Instant(reading: $0) })
    else { return nil }
    self.init(id: id, address: json["address"]?.asText, added: added, via: json["via"]?.asText ?? "add")
    title = json["title"]?.asText
    author = json["author"]?.asText
    site = json["site"]?.asText
    published = json["published"]?.asText
    language = json["language"]?.asText
    feed = json["feed"]?.asText
    found = json["found"]?.asText
    renewed = json["renewed"]?.asText.flatMap { Instant(reading: $0) }
    format = json["format"]?.asText.flatMap { Format(rawValue: $0) }
    charset = json["charset"]?.asText
    pictures = json["pictures"]?.elements.map { $0.asText ?? "" } ?? []
  }
}
