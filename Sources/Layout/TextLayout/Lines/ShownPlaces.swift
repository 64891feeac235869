public import ArticleModel
import UTF8Text

/// Where the bytes of a text stand in it as it is shown, and back.
///
///     10(6) m, raised    ►    10⁶ m      2 ► 2, 3 ► 5
///
/// What lies within words that are shown in other characters is moved to their beginning, or to their end where something ends there.
public struct ShownPlaces: Sendable, Hashable {
  private struct Change: Sendable, Hashable {
    var written: Range<Int>
    var shown: Range<Int>
  }

  /// In order.
  private var changes: [Change] = []

  init() {}

  /// The places of a block's ``BlockText``; none are moved where it is shown as it is written.
  public init(of block: Block, language: String?, strikes: Bool) {
    // The names of such a table's columns are put together of several texts.
    if case .table(let table) = block.content, table.joiningHeader != nil { return }
    var written = 0
    var shown = 0
    block.forEachText { text in
      let other = ShownText(text, language, strikes)
      for change in other.places.changes {
        let lower = written + change.written.lowerBound
        add(lower..<lower + change.written.count, shownAt: shown + change.shown.lowerBound, length: change.shown.count)
      }
      written += text.utf8Count + 1
      shown += other.text.utf8Count + 1
    }
  }

  mutating func add(_ written: Range<Int>, shownAt place: Int, length: Int) {
    changes.append(Change(written: written, shown: place..<place + length))
  }

  /// Where a byte of the text is shown.
  public func shown(_ offset: Int, isEnd: Bool = false) -> Int {
    moved(offset, isEnd, from: \.written, to: \.shown)
  }

  /// Where a byte of what is shown stands in the text.
  public func written(_ offset: Int, isEnd: Bool = false) -> Int {
    moved(offset, isEnd, from: \.shown, to: \.written)
  }

  private func moved(
    _ offset: Int, _ isEnd: Bool, from: KeyPath<Change, Range<Int>>, to: KeyPath<Change, Range<Int>>
  ) -> Int {
    let next = changes.firstSortedIndex {
      isEnd ? $0[keyPath: from].lowerBound >= offset : $0[keyPath: from].lowerBound > offset
    }
    guard next > 0 else { return offset }
    let last = changes[next - 1]
    let (old, new) = (last[keyPath: from], last[keyPath: to])
    if offset >= old.upperBound { return new.upperBound + offset - old.upperBound }
    return isEnd ? new.upperBound : new.lowerBound
  }
}
