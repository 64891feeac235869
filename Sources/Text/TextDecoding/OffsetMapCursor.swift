import ArticleModel

/// Walks along a map of offsets, for a text made from another by taking parts of it in order.
struct OffsetMapCursor {
  private let entries: [OffsetMap.Entry]
  /// The number of entries at or before the last offset asked for.
  private var passed = 0

  /// Makes a cursor at the start of a map.
  init(_ map: OffsetMap) {
    entries = map.entries
  }

  /// Makes a cursor from another by going back to a text offset a few bytes before the last one asked for.
  init(_ other: OffsetMapCursor, backTo text: Int) {
    self = other
    while passed > 0, entries[passed - 1].text > text { passed -= 1 }
  }

  /// The source offset of a text offset no smaller than those asked for before.
  mutating func start(of text: Int) -> Int {
    advance(to: text)
    return entry(at: text).source
  }

  /// Where text that ends at an offset no smaller than those asked for before ended in the source.
  mutating func end(of text: Int) -> Int {
    while passed < entries.count, entries[passed].text < text { passed += 1 }
    return min(current.end(of: text), limit)
  }

  /// Notes in `map` where the text of `range`, which is copied to the offset `target`, stood in the source.
  mutating func append(_ range: Range<Int>, to map: inout OffsetMap, at target: Int) {
    advance(to: range.lowerBound)
    let first = entry(at: range.lowerBound)
    map.append(text: target, source: first.source, textStep: first.textStep, sourceStep: first.sourceStep)
    while passed < entries.count, entries[passed].text < range.upperBound {
      let next = entries[passed]
      map.append(
        text: target + next.text - range.lowerBound, source: next.source, textStep: next.textStep,
        sourceStep: next.sourceStep)
      passed += 1
    }
  }

  private mutating func advance(to text: Int) {
    while passed < entries.count, entries[passed].text <= text { passed += 1 }
  }

  /// The entry that holds at `text`, moved on to there.
  private func entry(at text: Int) -> OffsetMap.Entry {
    var entry = current
    entry.source = min(entry.start(of: text), limit)
    entry.text = text
    return entry
  }

  /// The last entry passed; before the first, text and source are in step.
  private var current: OffsetMap.Entry {
    passed > 0 ? entries[passed - 1] : OffsetMap.Entry(text: 0, source: 0)
  }

  /// The source offset that nothing before the next entry goes beyond.
  private var limit: Int {
    passed < entries.count ? entries[passed].source : Int.max
  }
}
