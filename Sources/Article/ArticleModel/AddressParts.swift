/// The five parts of an address or of a reference to one (RFC 3986, appendix B).
///
///     "https://a.org/c/d?x#top"   ►   https · a.org · /c/d · x · top
public struct AddressParts: Sendable, Hashable {
  /// What stands before the first colon: "https".
  public var scheme: String?
  /// The server, with user and port: "a.org:8080".
  public var authority: String?
  /// The path; empty if there is none.
  public var path: String
  /// What stands after `?`.
  public var query: String?
  /// What stands after `#`: the name of a place in the document.
  public var fragment: String?

  /// Takes a reference apart. Any text is one.
  public init(_ reference: String) {
    var rest = Substring(reference)
    if let hash = rest.utf8.firstIndex(of: UInt8(ascii: "#")) {
      fragment = String(rest[rest.index(after: hash)...])
      rest = rest[..<hash]
    }
    if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?")) {
      query = String(rest[rest.index(after: mark)...])
      rest = rest[..<mark]
    }
    if let colon = rest.utf8.firstIndex(of: UInt8(ascii: ":")), Self.isScheme(rest[..<colon]) {
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

  /// The parts as one text again.
  public var joined: String {
    var text = scheme.map { $0 + ":" } ?? ""
    if let authority { text += "//" + authority }
    text += path
    if let query { text += "?" + query }
    if let fragment { text += "#" + fragment }
    return text
  }

  /// A reference made absolute (RFC 3986, section 5.2); as it is where the base itself is none.
  ///
  ///     "../b?x" against "https://a.org/c/d/e"   ►   https://a.org/c/b?x
  public static func resolve(_ reference: String, against base: String) -> String {
    resolve(reference, against: AddressParts(base))
  }

  /// A reference made absolute, with a base that was taken apart once for many.
  public static func resolve(_ reference: String, against base: AddressParts) -> String {
    guard base.scheme != nil, scheme(of: reference) == nil else { return reference }
    var parts = AddressParts(reference)
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

  /// The scheme of a reference, which is not taken apart for it.
  public static func scheme(of reference: String) -> Substring? {
    let end = reference.utf8.firstIndex {
      [UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")].contains($0)
    }
    guard let end, reference.utf8[end] == UInt8(ascii: ":"), isScheme(reference[..<end]) else { return nil }
    return reference[..<end]
  }

  /// Whether a reference leads to the document at an address, whatever place of it.
  ///
  ///     "e#top" and "https://a.org/c/e" against "https://a.org/c/d"   ►   true
  public static func isSameDocument(_ reference: String, _ address: String, base: String) -> Bool {
    var one = AddressParts(resolve(reference, against: base))
    var other = AddressParts(address)
    one.fragment = nil
    other.fragment = nil
    return one == other
  }

  /// A path without "." and ".." segments (5.2.4).
  public static func withoutDots(_ path: String) -> String {
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

  /// A relative path put in place of the last segment of the base's (5.2.3).
  private static func merged(_ path: String, _ base: AddressParts) -> String {
    if base.authority != nil, base.path.isEmpty { return "/" + path }
    guard let slash = base.path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return base.path[...slash] + path
  }

  private static func isScheme(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, isLetter(first) else { return false }
    return text.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
