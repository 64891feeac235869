import ArticleModel

/// Gives the links of an article numbers, for a page on which nothing can be opened.
///
///     before  "as the treaty says", a link over "the treaty"
///     after   "as the treaty [1] says", and below the article "[1] https://treaty.example/"
///
/// The same address keeps its number. A link whose words are its address stays as it is.
struct LinkFootnotes {
  /// The addresses, in the order of their numbers.
  private(set) var addresses: [String] = []
  private var numbers: [String: Int] = [:]

  /// The block with its links numbered; the same block where it has none.
  mutating func number(_ block: Block) -> Block {
    var numbered = block
    switch block.content {
    case .heading(var heading):
      if heading.text.spans.isEmpty { return block }
      heading.text = number(heading.text)
      numbered.content = .heading(heading)
    case .paragraph(let text):
      if text.spans.isEmpty { return block }
      numbered.content = .paragraph(number(text))
    case .list(var list):
      list.items = list.items.map { ListItem(number($0.text), blocks: $0.blocks.map { number($0) }) }
      numbered.content = .list(list)
    case .definitions(let entries):
      numbered.content = .definitions(entries.map { Definition(term: number($0.term), text: number($0.text)) })
    case .faq(let entries):
      numbered.content = .faq(entries.map { number($0) })
    case .table(var table):
      table.caption = table.caption.map { number($0) }
      table.header = table.header.map { number($0) }
      table.rows = table.rows.map { row in row.map { number($0) } }
      numbered.content = .table(table)
    case .quote(let quote):
      let blocks = quote.blocks.map { number($0) }
      numbered.content = .quote(Quote(blocks: blocks, attribution: quote.attribution.map { number($0) }))
    case .callout(var callout):
      callout.text = number(callout.text)
      numbered.content = .callout(callout)
    case .figure(var figure):
      figure.caption = figure.caption.map { number($0) }
      numbered.content = .figure(figure)
    case .code, .rule: break
    }
    return numbered
  }

  private mutating func number(_ entry: Question) -> Question {
    let question = number(entry.question)
    let answer = number(entry.answer)
    return Question(question, answer: answer, blocks: entry.blocks.map { number($0) })
  }

  /// The text with a number behind each link. Its spans are dropped: they no longer fit, and plain text shows none.
  private mutating func number(_ text: RichText) -> RichText {
    var ends: [(end: Int, number: Int)] = []
    let bytes = Array(text.text.utf8)
    for span in text.spans {
      guard case .link(let url) = span.style else { continue }
      let range = span.range.clamped(to: 0..<bytes.count)
      if range.isEmpty || url.isEmpty || bytes[range].elementsEqual(url.utf8) { continue }
      // A span that ends within a letter ends after it.
      let end = bytes[range.upperBound...].firstIndex { $0 & 0xC0 != 0x80 } ?? bytes.count
      ends.append((end, numberOf(url)))
    }
    if ends.isEmpty { return text }
    var marked: [UInt8] = []
    var start = 0
    for (end, number) in ends.sorted(by: { $0.end < $1.end }) {
      marked += bytes[start..<end]
      marked += "\u{A0}[\(number)]".utf8
      start = end
    }
    return RichText(String(decoding: marked + bytes[start...], as: UTF8.self))
  }

  private mutating func numberOf(_ url: String) -> Int {
    if let number = numbers[url] { return number }
    addresses.append(url)
    numbers[url] = addresses.count
    return addresses.count
  }
}
