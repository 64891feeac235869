import TextModel

/// Walks along an offset map, for a text made from parts of another, in order.
struct OffsetMapCursor {
  private let entries: [OffsetMap.Entry]
  /// The number of entries up to the last offset asked for.
  private var passed = 0

  /// Makes a cursor at the start of a map.
  init(_ map: OffsetMap) {
    entries = map.entries
  }

  /// Makes a cursor by moving another back to a text offset a few bytes before the last one asked for.
  init(_ other: OffsetMapCursor, backTo text: Int) {
    self = other
    while passed > 0, entries[passed - 1].text > text { passed -= 1 }
  }

  /// The source offset of a text offset no smaller than those asked for before.
  mutating func start(of text: Int) -> Int {
    advance(to: text)
    return entry(at: text).source
  }

  /// The source offset where text ended that ends at an offset no smaller than those asked for before.
  mutating func end(of text: Int) -> Int {
    while passed < entries.count, entries[passed].text < text { passed += 1 }
    return min(current.end(of: text), limit)
  }

  /// Records in `map` where the text of `range`, copied to the offset `target`, was in the source.
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

  /// Moves to the entry that applies at `text`.
  private func entry(at text: Int) -> OffsetMap.Entry {
    var entry = current
    entry.source = min(entry.start(of: text), limit)
    entry.text = text
    return entry
  }

  /// The last entry passed; before the first, text and source offsets are equal.
  private var current: OffsetMap.Entry {
    passed > 0 ? entries[passed - 1] : OffsetMap.Entry(text: 0, source: 0)
  }

  /// The source offset that limits everything before the next entry.
  private var limit: Int {
    passed < entries.count ? entries[passed].source : Int.max
  }
}
