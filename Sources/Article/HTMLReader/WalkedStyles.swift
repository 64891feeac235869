import Fragments

/// Where styles of a text begin and end.
extension PageWalk {
  mutating func startStyle(_ style: InlineSpan.Style, address: String? = nil, number: Int32 = -1) -> Bool {
    var link = number
    if let address {
      link = Int32(page.links.count)
      page.links.append(address)
    }
    styles.begin(style, link: link, at: page.utf8.count)
    return true
  }

  mutating func endStyle() {
    guard let span = styles.end(in: page.utf8) else { return }
    page.spans.append(span)
    if span.style == .link, isNoteNumber(span) {
      page.spans.append(InlineSpan(lower: span.lower, upper: span.upper, link: -1, style: .superscript))
    }
  }
}
