package import ArticleModel
package import TextRepair
import UTF8Text

extension FragmentList {
  /// The styles of a range of a fragment's text, as offsets from the range's beginning.
  ///
  /// Bold type over the whole of a heading or term says no more than that it is one, and is left out.
  package func styles(of range: Range<Int>, in fragment: Fragment, _ setting: TextSetting) -> [Span] {
    var found: [Span] = []
    var at = InlineSpan.first(in: spans, from: UInt32(clamping: fragment.text.lowerBound))
    while at < spans.count, Int(spans[at].lower) < range.upperBound {
      let span = spans[at]
      at += 1
      let lower = max(Int(span.lower), range.lowerBound)
      var upper = min(Int(span.upper), range.upperBound)
      // A place that stands before the sign of an item stands before its text.
      if span.style == .place, fragment.marker != nil, upper <= lower, lower < range.upperBound {
        upper = min(lower + sequenceLength(utf8[lower]), range.upperBound)
      }
      guard lower < upper, let style = style(of: span) else { continue }
      let isWhole = lower == range.lowerBound && upper == range.upperBound
      if isWhole, span.style == .strong, setting == .heading || setting == .term || setting == .question { continue }
      found.append(Span((lower - range.lowerBound)..<(upper - range.lowerBound), style))
    }
    return found
  }

  /// The names of the places in a fragment.
  package func places(in fragment: Fragment) -> [String] {
    guard !places.isEmpty else { return [] }
    var found: [String] = []
    var at = InlineSpan.first(in: spans, from: UInt32(clamping: fragment.text.lowerBound))
    while at < spans.count, Int(spans[at].lower) < fragment.text.upperBound {
      if spans[at].style == .place { found.append(places[Int(spans[at].link)]) }
      at += 1
    }
    return found
  }

  private func style(of span: InlineSpan) -> Span.Style? {
    switch span.style {
    case .strong: return .strong
    case .emphasis: return .emphasis
    case .code: return .code
    case .link: return address(ofLink: span.link).map { .link(url: $0) }
    case .place:
      let name = places[Int(span.link)]
      return name.isEmpty ? nil : .place(name: name)
    }
  }
}
