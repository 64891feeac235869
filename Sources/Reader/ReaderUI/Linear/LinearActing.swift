import ArticleModel
import ReaderCore
import Settings

/// What a reader without a screen does with what is read.
extension LinearReader {
  // MARK: Links

  var links: [String] {
    guard item >= 0, items.hasLinks(item) else { return ["there are no links here"] }
    return items.links(of: item).enumerated().map {
      "\($0 + 1). \(items.words(of: $1)): \(destination(of: $1).address)"
    }
  }

  private func destination(of link: ItemLink) -> LinkDestination {
    LinkDestination(of: link.url, in: origin, page: items.articles[items.article(of: link.item)].masthead.url)
  }

  /// Follows a link of this block by its number; without one, the only link there is.
  mutating func follow(_ number: String) -> Answer {
    let all = item >= 0 && items.hasLinks(item) ? items.links(of: item) : []
    guard !all.isEmpty else { return Answer(lines: ["there are no links here"]) }
    guard let index = number.isEmpty && all.count == 1 ? 1 : Int(number) else {
      return Answer(lines: links + ["f and a number follows one of them"])
    }
    guard all.indices.contains(index - 1) else { return Answer(lines: ["the last link is \(all.count)"]) }
    switch destination(of: all[index - 1]) {
    case .here(let name): return arrive(at: name)
    case .document(let address): return Answer(wish: .document(address))
    case .shown(let address, let why): return Answer(lines: ["\(address) is not opened: \(why)"])
    }
  }

  /// Goes to the place that links lead to by a name.
  public mutating func arrive(at name: String) -> Answer {
    let article = items.article(of: max(0, item))
    if name.isEmpty || name == "top" { return jumped(to: items.masthead(of: article)) }
    return items.place(named: name, near: article).map { jumped(to: $0.item) }
      ?? Answer(lines: ["there is no place called \(name) in this article"])
  }

  mutating func back() -> Answer {
    guard let last = jumps.popLast() else { return Answer(wish: .before) }
    return moved(to: last)
  }

  // MARK: Folds and what was left out

  mutating func foldAll(open: Bool) -> Answer {
    showsAnswers = open
    return Answer(lines: [open ? "answers and what is folded are read" : "answers and what is folded are passed over"])
  }

  mutating func fold(open: Bool) -> Answer {
    guard item >= 0, items.block(item)?.content.foldables != nil else {
      return Answer(lines: ["there is nothing to fold here"])
    }
    let before = showsAnswers
    showsAnswers = open
    defer { showsAnswers = before }
    return moved(to: item)
  }

  mutating func putBack() -> Answer {
    if item >= 0, words.isTakenOut(item) {
      words.set(true, .block(item))
      return moved(to: item)
    }
    guard item >= 0, items.gap(item) != nil else { return Answer(lines: ["nothing was left out here"]) }
    for passage in items.removals(of: item).indices { words.set(true, .passage(passage, of: item)) }
    return moved(to: item)
  }

  mutating func takeOut() -> Answer {
    guard item >= 0 else { return Answer(lines: ["nothing is read yet"]) }
    if items.gap(item) != nil {
      for passage in words.putBack(item) { words.set(false, .passage(passage, of: item)) }
      return moved(to: item)
    }
    guard items.block(item) != nil else { return Answer(lines: ["the title stays"]) }
    words.set(false, .block(item))
    return Answer(lines: ["taken out; zk puts it back"])
  }

  // MARK: Looking and taking along

  var outline: [String] {
    stops.items.indices.map { stop in
      let first = stops.index(ofArticle: items.article(of: stops.items[stop]))
      return "\(stop == first ? "title" : "\(stop - first)"): \(items.label(of: stops, stop))"
    }
  }

  var source: [String] {
    guard item >= 0, let block = items.block(item) else { return ["the source of this is not known"] }
    let range = block.source.clamped(to: 0..<items.document.text.utf8.count)
    return items.document.text.excerpt(range).split(separator: "\n").map(String.init)
  }

  var repairs: [String] {
    let all = items.articles[items.article(of: max(0, item))].repairs
    return all.isEmpty ? ["nothing was repaired"] : all.map { "\($0.was) became \($0.now)" }
  }

  /// "block 14 of 80, section 2 of 9, 41 percent, 5 minutes left in this article, https://…"
  var whereabouts: String {
    let place = max(0, item)
    let article = items.article(of: place)
    var parts = ["block \(place + 1) of \(items.count)"]
    if items.articles.count > 1 { parts.append("article \(article + 1) of \(items.articles.count)") }
    let first = stops.index(ofArticle: article)
    let sections = stops.index(ofArticle: article + 1) - first - 1
    let section = stops.index(ofItem: place) - first
    if sections > 0, section > 0 { parts.append("section \(section) of \(sections)") }
    parts.append("\(Int(progress.share(item: place, offset: .max / 2) * 100)) percent")
    let minutes = progress.minutesLeft(from: place, offset: 0, in: items.items(ofArticle: article))
    parts.append("\(minutes) \(minutes == 1 ? "minute" : "minutes") left in this article")
    if let name = origin.name { parts.append(name) }
    return parts.joined(separator: ", ")
  }

  mutating func export(_ path: String, sectionOnly: Bool) -> Answer {
    let formats = OutputFormat.ofArticles
    guard !path.isEmpty, let format = formats.format(of: path) else {
      return Answer(lines: [path.isEmpty ? "type a file name behind e" : formats.hint])
    }
    let index = items.article(of: max(0, item))
    let section = sectionOnly ? items.section(of: max(0, item)) : nil
    let blocks = section.map { items[$0].blocks.lowerBound..<items.sectionEnds[$0.article][$0.section] }
    let article = items.articles[index].revised(by: words, in: items, index: index, blocks: blocks)
    return Answer(wish: .export(Export(article: article, format: format, path: path, overwrites: false)))
  }
}
