import ArticleModel
import Fragments
import UTF8Text

/// The places of a page that its links lead to by name.
///
///     <a href="#tea">…</a> … <h2 id="tea">Tea</h2>   ►   link "#tea"; a place "tea" over the "T" of the heading
///
/// An element's name stands for the first letter that follows. Names nothing leads to are forgotten, and links that lead to no
/// place of the page are no links: scripts use them as buttons.
enum PagePlaces {
  /// No page has more places that a reader could tell apart.
  private static let most = 100_000

  /// Notes the name of an element that begins.
  static func note(_ name: String, in page: inout RawPage) {
    if page.places.count < most { page.places.append(name) }
  }

  /// Lets the names noted last stand for the letter that is appended next, of which `lead` is the first byte.
  static func settle(before lead: UInt8, in page: inout RawPage) {
    let lower = UInt32(clamping: page.utf8.count)
    for index in page.settledPlaces..<page.places.count {
      page.spans.append(
        InlineSpan(lower: lower, upper: lower + UInt32(sequenceLength(lead)), link: Int32(index), style: .place))
    }
    page.settledPlaces = page.places.count
  }

  /// Keeps the places that are led to, and writes links to them as `#name`; other links within the page become empty.
  ///
  /// - Parameters:
  ///   - address: where the page was found: its links may name it before the `#`.
  ///   - wanted: the name of a place that is led to from elsewhere.
  static func keepReferred(in page: inout RawPage, address: String?, wanted: String?) {
    guard !page.places.isEmpty || page.links.contains(where: { $0.utf8.first == UInt8(ascii: "#") }) else { return }
    let places = page.places
    var known = Set(page.spans.filter { $0.style == .place }.map { places[Int($0.link)] })
    var referred = Set<String>()
    func name(of fragment: String) -> String? {
      let name = known.contains(fragment) ? fragment : PercentCoding.decoded(fragment)
      guard known.contains(name) else { return nil }
      referred.insert(name)
      return name
    }
    if let wanted { _ = name(of: wanted) }
    for (index, link) in page.links.enumerated() {
      guard let hash = link.utf8.firstIndex(of: UInt8(ascii: "#")) else { continue }
      let fragment = String(link[link.index(after: hash)...])
      if hash == link.startIndex {
        page.links[index] = name(of: fragment).map { "#" + $0 } ?? ""
      } else if let address, known.contains(fragment), AddressParts.isSameDocument(link, address, base: address) {
        _ = name(of: fragment)
      }
    }
    // Of several places of one name the first is meant.
    page.spans.removeAll { span in
      guard span.style == .place else { return false }
      let name = places[Int(span.link)]
      guard referred.contains(name), known.remove(name) != nil else { return true }
      return false
    }
    if referred.isEmpty { page.places = [] }
  }
}
