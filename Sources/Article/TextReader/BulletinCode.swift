import ArticleModel
import Fragments
import UTF8Text

/// Reads the mark-up of forums: tags in square brackets.
///
///     [b]Scales[/b]                           ►   Scales, set strong
///     [quote="Tom"]Where from?[/quote]            quote: Tom: Where from?
///     [list] [*]two pounds [/list]                item: two pounds
struct BulletinCode {
  private static let reach = 400
  private static let fewest = 2
  private static let longestTag = 300

  private var text: TextLines
  private var quotes = 0
  /// How many cells the row that is read has so far.
  private var cells = 0
  private var isCode = false
  private var blocks: UInt8 = 0
  /// The number of the next item of each list that is open; nil where it has none.
  private var lists: [Int?] = []
  private var open: [(name: String, start: Int, address: String?)] = []
  /// Where tags begin that have another to open or close them: "a[i]" has none.
  private let pairs: Set<Int>

  private struct Tag {
    var name: String
    var value: String?
    var isClosing: Bool
    var range: Range<Int>
  }

  static func apply(to text: inout TextLines) {
    guard !text.isWhole else { return }
    guard let first = text.lines.prefix(reach).firstIndex(where: { $0.hasCodeSign }) else { return }
    let tags = text.lines[first...].filter(\.hasCodeSign).flatMap { [text] in Self.tags($0.text, in: text) }
    let (pairs, closings) = pairs(tags)
    let names = Set(closings.map(\.name))
    guard closings.count >= fewest, names.count >= fewest || names.contains("quote") || names.contains("list"),
      // Who explains the tags sets them apart from the words.
      closings.count(where: { [text] in standsAlone($0, in: text) }) * 2 < closings.count
    else { return }
    var pass = BulletinCode(text: text, pairs: pairs)
    for index in pass.text.lines.indices where pass.text.lines[index].said == .nothing { pass.read(index) }
    text = pass.text
  }

  private init(text: TextLines, pairs: Set<Int>) { (self.text, self.pairs) = (text, pairs) }

  // MARK: Tags

  private static let names: Set<String> = [
    "b", "i", "u", "s", "url", "img", "quote", "code", "list", "size", "color", "font", "center", "left", "right",
    "email", "youtube", "spoiler", "indent", "sub", "sup", "h1", "h2", "h3", "table", "tr", "td", "th", "*", "/*", "hr",
    "pre",
  ]
  /// Tags that nothing closes.
  private static let alone: Set<String> = ["*", "/*", "hr"]

  private static func tags(_ range: Range<Int>, in text: TextLines) -> [Tag] {
    var tags: [Tag] = []
    var at = range.lowerBound
    while at < range.upperBound {
      guard text.bytes[at] == UInt8(ascii: "["),
        let close = (at + 1..<min(range.upperBound, at + longestTag)).first(where: {
          text.bytes[$0] == UInt8(ascii: "]")
        }),
        let tag = tag(at..<close + 1, in: text)
      else {
        at += 1
        continue
      }
      tags.append(tag)
      at = close + 1
    }
    return tags
  }

  private static func tag(_ range: Range<Int>, in text: TextLines) -> Tag? {
    var words = String(decoding: text.bytes[range], as: UTF8.self).dropFirst().dropLast()
    let isClosing = words.first == "/"
    if isClosing { words = words.dropFirst() }
    let name = words.prefix { $0 != "=" && $0 != " " }.lowercased()
    guard names.contains(name) else { return nil }
    let value = words.dropFirst(name.count + 1).filter { $0 != "\"" && $0 != "'" }
    return Tag(name: name, value: value.isEmpty ? nil : value, isClosing: isClosing, range: range)
  }

  /// Where the tags begin that open and close something, and those that close.
  private static func pairs(_ tags: [Tag]) -> (starts: Set<Int>, closings: [Tag]) {
    var starts: Set<Int> = []
    var closings: [Tag] = []
    var open: [Tag] = []
    for tag in tags {
      if !tag.isClosing {
        open.append(tag)
      } else if let place = open.suffix(deepest).lastIndex(where: { $0.name == tag.name }) {
        starts.formUnion([open[place].range.lowerBound, tag.range.lowerBound])
        closings.append(tag)
        open.remove(at: place)
      }
    }
    return (starts, closings)
  }

  /// The most tags that are open at one time.
  private static let deepest = 64

  private static func standsAlone(_ tag: Tag, in text: TextLines) -> Bool {
    tag.range.lowerBound > 0 && text.bytes[tag.range.lowerBound - 1] == 0x20 && tag.range.upperBound < text.bytes.count
      && text.bytes[tag.range.upperBound] == 0x20
  }

  // MARK: Lines

  private mutating func read(_ index: Int) {
    let range = text.lines[index].text
    let tags = Self.tags(range, in: text).filter { Self.alone.contains($0.name) || pairs.contains($0.range.lowerBound) }
    if isCode, !tags.contains(where: { $0.isClosing && ($0.name == "code" || $0.name == "pre") }) {
      return text.say(.code, index, level: Int(blocks))
    }
    if readPicture(index, tags) { return }
    var depth = quotes
    let wasCode = isCode
    var item: Int??
    let isRow = tags.contains { $0.name == "td" || $0.name == "th" }
    if tags.contains(where: { $0.name == "tr" }) { cells = 0 }
    let opensRow = cells == 0
    let covered = tags.reduce(0) { $0 + $1.range.count }
    let isEmpty =
      range.count - covered <= text.bytes[range].count(where: isSpace)
      && !tags.contains { $0.name == "quote" && $0.value != nil }
    for tag in tags {
      read(tag, item: &item, isShown: !isEmpty)
      depth = max(depth, quotes)
    }
    if !tags.isEmpty { text.lines[index].hasCodeSign = false }
    if !tags.isEmpty, isEmpty {
      text.setAside(index..<index + 1, .metadata)
    } else if wasCode || isCode {
      text.say(.code, index, level: Int(blocks))
    } else if isRow {
      let isHeader = tags.contains { $0.name == "th" }
      text.say(opensRow ? (isHeader ? .headerRow : .row) : .goesOn, index, level: Int(blocks))
    } else if let item {
      text.say(.item, index, level: item ?? 0)
      text.lines[index].indent = Int32(2 * lists.count)
    } else if depth > 0 {
      let goesOn =
        index > 0 && text.lines[index].blankLinesBefore == 0 && text.lines[index - 1].said == .quote
        && !tags.contains { $0.name == "quote" && !$0.isClosing }
      text.say(goesOn ? .goesOn : .quote, index, level: depth)
    }
  }

  private mutating func read(_ tag: Tag, item: inout Int??, isShown: Bool) {
    switch (tag.name, tag.isClosing) {
    case ("quote", false):
      quotes += 1
      if let name = tag.value?.split(separator: ";").first ?? tag.value.map({ $0[...] }) {
        return text.cut(tag.range, .metadata, putting: "\(name): ")
      }
    case ("quote", true): quotes = max(0, quotes - 1)
    case ("code", false), ("pre", false):
      isCode = true
      blocks &+= 1
    case ("code", true), ("pre", true): isCode = false
    case ("table", false): blocks &+= 1
    case ("td", false), ("th", false):
      cells += 1
      if isShown { text.drop(signs: tag.range, putting: cells > 1 ? "\t" : "") }
      return
    case ("list", false): lists.append(tag.value == nil ? nil : 1)
    case ("list", true): _ = lists.popLast()
    case ("*", false):
      item = .some(lists.last ?? nil)
      if let last = lists.indices.last { lists[last] = lists[last].map { $0 + 1 } }
    case (_, false): open.append((tag.name, tag.range.upperBound, tag.value))
    case (_, true): close(tag)
    }
    // A line of nothing but tags is taken out as a whole.
    guard isShown else { return }
    if tag.value == nil { text.drop(signs: tag.range) } else { text.cut(tag.range, .metadata) }
  }

  private mutating func close(_ tag: Tag) {
    guard let place = open.suffix(Self.deepest).lastIndex(where: { $0.name == tag.name }) else { return }
    let (name, start, address) = open.remove(at: place)
    let inner = start..<tag.range.lowerBound
    guard !inner.isEmpty, inner.count <= 2000 else { return }
    switch name {
    case "b": text.style(inner, .strong)
    case "i", "u": text.style(inner, .emphasis)
    case "s": text.style(inner, .strike)
    case "sup": text.style(inner, .superscript)
    case "sub": text.style(inner, .subscript)
    case "url", "email": text.style(inner, .link, link: address ?? String(decoding: text.bytes[inner], as: UTF8.self))
    default: break
    }
  }

  /// "[img]https://scales.example/a.png[/img]" alone on its line.
  private mutating func readPicture(_ index: Int, _ tags: [Tag]) -> Bool {
    let range = text.lines[index].text
    guard tags.count == 2, tags[0].name == "img", tags[1].name == "img", tags[1].isClosing,
      tags[0].range.lowerBound == range.lowerBound, tags[1].range.upperBound == range.upperBound
    else { return false }
    let address = String(decoding: text.bytes[tags[0].range.upperBound..<tags[1].range.lowerBound], as: UTF8.self)
    text.show(Figure(url: address), for: index..<index + 1)
    return true
  }
}
