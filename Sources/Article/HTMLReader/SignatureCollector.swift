import ArticleModel
import Fragments
import Recognizers
import TextDecoding
import UTF8Text

/// Finds who signed a page and when, where only its own elements say so: microdata, links to authors, classes, `time`.
///
///     <h1>Rain</h1><span class="post-author">By Ada Moor</span> <time datetime="2025-08-20">today</time>
///     ► author: By Ada Moor · date: 2025-08-20
///
/// What stands far from the page's heading signs something else: a comment, a teaser.
struct SignatureCollector {
  /// The text that names the author, and the machine-readable date.
  var author: String? { named ?? (heading == nil ? early : nil) }
  private var named: String?
  /// The author whom a link or a property names above any heading: of a page without one of the first level.
  private var early: String?
  private var isEarly = false
  private var below: String?
  var date: String? {
    if let below { return below }
    guard let above, let heading, heading - above.place <= SignatureCollector.reachAbove else { return nil }
    return above.date
  }

  /// How much an element's word for its being the author's name is worth.
  private enum Source: Int { case none, className, link, property }

  private var authorSource = Source.none
  private var text: [UInt8] = []
  private var source = Source.none
  /// Where the name ends, once it has been read.
  private var nameEnd: Int?
  /// How many elements are open in the one whose text is read.
  private var depth = 0
  /// The first element within it that says the same of itself: how deep it stands, where its text begins, and where it ended.
  private var inner: (depth: Int, start: Int, end: Int?)?
  /// The element within it that is declared to be the name.
  private var properName: (depth: Int, start: Int, end: Int?)?
  /// Where the text of the open elements within it begins, and that of those that ended, the inner before the outer.
  private var starts: [(place: Int, isName: Bool)] = []
  private var parts: [Range<Int>] = []
  /// Those that are called names.
  private var names: [Range<Int>] = []
  /// How many elements are open in a heading within it: that says what follows.
  private var headings = 0
  /// How many runs of text stood before the heading.
  private var heading: Int?
  /// The date that stands last above it, and how many runs stood before.
  private var above: (date: String, place: Int)?

  /// How many elements are open in a comment below the heading: who wrote that, and when, says nothing of the page.
  private var inComment = 0

  /// How many runs behind the heading a signature may stand.
  private static let reach = 40
  /// How many runs above it a date may.
  private static let reachAbove = 4
  /// The longest text that is a name, in bytes.
  private static let longest = 160

  /// Notes the beginning of an element; `place` is how many runs of text there were.
  mutating func start(_ tag: Tag, _ reading: borrowing AttributeReading, at place: Int) {
    if inComment > 0 || source == .none && heading != nil && reading.words.contains(.comment) {
      inComment += 1
      return
    }
    if source != .none {
      if tag.isBlock || tag == .br || tag == .time || leadsToMail(tag, reading) { endLine() }
      depth += 1
      if reading.itemprop == "name" { properName = (depth, text.count, nil) }
      starts.append((text.count, tag != .a && reading.signs.contains(.name)))
      if tag.headingLevel > 0 || headings > 0 { headings += 1 }
      if tag == .time, below == nil { below = reading.datetime }
      if inner == nil, SignatureCollector.source(tag, reading) != .none { inner = (depth, text.count, nil) }
      return
    }
    if tag == .time, heading == nil, let time = reading.datetime { above = (time, place) }
    if tag == .h1, heading == nil { heading = place }
    let found = SignatureCollector.source(tag, reading)
    // A page without a heading of the first level may still say with a link or a property who wrote it.
    if heading == nil, found.rawValue >= Source.link.rawValue, place <= SignatureCollector.reach {
      begin(found)
      isEarly = true
      return
    }
    guard let heading, place - heading <= SignatureCollector.reach else { return }
    if tag == .time, below == nil { below = reading.datetime }
    begin(found)
  }

  /// Begins to read a name, if the page said no better so far.
  private mutating func begin(_ found: Source) {
    guard found.rawValue > authorSource.rawValue else { return }
    source = found
    depth = 0
    inner = nil
    properName = nil
    (starts, parts, names, headings) = ([], [], [], 0)
    text = []
    nameEnd = nil
    isEarly = false
  }

  /// Whether an address of mail begins, which pages write behind a name.
  private func leadsToMail(_ tag: Tag, _ reading: borrowing AttributeReading) -> Bool {
    tag == .a && !text.isEmpty && reading.href?.hasPrefix("mailto:") ?? false
  }

  /// What stands behind a line that is a name says something else.
  private mutating func endLine() {
    if nameEnd == nil, SignatureCollector.isName(text.withUnsafeBufferPointer { PageText.line($0) }) {
      nameEnd = text.count
    }
    text.append(0x20)
  }

  /// Takes the text of the element that may name the author.
  mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard source != .none, headings == 0, nameEnd == nil || !names.isEmpty, text.count <= SignatureCollector.longest
    else {
      return
    }
    text.append(contentsOf: bytes.prefix(200))
  }

  /// Notes the end of an element.
  mutating func end() {
    if inComment > 0 {
      inComment -= 1
      return
    }
    guard source != .none else { return }
    if let found = inner, found.end == nil, found.depth == depth { inner?.end = text.count }
    if let found = properName, found.end == nil, found.depth == depth { properName?.end = text.count }
    if headings > 0 { headings -= 1 }
    if let start = starts.popLast(), start.place < text.count, parts.count < Self.mostParts {
      parts.append(start.place..<text.count)
      if start.isName { names.append(start.place..<text.count) }
    }
    depth -= 1
    guard depth < 0 else { return }
    let whole = nameEnd ?? text.count
    var line = text[..<whole].withUnsafeBufferPointer { PageText.line($0) }
    if !SignatureCollector.isName(line), let inner, let end = inner.end, inner.start < end, end <= text.count {
      line = text[inner.start..<end].withUnsafeBufferPointer { PageText.line($0) }
    }
    if source == .property, let proper = properName, let end = proper.end, proper.start < end {
      let name = text[proper.start..<end].withUnsafeBufferPointer { PageText.line($0) }
      if SignatureCollector.isName(name) { line = name }
    }
    if let all = namesOfList() { line = all }
    if source != .link, isJoined || !SignatureCollector.isName(line), let name = nameOfPart() {
      line = name
    } else if source == .property, isJoined, let first = parts.first, isDigit(text[first.upperBound]) {
      // A number that is written on to the name tells something of its owner.
      line = text[first].withUnsafeBufferPointer { PageText.line($0) }
    }
    // Where the element is known to hold the author, a nickname is one.
    let isNickname = source != .className && !line.utf8.contains(0x20) && PersonName.read(line) != nil
    if line.utf8.count <= SignatureCollector.longest, isNickname || SignatureCollector.isName(line) {
      if isEarly {
        early = early ?? line
      } else {
        (named, authorSource) = (line, source)
      }
    }
    source = .none
  }

  /// The most elements within a byline that are looked at, and the most words of a name.
  private static let mostParts = 12
  private static let mostWords = 4

  /// Whether the text runs on from its first part without a space: the page sets apart by style what stands in both.
  private var isJoined: Bool {
    guard let first = parts.first, first.upperBound < nameEnd ?? text.count, let last = text[first].last else {
      return false
    }
    return isLetter(last) && (isUpper(text[first.upperBound]) || isDigit(text[first.upperBound]))
  }

  /// The names in a list of several, each in an element that is called a name.
  private func namesOfList() -> String? {
    let found = names.map { part in text[part].withUnsafeBufferPointer { PageText.line($0) } }.filter { line in
      (2...Self.mostWords).contains(line.split(separator: " ").count) && SignatureCollector.isName(line)
    }
    return found.count >= 2 && Set(found).count == found.count ? found.joined(separator: ", ") : nil
  }

  /// The first element within that holds nothing but a name of two words or more: what else stands there is where one works, or when.
  private func nameOfPart() -> String? {
    parts.lazy.map { part in text[part].withUnsafeBufferPointer { PageText.line($0) } }.first { line in
      let words = line.split(separator: " ")
      return (2...Self.mostWords).contains(words.count) && !line.contains(where: \.isNumber)
        && words.allSatisfy { $0.first?.isUppercase ?? false } && Byline.authors(in: "by " + line).first?.role == nil
        && SignatureCollector.isName(line)
    }
  }

  /// The parts of addresses behind which a site has the pages of its authors.
  private static let placesOfAuthors = HashSet(
    [
      "author", "authors", "autor", "autores", "autoren", "auteur", "auteurs", "autore", "autori", "contributor",
      "contributors", "signataires", "redakteur", "redaktion", "yazar", "avtor", "forfatter", "kirjoittaja", "skribent",
    ].map { StableHash64.of($0.utf8) })

  /// Whether an address leads to an author's page: `/authors/ada-moor`, `/@ada`. Asked of every link of a page.
  private static func leadsToAuthor(_ address: String) -> Bool {
    guard address.utf8.count < 300 else { return false }
    // Whether the part that ended last is such a place, and what the last part begins with.
    var isPlace = false
    var isOpen = false
    var (first, length): (UInt8, Int) = (0, 0)
    var hash = StableHash64()
    for byte in address.utf8 {
      if byte == UInt8(ascii: "/") {
        if isOpen { isPlace = placesOfAuthors.contains(hash.value) }
        isOpen = false
        continue
      }
      if !isOpen {
        if isPlace { return true }
        (isOpen, first, length, hash) = (true, byte, 0, StableHash64())
      }
      hash.add(byte)
      length += 1
    }
    return first == UInt8(ascii: "@") && length > 1
  }

  private static func source(_ tag: Tag, _ reading: borrowing AttributeReading) -> Source {
    if reading.itemprop == "author" { return .property }
    if tag == .a, let relation = reading.relation, relation.split(separator: " ").contains("author") { return .link }
    if tag == .a, let address = reading.href, leadsToAuthor(address) { return .className }
    return reading.holdsAuthor ? .className : .none
  }

  /// Whether a line is a byline or nothing but a name.
  private static func isName(_ line: String) -> Bool {
    !Byline.authors(in: line).isEmpty || !Byline.authors(in: "by " + line).isEmpty
  }
}
