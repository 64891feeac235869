import FeedReading
import ShelfImporting
import ShelfModel

/// What the shelf reads: journals that machines share, exports of other services, feeds.
enum Shelf {
  static func journals(_ bytes: [UInt8]) {
    let reading = bytes.withUnsafeBufferPointer { Journal.read($0) }
    precondition(reading.length <= bytes.count, "more was read than there is")
    var forward = ShelfState()
    forward.apply(reading.events)
    var backward = ShelfState()
    backward.apply(reading.events.reversed())
    precondition(forward == backward, "the order of events matters")
    // What was read is written and read again as the same.
    for event in reading.events {
      precondition(Event(line: Array(event.line.utf8)) == event, "written and read is another")
    }
  }

  static func imports(_ bytes: [UInt8]) {
    var importer = Importer()
    try? importer.read(bytes, name: "export") { _ in }
    if let feed = try? FeedParser.parse(bytes, address: "https://example.org/feed") {
      for item in feed.items { _ = item.hashValue }
    }
    _ = FeedDiscovery.find(in: bytes, address: "https://example.org/")
    if let feeds = OPML.feeds(in: bytes) { _ = OPML.text(feeds) }
  }
}
