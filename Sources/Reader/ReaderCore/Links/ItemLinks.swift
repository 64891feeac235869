import ArticleModel
import Settings
package import TextLayout

/// A link in the text of an item.
package struct ItemLink: Sendable, Hashable {
  package var item: Int
  /// Its bytes in the item's ``BlockText``.
  package var range: Range<Int>
  /// Where it leads, as the article says it.
  package var url: String

  package init(item: Int, range: Range<Int>, url: String) {
    self.item = item
    self.range = range
    self.url = url
  }
}

/// The links of a page, told from the styles of its texts: nothing is laid out.
extension PageItems {
  /// Whether an item holds a link.
  package func hasLinks(_ item: Int) -> Bool {
    var found = false
    block(item)?.forEachText { text in found = found || text.spans.contains { $0.style.leads } }
    return found
  }

  /// The links of an item, in the order of its text.
  package func links(of item: Int) -> [ItemLink] {
    var links: [ItemLink] = []
    var offset = 0
    block(item)?.forEachText { text in
      let length = text.utf8Count
      for span in text.spans {
        guard case .link(let url) = span.style, span.style.leads else { continue }
        let range = span.range.clamped(to: 0..<length)
        if !range.isEmpty {
          links.append(ItemLink(item: item, range: offset + range.lowerBound..<offset + range.upperBound, url: url))
        }
      }
      offset += length + 1
    }
    return links
  }

  /// The words of a link.
  package func words(of link: ItemLink) -> String {
    var words = ""
    forEachText(of: link.item) { text, start in
      let range = link.range.clamped(to: start..<start + text.utf8Count)
      guard !range.isEmpty else { return }
      words = text.withUTF8 {
        String(
          decoding: UnsafeBufferPointer(rebasing: $0[range.lowerBound - start..<range.upperBound - start]),
          as: UTF8.self)
      }
    }
    return words
  }

  /// The place that links lead to by a name; nil where the document has none of it. The nearest article's comes first.
  package func place(named name: String, near article: Int) -> Place? {
    for article in [article] + articles.indices.filter({ $0 != article }) {
      for item in items(ofArticle: article) {
        if let offset = offset(ofPlace: name, in: item) { return Place(item: item, offset: offset, below: 0) }
      }
    }
    return nil
  }

  private func offset(ofPlace name: String, in item: Int) -> Int? {
    var found: Int?
    var offset = 0
    func look(at text: RichText) {
      for span in text.spans where found == nil && span.style == .place(name: name) {
        found = offset + span.range.lowerBound
      }
      offset += text.utf8Count + 1
    }
    if let block = block(item) {
      block.forEachText(look)
    } else {
      let masthead = articles[article(of: item)].masthead
      masthead.searchedTexts.forEach(look)
    }
    return found
  }
}

extension Span.Style {
  /// Whether it is a link that leads anywhere.
  fileprivate var leads: Bool { if case .link(let url) = self { !url.isEmpty } else { false } }
}

extension Page {
  /// The line a link begins on; nil where it is not shown, as in the answer of a closed question.
  package func line(of link: ItemLink) -> Int? {
    guard hasLines(link.item) else { return nil }
    let laid = laid(link.item)
    guard let first = laid.line(ofOffset: link.range.lowerBound) else { return nil }
    // White space at the beginning of a link may have stayed on the line before.
    for line in first...first + 1 where line < laid.count(upTo: line + 1) && laid[line].shows(link) { return line }
    return nil
  }
}

extension LaidLine {
  /// Whether a part of a link stands on the line.
  package func shows(_ link: ItemLink) -> Bool { runs.contains { $0.belongs(to: link) } }
}

extension TextRun {
  /// Whether the run is part of a link.
  package func belongs(to link: ItemLink) -> Bool {
    guard self.link != nil, let origin else { return false }
    return link.range.contains(origin)
  }
}
