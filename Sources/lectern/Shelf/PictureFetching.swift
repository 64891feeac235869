import ArticleModel
import PageFetching
import ShelfStore

/// Fetches the pictures of an article, to be kept beside it.
enum PictureFetching {
  /// How many are fetched at most, and the most bytes of all together.
  private static let mostPictures = 200
  private static let mostBytes = 200_000_000

  /// The pictures of a document, in the order they stand. What cannot be had, or is none, is left out.
  ///
  /// - Parameter base: the address of the page, where it does not say it itself.
  static func pictures(of document: Document, base: String?) -> [ArticlePicture] {
    var limits = FetchLimits()
    limits.bytes = 20_000_000
    limits.takesAnything = true
    limits.totalMilliseconds = 30_000
    let fetcher = PageFetcher(limits: limits)
    var rest = mostBytes
    var pictures: [ArticlePicture] = []
    for address in addresses(in: document, base: base).prefix(mostPictures) where rest > 0 {
      guard let page = try? fetcher.fetch(address), let ending = ending(of: page.bytes), page.bytes.count <= rest else {
        continue
      }
      rest -= page.bytes.count
      let path = address.prefix { $0 != "?" && $0 != "#" }
      let name = path.split(separator: "/").last.map(String.init) ?? "picture"
      let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
      pictures.append(ArticlePicture("\(stem).\(ending)", page.bytes, address: address))
    }
    return pictures
  }

  /// The addresses of pictures, each once.
  static func addresses(in document: Document, base: String?) -> [String] {
    var addresses: [String] = []
    var seen: Set<String> = []
    func add(_ reference: String?, _ base: String?) {
      guard let reference else { return }
      let address = base.map { AddressParts.resolve(reference, against: $0) } ?? reference
      if PageFetcher.isAddress(address), seen.insert(address).inserted { addresses.append(address) }
    }
    func look(_ blocks: [Block], _ base: String?) {
      for block in blocks {
        if case .figure(let figure) = block.content { add(figure.url, base) }
        block.content.parts.forEach { look($0, base) }
      }
    }
    for article in document.articles {
      add(article.masthead.image, base ?? article.masthead.url)
      look(article.blocks, base ?? article.masthead.url)
    }
    return addresses
  }

  /// The ending of a picture's file, by what it begins with; nil for what is no picture.
  static func ending(of bytes: [UInt8]) -> String? {
    func begins(_ start: [UInt8], at offset: Int = 0) -> Bool { bytes.dropFirst(offset).starts(with: start) }
    if begins([0xFF, 0xD8, 0xFF]) { return "jpg" }
    if begins([0x89, 0x50, 0x4E, 0x47]) { return "png" }
    if begins(Array("GIF8".utf8)) { return "gif" }
    if begins(Array("RIFF".utf8)), begins(Array("WEBP".utf8), at: 8) { return "webp" }
    if begins(Array("ftypavif".utf8), at: 4) { return "avif" }
    let start = String(decoding: bytes.prefix(512), as: UTF8.self).lowercased()
    return start.contains("<svg") ? "svg" : nil
  }
}

extension Block.Content {
  /// The blocks in it.
  fileprivate var parts: [[Block]] {
    switch self {
    case .list(let list): list.items.map(\.blocks)
    case .definitions(let entries): entries.map(\.blocks)
    case .faq(let entries): entries.map(\.blocks)
    case .quote(let quote): [quote.blocks]
    case .callout(let callout): [callout.blocks]
    case .fold(let fold): [fold.blocks]
    case .post(let post): [post.blocks]
    case .heading, .paragraph, .table, .code, .figure, .media, .rule: []
    }
  }
}
