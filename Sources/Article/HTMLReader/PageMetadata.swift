import ArticleModel
import Fragments
import Recognizers
import UTF8Text

/// Reads title, authors, dates and the rest from what a page says about itself, the surest source first: JSON-LD, then Open
/// Graph and other metas, then microdata and the `title` element.
enum PageMetadata {
  /// What the page declares; `linked` is what its JSON-LD says, `base` what relative addresses are resolved against.
  static func masthead(of head: PageHead, _ linked: LinkedData, url: String?, base: String?) -> Masthead {
    let metas = Metas(head)
    var masthead = Masthead()
    masthead.site = (linked.site ?? metas.first(["og:site_name", "application-name"])).flatMap(siteName)
    masthead.published =
      linked.published
      ?? metas.date([
        "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "parsely-pub-date",
        "sailthru.date",
        "pubdate", "publishdate", "publish-date", "published", "citation_publication_date", "citation_date",
        "og:published_time",
        "cxenseparse:recs:publishtime", "ms.date",
      ]) ?? property("datepublished", head) ?? property("datecreated", head) ?? head.date.flatMap(PageDate.read)
    masthead.modified =
      linked.modified
      ?? metas.date(["article:modified_time", "datemodified", "last-modified", "og:updated_time"])
      ?? property("datemodified", head)
    masthead.authors =
      [linked.authors, metas.authors].first { !$0.isEmpty } ?? head.author.map(signed) ?? []
    masthead.language = language(head.language ?? metas.first(["og:locale", "content-language"]) ?? linked.language)
    let canonical = head.canonical.flatMap { ResolvedAddress.link($0, base: url) } ?? metas.first(["og:url"])
    masthead.url = url ?? canonical.flatMap { ResolvedAddress.link($0, base: nil) }
    let description = linked.description ?? metas.first(descriptions)
    masthead.description = description.flatMap { $0.isEmpty ? nil : EncodedTwice.decoded($0) }
    masthead.image =
      ([linked.image] + images.map { metas.first([$0]) }).lazy.compactMap { $0 }
      .compactMap { picture($0, base: base) }.first
    let title = (linked.title ?? metas.first(["og:title", "twitter:title", "dc.title", "citation_title"]))
      .map(EncodedTwice.decoded)
    let bare = withoutSite(title ?? (namesFile(head.title) ? "" : head.title), site: masthead.site)
    masthead.title = bare.isEmpty ? nil : RichText(bare)
    masthead.site = masthead.site ?? site(behind: bare, in: head.title)
    return masthead
  }

  private static let descriptions = [
    "og:description", "description", "twitter:description", "dc.description", "sailthru.description",
  ]
  private static let images = [
    "og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src", "thumbnail",
    "sailthru.image.full",
  ]

  /// The name of a site without the separators that templates leave at its ends: "Tern Bay News |"; nil where nothing is left.
  private static func siteName(_ text: String) -> String? {
    var name = Substring(EncodedTwice.decoded(text))
    let isEdge = { (character: Character?) in character.map { " |–—-·:»«".contains($0) } ?? false }
    while isEdge(name.first) { name = name.dropFirst() }
    while isEdge(name.last) { name = name.dropLast() }
    return name.isEmpty ? nil : String(name)
  }

  /// What a page says it is to those who link to it.
  static func kinds(of head: PageHead) -> PageKinds {
    guard let type = head.metas.first(where: { $0.name == "og:type" })?.content.lowercased() else { return [] }
    if type.hasPrefix("article") || type == "blog" { return .graphArticle }
    if type.hasPrefix("product") || type == "og:product" { return .product }
    return type == "website" ? .graphSite : []
  }

  /// The address of a picture on the web, made absolute; nil for pictures that stand in the page itself.
  static func picture(_ reference: String, base: String?) -> String? {
    guard let url = ResolvedAddress.link(reference, base: base) else { return nil }
    return url.lowercased().hasPrefix("mailto:") ? nil : url
  }

  /// The authors that a page's own line names.
  private static func signed(_ line: String) -> [Author] {
    for text in [line, "by " + line] {
      let named = Byline.authors(in: text)
      if !named.isEmpty { return named }
    }
    return PersonName.read(line).map { [Author(name: $0)] } ?? []
  }

  private static func property(_ name: String, _ head: PageHead) -> String? {
    head.properties.first { $0.name == name }.flatMap { PageDate.read($0.value) }
  }

  /// A BCP 47 tag as pages write it, or nil: "en_US" ► "en-US".
  private static func language(_ tag: String?) -> String? {
    guard let tag, tag.utf8.count >= 2, tag.utf8.count <= 20 else { return nil }
    let parts = tag.split { $0 == "-" || $0 == "_" }
    guard let first = parts.first, first.utf8.count <= 3, first.utf8.allSatisfy({ isLetter($0) }) else { return nil }
    guard parts.allSatisfy({ $0.utf8.allSatisfy { isLetter($0) || isDigit($0) } }) else { return nil }
    return ([first.lowercased()] + parts.dropFirst().map(String.init)).joined(separator: "-")
  }

  /// Whether a page's `title` element is the name of the file it was made of: programs that make pages of documents write that where
  /// those have no title.
  private static func namesFile(_ title: String) -> Bool {
    guard !title.contains(where: \.isWhitespace), let dot = title.lastIndex(of: "."), dot > title.startIndex else {
      return false
    }
    return fileEndings.contains(title[title.index(after: dot)...].lowercased())
  }

  private static let fileEndings: Set<String> = [
    "pdf", "doc", "docx", "odt", "rtf", "txt", "htm", "html", "xhtml", "xls", "xlsx", "ods", "ppt", "pptx", "indd",
    "tex",
    "ps", "djvu", "epub",
  ]

  private static let separators = [" | ", " – ", " — ", " - ", " · ", " :: ", " » ", " « ", " : "]

  /// The name of the site that a page's `title` element has behind the title.
  ///
  ///     "Ferries run again" in "Ferries run again | Tern Bay News"   ►   "Tern Bay News"
  private static func site(behind title: String, in whole: String) -> String? {
    guard !title.isEmpty, whole.hasPrefix(title) else { return nil }
    let rest = whole.dropFirst(title.count)
    guard let separator = separators.first(where: { rest.hasPrefix($0) }) else { return nil }
    let name = String(rest.dropFirst(separator.count))
    return (1...5).contains(PlainWords(name).count) ? name : nil
  }

  /// How many fragments from the beginning of a page may be the name of its site.
  private static let headOfPage = 30

  /// A title without the name of the site behind it, where a link above the text has that name and leads to the site's first page.
  ///
  ///     "Quince on hawthorn - The Graft Board"   ►   "Quince on hawthorn", "The Graft Board"
  static func parted(_ title: String, by list: FragmentList) -> (title: String, site: String)? {
    guard let separator = separators.first(where: { title.contains($0) }) else { return nil }
    let parts = title.components(separatedBy: separator)
    guard parts.count >= 2, let last = parts.last, case let name = PlainWords(last).bytes, !name.isEmpty else {
      return nil
    }
    if parts.count >= fewestOfPath, isPath(parts, list) { return (parts[0], last) }
    let isSite = list.fragments.prefix(headOfPage).contains { fragment in
      fragment.text.count <= last.utf8.count + 8 && leadsHome(fragment, list)
        && PlainWords(String(decoding: list.utf8[fragment.text], as: UTF8.self)).bytes == name
    }
    return isSite ? (parts.dropLast().joined(separator: separator), last) : nil
  }

  /// How many parts a title has that names the places the page stands in.
  private static let fewestOfPath = 3

  /// Whether a line at the head of the page names the parts of its title the other way round, as the way to the page.
  ///
  ///     "tided(8) — shore-utils — Shore Manpages" over "stable / shore-utils / tided(8)"
  private static func isPath(_ parts: [String], _ list: FragmentList) -> Bool {
    let (page, place) = (PlainWords(parts[0]).bytes, PlainWords(parts[1]).bytes)
    guard !page.isEmpty, !place.isEmpty else { return false }
    return list.fragments.prefix(headOfPage).contains { fragment in
      guard fragment.text.count <= longestPath else { return false }
      let words = PlainWords(String(decoding: list.utf8[fragment.text], as: UTF8.self)).bytes
      return words.count > page.count + place.count
        && words.suffix(page.count + place.count + 1) == (place + [0x20] + page)[...]
    }
  }

  private static let longestPath = 300

  private static func leadsHome(_ fragment: Fragment, _ list: FragmentList) -> Bool {
    var at = InlineSpan.first(in: list.spans, from: UInt32(clamping: fragment.text.lowerBound))
    while at < list.spans.count, Int(list.spans[at].lower) < fragment.text.upperBound {
      let span = list.spans[at]
      if span.style == .link, span.link >= 0 { return ResolvedAddress.isHome(list.links[Int(span.link)]) }
      at += 1
    }
    return false
  }

  /// A title without the name of the site behind or before a separator.
  ///
  ///     "Ferries run again | Tern Bay News"   ►   "Ferries run again"
  static func withoutSite(_ title: String, site: String?) -> String {
    for separator in separators {
      let parts = title.components(separatedBy: separator)
      guard parts.count >= 2, let first = parts.first, let last = parts.last else { continue }
      if let site, PlainWords(last).bytes == PlainWords(site).bytes {
        return parts.dropLast().joined(separator: separator)
      }
      if let site, PlainWords(first).bytes == PlainWords(site).bytes {
        return parts.dropFirst().joined(separator: separator)
      }
      let isShort = PlainWords(last).count * 2 <= PlainWords(first).count && PlainWords(last).count <= 5
      if isShort, separator != " - " || site == nil { return parts.dropLast().joined(separator: separator) }
    }
    return title
  }
}

/// The metas of a page by name.
private struct Metas {
  private var values: [String: [String]] = [:]

  init(_ head: PageHead) {
    for (name, content) in head.metas where !content.isEmpty { values[name, default: []].append(content) }
  }

  func first(_ names: [String]) -> String? {
    for name in names {
      if let value = values[name]?.first { return value }
    }
    return nil
  }

  func date(_ names: [String]) -> String? {
    for name in names {
      if let date = values[name]?.lazy.compactMap(PageDate.read).first { return date }
    }
    return nil
  }

  var authors: [Author] {
    let fields = [
      "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author",
      "citation_author", "cxenseparse:author", "byl",
    ]
    for field in fields {
      let people = values[field] ?? []
      let names = field == "citation_author" ? people.compactMap(PersonName.cited) : people.flatMap(PersonName.list)
      if !names.isEmpty { return names.prefix(20).map { Author(name: $0) } }
    }
    return labelled(Metas.writtenBy).map(PersonName.list)?.map { Author(name: $0) } ?? []
  }

  /// What stands beside a label in what a page tells those who link to it: "twitter:label1" and "twitter:data1".
  private func labelled(_ labels: Set<String>) -> String? {
    for number in 1...2 {
      if let label = first(["twitter:label\(number)"]), labels.contains(label.lowercased()) {
        return first(["twitter:data\(number)"])
      }
    }
    return nil
  }

  private static let writtenBy: Set<String> = [
    "written by", "author", "verfasst von", "geschrieben von", "escrito por", "écrit par", "scritto da",
    "geschreven door", "skrivet av", "skrevet av", "napisane przez", "автор",
  ]
}
