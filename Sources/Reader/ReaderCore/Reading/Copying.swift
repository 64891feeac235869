package import ArticleModel
package import Settings
import TextLayout

/// Requests on the page: what goes into the clipboard.
extension ReadingState {
  package mutating func copy(_ request: Request) -> [Effect] {
    let copied: (name: String, text: String?)
    switch request {
    case .copyTable: copied = ("table", nearest { $0.copiedTable })
    case .copyCode: copied = ("code", nearest { $0.copiedCode })
    case .copyLink: copied = ("link", addressHere)
    default: copied = ("section", sectionText)
    }
    guard let text = copied.text, !text.isEmpty else {
      message = "there is no \(copied.name) here"
      return []
    }
    return self.copied(copied.name, text)
  }

  /// Copies a text and says so.
  package mutating func copied(_ name: String, _ text: String) -> [Effect] {
    message = name == "link" ? "copied \(text)" : "copied the \(name), \(text.utf8.count) bytes"
    return [.copy(text)]
  }

  /// What the focused block yields, else the first one on the screen that yields something.
  private func nearest(_ yield: (Block) -> String?) -> String? {
    if let focus, isVisible(focus), let text = page.items.block(focus.item).flatMap(yield) { return text }
    var last = -1
    for position in visible where position.item != last {
      last = position.item
      if page.words.isTakenOut(last) { continue }
      if let text = page.items.block(last).flatMap(yield) { return text }
    }
    return nil
  }

  private var sectionText: String? {
    let item = sectionItem
    let article = page.items.article(of: item)
    let range =
      page.items.section(of: item).map { page.items[$0].blocks }
      ?? page.items.outlines[article].sections.first?.blocks ?? 0..<0
    return revised(range, of: article).blocks.map(\.copiedText).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// Some blocks of an article as the reader wants them, or all.
  package func revised(_ blocks: Range<Int>?, of article: Int) -> Article {
    page.items.articles[article].revised(by: page.words, in: page.items, index: article, blocks: blocks)
  }

  /// The address of the link or the picture that has the focus, else of the first on the screen, else of the article.
  private var addressHere: String? {
    let link = focusedLink ?? focusedMedia ?? linksOnScreen.first?.link
    return link.map { address(of: $0) } ?? page.items.articles[currentArticle].masthead.url
  }
}

extension Block {
  /// The block's words, one text a line.
  fileprivate var copiedText: String {
    if let table = copiedTable { return table }
    var lines: [String] = []
    forEachText { lines.append($0.text) }
    return lines.joined(separator: "\n")
  }

  fileprivate var copiedTable: String? {
    guard case .table(let table) = content else { return nil }
    return table.tabbedText
  }

  fileprivate var copiedCode: String? {
    guard case .code(let code) = content else { return nil }
    return code.text
  }
}
