import ArticleModel
import JSONText
import ShelfModel
import Timestamps

/// The pages that a web archive in a zip (WACZ) names as those that somebody visited: what else it holds are their frames and parts.
///
///     {"url": "https://harbour.example/salt", "ts": "2024-03-09T10:00:00Z", "title": "Salt", "text": "Salt is carried …"}
struct ArchivedPages {
  struct Page {
    var address: String
    var title: String?
    var saved: Instant?
    var text: String?
    /// Whether the archive has brought it.
    var isThere = false
  }

  private(set) var pages: [Page] = []
  /// The number of each page by its address, and by those it was redirected to.
  private var numbers: [String: Int] = [:]

  var isEmpty: Bool { pages.isEmpty }

  /// Whether a file of an archive is such a list.
  static func isList(_ path: String) -> Bool {
    path.hasPrefix("pages/") && path.lowercased().hasSuffix(".jsonl")
  }

  /// Adds the pages of a list: a record a line, the first of which tells of the list.
  mutating func add(_ list: [UInt8]) {
    for line in list.split(separator: 0x0A) {
      guard let json = try? JSONValue.value(of: Array(line)), let url = json["url"]?.asText,
        let address = CanonicalAddress.of(url), numbers[address] == nil
      else { continue }
      numbers[address] = pages.count
      let title = json["title"]?.asText.map(ImportText.line)
      pages.append(
        Page(
          address: url, title: title.flatMap { $0.isEmpty || $0 == url ? nil : $0 },
          saved: JSONRecord.date(json["ts"]), text: json["text"]?.asFilledText))
    }
  }

  /// Where a page leads to is what was visited, too.
  mutating func redirect(_ address: String, to other: String) {
    guard let from = CanonicalAddress.of(address), let number = numbers[from],
      let to = CanonicalAddress.of(AddressParts.resolve(other, against: address)), numbers[to] == nil
    else { return }
    numbers[to] = number
  }

  /// Whether the page at an address is named.
  func holds(_ address: String) -> Bool { CanonicalAddress.of(address).map { numbers[$0] != nil } ?? false }

  /// The page at an address, which is there from now on; nil where none is named.
  mutating func take(_ address: String) -> Page? {
    guard let number = CanonicalAddress.of(address).flatMap({ numbers[$0] }) else { return nil }
    defer { pages[number].isThere = true }
    return pages[number]
  }
}
