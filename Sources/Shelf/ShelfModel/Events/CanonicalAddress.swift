import ArticleModel

/// The canonical form of the address of a page: scheme and server in lower case, no fragment, and nothing
/// that only tells the site where a reader came from.
package enum CanonicalAddress {
  /// The canonical form; nil for anything but an http or https address.
  ///
  ///     HTTPS://Example.org/a?utm_source=x&id=3#top   ►   https://example.org/a?id=3
  package static func of(_ address: String) -> String? {
    guard address.utf8.count <= 8_192 else { return nil }
    var parts = AddressParts(withoutBlanks(address))
    guard let scheme = parts.scheme?.lowercased(), scheme == "http" || scheme == "https",
      let authority = parts.authority, !authority.isEmpty, !authority.contains("%20")
    else { return nil }
    parts.scheme = scheme
    parts.authority = authority.lowercased()
    // A fragment names a place in a page, unless the page is a program that shows another by it.
    if !(parts.fragment.map { $0.hasPrefix("!") || $0.hasPrefix("/") } ?? false) { parts.fragment = nil }
    if parts.path.isEmpty { parts.path = "/" }
    if let query = parts.query {
      let kept = query.split(separator: "&", omittingEmptySubsequences: false).filter { !isTracking($0) }
      parts.query = kept.isEmpty ? nil : kept.joined(separator: "&")
    }
    return parts.joined
  }

  /// An address as browsers take it: blanks around it are none of it, those within a line are written as their number, and
  /// the ends of lines that broke it are dropped.
  private static func withoutBlanks(_ address: String) -> String {
    let isBlank: (Unicode.Scalar) -> Bool = { $0.value <= 0x20 }
    let start = address.unicodeScalars.drop(while: isBlank)
    let trimmed = start.reversed().drop(while: isBlank).reversed()
    var result = String.UnicodeScalarView()
    for scalar in trimmed where scalar.value >= 0x20 {
      if scalar == " " { result.append(contentsOf: "%20".unicodeScalars) } else { result.append(scalar) }
    }
    return String(result)
  }

  /// The server without "www." and port, as people write it.
  package static func site(of address: String) -> String? {
    guard let authority = AddressParts(address).authority?.lowercased() else { return nil }
    let host = authority.split(separator: "@").last ?? ""
    let name = host.hasPrefix("[") ? host : host.prefix { $0 != ":" }
    return withoutWWW(String(name))
  }

  /// The name of a server without "www.".
  static func withoutWWW(_ name: String) -> String { name.hasPrefix("www.") ? String(name.dropFirst(4)) : name }

  private static func isTracking(_ parameter: Substring) -> Bool {
    let name = parameter.prefix { $0 != "=" }.lowercased()
    return name.hasPrefix("utm_") || name == "fbclid" || name == "gclid"
  }
}
