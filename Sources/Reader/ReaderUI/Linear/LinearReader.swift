public import ArticleModel
public import ReaderCore

/// Reading without a screen: a block at a time is printed, and a line that is typed says what comes next. Nothing moves, nothing is
/// drawn over. The keys are those of the page.
public struct LinearReader {
  /// What comes of a line that was typed.
  public struct Answer: Sendable, Equatable {
    /// What is printed.
    public var lines: [String] = []
    /// What is asked for beyond the document.
    public var wish: Wish?
  }

  /// What the document at hand cannot give.
  public enum Wish: Sendable, Equatable {
    /// The reader leaves.
    case leave
    /// The file so many places on of those that are read in turn.
    case file(Int)
    /// A document that a link leads to, or one that is asked for by its address or path.
    case document(LinkAddress), asked(String)
    /// The document a link led from.
    case before
    /// The article, or a section of it, in a file.
    case export(Export)
  }

  let items: PageItems
  let stops: OutlineStops
  let progress: ReadingProgress
  /// Where the document was found.
  let origin: DocumentOrigin
  /// The item that was printed last.
  var item = -1
  var pattern: SearchPattern?
  /// The reader's own word on passages.
  var words = PassageWords()
  /// What is read of what can be folded away, and of what was left out.
  var showsAnswers = true
  var showsGaps = false
  var marks: [Character: Int] = [:]
  /// Where jumps began, the latest last.
  var jumps: [Int] = []

  /// What is said where there is nothing to read.
  private let remark: String?

  /// Begins above an article.
  public init(_ document: Document, foundAt origin: DocumentOrigin = .unknown) {
    remark = document.shell?.sentence
    items = PageItems(document)
    stops = OutlineStops(items)
    progress = ReadingProgress(items)
    self.origin = origin
  }

  /// The source of what is read.
  public var text: SourceText { items.document.text }

  /// A whole article, for where nobody asks for one block after the other.
  public static func lines(of document: Document) -> [String] {
    let reader = LinearReader(document)
    let shown = (0..<reader.items.count).filter { !reader.isSilent($0) }
    return shown.flatMap { reader.spoken($0) } + (reader.remark.map { [$0] } ?? [])
  }

  /// What is asked for each line.
  public static let prompt = "Enter: next, ?: keys: "

  /// What is printed first.
  public mutating func start() -> [String] { moved(to: 0).lines + (remark.map { [$0] } ?? []) }

  /// The lines of an item.
  func spoken(_ item: Int) -> [String] {
    var lines = SpokenItem.lines(of: item, in: items, words, showsGaps: showsGaps, showsAnswers: showsAnswers)
    let links = items.hasLinks(item) ? items.links(of: item).count : 0
    if links > 0, !lines.isEmpty { lines.append(links == 1 ? "1 link" : "\(links) links") }
    return lines
  }

  /// Does what a line asks for; an empty one asks for the next block.
  public mutating func take(_ line: String) -> Answer {
    let line = line.asTypedLine
    if line.first == "/" { return search(String(line.dropFirst()), isBackward: false) }
    if line.first == "\\" { return search(String(line.dropFirst()), isBackward: true) }
    if let number = Int(line) { return go(toSection: number) }
    if line.first == ":" { return go(toNumber: String(line.dropFirst())) }
    if line.last == "%" { return go(toNumber: line) }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let key = String(line.dropFirst(digits.count))
    return motion(key, max(1, Int(digits) ?? 1)) ?? named(key) ?? does(key)
  }

  /// Keys that a name or an address follows.
  private mutating func named(_ line: String) -> Answer? {
    guard let key = line.first else { return nil }
    let rest = String(line.dropFirst()).trimmed
    let isApart = line.count == 1 || line.dropFirst().first == " "
    switch key {
    case "m": return mark(rest)
    case "`", "'": return jump(toMark: rest)
    case "f": return follow(rest)
    case "*": return rest.isEmpty ? Answer(lines: ["type the word behind the star"]) : search(rest, isBackward: false)
    case "a" where isApart:
      return rest.isEmpty ? Answer(lines: ["type an address or a file behind a"]) : Answer(wish: .asked(rest))
    case "e" where isApart: return export(rest, sectionOnly: false)
    case "E" where isApart: return export(rest, sectionOnly: true)
    default: return nil
    }
  }

  private mutating func does(_ key: String) -> Answer {
    switch key {
    case ".": return moved(to: item)
    case "]f": return Answer(wish: .file(1))
    case "[f": return Answer(wish: .file(-1))
    case "zX", "x":
      showsGaps.toggle()
      return Answer(lines: [showsGaps ? "what was left out is read, too" : "what was left out is passed over"])
    case "F", "zR", "zM": return foldAll(open: key == "F" ? !showsAnswers : key == "zR")
    case "zo", "zc", "za": return fold(open: key == "za" ? !showsAnswers : key == "zo")
    case "zk": return putBack()
    case "zx": return takeOut()
    case "t", "T": return Answer(lines: outline)
    case "L", "yl": return Answer(lines: links)
    case "H": return back()
    case "r": return Answer(lines: source)
    case "R": return Answer(lines: repairs)
    case "=": return Answer(lines: [whereabouts])
    case "ys", "yt", "yc": return Answer(lines: ["nothing can be copied without a screen; e and a name write a file"])
    case "?": return Answer(lines: Self.help)
    case "q", "Q": return Answer(wish: .leave)
    default: return Answer(lines: ["\(key) does nothing here; ? tells what does"])
    }
  }

  private static let help = [
    "Enter: the next block. k: the one before. period: this one again. 5j: five blocks on.",
    "] and [: the next and previous section. a number: the section of that number. t: all sections.",
    "]a and [a: the next and previous article. ]f and [f: the next and previous file.",
    "]p and [p: the next and previous post. ]r and [r: the next and previous answer to the first.",
    "slash and words: search. star and a word: search. n and N: the next and previous match.",
    "L: the links of this block. f: follow its link. f2: the second one. H: back. a and an address: open it.",
    "x: read what was left out, too, or pass over it. zk: put it back into the article. zx: take this block out.",
    "F: pass over answers and what is folded, or read them. zo: read what is folded here.",
    "ma: mark this place as a. backquote and a: go there. two apostrophes: back to where the jump began.",
    "50%: to the middle. :120: to the paragraph of that number. equals sign: where this is.",
    "g: the beginning. G: the end. r: the source of this block. R: what was repaired.",
    "e and a file name: write the article to it. E: the section. q: leave.",
  ]
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmed: String {
    var rest = self[...]
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
