import ArticleModel
import UTF8Text

/// Where a document was found: what its links are relative to, and what they may lead to.
public enum DocumentOrigin: Sendable, Hashable {
  /// Fetched from this address, all redirects followed.
  case page(String)
  /// Read from the file at this path.
  case file(String)
  /// Nobody knows: standard input.
  case unknown

  /// Its address or path; nil where nobody knows it.
  public var name: String? {
    switch self {
    case .page(let url): url
    case .file(let path): FileName.readable(path)
    case .unknown: nil
    }
  }
}

/// A document that a link leads to, and the place in it.
public struct LinkAddress: Sendable, Hashable {
  /// Where the document is.
  public var origin: DocumentOrigin
  /// The name of the place, as it stands behind the `#`.
  public var place: String?

  /// Names a document and a place in it.
  public init(_ origin: DocumentOrigin, place: String? = nil) {
    self.origin = origin
    self.place = place
  }

  /// The address as it is shown, copied and handed to a browser.
  public var text: String { (origin.name ?? "") + (place.map { "#" + $0 } ?? "") }
}

/// What following a link comes to.
///
///     "#tea"              ►  the place "tea" of the same article
///     "../b.html#x"       ►  in /home/ada/a/c.md: the file /home/ada/b.html, at "x"
///     "/news" (page)      ►  in https://a.org/c: the page https://a.org/news
///     "file:///etc/hosts" ►  in a page: nothing, since pages may not open files
///     "mailto:a@b.org"    ►  nothing but the address
public enum LinkDestination: Sendable, Hashable {
  /// A place of the same document; an empty name is its beginning.
  case here(String)
  /// A page or a file.
  case document(LinkAddress)
  /// An address that is shown and copied, not opened; and why.
  case shown(String, why: String)

  /// Says where a link leads.
  ///
  /// - Parameters:
  ///   - url: the link as the article has it.
  ///   - origin: where the document was found.
  ///   - page: the address the document says it has, if any: what is relative leads there where nothing else is known.
  public init(of url: String, in origin: DocumentOrigin, page: String? = nil) {
    let reference = String(String.UnicodeScalarView(url.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }))
    if reference.utf8.first == UInt8(ascii: "#") {
      self = .here(String(reference.dropFirst()))
      return
    }
    let parts = AddressParts(reference)
    switch parts.scheme?.lowercased() {
    case "http", "https": self = Self.page(reference, in: origin, page)
    case "file": self = Self.file(parts, reference, in: origin)
    case .some(let scheme): self = .shown(reference, why: "\(scheme): is not a page")
    case nil: self = Self.relative(reference, parts, in: origin, page)
    }
  }

  /// The address to be shown, copied and handed to a browser.
  public var address: String {
    switch self {
    case .here(let place): "#" + place
    case .document(let address): address.text
    case .shown(let address, _): address
    }
  }

  private static func page(_ url: String, in origin: DocumentOrigin, _ page: String?) -> LinkDestination {
    var parts = AddressParts(url)
    guard let host = parts.authority, !host.isEmpty else { return .shown(url, why: "the address names no server") }
    let place = parts.fragment
    parts.fragment = nil
    let known = if case .page(let found) = origin { [found, page] } else { [page] }
    if let place, known.contains(where: { $0.map { AddressParts.isSameDocument(url, $0, base: $0) } ?? false }) {
      return .here(place)
    }
    return .document(LinkAddress(.page(PercentCoding.printable(parts.joined)), place: place))
  }

  private static func file(_ parts: AddressParts, _ text: String, in origin: DocumentOrigin) -> LinkDestination {
    guard case .file = origin else { return .shown(text, why: "only files may lead to files") }
    guard ["", "localhost"].contains(parts.authority ?? "") else {
      return .shown(text, why: "files on other machines cannot be read")
    }
    return .document(LinkAddress(.file(PercentCoding.decodedPath(parts.path)), place: parts.fragment))
  }

  private static func relative(
    _ reference: String, _ parts: AddressParts, in origin: DocumentOrigin, _ page: String?
  ) -> LinkDestination {
    switch origin {
    case .page(let url): return Self.page(AddressParts.resolve(reference, against: url), in: origin, page)
    case .file where parts.authority != nil: return Self.page("https:" + reference, in: origin, page)
    case .file(let path):
      if parts.path.utf8.first == UInt8(ascii: "/"), let page {
        return Self.page(AddressParts.resolve(reference, against: page), in: origin, page)
      }
      guard !parts.path.isEmpty else { return .here(parts.fragment ?? "") }
      let file = joined(PercentCoding.decodedPath(parts.path), beside: path)
      if let place = parts.fragment, file == AddressParts.normalized(path) { return .here(place) }
      return .document(LinkAddress(.file(file), place: parts.fragment))
    case .unknown:
      guard let page, AddressParts(page).authority != nil else {
        return .shown(reference, why: "nobody knows what it is relative to")
      }
      return Self.page(AddressParts.resolve(reference, against: page), in: origin, page)
    }
  }

  /// The path of a file that is named as it is seen from another.
  private static func joined(_ relative: String, beside path: String) -> String {
    guard relative.utf8.first != UInt8(ascii: "/"), let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else {
      return AddressParts.normalized(relative)
    }
    return AddressParts.normalized(path[...slash] + relative)
  }
}

extension AddressParts {
  /// A path of a file without "." and inner ".." segments.
  ///
  ///     "a/../../b/./c"   ►   "../b/c"
  fileprivate static func normalized(_ path: some StringProtocol) -> String {
    var kept: [Substring] = []
    let text = Substring(path)
    let isAbsolute = text.utf8.first == UInt8(ascii: "/")
    for segment in text.split(separator: "/") where segment != "." {
      if segment == ".." {
        if let last = kept.last, last != ".." {
          kept.removeLast()
          continue
        }
        if isAbsolute { continue }
      }
      kept.append(segment)
    }
    return (isAbsolute ? "/" : "") + kept.joined(separator: "/")
  }
}
