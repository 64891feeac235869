import ArticleModel

/// Lists, with what is nested below their items.
///
///     1. Tell the system:      ►   ordered list: Tell the system: (list: reload, enable) · Restart.
///        - reload
///        - enable
///     2. Restart.
extension BlockAssembler {
  /// Appends the list that begins here; where it changes from bullets to numbers, or starts over, another begins.
  mutating func appendList() {
    let end = endOfItems(from: index)
    let entries = ListOutline.entries(of: index..<end, in: draft)
    append(.list(list(entries)), index..<(index + entries.count))
  }

  /// The lists an answer is made of, as blocks.
  mutating func answerLists(_ range: Range<Int>) -> [Block] {
    var blocks: [Block] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let entries = ListOutline.entries(of: start..<range.upperBound, in: draft)
      blocks.append(Block(.list(list(entries)), source: source(start..<(start + entries.count))))
      start += entries.count
    }
    return blocks
  }

  private func endOfItems(from start: Int) -> Int {
    var end = start
    while end < draft.count {
      switch draft.roles[end] {
      case .item, .itemBody, .itemCode: end += 1
      default: return end
      }
    }
    return end
  }

  private mutating func list(_ entries: [ListOutline.Entry]) -> List {
    var at = 0
    return list(entries, &at, level: 0)
  }

  /// The items of one level from entry `at` on; deeper ones are nested below the item before them.
  private mutating func list(_ entries: [ListOutline.Entry], _ at: inout Int, level: Int) -> List {
    let marker = draft.fragments[entries[at].index].marker
    let ordered = marker?.kind == .number || marker?.kind == .letter
    var items: [ListItem] = []
    while at < entries.count, entries[at].level >= level {
      let entry = entries[at]
      if entry.isBody {
        appendBody(entries, &at, to: &items[items.count - 1])
      } else if entry.level == level {
        items.append(ListItem(text(entry.index, .item)))
        at += 1
      } else {
        let first = entry.index
        let nested = list(entries, &at, level: level + 1)
        items[items.count - 1].blocks.append(Block(.list(nested), source: source(first..<(entries[at - 1].index + 1))))
      }
    }
    return List(ordered: ordered, start: ordered ? Int(marker?.value ?? 1) : 1, items: items)
  }

  /// Appends a paragraph or a block of code to the item it belongs to.
  private mutating func appendBody(_ entries: [ListOutline.Entry], _ at: inout Int, to item: inout ListItem) {
    let first = entries[at].index
    guard draft.roles[first] == .itemCode else {
      item.blocks.append(Block(.paragraph(wholeText(first, .prose)), source: draft.fragments[first].source))
      at += 1
      return
    }
    let group = draft.fragments[first].group
    var end = first
    while at < entries.count, draft.roles[end] == .itemCode, draft.fragments[end].group == group {
      end += 1
      at += 1
    }
    item.blocks.append(Block(.code(code(first..<end)), source: source(first..<end)))
  }
}

/// Tells how deep each item of a list is nested: by its indentation, and where that is lost by a change of bullet.
///
///     • Dry air             level 0
///     • A clean reed        level 0
///     – with brass wire     level 1, since • comes back below
///     • Patience            level 0
struct ListOutline {
  /// An item, or a paragraph that belongs to one.
  struct Entry {
    /// The index of its fragment.
    var index: Int
    /// How deep it is nested, from 0; of a paragraph, the level of the item it belongs to.
    var level: Int
    /// Whether it is a paragraph or code below an item.
    var isBody: Bool
  }

  /// Deeper items are put on this level, so that no text can nest without end.
  private static let deepest = 7
  /// How many columns make a step.
  private static let step: Int32 = 2

  private struct Level {
    var indent: Int32
    var marker: ListMarker?
    /// The last item of this level.
    var last: Int
  }

  private let draft: Draft
  private var levels: [Level] = []
  /// For each item of the range, the next with the same kind of marker and indentation.
  private var next: [Int: Int] = [:]

  /// The entries of the list that begins a range of items, which ends where another list begins.
  static func entries(of range: Range<Int>, in draft: Draft) -> [Entry] {
    var outline = ListOutline(draft: draft)
    outline.linkSeries(range)
    var entries: [Entry] = []
    for index in range {
      let isBody = draft.roles[index] == .itemBody || draft.roles[index] == .itemCode
      guard let level = isBody ? outline.levelOfBody(index) : outline.place(index) else { break }
      entries.append(Entry(index: index, level: level, isBody: isBody))
    }
    return entries
  }

  private init(draft: Draft) { self.draft = draft }

  private struct Series: Hashable {
    var kind: UInt8
    var sign: Int32
    var indent: Int32
  }

  private mutating func linkSeries(_ range: Range<Int>) {
    var following: [Series: Int] = [:]
    for index in range.reversed() {
      guard let marker = draft.fragments[index].marker, draft.roles[index] != .itemBody else { continue }
      let sign = marker.kind == .bullet ? marker.value : 0
      let series = Series(kind: marker.kind.rawValue, sign: sign, indent: draft.fragments[index].indent)
      next[index] = following.updateValue(index, forKey: series)
    }
  }

  /// The level of an item; nil where it begins another list.
  private mutating func place(_ index: Int) -> Int? {
    let indent = draft.fragments[index].indent
    let marker = draft.fragments[index].marker
    guard let first = levels.first else { return push(index) }
    guard marker != nil, first.marker != nil else { return marker == nil && first.marker == nil ? 0 : nil }
    while levels.count > 1, indent + ListOutline.step <= levels[levels.count - 1].indent { levels.removeLast() }
    if indent >= levels[levels.count - 1].indent + ListOutline.step { return push(index) }
    if let known = levels.lastIndex(where: { goesOn($0, with: index) }) {
      levels.removeLast(levels.count - 1 - known)
      levels[known].marker = marker
      levels[known].last = index
      return known
    }
    if opensLevel(index) { return push(index) }
    guard levels.count > 1 else { return nil }
    levels[levels.count - 1] = Level(indent: indent, marker: marker, last: index)
    return levels.count - 1
  }

  private mutating func push(_ index: Int) -> Int {
    if levels.count > ListOutline.deepest { return levels.count - 1 }
    levels.append(Level(indent: draft.fragments[index].indent, marker: draft.fragments[index].marker, last: index))
    return levels.count - 1
  }

  /// Whether an item has a marker of the level's kind: the same sign, or a higher number.
  private func goesOn(_ level: Level, with index: Int) -> Bool {
    guard let old = level.marker, let new = draft.fragments[index].marker, old.kind == new.kind else { return false }
    guard abs(level.indent - draft.fragments[index].indent) < ListOutline.step else { return false }
    return old.kind == .bullet ? old.value == new.value : new.value > old.value
  }

  /// Whether a marker of another kind begins a nested list: the old kind comes back below, or the item above announces it.
  private func opensLevel(_ index: Int) -> Bool {
    let top = levels[levels.count - 1]
    if draft.introduces(index - 1), draft.fragments[index].blankLinesBefore == 0 { return true }
    guard let back = next[top.last], back > index, let old = top.marker, let new = draft.fragments[back].marker else {
      return false
    }
    return old.kind == .bullet || new.value == old.value + 1
  }

  /// The level of the item a paragraph belongs to: the deepest it is indented below.
  private func levelOfBody(_ index: Int) -> Int {
    let indent = draft.fragments[index].indent
    return levels.lastIndex { $0.indent < indent } ?? 0
  }
}
