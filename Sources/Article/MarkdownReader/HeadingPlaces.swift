import ArticleModel
import UTF8Text

/// The places of a text in Markdown that its links lead to: headings by their words, as the sites that show Markdown name them,
/// and whatever tags name.
///
///     [prices](#what-it-costs) … ## What it costs!   ►   link "#what-it-costs"; a place of that name in the heading
///
/// Links to no place in the text are no links, and names without links to them are dropped.
struct HeadingPlaces {
  /// The names links lead to, as the links write them and as the places are called.
  private var referred: [String: String] = [:]
  private var known = Set<String>()
  private var numbers: [String: Int] = [:]

  /// A heading without the sign that sites set at its end, which leads to the heading itself: "Prices [¶](#prices)".
  static func withoutAnchor(_ heading: RichText) -> RichText {
    let end = heading.text.utf8.count
    guard let link = heading.spans.last(where: { if case .link = $0.style { true } else { false } }),
      link.range.upperBound == end, link.range.lowerBound > 0,
      ["¶", "#", "§", "🔗", "⚓", "\u{F0C1}", "\u{200B}"].contains(
        String(decoding: heading.text.utf8.dropFirst(link.range.lowerBound), as: UTF8.self))
    else { return heading }
    var words = Array(heading.text.utf8.prefix(link.range.lowerBound))
    while words.last == 0x20 { words.removeLast() }
    let spans = heading.spans.filter { $0.range.upperBound <= words.count }
    return RichText(String(decoding: words, as: UTF8.self), spans: spans)
  }

  /// The article with its places named; `wanted` is a name that is led to from elsewhere.
  static func settled(_ article: Article, wanted: String?) -> Article {
    var places = HeadingPlaces()
    if let wanted { places.referred[wanted] = "" }
    article.blocks.forEach { $0.forEachText { places.noteLinks(of: $0) } }
    guard !places.referred.isEmpty else { return article }
    var settled = article
    settled.masthead.title = article.masthead.title.map { places.named($0) }
    settled.blocks = article.blocks.map { block in
      guard case .heading(var heading) = block.content else { return block }
      heading.text = places.named(heading.text)
      return Block(.heading(heading), source: block.source)
    }
    settled.blocks.forEach { $0.forEachText { places.notePlaces(of: $0) } }
    places.resolve()
    settled.masthead.title = settled.masthead.title.map { places.kept($0) }
    settled.blocks = settled.blocks.map { $0.mappingTexts { places.kept($0) } }
    return settled
  }

  private mutating func noteLinks(of text: RichText) {
    for span in text.spans {
      switch span.style {
      case .link(let url) where url.utf8.first == UInt8(ascii: "#"): referred[String(url.dropFirst())] = ""
      case .place: if referred.isEmpty { referred[""] = "" }
      default: break
      }
    }
  }

  /// A heading with the name its words give it; the second of the same words is called `words-1`.
  private mutating func named(_ text: RichText) -> RichText {
    let slug = HeadingPlaces.slug(text.text)
    let number = numbers[slug, default: 0]
    numbers[slug] = number + 1
    guard !slug.isEmpty, let lead = text.text.utf8.first else { return text }
    let place = Span(
      0..<sequenceLength(lead), .place(name: number == 0 ? slug : "\(slug)-\(number)"))
    let first = text.spans.firstIndex { $0.range.lowerBound > 0 || $0.range.upperBound < place.range.upperBound }
    var spans = text.spans
    spans.insert(place, at: first ?? spans.count)
    return RichText(text.text, spans: spans)
  }

  private mutating func notePlaces(of text: RichText) {
    for span in text.spans { if case .place(let name) = span.style { known.insert(name) } }
  }

  /// Finds the place each link means: by its name as it is, decoded, or in lower case.
  private mutating func resolve() {
    for name in referred.keys {
      let decoded = PercentCoding.decoded(name)
      referred[name] = [name, decoded, decoded.lowercased()].first { known.contains($0) }
    }
    known = Set(referred.values)
  }

  private func kept(_ text: RichText) -> RichText {
    guard !text.spans.isEmpty else { return text }
    let spans = text.spans.compactMap { span -> Span? in
      switch span.style {
      case .place(let name): return known.contains(name) ? span : nil
      case .link(let url) where url.utf8.first == UInt8(ascii: "#"):
        return referred[String(url.dropFirst())].map { Span(span.range, .link(url: "#" + $0)) }
      default: return span
      }
    }
    return RichText(text.text, spans: spans)
  }

  /// Small letters, digits and hyphens for blanks; other signs are left out.
  static func slug(_ text: String) -> String {
    var slug = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      if scalar == " " || scalar == "-" {
        slug.append("-")
      } else if scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark
      {
        slug.append(scalar)
      }
    }
    return String(slug)
  }
}
