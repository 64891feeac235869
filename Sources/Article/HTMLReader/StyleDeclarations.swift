import UTF8Text

/// Declarations of style, in a rule or in an attribute.
enum StyleDeclarations {
  /// What they say.
  static func effects(_ body: UnsafeBufferPointer<UInt8>) -> PageSheet.Effects {
    var effects: PageSheet.Effects = []
    var isCut = false
    var isTiny = false
    var shift: Double?
    var isSmall = false
    var next = 0
    while next < body.count {
      let start = next
      let end = PageSheet.place(of: ";", body, start..<body.count) ?? body.count
      next = end + 1
      // Most declarations say nothing that a reader reads: their values are never looked at.
      guard let (property, colon) = property(body, start..<end) else { continue }
      let value = StyleValue(body[(colon + 1)..<end])
      switch property {
      case .display:
        if value.begins(with: "none") { effects.take(.hidden) } else { effects.take(.shown) }
        if value.begins(with: "block") { effects.insert(.block) }
        effects.formUnion(displays[value.wordHash] ?? [])
      case .visibility: if value.begins(with: "hidden") { effects.insert(.invisible) }
      case .clip: if isEmptyClip(value) { isCut = true }
      case .size: if value.equals("1px") || value.equals("0") || value.equals("0px") { isTiny = true }
      case .mostHeight: if value.equals("0") || value.equals("0px") { effects.insert(.closed) }
      case .offset: if isFarOutside(value) { effects.insert(.unseen) }
      case .space:
        if value.begins(with: "pre") || value.begins(with: "break-spaces") { effects.insert(.keepsLines) }
        if effects.contains(.keepsLines), !value.begins(with: "pre-line") { effects.insert(.keepsSpaces) }
      case .decoration: if value.contains("line-through") { effects.insert(.struck) }
      case .indent: if (value.number ?? 0) > 0 { effects.insert(.indented) }
      case .content: if value.contains("counter(") { effects.formUnion(listStyle(value)) }
      case .listStyle: effects.formUnion(listStyle(value))
      case .float: if !value.begins(with: "none") { effects.insert(.floating) }
      case .weight: effects.take(weight(value))
      case .font: if value.contains("bold") { effects.take(.bold) }
      case .slant: if value.begins(with: "italic") || value.begins(with: "oblique") { effects.insert(.slanted) }
      case .position:
        if value.begins(with: "absolute") || value.begins(with: "fixed") { effects.insert(.takenOut) }
      case .fontSize:
        isSmall = isSmaller(value)
        if value.number == 0 { effects.insert(.sizeless) }
      case .align:
        if value.begins(with: "super") { effects.insert(.raised) }
        if value.begins(with: "sub") { effects.insert(.lowered) }
        shift = value.negated.map { $0.number.map { -$0 } } ?? value.number
      }
    }
    if let shift, isSmall, shift != 0 { effects.insert(shift > 0 ? .raised : .lowered) }
    if isCut, isTiny { effects.insert(.unseen) }
    if isTiny, effects.contains(.invisible) { effects.take(.hidden) }
    return effects
  }

  /// How far a style sets an element in from the left, in the style's own unit; nil where it does not.
  static func indent(_ body: UnsafeBufferPointer<UInt8>) -> Int32? {
    for declaration in body.split(separator: UInt8(ascii: ";")) {
      guard case (.indent, let colon)? = property(body, declaration.indices),
        let number = StyleValue(body[(colon + 1)..<declaration.endIndex]).number, number > 0
      else { continue }
      return Int32(clamping: Int(min(number, 10_000)))
    }
    return nil
  }

  private enum Property {
    case display, visibility, clip, size, mostHeight, offset, space, decoration, indent, listStyle, float, fontSize,
      align, weight, font, slant, position, content
  }

  private static let properties = NameTable<Property>([
    ("display", .display), ("visibility", .visibility), ("clip", .clip), ("clip-path", .clip), ("width", .size),
    ("height", .size), ("max-height", .mostHeight), ("left", .offset), ("top", .offset), ("text-indent", .offset),
    ("margin-left", .indent),
    ("padding-left", .indent), ("margin-inline-start", .indent), ("padding-inline-start", .indent),
    ("white-space", .space), ("text-decoration", .decoration), ("text-decoration-line", .decoration),
    ("list-style", .listStyle), ("list-style-type", .listStyle), ("float", .float), ("font-size", .fontSize),
    ("font-weight", .weight), ("font", .font), ("font-style", .slant), ("position", .position),
    ("vertical-align", .align), ("content", .content), ("font-variant-position", .align),
  ])

  /// What a declaration is about, and where its colon stands; nil where it says nothing of interest.
  private static func property(
    _ body: UnsafeBufferPointer<UInt8>, _ declaration: Range<Int>
  ) -> (Property, colon: Int)? {
    var name = NameHash()
    for at in declaration {
      if body[at] == UInt8(ascii: ":") { return properties[name.value].map { ($0, at) } }
      if !isSpace(body[at]) { name.add(body[at]) }
    }
    return nil
  }

  /// How an element stands to those beside it, and those in it to each other.
  private static let displays = NameTable<PageSheet.Effects>([
    ("block", .apart), ("table", [.apart, .table]), ("table-row", [.apart, .row]), ("table-cell", [.apart, .cell]),
    ("table-caption", .apart),
    ("list-item", .apart), ("flow-root", .apart), ("flex", [.apart, .partsChildren]),
    ("grid", [.apart, .partsChildren]),
    ("inline-flex", .partsChildren), ("inline-grid", .partsChildren),
  ])

  /// Whether a size of type is smaller than that of the words around it.
  private static func isSmaller(_ value: StyleValue) -> Bool {
    if value.begins(with: "smaller") || value.begins(with: "x-small") || value.begins(with: "xx-small") { return true }
    guard let number = value.number else { return false }
    return value.contains("%") ? number < 95 : value.contains("em") && number < 0.95
  }

  /// Whether letters are bold, or plain where others around them are bold.
  private static func weight(_ value: StyleValue) -> PageSheet.Effects {
    if value.begins(with: "bold") { return .bold }
    if value.begins(with: "normal") || value.begins(with: "lighter") { return .regular }
    guard let number = value.number else { return [] }
    return number >= 600 ? .bold : .regular
  }

  /// Whether a clip leaves nothing: `rect(0,0,0,0)`, `rect(1px,1px,1px,1px)`, `inset(50%)`.
  private static func isEmptyClip(_ value: StyleValue) -> Bool {
    value.begins(with: "rect(0") || value.begins(with: "rect(1px") || value.begins(with: "inset(50%")
      || value.begins(with: "inset(100%")
  }

  /// Whether a distance leads out of every window.
  private static func isFarOutside(_ value: StyleValue) -> Bool {
    guard let distance = value.negated else { return false }
    return distance.digits(before: ["px"]) ?? 0 >= 4 || distance.digits(before: ["em", "rem"]) ?? 0 >= 3
  }

  private static func listStyle(_ value: StyleValue) -> PageSheet.Effects {
    if value.contains("lower-alpha") || value.contains("lower-latin") { return .lowerLetters }
    if value.contains("upper-alpha") || value.contains("upper-latin") { return .upperLetters }
    if value.contains("lower-roman") { return .lowerRoman }
    if value.contains("lower-greek") { return .lowerGreek }
    if value.contains("decimal") { return .decimal }
    return value.contains("upper-roman") ? .upperRoman : []
  }
}
