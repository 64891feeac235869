import ArticleModel
internal import CCmarkGFM
import UTF8Text

/// Attributes that some dialects of Markdown write behind headings, pictures and links: they name a place or say how to set it.
///
///     ## Catching them {#catching .main}   ►   Catching them
///     ![An eel](eel.jpg){width=50%}            a picture
///     [three steps]{.underline}                three steps
enum MarkdownAttributes {
  private static let mostInText = 200

  /// A text without the attributes at its end and behind its links, code and styles.
  static func stripped(_ text: RichText) -> RichText {
    guard text.text.utf8.contains(UInt8(ascii: "{")) else { return text }
    let bytes = text.withUTF8 { Array($0) }
    let ends = Set(text.spans.filter { $0.style.takesAttributes }.map(\.range.upperBound))
    var parts: [Range<Int>] = []
    for end in ends.sorted().prefix(mostInText) {
      if let length = length(bytes[end...]) { parts.append(end..<end + length) }
    }
    var places: [Span] = []
    for (words, attributes) in bracketed(text, bytes) {
      parts += [words.lowerBound - 1..<words.lowerBound, words.upperBound..<attributes.upperBound]
      if let place = place(named: bytes[attributes], before: words.lowerBound, in: bytes) { places.append(place) }
    }
    var cuts = TextCuts()
    for part in parts.sorted(by: { $0.lowerBound < $1.lowerBound }) { cuts.leaveOut(part) }
    return cuts.apply(to: text, adding: places)
  }

  /// Words in brackets that attributes follow, outside of code and formulas, and where the attributes stand.
  private static func bracketed(_ text: RichText, _ bytes: [UInt8]) -> [(words: Range<Int>, attributes: Range<Int>)] {
    let signs = text.spans.filter { $0.style.holdsSigns }.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
    var next = signs[...]
    var open: [Int] = []
    var found: [(words: Range<Int>, attributes: Range<Int>)] = []
    var at = 0
    while at < bytes.count, found.count < mostInText {
      while let range = next.first, range.upperBound <= at { next.removeFirst() }
      if let range = next.first, range.contains(at) {
        at = range.upperBound
        continue
      }
      if bytes[at] == UInt8(ascii: "[") { open.append(at) }
      guard bytes[at] == UInt8(ascii: "]"), let start = open.popLast(), at + 1 < bytes.count,
        let length = length(bytes[(at + 1)...])
      else {
        at += 1
        continue
      }
      // What stands in one another is left as it is.
      if found.last.map({ $0.attributes.upperBound <= start }) ?? true {
        found.append((start + 1..<at, at + 1..<at + 1 + length))
      }
      at += 1 + length
    }
    return found
  }

  /// The name among attributes as a place that links lead to.
  private static func place(named attributes: ArraySlice<UInt8>, before start: Int, in bytes: [UInt8]) -> Span? {
    guard let name = AttributeWords(attributes)?.words.first(where: { $0.first == UInt8(ascii: "#") }),
      start < bytes.count, bytes[start] != UInt8(ascii: "]")
    else { return nil }
    let place = String(decoding: name.dropFirst(), as: UTF8.self)
    return Span(start..<start + sequenceLength(bytes[start]), .place(name: place))
  }

  /// A heading without the attributes at its end; a paragraph without those that name it or its class: "{#rain}", " ^rain".
  static func strippedAtEnd(_ text: RichText, ofParagraph isParagraph: Bool = false) -> RichText {
    guard let last = text.text.utf8.last, !isParagraph || last == UInt8(ascii: "}") || isLetter(last) || isDigit(last)
    else {
      return text
    }
    let bytes = text.withUTF8 { Array($0) }
    guard let range = isParagraph ? nameAtEnd(bytes) : atEnd(bytes) else { return text }
    var cuts = TextCuts()
    cuts.leaveOut(range)
    let attributes = bytes[range].drop(while: isSpace)
    return cuts.apply(to: text, adding: place(named: attributes, before: 0, in: bytes).map { [$0] } ?? [])
  }

  /// Attributes that end a heading, with the spaces before them.
  private static func atEnd(_ bytes: [UInt8]) -> Range<Int>? {
    guard bytes.last == UInt8(ascii: "}"), let open = bytes.lastIndex(of: UInt8(ascii: "{")), open > 0,
      length(bytes[open...]) == bytes.count - open
    else { return nil }
    var start = open
    while start > 0, isSpace(bytes[start - 1]) { start -= 1 }
    return start > 0 ? start..<bytes.count : nil
  }

  /// The name of a paragraph at its end, with the spaces before it.
  private static func nameAtEnd(_ bytes: [UInt8]) -> Range<Int>? {
    if bytes.last == UInt8(ascii: "}") {
      guard let range = atEnd(bytes), let open = bytes[range].firstIndex(of: UInt8(ascii: "{")) else { return nil }
      return [UInt8(ascii: "#"), UInt8(ascii: "."), UInt8(ascii: ":")].contains(bytes[open + 1]) ? range : nil
    }
    let word = bytes.suffix(longestName).reversed().prefix { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
      .count
    let roof = bytes.count - word - 1
    guard word > 0, roof > 1, bytes[roof] == UInt8(ascii: "^"), isSpace(bytes[roof - 1]) else { return nil }
    return roof - 1..<bytes.count
  }

  private static let longestName = 40

  /// Whether bytes are attributes and nothing else.
  static func areAttributes(_ bytes: [UInt8]) -> Bool { length(bytes[...]) == bytes.count }

  /// The length of the attributes that bytes begin with: "{#name .class key=value}" and "{: .class}".
  private static func length(_ bytes: ArraySlice<UInt8>) -> Int? {
    AttributeWords(bytes).flatMap { $0.areAttributes ? $0.length : nil }
  }

  /// The attributes of headings and pictures, which show nowhere.
  static func rests(in tree: MarkdownTree, _ places: MarkdownPlaces) -> [Removal] {
    var rests: [Removal] = []
    let iterator = cmark_iter_new(tree.root.pointer)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return rests }
      guard event == CMARK_EVENT_ENTER, let pointer = cmark_iter_get_node(iterator), rests.count < most else {
        continue
      }
      let node = MarkdownNode(pointer)
      guard node.type == CMARK_NODE_HEADING || node.type == CMARK_NODE_PARAGRAPH else { continue }
      let text = MarkdownInlines.whole(of: node)
      guard text.contains(where: { "{^%".utf8.contains($0) }), node.lines.first >= 0,
        node.lines.first < places.lineCount
      else {
        continue
      }
      let isHeading = node.type == CMARK_NODE_HEADING
      let found = isHeading ? atEnd(text).map { [$0] } ?? [] : all(in: text) + (nameAtEnd(text).map { [$0] } ?? [])
      for range in found {
        let attributes = text[range.trimmed(text)]
        let isTitled = text[..<attributes.startIndex].reversed().drop(while: isSpace).first == UInt8(ascii: ":")
        let words =
          isTitled
          ? AttributeWords(attributes)?.text(without: "title") : String(decoding: attributes, as: UTF8.self)
        guard let words else { continue }
        rests.append(Removal(.metadata, words: RichText(words), source: places.line(node.lines.first)))
      }
    }
  }

  private static let most = 1000

  /// Whether attributes stand behind the colons that begin a callout, whose title is shown.
  private static func isBehindColons(_ at: Int, _ bytes: [UInt8]) -> Bool {
    bytes[..<at].suffix(4).elementsEqual("::: ".utf8)
  }

  private static func all(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var at = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "{"), at > 0, !isSpace(bytes[at - 1]) || isBehindColons(at, bytes),
        let length = length(bytes[at...])
      {
        found.append(at..<at + length)
        at += length
      } else if let end = WikiLinks.endOfRemark(at, bytes) {
        found.append(at..<end)
        at = end
      } else {
        at += 1
      }
    }
    return found
  }
}

extension Range<Int> {
  fileprivate func trimmed(_ bytes: [UInt8]) -> Range<Int> {
    var lower = lowerBound
    while lower < upperBound, isSpace(bytes[lower]) { lower += 1 }
    return lower..<upperBound
  }
}

extension Span.Style {
  /// Whether brackets within words in this style are no mark-up.
  fileprivate var holdsSigns: Bool {
    switch self {
    case .code, .formula: true
    default: false
    }
  }

  /// Whether attributes may stand behind words in this style.
  fileprivate var takesAttributes: Bool {
    switch self {
    case .link, .code, .strong, .emphasis: true
    default: false
    }
  }
}
