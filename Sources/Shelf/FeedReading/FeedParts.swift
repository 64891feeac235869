import JSONText
import MarkupText
import UTF8Text

/// What a feed says beside what a list of its items shows.
extension FeedItem {
  mutating func takeParts(of node: XMLNode, _ base: String) {
    for topic in node.elements where ["category", "subject"].contains(topic.name) {
      let words = topic.attributes["label"] ?? topic.trimmedText ?? topic.attributes["term"]
      if let words = words.map({ FeedParser.plain($0) }), !words.isEmpty, !topics.contains(words) {
        topics.append(words)
      }
    }
    let links = node.elements.filter { $0.name == "enclosure" || $0.attributes["rel"]?.lowercased() == "enclosure" }
    for link in links {
      guard let address = FeedParser.resolved(link.attributes["url"] ?? link.attributes["href"], base) else { continue }
      files.append(
        FeedFile(
          address: address, type: FeedParser.plain(link.attributes["type"]).lowercased(),
          title: link.attributes["title"].map { FeedParser.plain($0) }))
    }
    var shown: Set<String> = ["title", "author", "creator", "category", "subject", "enclosure"]
    if let date = FeedParser.allDates.first(where: { node.first($0) != nil }) { shown.insert(date) }
    rest = FeedParser.rest(of: node, without: shown, said: [title, content, address].compactMap { $0 })
  }

  mutating func takeParts(of json: JSONValue, _ base: String) {
    topics = json["tags"]?.elements.compactMap { $0.asText.map { FeedParser.plain($0) } } ?? []
    for file in json["attachments"]?.elements ?? [] {
      guard let address = FeedParser.resolved(file["url"]?.asText, base) else { continue }
      files.append(
        FeedFile(
          address: address, type: FeedParser.plain(file["mime_type"]?.asText).lowercased(),
          title: file["title"]?.asText.map { FeedParser.plain($0) }))
    }
    var shown: Set<String> = ["title", "author", "authors", "tags", "attachments"]
    shown.insert(json["date_published"] != nil ? "date_published" : "date_modified")
    rest = FeedParser.rest(of: json, without: shown, said: [title, content, address].compactMap { $0 })
  }
}

extension FeedParser {
  /// The names of dates, that which counts first.
  static let datesOfRSS = ["pubdate", "date", "published", "updated", "modified"]
  static let datesOfAtom = ["published", "issued", "created", "updated", "modified"]
  static let allDates = ["pubdate", "date", "published", "issued", "created", "updated", "modified"]

  /// What a feed is about, as plain words.
  static func about(_ node: XMLNode?) -> String? {
    let words = plain(node?.text)
    return words.isEmpty ? nil : words
  }

  /// The parts of an element whose words are said nowhere else.
  ///
  /// - Parameters:
  ///   - names: those that are shown.
  ///   - said: the texts that are shown.
  static func rest(of node: XMLNode, without names: Set<String>, said: [String] = []) -> [String] {
    let said = said.map { plain($0) }
    return node.elements.compactMap { part in
      guard !names.contains(part.name) || MediaRSS.isMedia(part) else { return nil }
      return named(part.name, plain(part.text), said)
    }
  }

  static func rest(of json: JSONValue, without names: Set<String>, said: [String] = []) -> [String] {
    let said = said.map { plain($0) }
    return json.members.compactMap { member in
      guard !names.contains(member.name) else { return nil }
      return named(member.name, plain(words(of: member.value)), said)
    }
  }

  private static func named(_ name: String, _ words: String, _ said: [String]) -> String? {
    words.isEmpty || said.contains { $0.contains(words) } ? nil : "\(PrintableText.withoutControls(name)): \(words)"
  }

  private static func words(of value: JSONValue) -> String {
    switch value {
    case .array(let elements): elements.map(words(of:)).filter { !$0.isEmpty }.joined(separator: ", ")
    case .object(let members): members.map { words(of: $0.value) }.filter { !$0.isEmpty }.joined(separator: ", ")
    default: value.asWords ?? ""
    }
  }

  /// Plain text, escaped, as HTML: its lines and paragraphs are the author's. One line stays as it is.
  package static func paragraphs(_ text: String, evenOfOneLine: Bool = false) -> String {
    guard evenOfOneLine || text.contains(where: \.isNewline) else { return text }
    var paragraphs: [[Substring]] = [[]]
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.allSatisfy(\.isWhitespace) {
        paragraphs.append([])
      } else {
        paragraphs[paragraphs.count - 1].append(line)
      }
    }
    return paragraphs.filter { !$0.isEmpty }.map { "<p>\($0.joined(separator: "<br>"))</p>" }.joined()
  }
}
