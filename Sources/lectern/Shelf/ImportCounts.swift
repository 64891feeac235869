import FeedReading
import ShelfModel

/// What came of an import: what is on the shelf that was not there before, and what was known already.
struct ImportCounts {
  var articles = 0
  var known = 0
  /// How many of them lay in the trash, or had been removed from the disk, and are back.
  var restored = 0
  var contents = 0
  var tags: Set<String> = []
  var archived = 0
  var starred = 0
  var highlights = 0
  var notes = 0
  var feeds: [FollowedFeed] = []
  var leftOut: [String: Int] = [:]
  var kinds: [String] = []

  /// Counts a page.
  mutating func note(_ kept: Keeping.Kept) {
    if kept.wasThere { known += 1 } else { articles += 1 }
    if !kept.wasThere || kept.isRenewed { contents += 1 }
    if kept.wasDeleted { restored += 1 }
  }

  /// Counts what is new about an article.
  mutating func note(_ changes: [Event.Change]) {
    for change in changes {
      switch change {
      case .tag(let name): tags.insert(name)
      case .archived(true): archived += 1
      case .starred(true): starred += 1
      case .highlight(let mark):
        highlights += mark.quote.isEmpty ? 0 : 1
        notes += mark.note == nil ? 0 : 1
      default: break
      }
    }
  }
}
