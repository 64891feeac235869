import ArticleModel
import TextLayout

/// Words of the page that are selected: from where that was begun to where it has come.
package struct Selection: Sendable, Hashable {
  /// A character of the page.
  package struct Spot: Sendable, Hashable, Comparable {
    package var item: Int
    /// The byte of the item's text it begins at.
    package var offset: Int

    package init(item: Int, offset: Int) {
      self.item = item
      self.offset = offset
    }

    package static func < (one: Spot, other: Spot) -> Bool { (one.item, one.offset) < (other.item, other.offset) }
  }

  /// The character it was begun at, and the one it has come to; both are selected.
  package var anchor: Spot
  package var head: Spot

  package init(anchor: Spot, head: Spot) {
    self.anchor = anchor
    self.head = head
  }

  package var first: Spot { min(anchor, head) }
  package var last: Spot { max(anchor, head) }
}

extension ReadingState {
  /// The text of an item; its bytes are those that places count.
  package func text(of item: Int) -> String {
    var pieces: [String] = []
    page.items.forEachText(of: item) { text, _ in pieces.append(text.text) }
    return pieces.joined(separator: "\n")
  }

  /// The bytes of an item that are selected; nil where none are.
  package func selected(of item: Int) -> Range<Int>? {
    guard let selection, selection.first.item <= item, item <= selection.last.item else { return nil }
    let from = selection.first.item == item ? selection.first.offset : 0
    guard selection.last.item == item else { return from..<max(from, page.items.textLength(of: item)) }
    return from..<end(of: selection.last)
  }

  /// Where the character at a place ends.
  private func end(of spot: Selection.Spot) -> Int {
    let text = text(of: spot.item)
    let utf8 = text.utf8
    guard let at = utf8.index(utf8.startIndex, offsetBy: spot.offset, limitedBy: utf8.endIndex), at < utf8.endIndex
    else { return utf8.count }
    return utf8.distance(from: utf8.startIndex, to: text.index(after: at))
  }

  /// The words that are selected as they are written, whatever characters the page shows them in: what is kept of them.
  package var selectedAsWritten: String {
    guard let selection else { return "" }
    return (selection.first.item...selection.last.item).compactMap { item -> String? in
      guard var range = selected(of: item) else { return nil }
      var text = text(of: item)
      if let places = page.items.shownPlaces(of: item), let block = page.items.writtenBlock(item) {
        text = BlockText(of: block).text
        range = places.written(range.lowerBound)..<places.written(range.upperBound, isEnd: true)
      }
      let bytes = Array(text.utf8)
      return String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }.joined(separator: "\n")
  }

  /// The words that are selected, a line feed between those of two items, and where the last of them ends.
  package var selectedWords: (text: String, end: Selection.Spot)? {
    guard let selection else { return nil }
    var lines: [String] = []
    for item in selection.first.item...selection.last.item {
      guard let range = selected(of: item) else { continue }
      let bytes = Array(text(of: item).utf8)
      lines.append(String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self))
    }
    return (lines.joined(separator: "\n"), Selection.Spot(item: selection.last.item, offset: end(of: selection.last)))
  }
}
