public import ArticleModel
import ReaderCore

/// Reading without a screen: a block at a time is printed, and a line that is typed says what comes next. Nothing moves, nothing is
/// drawn over. The keys are those of the page.
public struct LinearReader {
  /// What comes of a line that was typed.
  public struct Answer: Sendable, Equatable {
    /// What is printed.
    public var lines: [String]
    /// Whether the reader leaves.
    public var isDone = false
    /// How many files on the reader goes.
    public var files = 0
  }

  private let items: PageItems
  private let stops: OutlineStops
  /// The item that was printed last.
  private var item = -1
  private var showsGaps = false
  private var pattern: SearchPattern?

  /// What is said where there is nothing to read.
  private let remark: String?

  /// Begins above an article.
  public init(_ document: Document) {
    remark = document.shell?.sentence
    items = PageItems(document)
    stops = OutlineStops(items)
  }

  /// A whole article, for where nobody asks for one block after the other.
  public static func lines(of document: Document) -> [String] {
    let reader = LinearReader(document)
    let lines = (0..<reader.items.count).flatMap { SpokenItem.lines(of: $0, in: reader.items, showsGaps: false) }
    return lines + (reader.remark.map { [$0] } ?? [])
  }

  /// What is asked for each line.
  public static let prompt = "Enter: next, ?: keys: "

  /// What is printed first.
  public mutating func start() -> [String] { moved(to: 0).lines + (remark.map { [$0] } ?? []) }

  /// Does what a line asks for; an empty one asks for the next block.
  public mutating func take(_ line: String) -> Answer {
    let line = line.asTypedLine
    if line.first == "/" { return search(String(line.dropFirst())) }
    if let number = Int(line) { return go(toSection: number) }
    switch line {
    case "", " ", "j", "d": return moved(to: item + 1)
    case "k", "b", "u": return moved(to: item - 1)
    case ".": return moved(to: item)
    case "g": return moved(to: 0)
    case "G": return moved(to: items.count - 1)
    case "]": return go(to: stops.items.first { $0 > item }, orSay: "the last section")
    case "[": return go(to: stops.items.last { $0 < item }, orSay: "the first section")
    case "]a", "[a": return goToArticle(line == "]a" ? 1 : -1)
    case "]p": return go(to: post(item + 1..<items.count), orSay: "the last post")
    case "[p": return go(to: post((0..<max(0, item)).reversed()), orSay: "the first post")
    case "]f", "[f": return Answer(lines: [], files: line == "]f" ? 1 : -1)
    case "n": return find(Array(item + 1..<max(item + 1, items.count)))
    case "N": return find((0..<max(0, item)).reversed())
    case "zX", "x":
      showsGaps.toggle()
      return Answer(lines: [showsGaps ? "what was left out is read, too" : "what was left out is passed over"])
    case "t": return Answer(lines: outline)
    case "L": return Answer(lines: links)
    case "=": return Answer(lines: ["block \(item + 1) of \(items.count)"])
    case "?": return Answer(lines: Self.help)
    case "q", "Q": return Answer(lines: [], isDone: true)
    default: return Answer(lines: ["\(line) does nothing here; ? tells what does"])
    }
  }

  private mutating func moved(to wanted: Int) -> Answer {
    guard items.count > 0, wanted >= 0 else { return Answer(lines: ["the beginning"]) }
    guard wanted < items.count else { return Answer(lines: ["the end"]) }
    item = wanted
    return Answer(lines: SpokenItem.lines(of: item, in: items, showsGaps: showsGaps))
  }

  private mutating func go(to item: Int?, orSay words: String) -> Answer {
    item.map { moved(to: $0) } ?? Answer(lines: [words])
  }

  private mutating func go(toSection number: Int) -> Answer {
    let first = stops.index(ofArticle: items.article(of: max(0, item)))
    let end = stops.index(ofArticle: items.article(of: max(0, item)) + 1)
    guard number > 0, first + number < end else { return Answer(lines: ["the last section is \(end - first - 1)"]) }
    return moved(to: stops.items[first + number])
  }

  private mutating func goToArticle(_ step: Int) -> Answer {
    let article = items.article(of: max(0, item)) + step
    guard items.articles.indices.contains(article) else {
      return Answer(lines: [step > 0 ? "the last article" : "the first article"])
    }
    return moved(to: items.masthead(of: article))
  }

  private func post(_ range: some Sequence<Int>) -> Int? { range.first { items.post($0) != nil } }

  private mutating func search(_ words: String) -> Answer {
    if let typed = SearchPattern(words) { pattern = typed }
    return find(Array(item + 1..<max(item + 1, items.count)) + Array(0..<max(0, item + 1)))
  }

  private mutating func find(_ order: some Sequence<Int>) -> Answer {
    guard let pattern else { return Answer(lines: ["there is no search"]) }
    guard let found = order.first(where: { items.firstMatch(of: pattern, in: $0) != nil }) else {
      return Answer(lines: ["\(pattern.text): not found"])
    }
    let isGap = items.gap(found) != nil
    let before = showsGaps
    showsGaps = showsGaps || isGap
    defer { showsGaps = before }
    return moved(to: found)
  }

  private var outline: [String] {
    stops.items.indices.map { stop in
      let first = stops.index(ofArticle: items.article(of: stops.items[stop]))
      return "\(stop == first ? "title" : "\(stop - first)"): \(items.label(of: stops, stop))"
    }
  }

  private var links: [String] {
    guard item >= 0, items.hasLinks(item) else { return ["there are no links here"] }
    return items.links(of: item).map { "\(items.words(of: $0)): \($0.url)" }
  }

  private static let help = [
    "Enter: the next block. k: the one before. period: this one again.", "] and [: the next and previous section.",
    "a number: the section of that number. t: all sections.", "]a and [a: the next and previous article.",
    "]f and [f: the next and previous file. ]p and [p: the next and previous post.",
    "slash and words: search. n and N: the next and previous match.",
    "x: read what was left out, too, or pass over it. L: the links of this block.",
    "g: the beginning. G: the end. equals sign: where this is. q: leave.",
  ]
}
