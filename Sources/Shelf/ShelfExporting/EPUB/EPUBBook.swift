package import Archives
package import ArticleModel
import MarkupText
package import Timestamps

/// Articles as an EPUB 3: one chapter each, with a table of contents.
package struct EPUBBook {
  /// A chapter.
  package struct Chapter {
    package var title: String
    package var address: String?
    package var document: Document
    /// The bytes of a picture by its address; nil for one that is not at hand.
    package var picture: (String) -> [UInt8]? = { _ in nil }

    package init(title: String, address: String?, document: Document) {
      self.title = title
      self.address = address
      self.document = document
    }
  }

  private let id: String
  private let title: String
  private let language: String
  private let modified: Instant
  private let chapters: [Chapter]
  /// The text of each chapter, and the pictures of all of them.
  private let texts: [String]
  private let pictures: EPUBPictures

  /// Makes a book; `id` identifies it when it is made again.
  package init(id: String, title: String, language: String?, modified: Instant, chapters: [Chapter]) {
    self.id = id
    self.title = EPUBBook.line(title)
    self.language = EPUBBook.tag(language)
    self.modified = Instant(seconds: modified.seconds)
    self.chapters = chapters
    var pictures = EPUBPictures()
    texts = chapters.map { chapter in
      var text = EPUBText(pictures: pictures, find: chapter.picture)
      text.write(chapter.document.articles.first?.blocks ?? [])
      for article in chapter.document.articles.dropFirst() { text.write(further: article) }
      pictures = text.pictures
      return text.markup
    }
    self.pictures = pictures
  }

  /// The file.
  package func file() throws(ArchiveFailure) -> [UInt8] {
    var zip = ZipWriter()
    // First and uncompressed, so that the first bytes tell the type of the file (OCF 3.3).
    try zip.add("mimetype", Array("application/epub+zip".utf8), stored: true)
    try zip.add("META-INF/container.xml", Array(EPUBBook.container.utf8))
    try zip.add("EPUB/package.opf", Array(package.utf8))
    try zip.add("EPUB/contents.xhtml", Array(contents.utf8))
    try zip.add("EPUB/style.css", Array(EPUBBook.style.utf8))
    for (index, chapter) in chapters.enumerated() {
      try zip.add("EPUB/\(name(index))", Array(text(chapter, texts[index]).utf8))
    }
    for picture in pictures.all { try zip.add("EPUB/\(picture.name)", picture.bytes, stored: true) }
    return zip.finished()
  }

  private func name(_ index: Int) -> String { "chapter-\(index + 1).xhtml" }

  private static let container = """
    <?xml version="1.0" encoding="UTF-8"?>
    <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
    <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
    </container>

    """

  private static let style = """
    body { line-height: 1.5; margin: 5%; }
    blockquote, aside { margin-left: 1em; }
    pre { white-space: pre-wrap; }
    th, td { border: 1px solid; padding: 0.2em 0.5em; text-align: left; }
    table { border-collapse: collapse; }
    figure { margin: 1em 0; }
    img { max-width: 100%; }
    .byline { font-style: italic; }

    """

  private var package: String {
    var authors: [String] = []
    for author in chapters.flatMap({ $0.document.articles }).flatMap({ $0.masthead.authors })
    where !authors.contains(author.name) && !author.name.isEmpty { authors.append(author.name) }
    let items = chapters.indices.map {
      "<item id=\"c\($0 + 1)\" href=\"\(name($0))\" media-type=\"application/xhtml+xml\"/>\n"
    }
    let shown = pictures.all.enumerated().map { index, picture in
      "<item id=\"p\(index + 1)\" href=\"\(picture.name)\" media-type=\"\(picture.type)\"/>\n"
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="\(language)">
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:identifier id="id">urn:lectern:\(XMLNode.escaped(id))</dc:identifier>
      <dc:title>\(XMLNode.escaped(title))</dc:title>
      <dc:language>\(language)</dc:language>
      \(authors.prefix(20).map { "<dc:creator>\(XMLNode.escaped(EPUBBook.line($0)))</dc:creator>\n" }.joined())\
      <meta property="dcterms:modified">\(modified.text)</meta>
      </metadata>
      <manifest>
      <item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>
      <item id="style" href="style.css" media-type="text/css"/>
      \(items.joined())\(shown.joined())</manifest>
      <spine>
      \(chapters.count > 1 ? "<itemref idref=\"contents\"/>\n" : "")\
      \(chapters.indices.map { "<itemref idref=\"c\($0 + 1)\"/>\n" }.joined())</spine>
      </package>

      """
  }

  private var contents: String {
    let lines = chapters.enumerated().map { index, chapter in
      "<li><a href=\"\(name(index))\">\(XMLNode.escaped(EPUBBook.line(chapter.title)))</a></li>\n"
    }
    return page(
      "Contents", language,
      "<nav epub:type=\"toc\"><h1>Contents</h1>\n<ol>\n\(lines.joined())</ol></nav>\n")
  }

  private func text(_ chapter: Chapter, _ markup: String) -> String {
    let masthead = chapter.document.articles.first?.masthead ?? Masthead()
    var head = "<h1>\(XMLNode.escaped(EPUBBook.line(chapter.title)))</h1>\n"
    if let subtitle = masthead.subtitle { head += "<p>\(EPUBText.inline(subtitle))</p>\n" }
    head += EPUBText.byline(of: masthead)
    if let address = chapter.address.flatMap(EPUBAddress.of) {
      head += "<p><a href=\"\(XMLNode.escaped(address))\">\(XMLNode.escaped(address))</a></p>\n"
    }
    return page(chapter.title, EPUBBook.tag(masthead.language ?? language), head + markup)
  }

  private func page(_ title: String, _ language: String, _ body: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE html>
    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="\(language)" xml:lang="\(language)">
    <head><title>\(XMLNode.escaped(EPUBBook.line(title)))</title><link rel="stylesheet" href="style.css"/></head>
    <body>
    \(body)</body>
    </html>

    """
  }

  /// The text on one line.
  static func line(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.isEmpty ? "Untitled" : line
  }

  /// A BCP 47 language tag; "und" if it is not known.
  private static func tag(_ language: String?) -> String {
    guard let language, (2...20).contains(language.utf8.count),
      language.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == 0x2D })
    else { return "und" }
    return language
  }
}
