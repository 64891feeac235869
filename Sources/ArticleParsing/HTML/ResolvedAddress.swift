/// Resolves references against a base, after RFC 3986, section 5.2.
///
///     "../b?x" against "https://a.org/c/d/e"   ►   https://a.org/c/b?x
enum ResolvedAddress {
  private static let schemes: Set<String> = ["http", "https", "mailto", "ftp"]
  private static let longest = 2048

  /// The address a link leads to; nil for a link within the page, and for schemes that are no addresses of documents.
  static func link(_ reference: String, base: String?) -> String? {
    link(reference, against: base.map(Base.init))
  }

  /// The address a link leads to, with a base that was taken apart once for many.
  static func link(_ reference: String, against base: Base?) -> String? {
    let reference = squeezed(reference)
    guard !reference.isEmpty, reference.utf8.first != UInt8(ascii: "#"), reference.utf8.count <= longest else {
      return nil
    }
    let resolved = base.map { resolve(reference, against: $0) } ?? reference
    guard let scheme = Parts(resolved).scheme else { return resolved }
    return schemes.contains(scheme.lowercased()) ? resolved : nil
  }

  /// A reference made absolute; as it is where the base itself is none.
  static func resolve(_ reference: String, against base: String) -> String {
    resolve(reference, against: Base(base))
  }

  /// What references are resolved against, taken apart.
  struct Base {
    fileprivate let parts: Parts

    init(_ address: String) { parts = Parts(address) }
  }

  private static func resolve(_ reference: String, against base: Base) -> String {
    let base = base.parts
    var parts = Parts(reference)
    guard parts.scheme == nil, base.scheme != nil else { return reference }
    parts.scheme = base.scheme
    if parts.authority == nil {
      parts.authority = base.authority
      if parts.path.isEmpty {
        parts.path = base.path
        parts.query = parts.query ?? base.query
      } else if parts.path.utf8.first != UInt8(ascii: "/") {
        parts.path = merged(parts.path, base)
      }
    }
    parts.path = withoutDots(parts.path)
    return parts.joined
  }

  /// Without white space, which browsers drop, at the ends and inside.
  private static func squeezed(_ reference: String) -> String {
    reference.utf8.contains { isSpace($0) }
      ? String(reference.unicodeScalars.filter { !isSpace(UInt8(clamping: $0.value)) }.map(Character.init)) : reference
  }

  /// A relative path put in place of the last segment of the base's (5.2.3).
  private static func merged(_ path: String, _ base: Parts) -> String {
    if base.authority != nil, base.path.isEmpty { return "/" + path }
    guard let slash = base.path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return base.path[...slash] + path
  }

  /// A path without "." and ".." segments (5.2.4).
  private static func withoutDots(_ path: String) -> String {
    guard path.utf8.contains(UInt8(ascii: ".")) else { return path }
    var kept: [Substring] = []
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      if segment == ".." {
        if kept.count > 1 || kept.first.map({ !$0.isEmpty }) ?? false { kept.removeLast() }
        if isLast { kept.append("") }
      } else if segment == "." {
        if isLast { kept.append("") }
      } else {
        kept.append(segment)
      }
    }
    return kept.joined(separator: "/")
  }

  /// The five parts of a reference (RFC 3986, appendix B).
  fileprivate struct Parts {
    var scheme: String?
    var authority: String?
    var path: String
    var query: String?
    var fragment: String?

    init(_ reference: String) {
      var rest = Substring(reference)
      if let hash = rest.utf8.firstIndex(of: UInt8(ascii: "#")) {
        fragment = String(rest[rest.index(after: hash)...])
        rest = rest[..<hash]
      }
      if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?")) {
        query = String(rest[rest.index(after: mark)...])
        rest = rest[..<mark]
      }
      if let colon = rest.utf8.firstIndex(of: UInt8(ascii: ":")), Parts.isScheme(rest[..<colon]) {
        scheme = String(rest[..<colon])
        rest = rest[rest.index(after: colon)...]
      }
      if rest.hasPrefix("//") {
        rest = rest.dropFirst(2)
        let end = rest.utf8.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
        authority = String(rest[..<end])
        rest = rest[end...]
      }
      path = String(rest)
    }

    private static func isScheme(_ text: Substring) -> Bool {
      guard let first = text.utf8.first, isLetter(first) else { return false }
      return text.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E }
    }

    var joined: String {
      var text = scheme.map { $0 + ":" } ?? ""
      if let authority { text += "//" + authority }
      text += path
      if let query { text += "?" + query }
      if let fragment { text += "#" + fragment }
      return text
    }
  }
}
