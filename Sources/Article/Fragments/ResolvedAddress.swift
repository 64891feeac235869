import ArticleModel
import UTF8Text

/// Resolves references against a base, after RFC 3986, section 5.2.
///
///     "../b?x" against "https://a.org/c/d/e"   ►   https://a.org/c/b?x
package enum ResolvedAddress {
  private static let documents: Set<String> = ["http", "https", "mailto", "ftp"]
  private static let longest = 2048

  /// What references are resolved against, taken apart.
  package struct Base {
    fileprivate let parts: AddressParts

    package init(_ address: String) { parts = AddressParts(address) }
  }

  /// Whether an address leads to the first page of a site: it has no path, or one that names no more than an index.
  package static func isHome(_ address: String) -> Bool {
    var path = Substring(address)
    if let scheme = address.firstRange(of: "://") {
      let rest = address[scheme.upperBound...]
      path = rest.firstIndex(of: "/").map { rest[$0...] } ?? "/"
    }
    while path.first == "." { path.removeFirst() }
    if path.first == "/" { path.removeFirst() }
    return path.isEmpty && !address.isEmpty
      || ["index.html", "index.htm", "index.php", "default.aspx", "home"].contains(path.lowercased())
  }

  /// Where a link of a text leads: an address, or `#name` for a place of the text itself; nil where it leads a reader nowhere.
  package static func target(_ reference: String, base: String?) -> String? {
    target(reference, against: base.map(Base.init))
  }

  /// Where a link of a text leads, with a base that was taken apart once for many.
  package static func target(_ reference: String, against base: Base?) -> String? {
    let reference = squeezed(reference)
    guard reference.utf8.first == UInt8(ascii: "#") else { return address(reference, base, or: "file") }
    return (2...longest).contains(reference.utf8.count) ? reference : nil
  }

  /// The address of another document; nil for places of the text itself, and for schemes that are no addresses of documents.
  package static func link(_ reference: String, base: String?) -> String? {
    let reference = squeezed(reference)
    return reference.utf8.first == UInt8(ascii: "#") ? nil : address(reference, base.map(Base.init))
  }

  private static func address(_ reference: String, _ base: Base?, or other: String? = nil) -> String? {
    guard !reference.isEmpty, reference.utf8.count <= longest else { return nil }
    let resolved = base.map { AddressParts.resolve(reference, against: $0.parts) } ?? reference
    guard let scheme = AddressParts.scheme(of: resolved)?.lowercased() else { return resolved }
    return documents.contains(scheme) || scheme == other ? resolved : nil
  }

  /// A reference made absolute; as it is where the base itself is none.
  package static func resolve(_ reference: String, against base: String) -> String {
    AddressParts.resolve(reference, against: base)
  }

  /// Without white space, which browsers drop, at the ends and inside.
  private static func squeezed(_ reference: String) -> String {
    reference.utf8.contains { isSpace($0) }
      ? String(reference.unicodeScalars.filter { !isSpace(UInt8(clamping: $0.value)) }.map(Character.init)) : reference
  }
}
