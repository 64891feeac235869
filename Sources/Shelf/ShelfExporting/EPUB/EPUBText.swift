import ArticleModel
import MarkupText

/// Blocks as XHTML 5 for the chapters of an EPUB, where nothing loads or runs anything.
struct EPUBText {
  private(set) var markup = ""
  /// The pictures of the book so far.
  private(set) var pictures: EPUBPictures
  private let find: (String) -> [UInt8]?

  /// - Parameter find: the bytes of a picture by its address; nil for one that is not at hand.
  init(pictures: EPUBPictures, find: @escaping (String) -> [UInt8]?) {
    self.pictures = pictures
    self.find = find
  }

  /// Writes an article that stands below another in a chapter: its title and who wrote it, then its blocks.
  mutating func write(further article: Article) {
    if let title = article.masthead.title, !title.isEmpty { element("h1", title) }
    if let subtitle = article.masthead.subtitle { element("p", subtitle) }
    markup += EPUBText.byline(of: article.masthead)
    write(article.blocks)
  }

  /// Who wrote an article, when, and where it appeared; empty where nobody knows.
  static func byline(of masthead: Masthead) -> String {
    let parts = masthead.authors.map(\.name) + [masthead.published, masthead.site].compactMap { $0 }
    guard !parts.isEmpty else { return "" }
    return "<p class=\"byline\">\(XMLNode.escaped(EPUBBook.line(parts.joined(separator: " · "))))</p>\n"
  }

  /// Writes blocks one after another.
  mutating func write(_ blocks: [Block]) { for block in blocks { write(block) } }

  private mutating func write(_ block: Block) {
    switch block.content {
    case .heading(let heading): element("h\(min(6, max(2, heading.level)))", heading.text)
    case .paragraph(let text): element("p", text)
    case .list(let list): write(list)
    case .definitions(let entries):
      markup += "<dl>\n"
      for entry in entries {
        element("dt", entry.term)
        markup += "<dd>\(EPUBText.inline(entry.text))\n"
        write(entry.blocks)
        markup += "</dd>\n"
      }
      markup += "</dl>\n"
    case .faq(let entries):
      for entry in entries {
        element("h3", entry.question)
        element("p", entry.answer)
        write(entry.blocks)
      }
    case .table(let table): write(table)
    case .quote(let quote):
      markup += "<blockquote>\n"
      write(quote.blocks)
      if let attribution = quote.attribution { element("p", attribution) }
      markup += "</blockquote>\n"
    case .code(let code): markup += "<pre><code>\(XMLNode.escaped(code.text))</code></pre>\n"
    case .callout(let callout):
      markup += "<aside>"
      if !callout.label.isEmpty { markup += "<p><strong>\(XMLNode.escaped(callout.label))</strong></p>\n" }
      element("p", callout.text)
      write(callout.blocks)
      markup += "</aside>\n"
    case .figure(let figure): write(figure)
    case .media(let media): write(media)
    case .fold(let fold):
      element("h4", fold.summary)
      write(fold.blocks)
    case .post(let post): write(post)
    case .rule: markup += "<hr/>\n"
    }
  }

  /// A picture that is at hand, else its words.
  private mutating func write(_ figure: Figure) {
    guard let url = figure.url, let name = pictures.name(of: url, find) else {
      if let alt = figure.alt { markup += "<p>[\(XMLNode.escaped(alt))]</p>\n" }
      if let caption = figure.caption { element("p", caption) }
      return
    }
    markup += "<figure><img src=\"\(name)\" alt=\"\(XMLNode.escaped(figure.alt ?? ""))\"/>\n"
    if let caption = figure.caption { element("figcaption", caption) }
    markup += "</figure>\n"
  }

  /// Books do not play media: these are named, and linked if they have an address.
  private mutating func write(_ media: Media) {
    let name = XMLNode.escaped(media.title ?? media.url ?? media.kind.rawValue)
    let address = media.url.flatMap(EPUBAddress.of)
    markup += address.map { "<p><a href=\"\(XMLNode.escaped($0))\">\(name)</a></p>\n" } ?? "<p>\(name)</p>\n"
    if let caption = media.caption { element("p", caption) }
  }

  private mutating func write(_ post: Post) {
    markup += "<section>\n"
    if !post.byline.isEmpty { markup += "<p><strong>\(XMLNode.escaped(post.byline))</strong></p>\n" }
    write(post.blocks)
    markup += "</section>\n"
  }

  private mutating func write(_ list: List) {
    guard !list.items.isEmpty else { return }
    let name = list.ordered ? "ol" : "ul"
    markup += list.ordered ? EPUBText.opening(of: list) : "<ul>\n"
    for item in list.items {
      let number = list.ordered ? item.number.map { " value=\"\($0)\"" } : nil
      let box = item.isDone.map { $0 ? "☑ " : "☐ " } ?? ""
      let marker = item.marker.map { XMLNode.escaped($0) + " " } ?? ""
      markup += "<li\(number ?? "")>\(box)\(marker)\(EPUBText.inline(item.text))\n"
      write(item.blocks)
      markup += "</li>\n"
    }
    markup += "</\(name)>\n"
  }

  private static func opening(of list: List) -> String {
    let type =
      switch list.style {
      case .decimal: ""
      case .lowerLetters: " type=\"a\""
      case .upperLetters: " type=\"A\""
      case .lowerRoman: " type=\"i\""
      case .upperRoman: " type=\"I\""
      case .lowerGreek: " style=\"list-style-type:lower-greek\""
      }
    let start = list.isReversed || list.start != 1 ? " start=\"\(list.start)\"" : ""
    return "<ol\(type)\(list.isReversed ? " reversed=\"reversed\"" : "")\(start)>\n"
  }

  private mutating func write(_ table: Table) {
    guard !table.header.isEmpty || !table.rows.isEmpty else { return }
    guard table.isShownAsGrid else {
      if let caption = table.caption { element("p", caption) }
      return element("p", RichText(table.flattenedRows.joined(separator: "\n")))
    }
    markup += "<table>\n"
    if let caption = table.caption { markup += "<caption>\(EPUBText.inline(caption))</caption>\n" }
    if !table.header.isEmpty { row(table.header, "th") }
    for cells in table.rows where !cells.isEmpty { row(cells, "td") }
    markup += "</table>\n"
  }

  private mutating func row(_ cells: [RichText], _ name: String) {
    markup += "<tr>\(cells.map { "<\(name)>\(EPUBText.inline($0))</\(name)>" }.joined())</tr>\n"
  }

  private mutating func element(_ name: String, _ text: RichText) {
    markup += "<\(name)>\(EPUBText.inline(text))</\(name)>\n"
  }

  /// A text with its styles. Where spans overlap, each stretch is written separately, so that elements nest. Line breaks are the
  /// author's.
  static func inline(_ text: RichText) -> String {
    let bytes = Array(text.text.utf8)
    var cuts: Set<Int> = [0, bytes.count]
    for span in text.spans {
      cuts.formUnion([span.range.lowerBound, span.range.upperBound].filter { 0...bytes.count ~= $0 })
    }
    let bounds = cuts.sorted()
    var markup = ""
    for (start, end) in zip(bounds, bounds.dropFirst()) {
      let words = text.formula(at: start..<end) ?? String(decoding: bytes[start..<end], as: UTF8.self)
      var piece = XMLNode.escaped(words).replacing("\n", with: "<br/>\n")
      for span in text.spans where span.range.lowerBound <= start && end <= span.range.upperBound {
        switch span.style {
        case .strong: piece = "<strong>\(piece)</strong>"
        case .emphasis: piece = "<em>\(piece)</em>"
        case .code: piece = "<code>\(piece)</code>"
        case .superscript: piece = "<sup>\(piece)</sup>"
        case .subscript: piece = "<sub>\(piece)</sub>"
        case .strike: piece = "<s>\(piece)</s>"
        case .quote: piece = "<q>\(piece)</q>"
        case .ruby: piece = "<small>\(piece)</small>"
        case .formula: piece = "<i>\(piece)</i>"
        case .link, .place: break
        }
      }
      let link = text.spans.lazy.compactMap { span -> String? in
        guard case .link(let url) = span.style, span.range.lowerBound <= start, end <= span.range.upperBound else {
          return nil
        }
        return EPUBAddress.of(url)
      }.first
      markup += link.map { "<a href=\"\(XMLNode.escaped($0))\">\(piece)</a>" } ?? piece
    }
    return markup
  }
}

extension RichText {
  /// A formula that stands in the text as TeX, as a line: readers of books do not read TeX.
  fileprivate func formula(at range: Range<Int>) -> String? {
    guard withUTF8({ $0[range].first == UInt8(ascii: "$") }) else { return nil }
    for span in spans where span.range == range {
      if case .formula(let tex?) = span.style, tex.utf8.count <= TeXText.longest { return TeXText.written(tex) }
    }
    return nil
  }
}
