package import ArticleModel

/// Takes the links away that lead to places no article has kept: what is not a link in the end does not look like one.
///
///     link "#chart" and no place of that name   ►   the words of the link
package enum KeptPlaces {
  package static func withoutDanglingLinks(_ articles: [Article]) -> [Article] {
    var kept = Set<String>()
    func note(_ text: RichText) {
      for span in text.spans { if case .place(let name) = span.style { kept.insert(name) } }
    }
    for article in articles {
      [article.masthead.title, article.masthead.subtitle].compactMap { $0 }.forEach(note)
      article.blocks.forEach { $0.forEachText(note) }
      article.removed.forEach { kept.formUnion($0.places) }
    }
    return articles.map { article in
      var article = article
      article.blocks = article.blocks.map { $0.withoutLinks { !kept.contains($0) } }
      return article
    }
  }
}

extension Block {
  /// The block without its links to places of the same article whose name fits.
  fileprivate func withoutLinks(to isGone: (String) -> Bool) -> Block {
    func goes(_ span: Span) -> Bool {
      guard case .link(let url) = span.style, url.utf8.first == UInt8(ascii: "#") else { return false }
      return isGone(String(url.dropFirst()))
    }
    var found = false
    forEachText { text in found = found || text.spans.contains(where: goes) }
    return found ? mappingTexts { RichText($0.text, spans: $0.spans.filter { !goes($0) }) } : self
  }
}
