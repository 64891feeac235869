package import TextLayout

/// The items shown last, laid out, so that a key press lays out no more than what newly comes into sight.
///
/// It only remembers: an entry counts only for the measure and the folds it was made with. So a state that is copied
/// together with its memo still behaves as a value.
package final class LayoutMemo {
  /// What the lines of an item depend on, besides the item.
  package struct Conditions: Equatable {
    package var options: LayoutOptions
    package var folds: BlockFolds
    /// The item above it: it decides how many blank lines come between.
    package var previous: Int?
    /// What is shown of what was left out; nil where the item is of the article.
    package var gap: GapState?
    /// The first line of the picture that is drawn above the item's words.
    package var picture: PaintedLine?
  }

  /// Whether the passages of a gap are looked at, and which of them were put back.
  package struct GapState: Equatable {
    package var isOpen: Bool
    package var putBack: Set<Int>
  }

  private typealias Entry = (conditions: Conditions, item: LaidItem)

  /// Two generations: what was used lately, and what was used before that. Once the young one is full it becomes the
  /// old one, and what was old is forgotten.
  private var young: [Int: Entry] = [:]
  private var old: [Int: Entry] = [:]
  private let capacity: Int

  /// Remembers up to twice `capacity` items.
  package init(capacity: Int = 512) { self.capacity = capacity }

  /// The lines of `item`, laid out by `make` unless they are known.
  package func item(_ item: Int, _ conditions: Conditions, make: () -> LaidItem) -> LaidItem {
    if let entry = young[item], entry.conditions == conditions { return entry.item }
    let entry: Entry
    if let known = old[item], known.conditions == conditions {
      entry = known
    } else {
      entry = (conditions, make())
    }
    if young.count >= capacity {
      old = young
      young = [:]
    }
    young[item] = entry
    return entry.item
  }
}
