import UTF8Text

/// The elements of HTML that mean something to a reader of articles; all others are ``other``.
@usableFromInline package enum Tag: UInt8, CaseIterable, Sendable {
  case a, abbr, acronym, address, article, aside, audio, b, base, blockquote, body, br, button, canvas, caption, center,
    cite, code, dd, details, dialog, dir, div, dl, dt, em, embed, fieldset, figcaption, figure, footer, form, frameset,
    h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, i, iframe, img, input, kbd, label, legend, li, link, main,
    map, math, menu, meta, nav, noframes, noscript, object, ol, option, p, picture, pre, samp, script, section, select,
    span, strong, style, sub, summary, sup, svg, table, tbody, td, template, textarea, tfoot, th, thead, time, title,
    tr, tt, ul, video
  /// An element whose name has a hyphen: the page's own, and nearly always a box.
  case custom
  case other
  // What changes how a text is read, but is no box.
  case bdo, bgsound, del, listing, mark, nobr, noembed, plaintext, q, rb, rp, rt, rtc, ruby, s, slot, source, strike,
    track,
    wbr, xmp, ins

  private static let byName = NameTable(
    allCases.filter { $0 != .custom && $0 != .other }.map { (String(describing: $0), $0) })
  private static let nameNumbers = TagTable { tag in
    switch tag {
    case .custom: StableHash.of("-".utf8)
    case .other: StableHash.of("".utf8)
    default: StableHash.of(String(describing: tag).utf8)
    }
  }

  /// A number for its name.
  package var nameNumber: UInt32 { Tag.nameNumbers[self] }

  /// The tag of an element's name.
  package init(name: UnsafePointer<UInt8>) {
    var hash = NameHash()
    var hasHyphen = false
    var at = name
    while at.pointee != 0 {
      hash.add(at.pointee)
      hasHyphen = hasHyphen || at.pointee == UInt8(ascii: "-")
      at += 1
    }
    self = Tag.byName[hash.value] ?? (hasHyphen ? .custom : .other)
  }

  /// The tag of a name in a page, in capitals or not; ``other`` for one of the page's own.
  package init(name: Slice<UnsafeBufferPointer<UInt8>>) { self = Tag.byName[NameHash.of(name)] ?? .other }

  /// Whether a browser begins a new line before and behind it.
  package var isBlock: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .button, .caption, .center, .custom, .dd, .details, .dialog,
      .dir, .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header,
      .hgroup, .html, .label, .legend, .li, .main, .menu, .nav, .ol, .p, .pre, .section, .summary, .table, .tbody, .td,
      .tfoot, .th, .thead, .tr, .ul, .noscript, .listing, .xmp, .plaintext:
      true
    default: false
    }
  }

  /// Whether nothing in it is text of the page.
  package var isDropped: Bool {
    switch self {
    case .script, .style, .template, .svg, .iframe, .object, .embed, .canvas, .video, .audio, .map, .select, .textarea,
      .noframes, .option, .math, .noembed:
      true
    default: false
    }
  }

  /// Whether its text keeps lines and spaces.
  package var isPreformatted: Bool { self == .pre || self == .listing || self == .xmp || self == .plaintext }

  /// The level of a heading, 1 to 6; 0 for other elements.
  package var headingLevel: UInt8 {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: 0
    }
  }
}

/// A value for each tag.
@usableFromInline package struct TagTable<Value: Sendable>: Sendable {
  @usableFromInline let values: [Value]

  @inlinable package init(_ value: (Tag) -> Value) { values = Tag.allCases.map(value) }

  @inlinable @inline(__always) package subscript(tag: Tag) -> Value { values[Int(tag.rawValue)] }
}
