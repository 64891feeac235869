package import JSONText
package import Timestamps

/// A passage that a reader has marked, in the terms of W3C Web Annotations: the exact words, what is around them, and where they
/// were.
package struct Highlight: Sendable, Hashable {
  /// The four colours.
  package enum Colour: String, Sendable, CaseIterable {
    case yellow, green, blue, pink

    /// The colour that another service's name stands for; yellow for unknown ones.
    package init(named name: String) {
      switch name.lowercased() {
      case "green", "mint": self = .green
      case "blue", "cyan", "purple", "teal": self = .blue
      case "pink", "red", "orange", "magenta": self = .pink
      default: self = .yellow
      }
    }
  }

  /// The words, as they were in the text.
  package var quote: String
  /// Up to 32 characters before and after them.
  package var prefix: String
  package var suffix: String
  /// The byte of the article's text where they began; nil if only the words are known, as in most exports.
  package var position: Int?
  package var colour: Colour
  package var note: String?
  package var created: Instant

  package init(
    quote: String, prefix: String = "", suffix: String = "", position: Int? = nil, colour: Colour = .yellow,
    note: String? = nil, created: Instant
  ) {
    self.quote = quote
    self.prefix = prefix
    self.suffix = suffix
    self.position = position
    self.colour = colour
    self.note = note
    self.created = created
  }

  /// Whether another is the same, as far as both know where they stand: most exports know the words alone.
  package func isSame(as other: Highlight) -> Bool {
    guard quote == other.quote, note == other.note else { return false }
    let isPlaced = !(prefix + suffix).isEmpty && !(other.prefix + other.suffix).isEmpty
    return !isPlaced || prefix == other.prefix && suffix == other.suffix
  }

  /// Its form in a journal.
  package var json: JSONValue {
    var members: [JSONValue.Member] = [.init("exact", .text(quote))]
    if !prefix.isEmpty { members.append(.init("prefix", .text(prefix))) }
    if !suffix.isEmpty { members.append(.init("suffix", .text(suffix))) }
    if let position { members.append(.init("start", .integer(position))) }
    members.append(.init("colour", .text(colour.rawValue)))
    if let note { members.append(.init("note", .text(note))) }
    members.append(.init("created", .text(created.text)))
    return .object(members)
  }

  /// Reads it from a journal. One without words is a note to the whole article.
  package init?(_ json: JSONValue) {
    guard let quote = json["exact"]?.asText else { return nil }
    self.init(
      quote: quote, prefix: json["prefix"]?.asText ?? "", suffix: json["suffix"]?.asText ?? "",
      position: json["start"]?.asInt.flatMap { $0 >= 0 ? $0 : nil },
      colour: json["colour"]?.asText.flatMap { Colour(rawValue: $0) } ?? .yellow, note: json["note"]?.asText,
      created: json["created"]?.asText.flatMap { Instant(reading: $0) } ?? Instant(milliseconds: 0))
  }
}
