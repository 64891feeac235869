import JSONText
import MarkupText

/// Where annotations stand in a page, as wallabag writes it: paths of elements, and places in their texts counted in UTF-16.
///
///     {"start": "/p[2]", "startOffset": "0", "end": "/p[2]", "endOffset": "7"}
struct AnnotatedRanges {
  /// The text of the page.
  private var text: [UInt16] = []
  /// Where the text of each element that is asked for begins.
  private var starts: [String: Int] = [:]

  /// Reads a page as far as the paths of its annotations need it.
  init(_ page: String, annotations: [JSONValue]) {
    var wanted: Set<String> = []
    for range in annotations.flatMap({ $0["ranges"]?.elements ?? [] }) {
      for path in [range["start"], range["end"]].compactMap({ $0?.asText }) {
        wanted.insert(AnnotatedRanges.plain(path))
      }
    }
    if !wanted.isEmpty { read(page, wanted) }
  }

  /// The words of an annotation and those around them; nil where its range is not in the page.
  func place(of annotation: JSONValue) -> (quote: String, prefix: String, suffix: String)? {
    guard let range = annotation["ranges"]?.elements.first, let from = offset(range["start"], range["startOffset"]),
      let to = offset(range["end"], range["endOffset"]), from < to
    else { return nil }
    let around = 32
    return (
      String(decoding: text[from..<to], as: UTF16.self),
      String(decoding: text[max(0, from - around)..<from], as: UTF16.self),
      String(decoding: text[to..<min(text.count, to + around)], as: UTF16.self)
    )
  }

  private func offset(_ path: JSONValue?, _ count: JSONValue?) -> Int? {
    guard let path = path?.asText, let start = starts[AnnotatedRanges.plain(path)],
      let count = count?.asInt ?? count?.asText.flatMap({ Int($0) }), count >= 0
    else { return nil }
    return start + count <= text.count ? start + count : nil
  }

  /// "/DIV/p[2]" ► "/div[1]/p[2]"
  private static func plain(_ path: String) -> String {
    path.lowercased().split(separator: "/").map { $0.hasSuffix("]") ? "/\($0)" : "/\($0)[1]" }.joined()
  }

  private static let empty: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  private mutating func read(_ page: String, _ wanted: Set<String>) {
    var open: [(name: String, path: String, counts: [String: Int])] = [("", "", [:])]
    starts[""] = 0
    var scanner = TagScanner(Array(page.utf8))
    while let token = scanner.next() {
      switch token {
      case .text(let words): text += words.utf16
      case .comment: break
      case .end(let name):
        if let index = open.lastIndex(where: { $0.name == name }), index > 0 { open.removeSubrange(index...) }
      case .start(let name, _):
        // A paragraph ends where the next begins.
        if name == "p", open.last?.name == "p" { open.removeLast() }
        let number = (open[open.count - 1].counts[name] ?? 0) + 1
        open[open.count - 1].counts[name] = number
        let path = "\(open[open.count - 1].path)/\(name)[\(number)]"
        if wanted.contains(path) { starts[path] = text.count }
        if !AnnotatedRanges.empty.contains(name), open.count < 256 { open.append((name, path, [:])) }
      }
    }
  }
}
