package import ArticleModel

extension Masthead {
  /// Takes over what the source declares about itself; the title line of the page and the roles of authors are kept.
  package mutating func take(_ declared: Masthead) {
    title = title ?? declared.title
    published = declared.published ?? published
    modified = declared.modified ?? modified
    site = declared.site ?? site
    url = declared.url ?? url
    description = declared.description ?? description
    image = declared.image ?? image
    // The line below the title names others with the one who is declared.
    if declared.authors.count == 1, authors.count > 1, authors.first?.name == declared.authors[0].name,
      authors.allSatisfy({ $0.name.contains(" ") })
    {
      return
    }
    let roles = Dictionary(authors.map { ($0.name, $0.role) }) { first, _ in first }
    if !declared.authors.isEmpty {
      authors = declared.authors.map { Author(name: $0.name, role: $0.role ?? roles[$0.name] ?? nil) }
    }
  }
}

extension RichText {
  /// The title on one line, since its line breaks are for the page only. Ranges stay the same.
  package var onOneLine: RichText {
    guard text.utf8.contains(0x0A) else { return self }
    let bytes = text.utf8.map { $0 == 0x0A ? 0x20 : $0 }
    return RichText(String(decoding: bytes, as: UTF8.self), spans: spans)
  }
}
