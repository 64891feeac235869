import ArticleModel
import ReaderCore
import Settings

/// A shelf in memory, which answers at once what the program's would.
struct TestShelf {
  var rows: [HomeRow]
  /// What is opened whatever was asked for.
  var document: Document?
  var highlights: [PageHighlight] = []
  var items: [HomeRow] = []
  /// Whether it has not told the tags yet.
  var isBusy = false
  private var names = 0
  /// The article that is read.
  private var opened = "a1"

  init(_ rows: [HomeRow] = TestShelf.sample, document: Document? = nil) {
    self.rows = rows
    self.document = document
  }

  /// Articles of several kinds: with long titles and none, read and unread, in other scripts.
  static let sample: [HomeRow] = {
    var rain = row("a1", "Three Ways to Measure Rain", "rain.example", "C. Holloway", 5, "2026-04-27", reached: 0.5)
    rain.isStarred = true
    rain.tags = ["weather"]
    var bench = row("a2", "Sitzen bleiben", "platz.example", "M. Ahrens", 21, "2026-06-13", reached: 0.02)
    bench.tags = ["städte"]
    let brick = row("a3", "A Brick With a Door", "box.example", "", 5, "2026-06-01")
    let shop = row("a4", "坂の上の修理屋", "saka.example", "佐藤", 12, "2026-05-02", reached: 1)
    let long = row(
      "a5", "A title that goes on for much longer than any line of any terminal that a reader would ever want to open",
      "a-site-with-a-long-name.example", "Somebody with a long name indeed", 180, "2025-12-31")
    var broken = row("a6", "", "gone.example", "", nil, "2024-02-29")
    broken.address = "https://gone.example/page"
    broken.failure = "no such page (404)"
    return [rain, bench, brick, shop, long, broken]
  }()

  private static func row(
    _ id: String, _ title: String, _ site: String, _ author: String, _ minutes: Int?, _ date: String,
    reached: Double = 0
  ) -> HomeRow {
    var row = HomeRow(.article, id: id, title: title)
    row.address = "https://\(site)/\(id)"
    (row.site, row.author, row.minutes, row.date, row.reached) = (site, author, minutes, date, reached)
    row.isSeen = reached > 0
    return row
  }

  /// What the shelf has to tell.
  mutating func answer(_ task: ShelfTask) -> [Event] {
    switch task {
    case .list(let question, let range, let request):
      let all = listed(question)
      let shown = Array(all[range.clamped(to: 0..<all.count)])
      let mistake = question.words.hasSuffix(":") ? "“\(question.words)”: nothing stands behind it" : nil
      return [
        .shelf(
          .rows(
            HomeAnswer(
              request: request, first: min(range.lowerBound, all.count), rows: shown, count: all.count,
              mistake: mistake, place: question.part == .files ? "/articles" : "~/Articles")))
      ]
    case .markAll(let question): return [.shelf(.marked(listed(question).map(\.id)))]
    case .count:
      let counts = HomePart.allCases.filter { $0 != .files }.map { part in
        (part, rows.first?.kind == .sample ? 0 : listed(HomeQuestion(part)).count)
      }
      return [.shelf(.counts(Dictionary(uniqueKeysWithValues: counts)))]
    case .open(let row):
      opened = row.article
      return answer(.openUnread(after: nil))
    case .openUnread:
      guard let document else { return [.notice("it cannot be read")] }
      return [.opened(document, name: "one", opening: Opening(key: "one", shelf: status))]
    case .change(let edits, let done):
      let undo = edits.compactMap { apply($0) }
      return [.shelf(.done(done, undo: undo)), .shelf(.status(status, key: "one"))]
    case .tags where isBusy: return []
    case .tags: return [.shelf(.tags(["weather", "work", "städte", "late work"]))]
    case .keep, .keepPage, .keepRows: return [.shelf(.done("kept", undo: [])), .shelf(.status(status, key: "one"))]
    case .highlight(let passage):
      names += 1
      let from = PageHighlight.Mark(
        article: passage.from.article, block: passage.from.block ?? 0, offset: passage.from.offset ?? 0)
      let to = PageHighlight.Mark(
        article: passage.to.article, block: passage.to.block ?? 0, offset: passage.to.offset ?? 0)
      let highlight = PageHighlight(
        id: "h\(names)", quote: passage.quote, colour: passage.colour, note: passage.note,
        place: from < to ? from..<to : nil)
      highlights.append(highlight)
      let undo = ShelfEdit(.unhighlight(highlight.id), of: "a1")
      return [.shelf(.done("highlighted", undo: [undo])), .shelf(.status(status, key: "one"))]
    case .refreshFeeds: return [.notice("2 asked, 1 unchanged, 1 failed, 3 new items"), .shelf(.changed)]
    }
  }

  private var status: ShelfStatus { ShelfStatus(id: opened, tags: ["weather"], highlights: highlights) }

  private func listed(_ question: HomeQuestion) -> [HomeRow] {
    var rows = rows
    switch question.part {
    case .inbox: if !(question.inTexts && !question.words.isEmpty) { rows = rows.filter { !$0.isArchived } }
    case .reading: rows = rows.filter { $0.isSeen && $0.reached < 0.95 }
    case .starred: rows = rows.filter(\.isStarred)
    case .archive: rows = rows.filter(\.isArchived)
    case .feeds: rows = items
    case .highlights:
      rows = highlights.map { highlight in
        var row = HomeRow(.highlight, id: "a1 \(highlight.id)", article: "a1", title: highlight.quote)
        row.colour = highlight.colour
        row.below = [HomeRow.Words("Three Ways to Measure Rain")]
        return row
      }
    case .files:
      rows =
        [HomeRow(.folder, id: "/", title: ".."), HomeRow(.folder, id: "/articles/old", title: "old")]
        + [HomeRow(.file, id: "/articles/rain.txt", title: "rain.txt")]
    }
    if question.order == .title { rows.sort { $0.title < $1.title } }
    guard let pattern = SearchPattern(question.words) else { return rows }
    guard question.inTexts else { return rows.filter { pattern.stands(in: $0.title) } }
    return rows.prefix(2).map { row in
      var row = row
      row.below = [
        HomeRow.Words("… what the "), HomeRow.Words(question.words, isFound: true), HomeRow.Words(" said …"),
      ]
      return row
    }
  }

  private mutating func apply(_ edit: ShelfEdit) -> ShelfEdit? {
    let index = rows.firstIndex { $0.id == edit.article }
    switch edit.change {
    case .archived(let flag): if let index { rows[index].isArchived = flag }
    case .starred(let flag): if let index { rows[index].isStarred = flag }
    case .tag(let name): if let index { rows[index].tags.append(name) }
    case .untag(let name): if let index { rows[index].tags.removeAll { $0 == name } }
    case .deleted(true):
      if let index { rows.remove(at: index) }
      items.removeAll { $0.id == edit.article }
    case .unhighlight(let id): highlights.removeAll { $0.id == id }
    case .highlight(let highlight): highlights.append(highlight)
    case .note(let note, let id):
      if let at = highlights.firstIndex(where: { $0.id == id }) { highlights[at].note = note.isEmpty ? nil : note }
    case .colour(let colour, let id):
      if let at = highlights.firstIndex(where: { $0.id == id }) { highlights[at].colour = colour }
    case .deleted, .seen: break
    }
    switch edit.change {
    case .archived(let flag): return ShelfEdit(.archived(!flag), of: edit.article)
    case .starred(let flag): return ShelfEdit(.starred(!flag), of: edit.article)
    case .tag(let name): return ShelfEdit(.untag(name), of: edit.article)
    default: return nil
    }
  }
}
