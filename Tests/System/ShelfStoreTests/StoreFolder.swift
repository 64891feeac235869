import Foundation
import ShelfModel
import ShelfStore
import Timestamps

/// A folder with a shelf in it, gone with the value, and machines that share it.
final class StoreFolder {
  let url = FileManager.default.temporaryDirectory.appendingPathComponent("store-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false) }

  deinit { try? FileManager.default.removeItem(at: url) }

  var shelf: URL { url.appendingPathComponent("shelf") }

  /// Opens the shelf as a machine does, with an index of its own.
  func open(_ machine: String = "one-1111") throws -> ShelfStore {
    let places = ShelfStore.Places(
      root: shelf.path, cache: url.appendingPathComponent("cache-\(machine)").path, machine: machine)
    let store = try ShelfStore(places) { source, _ in
      let text = String(decoding: source, as: UTF8.self)
      return IndexedText(words: text.split(separator: " ").count, text: text)
    }
    try store.refresh()
    return store
  }
}

/// What is known of an article of a number.
func about(_ number: Int, title: String? = nil, format: About.Format? = .text) -> About {
  let digits = String(number, radix: 16)
  var about = About(
    id: String(repeating: "0", count: 16 - digits.count) + digits, address: "https://example.org/\(number)",
    title: title ?? "Title \(number)", added: Instant(seconds: 1_700_000_000 + number), via: "add")
  about.format = format
  return about
}

extension ShelfStore {
  /// The titles a query finds.
  func titles(_ query: String, deleted: Bool = false) throws -> [String] {
    try rows(Query(query, now: ShelfStore.now), order: .oldest, deleted: deleted).map(\.title)
  }
}
