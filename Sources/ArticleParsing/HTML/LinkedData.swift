import ArticleModel

/// What a page's JSON-LD says about its article and its FAQ (schema.org).
struct LinkedData {
  var title: String?
  var authors: [Author] = []
  var published: String?
  var modified: String?
  var site: String?
  var language: String?
  var description: String?
  /// The address of the article's first picture, as it stands.
  var image: String?
  /// The questions of an FAQPage.
  var questions: [String] = []

  /// The most objects that are looked at.
  private static let mostObjects = 2000
  private var seen = 0
  /// How sure it is that the article read is the page's own.
  private var rank = 0

  /// Reads all blocks of a page.
  init(_ blocks: [[UInt8]]) {
    for block in blocks {
      if let value = JSONValue.read(block) { visit(value) }
    }
  }

  private mutating func visit(_ value: JSONValue) {
    seen += 1
    guard seen < LinkedData.mostObjects else { return }
    switch value {
    case .array(let elements): for element in elements { visit(element) }
    case .object(let members):
      read(value)
      for (key, member) in members where key == "@graph" || key == "mainEntity" || key == "mainEntityOfPage" {
        visit(member)
      }
    default: break
    }
  }

  private mutating func read(_ object: JSONValue) {
    let types = object["@type"]?.elements.compactMap(\.text) ?? []
    if types.contains("Question"), let name = object["name"]?.text { questions.append(PageText.line(name)) }
    if types.contains("WebSite"), site == nil { site = object["name"]?.text.map { PageText.line($0) } }
    let isArticle = types.contains { $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" }
    let isPage = types.contains { $0 == "WebPage" || $0 == "Recipe" || $0 == "HowTo" }
    let found = isArticle ? 2 : isPage ? 1 : 0
    guard found > rank else { return }
    rank = found
    readArticle(object)
  }

  private mutating func readArticle(_ object: JSONValue) {
    func line(_ key: String) -> String? { object[key]?.text.map { PageText.line($0) } }
    title = line("headline") ?? line("name") ?? title
    published = line("datePublished").flatMap(PageDate.read) ?? published
    modified = line("dateModified").flatMap(PageDate.read) ?? modified
    language = line("inLanguage") ?? language
    description = line("description") ?? description
    image = (object["image"] ?? object["thumbnailUrl"]).flatMap(LinkedData.address) ?? image
    if let name = object["publisher"]?.elements.first?["name"]?.text { site = PageText.line(name) }
    let people = object["author"]?.elements.compactMap(LinkedData.author) ?? []
    if !people.isEmpty { authors = Array(people.prefix(20)) }
  }

  /// The address of a picture: a text, an ImageObject, or the first of several.
  private static func address(_ value: JSONValue) -> String? {
    let first = value.elements.first
    let text = first?.text ?? first?["url"]?.text ?? first?["contentUrl"]?.text ?? first?["@id"]?.text
    return text.map { PageText.line($0) }
  }

  private static func author(_ value: JSONValue) -> Author? {
    let name = PageText.line(value.text ?? value["name"]?.text ?? "")
    guard PersonName.isName(name) else { return nil }
    return Author(name: name, role: value["jobTitle"]?.text.map { PageText.line($0) })
  }
}

/// Dates as pages give them to machines.
enum PageDate {
  /// "2025-08-20T07:30:00Z" ► "2025-08-20"; a date as people write it is read as such. Nil for anything else.
  static func read(_ text: String) -> String? {
    let utf8 = Array(text.utf8.prefix(64))
    return utf8.withUnsafeBufferPointer { DateFinder.first(in: $0, 0..<$0.count)?.date }
  }
}

/// Tells names of people from what else stands in fields for them.
enum PersonName {
  /// Whether a text may be a name: short, no address, not the name of a role.
  static func isName(_ text: String) -> Bool {
    guard text.utf8.count >= 2, text.utf8.count <= 80, !text.utf8.contains(UInt8(ascii: "@")) else { return false }
    return !text.contains("://") && !["admin", "editor", "staff", "author", "null"].contains(text.lowercased())
  }
}
