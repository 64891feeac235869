import ArticleModel
import JSONText
import Timestamps

extension Event {
  /// The event as a line of a journal, without the line break.
  ///
  ///     {"id": "1796000000123-0-host-4f2c", "at": "2026-11-29T…", "article": "7f3a…", "do": [{"tag": "rain"}]}
  package var line: String {
    JSONValue.object([
      .init("id", .text(stamp.text)), .init("at", .text(Instant(milliseconds: stamp.milliseconds).text)),
      .init("article", .text(article)), .init("do", .array(changes.map(\.json))),
    ]).line
  }

  /// Reads a line; nil if it is incomplete or invalid. Changes that only a newer version knows keep their
  /// place, so that ids stay what they are.
  package init?(line: [UInt8]) {
    guard let json = try? JSONValue.value(of: line), let stamp = json["id"]?.asText.flatMap({ Stamp($0) }),
      let article = json["article"]?.asText, ArticleID.isValid(article), case .array(let changes)? = json["do"]
    else { return nil }
    self.init(stamp, article: article, changes.map { Change($0) ?? .untag([]) })
  }
}

extension Event.Change {
  fileprivate var json: JSONValue {
    switch self {
    case .archived(let flag): .object([.init("archived", .bool(flag))])
    case .starred(let flag): .object([.init("starred", .bool(flag))])
    case .deleted(let flag): .object([.init("deleted", .bool(flag))])
    case .seen(let flag): .object([.init("seen", .bool(flag))])
    case .place(let place): .object([.init("place", place.json)])
    case .reached(let share): .object([.init("reached", .number("\(share)"))])
    case .failed(let reason): .object([.init("failed", .textOrNull(reason))])
    case .tag(let name): .object([.init("tag", .text(name))])
    case .untag(let ids): .object([.init("untag", .array(ids.map { .text($0) }))])
    case .highlight(let highlight): .object([.init("highlight", highlight.json)])
    case .unhighlight(let id): .object([.init("unhighlight", .text(id))])
    case .note(let note, let id): .object([.init("note", .text(note)), .init("of", .text(id))])
    case .colour(let colour, let id): .object([.init("colour", .text(colour.rawValue)), .init("of", .text(id))])
    }
  }

  fileprivate init?(_ json: JSONValue) {
    guard let first = json.members.first else { return nil }
    let value = first.value
    switch first.name {
    case "archived", "starred", "deleted", "seen":
      guard case .bool(let flag) = value else { return nil }
      self.init(first.name, flag)
    case "place":
      guard let place = TextAnchor(value) else { return nil }
      self = .place(place)
    case "reached":
      guard let share = value.asDouble, 0...1 ~= share else { return nil }
      self = .reached(share)
    case "failed": self = .failed(value.asText)
    case "highlight":
      guard let highlight = Highlight(value) else { return nil }
      self = .highlight(highlight)
    case "untag": self = .untag(value.elements.compactMap(\.asText))
    default: self.init(texts: json, first.name)
    }
  }

  private init(_ name: String, _ flag: Bool) {
    switch name {
    case "archived": self = .archived(flag)
    case "starred": self = .starred(flag)
    case "deleted": self = .deleted(flag)
    default: self = .seen(flag)
    }
  }

  private init?(texts json: JSONValue, _ name: String) {
    guard let text = json[name]?.asText else { return nil }
    switch (name, json["of"]?.asText) {
    case ("tag", _): self = .tag(text)
    case ("unhighlight", _): self = .unhighlight(text)
    case ("note", let id?): self = .note(text, of: id)
    case ("colour", let id?):
      guard let colour = Highlight.Colour(rawValue: text) else { return nil }
      self = .colour(colour, of: id)
    default: return nil
    }
  }
}

extension TextAnchor {
  fileprivate var json: JSONValue {
    .object([
      .init("article", .integer(article)), .init("block", block.map(JSONValue.integer) ?? .null),
      .init("offset", offset.map(JSONValue.integer) ?? .null), .init("below", .integer(below)),
      .init("source", .integer(source)),
    ])
  }

  fileprivate init?(_ json: JSONValue) {
    guard let article = json["article"]?.asInt, let below = json["below"]?.asInt, let source = json["source"]?.asInt,
      0...Int(Int32.max) ~= below, article >= 0, source >= 0
    else { return nil }
    let block = json["block"]?.asInt
    let offset = json["offset"]?.asInt
    guard (block ?? 0) >= 0, (offset ?? 0) >= 0 else { return nil }
    self.init(article: article, block: block, offset: offset, below: below, source: source)
  }
}
