import Fragments
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
      let value = squeezed(body[(colon + 1)..<end])
      switch property {
      case .display:
        if value.hasPrefix("none") { effects.take(.hidden) } else { effects.take(.shown) }
        if value.hasPrefix("block") { effects.insert(.block) }
        effects.formUnion(display(value))
      case .visibility: if value.hasPrefix("hidden") { effects.take(.hidden) }
      case .clip: if isEmptyClip(value) { isCut = true }
      case .size: if value == "1px" || value == "0" || value == "0px" { isTiny = true }
      case .offset: if isFarOutside(value) { effects.insert(.unseen) }
      case .space:
        if value.hasPrefix("pre") || value.hasPrefix("break-spaces") { effects.insert(.keepsLines) }
        if effects.contains(.keepsLines), !value.hasPrefix("pre-line") { effects.insert(.keepsSpaces) }
      case .decoration: if value.contains("line-through") { effects.insert(.struck) }
      case .indent: if (leadingNumber(value) ?? 0) > 0 { effects.insert(.indented) }
      case .listStyle: effects.formUnion(listStyle(value))
      case .float: if !value.hasPrefix("none") { effects.insert(.floating) }
      case .fontSize: isSmall = isSmaller(value)
      case .align:
        if value.hasPrefix("super") { effects.insert(.raised) }
        if value.hasPrefix("sub") { effects.insert(.lowered) }
        shift = value.hasPrefix("-") ? leadingNumber(String(value.dropFirst())).map { -$0 } : leadingNumber(value)
      }
    }
    if let shift, isSmall, shift != 0 { effects.insert(shift > 0 ? .raised : .lowered) }
    if isCut, isTiny { effects.insert(.unseen) }
    return effects
  }

  /// How far a style sets an element in from the left, in the style's own unit; nil where it does not.
  static func indent(_ body: UnsafeBufferPointer<UInt8>) -> Int32? {
    for declaration in body.split(separator: UInt8(ascii: ";")) {
      guard case (.indent, let colon)? = property(body, declaration.indices),
        let number = leadingNumber(squeezed(body[(colon + 1)..<declaration.endIndex])), number > 0
      else { continue }
      return Int32(clamping: Int(min(number, 10_000)))
    }
    return nil
  }

  private enum Property {
    case display, visibility, clip, size, offset, space, decoration, indent, listStyle, float, fontSize, align
  }

  private static let properties = NameTable<Property>([
    ("display", .display), ("visibility", .visibility), ("clip", .clip), ("clip-path", .clip), ("width", .size),
    ("height", .size), ("left", .offset), ("top", .offset), ("text-indent", .offset), ("margin-left", .indent),
    ("padding-left", .indent), ("margin-inline-start", .indent), ("padding-inline-start", .indent),
    ("white-space", .space), ("text-decoration", .decoration), ("text-decoration-line", .decoration),
    ("list-style", .listStyle), ("list-style-type", .listStyle), ("float", .float), ("font-size", .fontSize),
    ("vertical-align", .align), ("font-variant-position", .align),
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
  private static func display(_ value: String) -> PageSheet.Effects {
    let word = value.prefix { $0 != "!" }
    switch word {
    case "block", "table", "table-row", "table-cell", "table-caption", "list-item", "flow-root": return .apart
    case "flex", "grid": return [.apart, .partsChildren]
    case "inline-flex", "inline-grid": return .partsChildren
    default: return []
    }
  }

  /// Whether a size of type is smaller than that of the words around it.
  private static func isSmaller(_ value: String) -> Bool {
    if value.hasPrefix("smaller") || value.hasPrefix("x-small") || value.hasPrefix("xx-small") { return true }
    guard let number = leadingNumber(value) else { return false }
    return value.contains("%") ? number < 95 : value.contains("em") && number < 0.95
  }

  /// Whether a clip leaves nothing: `rect(0,0,0,0)`, `rect(1px,1px,1px,1px)`, `inset(50%)`.
  private static func isEmptyClip(_ value: String) -> Bool {
    value.hasPrefix("rect(0") || value.hasPrefix("rect(1px") || value.hasPrefix("inset(50%")
      || value.hasPrefix("inset(100%")
  }

  /// Whether a distance leads out of every window.
  private static func isFarOutside(_ value: String) -> Bool {
    guard value.hasPrefix("-") else { return false }
    let digits = value.dropFirst().prefix { $0.isNumber }
    let rest = value.dropFirst(1 + digits.count)
    return rest.hasPrefix("px") && digits.count >= 4 || rest.hasPrefix("em") && digits.count >= 3
      || rest.hasPrefix("rem") && digits.count >= 3
  }

  private static func leadingNumber(_ value: String) -> Double? {
    Double(value.prefix { $0.isNumber || $0 == "." })
  }

  private static func listStyle(_ value: String) -> PageSheet.Effects {
    if value.contains("lower-alpha") || value.contains("lower-latin") { return .lowerLetters }
    if value.contains("upper-alpha") || value.contains("upper-latin") { return .upperLetters }
    if value.contains("lower-roman") { return .lowerRoman }
    return value.contains("upper-roman") ? .upperRoman : []
  }

  /// Bytes in small letters without the white space.
  private static func squeezed(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    var squeezed: [UInt8] = []
    for byte in bytes where !isSpace(byte) { squeezed.append(lowered(byte)) }
    return String(decoding: squeezed, as: UTF8.self)
  }
}
