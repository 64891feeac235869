import ArticleModel
import Fragments
import TextRepair

/// Lists, with what is nested below their items.
///
///     1. Tell the system:      ►   ordered list: Tell the system: (list: reload, enable) · Restart.
///        - reload
///        - enable
///     2. Restart.
extension BlockAssembler {
  /// Appends the list that begins here; where it changes from bullets to numbers, or starts over, another begins.
  mutating func appendList() {
    let entries = ListOutline.entries(of: index..<limit, in: draft, boxes)
    let whole = list(entries)
    if joinsInterrupted(whole, entries.count) { return }
    let first = draft.fragments[index]
    openList = OpenList(block: blocks.count, group: first.group, indent: first.indent, end: index + entries.count)
    append(.list(whole), index..<(index + entries.count))
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

  private mutating func list(_ entries: [ListOutline.Entry]) -> List {
    var at = 0
    return list(entries, &at, level: 0)
  }

  /// The items of one level from entry `at` on; deeper ones are nested below the item before them.
  private mutating func list(_ entries: [ListOutline.Entry], _ at: inout Int, level: Int) -> List {
    let marker = draft.fragments[entries[at].index].marker
    let ordered = marker.map { $0.kind != .bullet } ?? false
    var numbers = ItemNumbers()
    var items: [ListItem] = []
    var expected = marker?.value ?? 1
    while at < entries.count, entries[at].level >= level {
      let entry = entries[at]
      if let end = entry.endOfBox, !entry.isBody, entry.level == level {
        items.append(ListItem(RichText("")))
        items[items.count - 1].blocks = boxed(entry.index..<end)
        while at < entries.count, entries[at].index < end { at += 1 }
      } else if items.isEmpty || !entry.isBody && entry.level == level {
        items.append(item(entry.index, expected: expected))
        expected = next(after: draft.fragments[entry.index].marker)
        if ordered { numbers.append(entry.index, in: draft) }
        takeInterludes(into: &items[items.count - 1], upTo: entry.index + 1, of: draft.fragments.place(entry.index))
        at += 1
      } else if entry.isBody {
        appendBody(entries, &at, to: &items[items.count - 1])
      } else {
        let first = entry.index
        let nested = list(entries, &at, level: level + 1)
        items[items.count - 1].blocks.append(Block(.list(nested), source: source(first..<(entries[at - 1].index + 1))))
      }
    }
    let list = List(
      ordered: ordered, start: ordered ? Int(marker?.value ?? 1) : 1,
      style: marker?.kind == .letter ? .lowerLetters : marker?.style ?? .decimal,
      isReversed: marker?.isReversed ?? false, items: items)
    return ordered && marker?.isWritten ?? false ? numbers.set(in: list) : list
  }

  /// An item with its number, if that is not the one that comes next, and its box.
  private mutating func item(_ index: Int, expected: Int32) -> ListItem {
    let fragment = draft.fragments[index]
    var item = ListItem(text(index, .item))
    if let marker = fragment.marker, !marker.isWritten, marker.kind != .bullet, marker.value != expected {
      item.number = Int(marker.value)
    }
    item.isDone = texts.list.ticks[fragment.text.lowerBound]
    return item
  }

  private func next(after marker: ListMarker?) -> Int32 {
    guard let marker else { return 1 }
    return marker.isReversed ? marker.value &- 1 : marker.value &+ 1
  }

  /// Appends a paragraph, a block of code, a fold or a callout to the item it belongs to.
  private mutating func appendBody(_ entries: [ListOutline.Entry], _ at: inout Int, to item: inout ListItem) {
    let first = entries[at].index
    if let end = entries[at].endOfBox {
      item.blocks += boxed(first..<end)
      while at < entries.count, entries[at].index < end { at += 1 }
      return
    }
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
    /// Where the fold or callout ends that begins here, within an item.
    var endOfBox: Int?
  }

  /// Deeper items are put on this level, so that no text can nest without end.
  private static let deepest = 7
  /// How far below a change of bullet the old one is looked for.
  private static let reach = 40
  /// How many columns make a step.
  private static let step: Int32 = 2

  private struct Level {
    var indent: Int32
    var marker: ListMarker?
  }

  private let draft: Draft
  private var levels: [Level] = []

  /// The entries of the list that begins a range, which ends where another list begins or something that is not an item.
  static func entries(of range: Range<Int>, in draft: Draft, _ boxes: PendingBoxes? = nil) -> [Entry] {
    var outline = ListOutline(draft: draft)
    var entries: [Entry] = []
    var index = range.lowerBound - 1
    while index + 1 < range.upperBound {
      index += 1
      if let box = boxes?.range(at: index), box.upperBound <= range.upperBound,
        let level = level(ofBox: index, below: entries, in: draft)
      {
        entries += box.map { Entry(index: $0, level: level, isBody: true, endOfBox: box.upperBound) }
        index = box.upperBound - 1
        continue
      }
      guard draft.roles[index].isOfList else { break }
      let opened = draft.roles[index] == .item && index > range.lowerBound ? boxes?.range(at: index) : nil
      let isBody = draft.roles[index] == .itemBody || draft.roles[index] == .itemCode
      // Mark-up numbers its lists, so that two may stand one after another.
      guard isBody || draft.fragments[index].group == draft.fragments[range.lowerBound].group else { break }
      guard let level = isBody ? outline.levelOfBody(index) : outline.place(index) else { break }
      entries.append(Entry(index: index, level: level, isBody: isBody))
      // A box that opens an item is all that is said before its next paragraph.
      guard let opened, opened.upperBound <= range.upperBound else { continue }
      entries[entries.count - 1].endOfBox = opened.upperBound
      entries += opened.dropFirst().map { Entry(index: $0, level: level, isBody: true, endOfBox: opened.upperBound) }
      index = opened.upperBound - 1
    }
    return entries
  }

  /// The level of the item in whose element a box begins.
  private static func level(ofBox index: Int, below entries: [Entry], in draft: Draft) -> Int? {
    let place = draft.fragments.place(index)
    return entries.last {
      guard !$0.isBody, let item = ItemBodies.innermostItem(around: $0.index, in: draft) else { return false }
      return ItemBodies.innermostItem(around: index, in: draft) == item
        && draft.page.elements[item].fragments.contains(place)
    }?.level
  }

  private init(draft: Draft) { self.draft = draft }

  /// The level of an item; nil if it begins another list.
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
      return known
    }
    if opensLevel(index) || opensSeries(index) { return push(index) }
    guard levels.count > 1, isOfTopKind(index) else { return nil }
    levels[levels.count - 1] = Level(indent: indent, marker: marker)
    return levels.count - 1
  }

  private mutating func push(_ index: Int) -> Int {
    if levels.count > ListOutline.deepest { return levels.count - 1 }
    levels.append(Level(indent: draft.fragments[index].indent, marker: draft.fragments[index].marker))
    return levels.count - 1
  }

  /// Whether an item has a marker of the level's kind: the same sign, or a higher number.
  private func goesOn(_ level: Level, with index: Int) -> Bool {
    guard let old = level.marker, let new = draft.fragments[index].marker else { return false }
    guard abs(level.indent - draft.fragments[index].indent) < ListOutline.step else { return false }
    if opensSeries(index, below: old) { return false }
    guard old.kind == new.kind else { return new.follows(old) }
    if old.kind == .bullet { return old.value == new.value }
    return new.isReversed ? new.value < old.value : new.value > old.value
  }

  /// Whether a marker of another kind begins a nested list: the old kind comes back below, or the item above announces
  /// it.
  private func opensLevel(_ index: Int) -> Bool {
    let top = levels[levels.count - 1]
    let isWritten = draft.fragments[index].marker?.isWritten ?? false
    if draft.introduces(index - 1), draft.fragments[index].blankLinesBefore == 0, isWritten { return true }
    let end = min(index + ListOutline.reach, draft.count)
    guard let back = (index + 1..<max(index + 1, end)).first(where: { goesOn(top, with: $0) }) else { return false }
    let isWhole = (index..<back).allSatisfy { draft.roles[$0].isOfList }
    return isWhole
      && (top.marker?.kind == .bullet || draft.fragments[back].marker?.value == (top.marker?.value ?? 0) + 1)
  }

  /// Whether an item begins a series of its own below the deepest level, whose markers are of another kind: "a)" below "2.".
  private func opensSeries(_ index: Int) -> Bool {
    guard levels.count > 1, let top = levels[levels.count - 1].marker else { return false }
    return opensSeries(index, below: top)
  }

  private func opensSeries(_ index: Int, below top: ListMarker) -> Bool {
    guard let marker = draft.fragments[index].marker else { return false }
    let next = index + 1 < draft.count ? draft.fragments[index + 1].marker : nil
    let isNumeral = marker.kind == .letter && next?.kind == .roman && top.kind == .letter
    return (marker.kind != top.kind || isNumeral && !marker.follows(top)) && marker.opensSeries(before: next)
  }

  /// Whether an item's marker can stand on the deepest level, where it is shown: numbers of another kind begin another list.
  private func isOfTopKind(_ index: Int) -> Bool {
    let (marker, top) = (draft.fragments[index].marker, levels[levels.count - 1].marker)
    return marker?.kind == top?.kind
  }

  /// The level of the item a paragraph belongs to: the deepest it is indented below. Deeper levels end with it.
  private mutating func levelOfBody(_ index: Int) -> Int {
    // Code in the element of its item belongs there, however far its lines are set in.
    if draft.roles[index] == .itemCode, ItemBodies.innermostItem(around: index, in: draft) != nil {
      return max(0, levels.count - 1)
    }
    let indent = draft.fragments[index].indent
    let level = levels.lastIndex { $0.indent < indent } ?? 0
    if level + 1 < levels.count { levels.removeLast(levels.count - 1 - level) }
    return level
  }
}
