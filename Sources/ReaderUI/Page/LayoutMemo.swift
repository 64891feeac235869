import TextLayout

/// The lines of the items shown last, so that a key press lays out no more than what newly comes into sight.
///
/// It only remembers: an entry counts only for the measure and the folds it was made with. So a state that is copied
/// together with its memo still behaves as a value.
final class LayoutMemo {
  /// What the lines of an item depend on, besides the item.
  struct Conditions: Equatable {
    var options: LayoutOptions
    var folds: BlockFolds
    /// The item above it: it decides how many blank lines come between.
    var previous: Int?
  }

  /// An item's lines, the blank ones above it first.
  struct SetItem {
    var blanks: Int
    var lines: [LaidLine]
  }

  private struct Entry {
    var conditions: Conditions
    var item: SetItem
  }

  /// Two generations: what was used lately, and what was used before that. Once the young one is full it becomes the
  /// old one, and what was old is forgotten.
  private var young: [Int: Entry] = [:]
  private var old: [Int: Entry] = [:]
  private var youngLines = 0
  private let capacity: Int

  /// Remembers up to twice `capacity` lines, and always the item laid out last.
  init(capacity: Int = 20_000) { self.capacity = capacity }

  /// The lines of `item`, laid out by `make` unless they are known.
  func lines(of item: Int, _ conditions: Conditions, make: () -> SetItem) -> SetItem {
    if let entry = young[item], entry.conditions == conditions { return entry.item }
    if let entry = old[item], entry.conditions == conditions {
      keep(entry, for: item)
      return entry.item
    }
    let entry = Entry(conditions: conditions, item: make())
    keep(entry, for: item)
    return entry.item
  }

  private func keep(_ entry: Entry, for item: Int) {
    if youngLines > capacity {
      old = young
      young = [:]
      youngLines = 0
    }
    young[item] = entry
    youngLines += entry.item.lines.count
  }
}
