import ArticleModel
import Fragments
import JSONText
import Recognizers
import TextDecoding

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
  /// The text of the article, or of the post that opens a thread, as it stands.
  var body: String?
  /// The questions of an FAQPage.
  var questions: [String] = []
  /// What the page is, by the types of all objects.
  var kinds: PageKinds = []

  /// The most objects that are looked at.
  private static let mostObjects = 2000
  private var seen = 0
  /// The objects that others refer to by `@id`.
  private var named: [String: JSONValue] = [:]
  /// How sure it is that the article read is the page's own.
  private var rank = 0

  /// Reads all blocks of a page.
  init(_ blocks: [[UInt8]]) {
    let values = blocks.compactMap(JSONValue.read(patiently:))
    for value in values { note(value, depth: 0) }
    for value in values { visit(value) }
  }

  /// Notes the objects that are named, wherever they stand.
  private mutating func note(_ value: JSONValue, depth: Int) {
    guard depth < 8, named.count < LinkedData.mostObjects else { return }
    switch value {
    case .array(let elements): for element in elements { note(element, depth: depth + 1) }
    case .object(let members):
      if members.count > 1, let name = value["@id"]?.asWords, named[name] == nil { named[name] = value }
      for member in members { note(member.value, depth: depth + 1) }
    default: break
    }
  }

  /// An object that is only referred to, or the value itself.
  private func resolved(_ value: JSONValue) -> JSONValue {
    guard case .object(let members) = value, members.count <= 2, let name = value["@id"]?.asWords else { return value }
    return named[name] ?? value
  }

  private mutating func visit(_ value: JSONValue) {
    seen += 1
    guard seen < LinkedData.mostObjects else { return }
    switch value {
    case .array(let elements): for element in elements { visit(element) }
    case .object(let members):
      read(value)
      for member in members where ["@graph", "mainEntity", "mainEntityOfPage"].contains(member.name) {
        visit(member.value)
      }
    default: break
    }
  }

  private mutating func read(_ object: JSONValue) {
    let types = object["@type"]?.oneOrMore.compactMap(\.asWords) ?? []
    for type in types { kinds.formUnion(PageKinds(type: type)) }
    if types.contains("Question"), let name = object["name"]?.asWords { questions.append(PageText.line(name)) }
    if types.contains("QAPage"), let question = object["mainEntity"].map(resolved) { readThread(question) }
    if types.contains("WebSite"), site == nil { site = object["name"]?.asWords.map { PageText.line($0) } }
    let isArticle = types.contains { $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" }
    let isPage = types.contains { $0 == "WebPage" || $0 == "Recipe" || $0 == "HowTo" }
    let found = isArticle ? 2 : isPage ? 1 : 0
    guard found > rank else { return }
    rank = found
    readArticle(object)
  }

  /// A question that others answer is dated and signed like an article.
  private mutating func readThread(_ question: JSONValue) {
    guard rank < 2 else { return }
    rank = 2
    readArticle(question)
  }

  private mutating func readArticle(_ object: JSONValue) {
    func line(_ key: String) -> String? { object[key]?.asWords.map { PageText.line($0) } }
    title = line("headline") ?? line("name") ?? title
    published = (line("datePublished") ?? line("dateCreated")).flatMap(PageDate.read) ?? published
    modified = line("dateModified").flatMap(PageDate.read) ?? modified
    language = line("inLanguage") ?? language
    description = line("description") ?? description
    body = object["articleBody"]?.asWords ?? object["text"]?.asWords ?? body
    image = (object["image"].flatMap(address) ?? object["thumbnailUrl"].flatMap(address)) ?? image
    if let name = (object["publisher"]?.oneOrMore.first).map(resolved)?["name"]?.asWords { site = PageText.line(name) }
    let people = object["author"]?.oneOrMore.compactMap { LinkedData.author(resolved($0)) } ?? []
    if !people.isEmpty { authors = Array(people.prefix(20)) }
  }

  /// The address of a picture: a text, an ImageObject, or the first of several. An `@id` is a name and no address.
  private func address(_ value: JSONValue) -> String? {
    guard let first = value.oneOrMore.first.map(resolved) else { return nil }
    return (first.asWords ?? first["url"]?.asWords ?? first["contentUrl"]?.asWords).map { PageText.line($0) }
  }

  private static func author(_ value: JSONValue) -> Author? {
    let name = PageText.line(value.asWords ?? value["name"]?.asWords ?? "")
    guard let name = PersonName.read(name) else { return nil }
    return Author(name: name, role: value["jobTitle"]?.asWords.map { PageText.line($0) })
  }
}

/// Dates as pages give them to machines.
package enum PageDate {
  /// "2025-08-20T07:30:00Z" ► "2025-08-20"; a date as people write it is read as such. Nil for anything else.
  package static func read(_ text: String) -> String? {
    let utf8 = Array(text.utf8.prefix(64))
    return utf8.withUnsafeBufferPointer { DateFinder.first(in: $0, 0..<$0.count)?.date }
  }
}
