import ArticleModel
import Fragments

/// A list of a page that was appended last, to know it again where it goes on.
struct OpenList {
  /// Where it stands among the blocks.
  var block: Int
  /// What mark-up and margin say of its first item.
  var group: Int32
  var indent: Int32
  /// Behind its last fragment so far.
  var end: Int
}

extension BlockAssembler {
  /// The most blocks within an item that are no text.
  private static var mostWithin: Int { 8 }

  /// Gives what stands within an item of a page's list, such as a table, to that item, and the items behind it to the list; false where
  /// another list begins here.
  ///
  ///     1. Weigh the flour by this table:   ►   1. Weigh the flour by this table: (table)
  ///        [table]                              2. Add water by feel.
  ///     2. Add water by feel.
  mutating func joinsInterrupted(_ list: List, _ entries: Int) -> Bool {
    let first = draft.fragments[index]
    guard let open = openList, open.group == first.group, open.indent == first.indent,
      open.block < blocks.count - 1, blocks.count - open.block - 1 <= Self.mostWithin,
      open.end < index, (open.end..<index).allSatisfy({ isWithinItem($0, of: open.end - 1) }),
      blocks[(open.block + 1)...].allSatisfy(\.mayStandInItem), case .list(var whole) = blocks[open.block].content,
      whole.ordered == list.ordered, !whole.items.isEmpty
    else { return false }
    let within = blocks[(open.block + 1)...]
    whole.items[whole.items.count - 1].blocks.append(contentsOf: within)
    whole.items.append(contentsOf: list.items)
    blocks.removeSubrange((open.block + 1)...)
    blocks[open.block].content = .list(whole)
    let source = blocks[open.block].source
    index += entries
    blocks[open.block].source = source.lowerBound..<max(source.upperBound, draft.fragments[index - 1].source.upperBound)
    openList?.end = index
    return true
  }

  /// Whether mark-up has a fragment within the item that holds another one.
  private func isWithinItem(_ index: Int, of other: Int) -> Bool {
    let item = draft.places(around: index, most: 12).first { draft.page.elements[$0].tag == .li }
    return item.map { draft.places(around: other, most: 12).contains($0) } ?? false
  }
}

extension Block {
  /// Whether it may be a part of an item: no heading, and nothing that holds a part of the page.
  fileprivate var mayStandInItem: Bool {
    switch content {
    case .table, .quote, .code, .paragraph, .figure, .media, .callout, .definitions: true
    default: false
    }
  }
}
