import ArticleModel
import UTF8Text

/// What a block says and where its links lead, as far as it is of the kinds that menus and feet of pages are made of.
struct BlockLinks {
  /// Its words without mark-up, those of items too.
  private(set) var text = ""
  /// Where its links lead.
  private(set) var addresses: [String] = []
  /// Whether there is nothing but links, pictures and signs between them.
  private(set) var isOfLinksAlone = true
  /// Whether it is of a kind that is looked at.
  private(set) var isLight = true

  init(_ block: Block) {
    switch block.content {
    case .paragraph(let text): add(text)
    case .heading(let heading): add(heading.text)
    case .list(let list): add(list)
    case .figure(let figure): add(figure)
    case .rule: break
    default: (isOfLinksAlone, isLight) = (false, false)
    }
    if addresses.isEmpty { isOfLinksAlone = false }
  }

  private mutating func add(_ list: List) {
    for item in list.items {
      add(item.text)
      for block in item.blocks {
        switch block.content {
        case .paragraph(let text): add(text)
        case .list(let inner): add(inner)
        case .figure(let figure): add(figure)
        default: (isOfLinksAlone, isLight) = (false, false)
        }
      }
    }
  }

  private mutating func add(_ figure: Figure) {
    if let caption = figure.caption { add(caption) }
  }

  private mutating func add(_ words: RichText) {
    let bytes = Array(words.text.utf8)
    var isLinked = [Bool](repeating: false, count: bytes.count)
    for span in words.spans {
      guard case .link(let url) = span.style else { continue }
      addresses.append(url)
      for at in span.range where at < isLinked.count { isLinked[at] = true }
    }
    if bytes.indices.contains(where: { !isLinked[$0] && Self.isOfWords(bytes[$0]) }) { isOfLinksAlone = false }
    text += text.isEmpty ? words.text : "\n" + words.text
  }

  /// Letters and digits; dots and arrows between links are signs in all scripts' punctuation block.
  private static func isOfWords(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte >= 0xE3 || (0xC3...0xDF).contains(byte)
  }

  /// Whether an address is that of a whole site: "https://lock.example/".
  static func isHome(_ address: String) -> Bool {
    guard let host = host(of: address), let start = address[...].firstRange(ofBytes: "://")?.upperBound else {
      return false
    }
    let path = address[start...].drop { $0 != "/" }
    return !host.isEmpty && path.utf8.count <= 1
  }

  /// Whether an address begins at the root of the site it stands on.
  static func isFromRoot(_ address: String) -> Bool { address.hasPrefix("/") && !address.hasPrefix("//") }

  /// The server of an address; nil where it names none.
  static func host(of address: String) -> Substring? {
    guard let start = address[...].firstRange(ofBytes: "://")?.upperBound else { return nil }
    let host = address[start...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return host.hasPrefix("www.") ? host.dropFirst(4) : host
  }
}
