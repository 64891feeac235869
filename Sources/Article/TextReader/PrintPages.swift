import ArticleModel
import Fragments
import UTF8Text

/// Takes the headers and footers of printed pages out of a text and joins the sentences they interrupt.
///
///     … for bolts that are painted, al-           ►   … for bolts that are painted, although most of them are.
///                                       17            (set aside: 17)
///     ^L
///     Harbour Studies 12        On Bolts              (set aside: Harbour Studies 12 On Bolts)
///
///     though most of them are.
///
/// A line at the edge of a page is a header or footer if it also occurs, apart from numbers, at the edges of other pages, if it has the number of
/// the page, or if it has several parts that all occur on the first page.
struct PrintPages {
  /// How many lines at an edge are examined.
  private static let edge = 3
  /// The longest head or foot, in words.
  static let longest = 20
  /// How much of the first page is searched for the parts of a header, in bytes.
  private static let firstPage = 4096
  /// A short line that begins at this column or later is centred.
  static let middle: Int32 = 8

  var text: TextLines
  private let pages: [Range<Int>]
  private var seen: [String: Set<Int>] = [:]
  /// The pages at whose edges words stand in one line with a number.
  private var seenWords: [String: Set<Int>] = [:]
  /// The difference between the number of a page and its position.
  private var offset: Int?
  private var front = ""
  /// Notes that stand in the middle of a sentence, and the line with which that goes on.
  var notes: [(note: Range<Int>, first: Int)] = []
  /// Whether pages are told by form feeds or by the marks of standards, and not by their numbers alone.
  let isFed: Bool

  static func apply(to text: inout TextLines) {
    guard !text.isWhole else { return }
    let isFed = text.lines.contains { $0.startsPage || isPageMark($0, in: text) }
    let pages = isFed ? pages(in: text) : NumberedPages.find(in: text)
    guard pages.count >= 2 || text.lines.contains(where: { isPageMark($0, in: text) }) else { return }
    var pass = PrintPages(text, pages: pages, isFed: isFed)
    pass.run()
    text = pass.text
  }

  private init(_ text: TextLines, pages: [Range<Int>], isFed: Bool) {
    self.text = text
    self.pages = pages
    self.isFed = isFed
  }

  /// "Stone     Expires 4 March     [Page 12]"
  private static func isPageMark(_ line: Line, in text: TextLines) -> Bool {
    guard text.bytes[line.text.upperBound - 1] == UInt8(ascii: "]"), line.text.count >= 8 else { return false }
    guard let open = line.text.suffix(12).first(where: { text.bytes[$0] == UInt8(ascii: "[") }) else { return false }
    return text.holds("[Page ", at: open)
  }

  private static func pages(in text: TextLines) -> [Range<Int>] {
    var pages: [Range<Int>] = []
    var start = 0
    for index in text.lines.indices.dropFirst() {
      let endsAbove = isPageMark(text.lines[index - 1], in: text)
      if text.lines[index].startsPage || endsAbove {
        pages.append(start..<index)
        start = index
      }
    }
    if start < text.lines.count { pages.append(start..<text.lines.count) }
    return pages
  }

  private mutating func run() {
    for (number, page) in pages.enumerated() {
      for index in edges(of: page) {
        seen[key(index), default: []].insert(number)
        for words in wordsBesideNumber(index) { seenWords[words, default: []].insert(number) }
      }
    }
    offset = commonOffset()
    front = wordsOfFront()
    var bodies: [Range<Int>] = []
    for (number, page) in pages.enumerated() { bodies.append(body(of: page, number)) }
    var before: Range<Int>?
    for (number, (page, body)) in zip(pages, bodies).enumerated() {
      text.setAside(page.lowerBound..<body.lowerBound, .siteBoilerplate)
      text.setAside(body.upperBound..<page.upperBound, .siteBoilerplate)
      if number > 0 { join(body, to: before) }
      if !body.isEmpty { before = body }
    }
    if let first = bodies.first, !first.isEmpty { readFront(first, below: pages[0].lowerBound) }
    defer { moveNotes() }
    let isStandard = text.lines.contains { Self.isPageMark($0, in: text) }
    for body in bodies { readLines(body, isStandard: isStandard) }
  }

  // MARK: Heads and feet

  private func edges(of page: Range<Int>) -> [Int] {
    page.count <= 2 * Self.edge ? Array(page) : Array(page.prefix(Self.edge)) + Array(page.suffix(Self.edge))
  }

  /// A page without its head and foot.
  private func body(of page: Range<Int>, _ number: Int) -> Range<Int> {
    var (low, high) = (page.lowerBound, page.upperBound)
    while low < high, low < page.lowerBound + Self.edge, isFurniture(low, number, isFirst: low == page.lowerBound) {
      low += 1
    }
    // Pages that only their numbers tell apart end with them.
    if !isFed, high > low, PageNumber(text.string(high - 1)) != nil, text.lines[high - 1].blankLinesBefore > 0 {
      high -= 1
    }
    while high > low, high > page.upperBound - Self.edge, isFurniture(high - 1, number, isFirst: false) { high -= 1 }
    return low..<high
  }

  private func isFurniture(_ index: Int, _ page: Int, isFirst: Bool) -> Bool {
    guard text.words(index) <= Self.longest, text.lines[index].said == .nothing else { return false }
    if Self.isPageMark(text.lines[index], in: text) { return true }
    if seen[key(index)]?.count ?? 0 >= 2 { return true }
    if let offset, numbers(index).contains(page + offset), isOnlyNumber(index) || recurs(index, page) { return true }
    if offset != nil, isFrontNumber(index) { return true }
    if page == 0, isFirst, isFed, isHeadWithNumber(index) { return true }
    guard page > 0, isFirst, text.lines[index].hasGap else { return false }
    return Self.isPageMark(text.lines[index - 1], in: text) && parts(index).count >= 3 || isOfFront(index)
  }

  /// The head of the first page, which may say more than the others: its number stands at the end, far from the words.
  private func isHeadWithNumber(_ index: Int) -> Bool {
    guard let offset, index + 1 < text.lines.count, text.lines[index + 1].blankLinesBefore > 0,
      case let parts = parts(index), parts.count == 2, let last = parts.last
    else { return false }
    return Int(last) == offset && !parts[0].allSatisfy(\.isNumber)
  }

  /// The words of a line that has a page's number at one end, apart from it: "12        On Bolts".
  private func wordsBesideNumber(_ index: Int) -> [String] {
    guard !numbers(index).isEmpty else { return [] }
    return parts(index).filter { !$0.allSatisfy(\.isNumber) }.map { $0.lowercased() }
  }

  private func isOnlyNumber(_ index: Int) -> Bool { parts(index).count == 1 }

  /// Whether the words beside a number stand at the edge of another page or on the first one; those of "2  Fish", the heading of a
  /// section, stand nowhere else.
  private func recurs(_ index: Int, _ page: Int) -> Bool {
    wordsBesideNumber(index).contains { seenWords[$0]?.count ?? 0 >= 2 } || page > 0 && isOfFront(index)
  }

  /// A small Roman numeral alone, as pages before the first chapter have it.
  private func isFrontNumber(_ index: Int) -> Bool {
    let letters = text.text(index)
    return letters.count <= 6 && letters.allSatisfy { isLower($0) } && RomanNumeral.value(letters) != nil
      && text.lines[index].blankLinesBefore > 0
  }

  /// The words of the first page, without lines that a number begins or ends: those of a table of contents are the headings'.
  private func wordsOfFront() -> String {
    var words = ""
    for index in pages[0] where words.utf8.count < Self.firstPage {
      let line = text.text(index)
      guard let first = line.first, let last = line.last, !isDigit(first), !isDigit(last) else { continue }
      words += text.string(index).prefix(Self.firstPage).lowercased() + "\n"
    }
    return words
  }

  /// A line without its numbers and spaces, to be compared with others.
  private func key(_ index: Int) -> String {
    var key: [UInt8] = []
    for byte in text.text(index) {
      if isDigit(byte) {
        if key.last != UInt8(ascii: "#") { key.append(UInt8(ascii: "#")) }
      } else if !isSpace(byte) {
        key.append(lowered(byte))
      }
    }
    // A number alone is told by its value.
    return key == [UInt8(ascii: "#")] ? "\(index)" : String(decoding: key, as: UTF8.self)
  }

  /// The page numbers a line may contain: it is one, or begins or ends with one set off by a gap or a dash.
  func numbers(_ index: Int) -> [Int] {
    let parts = parts(index)
    let ends = parts.count > 1 ? [parts[0], parts[parts.count - 1]] : parts
    return ends.compactMap { part in
      let words = part.lowercased().split { " -–—|[]()".contains($0) }
      let said = words.first.map { PageNumber.isName(String($0.hasSuffix(".") ? $0.dropLast() : $0)) } ?? false
      let number = said ? words.dropFirst().first : words.first
      guard let number, said ? words.count <= 4 : words.count == 1 else { return nil }
      return Int(number) ?? (number.utf8.count <= 6 ? RomanNumeral.value(number.utf8) : nil)
    }
  }

  /// The parts of a line that are separated by two spaces or more.
  func parts(_ index: Int) -> [String] {
    var parts: [String] = []
    var part: [UInt8] = []
    var spaces = 0
    for byte in text.text(index) {
      if isSpace(byte) {
        spaces += 1
        continue
      }
      if spaces >= 2 {
        parts.append(String(decoding: part, as: UTF8.self))
        part = []
      } else if spaces == 1 {
        part.append(0x20)
      }
      spaces = 0
      part.append(byte)
    }
    parts.append(String(decoding: part, as: UTF8.self))
    return parts
  }

  /// The difference between number and position that most pages share.
  private func commonOffset() -> Int? {
    var counts: [Int: Int] = [:]
    for (number, page) in pages.enumerated() {
      let found = Set(edges(of: page).flatMap(numbers).map { $0 - number })
      for offset in found { counts[offset, default: 0] += 1 }
    }
    guard let best = counts.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }), best.value >= 2,
      best.value * 2 >= pages.count
    else { return nil }
    return best.key
  }

  /// Whether most parts of a line occur on the first page, like title, author and date.
  private func isOfFront(_ index: Int) -> Bool {
    let parts = parts(index).filter { !$0.allSatisfy(\.isNumber) }
    let known = parts.count { $0.utf8.count >= 4 && front.contains($0.lowercased()) }
    return !parts.isEmpty && known * 2 >= parts.count
  }

  // MARK: From page to page

  /// Continues a sentence that the end of a page interrupted.
  private mutating func join(_ body: Range<Int>, to before: Range<Int>?) {
    guard let first = body.first, let bottom = before?.last, text.lines[first].said == .nothing else { return }
    if joinsRows(bottom, first) {
      // The lines between, which are taken out, leave no blank line behind.
      for index in bottom + 1...first { text.lines[index].blankLinesBefore = 0 }
      text.lines[first].startsPage = false
      return
    }
    let note = before.flatMap { noteStart($0) }
    let last = note.map { $0 - 1 } ?? bottom
    defer { if let note, text.lines[first].said == .goesOn { notes.append((note..<bottom + 1, first)) } }
    let isRunning = text.words(last) >= 3 || last > 0 && text.lines[last].blankLinesBefore == 0
    guard !text.endsSentence(last), text.bytes[text.lines[last].text.upperBound - 1] != UInt8(ascii: ":"),
      isRunning, !hasWideGap(last), !hasWideGap(first),
      abs(text.lines[last].indent - text.lines[first].indent) <= 8,
      ListMarker.read(text.bytes, text.lines[first].text) == nil
    else { return }
    let isOpen = text.words(last) >= 6 && LastWord.isSmall(text.lines[last].text, in: text.bytes)
    if isOpen || FirstWord.mayGoOn(text.lines[first].text, in: text.bytes) { text.say(.goesOn, first) }
  }

  /// Whether a line has two blanks or more elsewhere than behind a sentence, where typists put two.
  private func hasWideGap(_ index: Int) -> Bool {
    guard text.lines[index].hasGap else { return false }
    let range = text.lines[index].text
    return range.dropFirst().dropLast(2).contains { at in
      guard text.bytes[at] == 0x20, text.bytes[at + 1] == 0x20, text.bytes[at - 1] != 0x20 else { return false }
      return text.bytes[at + 2] == 0x20
        || SentenceEnd.of(characterEndingAt: at - 1, from: range.lowerBound, in: text.bytes) == nil
          && text.bytes[at - 1] != UInt8(ascii: ":")
    }
  }
}
