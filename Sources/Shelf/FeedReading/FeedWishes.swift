import MarkupText

/// What the reader wants of one feed: attributes of its line in `feeds.opml`, which other programs leave alone.
package struct FeedWishes: Sendable, Hashable {
  /// The namespace of the attributes.
  package static let namespace = "urn:lectern:feeds"

  /// It is asked for no more often than once in so many hours.
  package var hours: Int?
  /// Whether its articles are kept without being asked for.
  package var keeps = false
  /// Only items that hold one of these words are taken, where there are any.
  package var only: [String] = []
  /// Items that hold one of these are left out.
  package var without: [String] = []

  package init() {}

  init(_ attributes: [String: String]) {
    func value(_ name: String) -> String? { attributes["lectern:\(name)"] }
    hours = value("hours").flatMap { Int($0) }.flatMap { (1...10_000).contains($0) ? $0 : nil }
    keeps = value("keep") == "true"
    only = FeedWishes.words(value("only"))
    without = FeedWishes.words(value("without"))
  }

  /// Words with commas between them.
  package static func words(_ list: String?) -> [String] {
    (list ?? "").split(separator: ",").map { word in
      String(word.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }.filter { !$0.isEmpty }
  }

  /// The names of the attributes, whether they are written or not.
  static let names = ["lectern:hours", "lectern:keep", "lectern:only", "lectern:without"]

  var attributes: [(String, String)] {
    var attributes: [(String, String)] = []
    if let hours { attributes.append(("lectern:hours", String(hours))) }
    if keeps { attributes.append(("lectern:keep", "true")) }
    if !only.isEmpty { attributes.append(("lectern:only", only.joined(separator: ","))) }
    if !without.isEmpty { attributes.append(("lectern:without", without.joined(separator: ","))) }
    return attributes
  }

  /// Whether an item is wanted, by the words of its title and its text.
  package func wants(_ title: String, _ content: String?) -> Bool {
    guard !only.isEmpty || !without.isEmpty else { return true }
    let text = Array(FeedParser.plain("\(XMLNode.escaped(title)) <p>\(content ?? "")").lowercased())
    func holds(_ words: [String]) -> Bool { words.contains { FeedWishes.stands(Array($0.lowercased()), in: text) } }
    return (only.isEmpty || holds(only)) && !holds(without)
  }

  /// Whether words stand in a text as such, and not within others; where words are written without spaces, anywhere.
  private static func stands(_ words: [Character], in text: [Character]) -> Bool {
    guard let first = words.first, let last = words.last, words.count <= text.count else { return false }
    func goesOn(_ one: Character, _ other: Character?) -> Bool {
      guard let other else { return false }
      return isLetter(one) && isLetter(other)
    }
    return (0...(text.count - words.count)).contains { start in
      let end = start + words.count
      return text[start] == first && text[start..<end].elementsEqual(words)
        && !goesOn(first, start > 0 ? text[start - 1] : nil) && !goesOn(last, end < text.count ? text[end] : nil)
    }
  }

  /// Whether a letter is one of a script that divides its words.
  private static func isLetter(_ character: Character) -> Bool {
    guard character.isLetter || character.isNumber, let scalar = character.unicodeScalars.first else { return false }
    return !(0x0E00...0x109F).contains(scalar.value) && !(0x3040...0x9FFF).contains(scalar.value)
  }
}
