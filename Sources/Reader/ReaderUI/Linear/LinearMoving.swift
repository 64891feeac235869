import ArticleModel
import ReaderCore

/// Where a reader without a screen goes.
extension LinearReader {
  /// Where a key that moves leads when it is pressed so many times; nil for other keys.
  mutating func motion(_ key: String, _ count: Int) -> Answer? {
    switch key {
    case "", " ", "j", "d": return step(count)
    case "k", "b", "u": return step(-count)
    case "}": return repeated(count, orSay: "the last paragraph") { $0.paragraph($0.item + 1..<$0.items.count) }
    case "{": return repeated(count, orSay: "the first paragraph") { $0.paragraph($0.before.reversed()) }
    case "g": return jumped(to: 0)
    case "G": return jumped(to: items.count - 1)
    case "]":
      return repeated(count, orSay: "the last section") { reader in reader.stops.items.first { $0 > reader.item } }
    case "[":
      return repeated(count, orSay: "the first section") { reader in reader.stops.items.last { $0 < reader.item } }
    case "]a": return goToArticle(count)
    case "[a": return goToArticle(-count)
    case "]p": return repeated(count, orSay: "the last post") { $0.post($0.item + 1..<$0.items.count) }
    case "[p": return repeated(count, orSay: "the first post") { $0.post($0.before.reversed()) }
    case "]r": return repeated(count, orSay: "the last answer") { $0.post($0.item + 1..<$0.items.count, upTo: 1) }
    case "[r": return repeated(count, orSay: "the first answer") { $0.post($0.before.reversed(), upTo: 1) }
    case "n": return find(Array(item + 1..<max(item + 1, items.count)))
    case "N": return find(before.reversed())
    default: return nil
    }
  }

  /// The items before the one that was printed last.
  private var before: Range<Int> { 0..<max(0, item) }

  /// Whether nothing is said of an item: what was left out at many places is said once, and what the reader has taken out never.
  func isSilent(_ item: Int) -> Bool {
    guard !showsGaps else { return false }
    if words.isTakenOut(item) { return true }
    guard let gap = items.gap(item) else { return false }
    return (gap.repeatsAnother || gap.isSaidByForm) && words.putBack(item).isEmpty
  }

  mutating func moved(to wanted: Int) -> Answer {
    guard items.count > 0, wanted >= 0 else { return Answer(lines: ["the beginning"]) }
    guard wanted < items.count else { return Answer(lines: ["the end"]) }
    item = wanted
    return Answer(lines: spoken(item))
  }

  /// Goes somewhere from where the reader may want to come back.
  mutating func jumped(to wanted: Int) -> Answer {
    if item >= 0, wanted != item { jumps.append(item) }
    return moved(to: wanted)
  }

  private mutating func step(_ count: Int) -> Answer {
    var wanted = item
    for _ in 0..<abs(count) {
      let start = wanted
      repeat { wanted += count.signum() } while (0..<items.count).contains(wanted) && isSilent(wanted)
      // So many steps lead to the end where there are fewer.
      guard (0..<items.count).contains(wanted) else {
        wanted = start == item ? wanted : start
        break
      }
    }
    return moved(to: wanted)
  }

  private mutating func repeated(
    _ count: Int, orSay words: String, _ next: (LinearReader) -> Int?
  ) -> Answer {
    let start = item
    for _ in 0..<min(count, items.count) {
      guard let found = next(self) else { break }
      item = found
    }
    let found = item
    item = start
    return found == start ? Answer(lines: [words]) : jumped(to: found)
  }

  private func paragraph(_ range: some Sequence<Int>) -> Int? {
    range.first { items.block($0) != nil && !isSilent($0) }
  }

  private func post(_ range: some Sequence<Int>, upTo depth: Int = .max) -> Int? {
    range.first { items.post($0).map { $0.depth <= depth } ?? false }
  }

  mutating func go(toSection number: Int) -> Answer {
    let first = stops.index(ofArticle: items.article(of: max(0, item)))
    let end = stops.index(ofArticle: items.article(of: max(0, item)) + 1)
    guard number > 0, first + number < end else { return Answer(lines: ["the last section is \(end - first - 1)"]) }
    return jumped(to: stops.items[first + number])
  }

  /// Goes to a share of the text ("50%"), or to a paragraph by its number.
  mutating func go(toNumber words: String) -> Answer {
    guard let number = Int(words.last == "%" ? words.dropLast() : words[...]), number >= 0 else {
      return Answer(lines: ["type a number: 50% is the middle, :120 the paragraph of that number"])
    }
    if words.last == "%" { return jumped(to: progress.place(of: Double(min(number, 100)) / 100).item) }
    let article = items.article(of: max(0, item))
    let last = items.articles[article].blocks.count
    guard (1...max(1, last)).contains(number), last > 0 else { return Answer(lines: ["the last paragraph is \(last)"]) }
    return jumped(to: items.item(article: article, block: number - 1))
  }

  private mutating func goToArticle(_ step: Int) -> Answer {
    let article = items.article(of: max(0, item)) + step
    guard items.articles.indices.contains(article) else {
      return Answer(lines: [step > 0 ? "the last article" : "the first article"])
    }
    return jumped(to: items.masthead(of: article))
  }

  // MARK: Marks

  mutating func mark(_ name: String) -> Answer {
    guard let mark = name.first, name.count == 1 else { return Answer(lines: ["type a letter behind m"]) }
    marks[mark] = item
    return Answer(lines: ["marked as \(mark)"])
  }

  mutating func jump(toMark name: String) -> Answer {
    guard let mark = name.first, name.count == 1 else { return Answer(lines: ["type the letter of a mark"]) }
    if mark == "'" || mark == "`" {
      guard let last = jumps.popLast() else { return Answer(lines: ["there was no jump"]) }
      let here = item
      defer { jumps.append(here) }
      return moved(to: last)
    }
    return marks[mark].map { jumped(to: $0) } ?? Answer(lines: ["there is no mark \(mark)"])
  }

  // MARK: Searching

  mutating func search(_ typed: String, isBackward: Bool) -> Answer {
    if let typed = SearchPattern(typed) { pattern = typed }
    let behind = Array(item + 1..<max(item + 1, items.count))
    let above = Array(before)
    let last = item >= 0 ? [item] : []
    return find(isBackward ? above.reversed() + behind.reversed() + last : behind + above + last)
  }

  private mutating func find(_ order: some Sequence<Int>) -> Answer {
    guard let pattern else { return Answer(lines: ["there is no search"]) }
    guard let found = order.first(where: { items.firstMatch(of: pattern, in: $0) != nil }) else {
      return Answer(lines: ["\(pattern.text): not found"])
    }
    // What is found is said, wherever it stands.
    let (gaps, answers) = (showsGaps, showsAnswers)
    showsGaps = showsGaps || items.gap(found) != nil || words.isTakenOut(found)
    showsAnswers = true
    defer { (showsGaps, showsAnswers) = (gaps, answers) }
    return jumped(to: found)
  }
}
