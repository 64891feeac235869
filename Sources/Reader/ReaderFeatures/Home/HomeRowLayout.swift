import ReaderCore
import Settings
import TextLayout

/// How a line of the shelf is divided into columns: the title takes what the others leave, and those that tell least go first
/// where there is no room.
struct HomeRowLayout {
  let width: Int
  let part: HomePart
  /// Whether any line on the screen has something to say there.
  private let hasSites: Bool
  private let hasAuthors: Bool

  init(width: Int, part: HomePart, _ rows: [HomeRow]) {
    self.width = width
    self.part = part
    hasSites = rows.contains { !$0.site.isEmpty }
    hasAuthors = rows.contains { !$0.author.isEmpty }
  }

  private static let bar = 6

  private var siteWidth: Int { !hasSites ? 0 : width >= 120 ? 22 : width >= 70 ? 16 : 0 }
  private var authorWidth: Int { !hasAuthors ? 0 : width >= 110 ? 18 : 0 }
  private var dateWidth: Int { width >= 96 || part == .feeds && width >= 60 ? 10 : 0 }
  private var showsLength: Bool { part != .files && part != .feeds && part != .highlights && width >= 40 }
  private var showsProgress: Bool { (showsLength || part == .feeds) && width >= 56 }

  /// The line of an article.
  ///
  ///      ›  ★ Three Ways to Measure Rain  #weather    rain.example      C. Holloway     5 min  2026-04-27  ▆▆▆▁▁▁
  func line(_ row: HomeRow, isSelected: Bool, isMarked: Bool) -> ScreenLine {
    // What was read of a feed is done with, unless it is kept.
    let isDone = row.kind == .item && row.isSeen
    let role: ScreenRole = isSelected ? .listSelected : isDone ? .listDetail : .listEntry
    let detail: ScreenRole = isSelected ? .listSelected : .listDetail
    let behind = columns(row, detail, isSelected ? .listSelected : .listEntry)
    var line = ScreenLine(isSelected ? "›" : " ", role)
    line.append(ScreenLine(isMarked ? "+" : " ", isSelected ? role : .footerKey))
    line.append(ScreenLine(sign(row), signRole(row, role)).padded(to: 2, role))
    let room = max(8, width - line.width - behind.width - 2)
    line.append(title(row, role, detail, room: room).padded(to: room + 2, role))
    line.append(behind)
    return line.cut(to: width).padded(to: width, isSelected ? role : .blank)
  }

  /// What stands below the title: the passage that was found, or the note and where it is from.
  func below(_ row: HomeRow) -> ScreenLine {
    var text = ScreenLine()
    var found: Range<Int>?
    for words in row.below {
      let start = text.width
      text.append(ScreenLine(words.text.asTypedLine, words.isFound ? .match : .listDetail))
      if words.isFound, found == nil { found = start..<text.width }
    }
    var line = ScreenLine([.blanks(6)])
    let room = width - 1 - line.width
    // What was found is in sight, with some words before it.
    if let found, found.upperBound > room, found.lowerBound > room / 3 {
      line.append(ScreenLine("… ", .listDetail))
      text = text.dropping(found.lowerBound - room / 3)
    }
    line.append(text)
    return line.shortened(to: width - 1)
  }

  private func sign(_ row: HomeRow) -> String {
    switch row.kind {
    case .folder: "/"
    case .feed: "!"
    case .highlight: (row.colour ?? .yellow).letter
    case .article, .item, .file, .sample: row.failure != nil ? "!" : row.isStarred ? "★" : ""
    }
  }

  private func signRole(_ row: HomeRow, _ role: ScreenRole) -> ScreenRole {
    guard let colour = row.colour, role != .listSelected else { return role }
    return .highlight(colour)
  }

  /// With less room a title needs all of it.
  private static let leastForTags = 30

  /// The title and the tags. A long title leaves the tags a third of the room.
  private func title(_ row: HomeRow, _ role: ScreenRole, _ detail: ScreenRole, room: Int) -> ScreenLine {
    let words = row.title.isEmpty ? row.address ?? "(no title)" : row.title
    var tags = ScreenLine()
    for tag in row.tags { tags.append(ScreenLine("  #\(tag)".asTypedLine, detail)) }
    var line = ScreenLine(words.asTypedLine, role)
      .shortened(to: room < Self.leastForTags ? room : max(room - tags.width, room * 2 / 3))
    line.append(tags.shortened(to: room - line.width))
    return line
  }

  /// The columns behind the title.
  private func columns(_ row: HomeRow, _ detail: ScreenRole, _ role: ScreenRole) -> ScreenLine {
    var line = ScreenLine()
    func add(_ text: String, _ width: Int, right: Bool = false, _ role: ScreenRole) {
      guard width > 0 else { return }
      let cell = ScreenLine(text.asTypedLine, role).shortened(to: width)
      if right { line.append(.blanks(width - cell.width, role)) }
      line.append(right ? cell : cell.padded(to: width, role))
      line.append(.blanks(2, role))
    }
    if part != .files {
      add(row.site, siteWidth, detail)
      add(row.author, authorWidth, detail)
    }
    add(row.minutes.map { "\($0) min" } ?? "", showsLength ? 7 : 0, right: true, detail)
    add(row.date, dateWidth, detail)
    add(progress(row), showsProgress ? HomeRowLayout.bar : 0, role)
    return line
  }

  /// How far it was read, as a bar of six.
  private func progress(_ row: HomeRow) -> String {
    if row.kind == .item { return row.isSeen ? "" : "new" }
    guard row.kind == .article else { return "" }
    if row.reached >= 0.95 { return "read" }
    guard row.isSeen || row.reached > 0 else { return "new" }
    let full = min(HomeRowLayout.bar, Int((row.reached * Double(HomeRowLayout.bar)).rounded(.up)))
    return String(repeating: "▆", count: full) + String(repeating: "▁", count: HomeRowLayout.bar - full)
  }
}
