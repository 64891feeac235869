import Fragments
import UTF8Text

/// Where styles of a text begin and end.
extension PageWalk {
  /// Begins what stands within a line. A quotation in another language than the page's has the marks of its own: the others get theirs
  /// where they are shown.
  mutating func startWords(_ tag: Tag, _ reading: borrowing AttributeReading, _ opened: inout OpenElement) {
    if tag == .q, let language = opened.language, !language.isSameLanguage(as: page.head.language) {
      let marks = QuotationMarks.of(language: language.lowercased(), isInner: opened.quotations % 2 == 0)
      sourcePlace = placeBehind
      write(marks.open)
      opened.closingMark = marks.close
    } else {
      opened.hasStyle = startInline(tag, reading)
    }
  }

  mutating func endWords(_ opened: OpenElement) {
    if opened.hasStyle {
      if opened.tag == .a { dropSign(since: opened.textStart) }
      endStyle()
    }
    guard let mark = opened.closingMark else { return }
    let isSpaceDue = needsSpace
    needsSpace = false
    write(mark)
    needsSpace = isSpaceDue
  }

  /// Whether a style began that the end tag ends.
  private mutating func startInline(_ tag: Tag, _ reading: borrowing AttributeReading) -> Bool {
    sourcePlace = placeBehind
    switch tag {
    case .br: lineBreak()
    case .hr: appendMark(.rule)
    case .img: picture(reading)
    case .source: pictureSource = pictureSource ?? PictureSources.address(reading)
    case .time:
      if run.letters > 0, preformatted == 0, page.utf8.last.map(PageWalk.isOfWord) ?? false { needsSpace = true }
    case .a:
      if ends.link == page.utf8.count, run.letters > 0, preformatted == 0, headings == 0,
        page.utf8.last.map(PageWalk.isOfWord) ?? false
      {
        needsSpace = true
      }
      if run.letters > 0, reading.href?.hasPrefix("mailto:") ?? false, page.utf8.last.map(PageWalk.isOfWord) ?? false {
        needsSpace = true
      }
      // One that opens what stands below it leads nowhere.
      if reading.isSwitch, reading.href?.utf8.first == UInt8(ascii: "#") { return false }
      return startStyle(.link, address: reading.href)
    case .b, .strong: return reading.effects.contains(.regular) ? false : startStyle(.strong)
    case .i, .em, .cite: return startStyle(.emphasis)
    case .sup: return startStyle(.superscript)
    case .sub: return startStyle(.subscript)
    case .del, .s, .strike: return startStyle(.strike)
    case .q: return startStyle(.quote)
    case .input: box(reading)
    case .span: drawnBox(reading)
    case .embed: note(MediaElements.media(tag, reading))
    case .code, .kbd, .samp, .tt:
      if preformatted > 0 {
        if let language = reading.programmingLanguage { page.languages[element] = language }
        return false
      }
      return startStyle(.code)
    default: break
    }
    if reading.effects.contains(.struck) { return startStyle(.strike) }
    if !tag.isBlock || tag == .custom {
      if reading.effects.contains(.raised) { return startStyle(.superscript) }
      if reading.effects.contains(.lowered) { return startStyle(.subscript) }
    }
    return startType(reading)
  }

  /// Whether a style began that rules or the element's own style give its type.
  private mutating func startType(_ reading: borrowing AttributeReading) -> Bool {
    if reading.effects.contains(.bold), !styles.isStrong { return startStyle(.strong) }
    return reading.effects.contains(.slanted) ? startStyle(.emphasis) : false
  }

  /// Whether a box sets its text in bold type.
  mutating func startBoldBox(_ tag: Tag, _ reading: borrowing AttributeReading) -> Bool {
    switch tag {
    case .p, .div, .center: reading.effects.contains(.bold) && !styles.isStrong && startStyle(.strong)
    default: false
    }
  }

  mutating func startStyle(_ style: InlineSpan.Style, address: String? = nil, number: Int32 = -1) -> Bool {
    var link = number
    if let address {
      link = Int32(page.links.count)
      page.links.append(address)
    }
    styles.begin(style, link: link, at: page.utf8.count)
    return true
  }

  private static func isOfWord(_ byte: UInt8) -> Bool { isLetter(byte) || byte >= 0x80 }

  /// Whether the link that is open leads to a place of the page: a heading gives its own address so.
  var leadsToPlace: Bool {
    guard let link = styles.innermostLink, link >= 0 else { return false }
    return page.links[Int(link)].utf8.first == UInt8(ascii: "#")
  }

  /// Whether raised type that ended within a link is all of it.
  private func isRaised(_ span: InlineSpan) -> Bool {
    page.spans.suffix(3).contains {
      $0.style == .superscript && $0.lower <= span.lower && $0.upper >= span.upper
    }
  }

  mutating func endStyle() {
    guard let span = styles.end(in: page.utf8) else { return }
    page.spans.append(span)
    if span.style == .link, Int(span.lower) == Int(run.lower), isNumberOfPlace(span) { needsSpace = true }
    if span.style == .link, !styles.isRaised, !isRaised(span), isNoteNumber(span) {
      page.spans.append(InlineSpan(lower: span.lower, upper: span.upper, link: -1, style: .superscript))
    }
  }
}

extension String {
  /// Whether the tag of a language names the same one as another, whatever country is meant.
  fileprivate func isSameLanguage(as other: String?) -> Bool {
    guard let other else { return false }
    return prefix(2).lowercased() == other.prefix(2).lowercased()
  }
}
