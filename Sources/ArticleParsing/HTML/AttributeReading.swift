/// What the attributes of one start tag say.
struct AttributeReading {
  var words: ClassWords = []
  /// A number for the first two names of the class.
  var classKind: UInt32 = 0
  var isHidden = false
  var columns: UInt16 = 1
  var rows: UInt16 = 1
  var start: Int32 = 1
  var href: String?
  var source: String?
  var alt: String?
  var name: String?
  var content: String?
  var rel: String?
  var relation: String?
  var language: String?
  var itemprop: String?
  var datetime: String?
  var programmingLanguage: String?
  /// The name links lead to the element by.
  var place: String?
  /// The values that name the element for the page's own use; valid while the tag is read.
  var namings = Namings()

  /// The attributes whose names say what an element is for.
  struct Namings {
    var classes: UnsafePointer<UInt8>?
    var id: UnsafePointer<UInt8>?
    var role: UnsafePointer<UInt8>?
    var property: UnsafePointer<UInt8>?
  }

  /// No attributes.
  init() {}

  init(_ tag: Tag, _ attributes: Attributes) {
    var reading = AttributeReading()
    // What stands there is shown only without scripts, and mostly says so.
    reading.isHidden = tag == .noscript
    attributes.forEach { attribute, value in reading.take(attribute, value, of: tag) }
    self = reading
  }

  private mutating func take(_ attribute: Attribute, _ value: UnsafePointer<UInt8>, of tag: Tag) {
    switch attribute {
    case .class:
      namings.classes = value
      words.formUnion(ClassWords.read(value))
      classKind = Self.kind(ofClass: value)
      if tag == .td || tag == .th { isHidden = isHidden || Self.hidesCell(value) }
      if tag == .pre || tag == .code { programmingLanguage = Self.language(inClass: PageText.line(value)) }
    case .id:
      namings.id = value
      words.formUnion(ClassWords.read(value))
      place = Self.placeName(value)
    case .role:
      namings.role = value
      words.formUnion(ClassWords.read(value))
    case .style: isHidden = isHidden || Self.hides(value)
    case .hidden: isHidden = true
    case .ariaHidden: isHidden = isHidden || value.pointee == UInt8(ascii: "t")
    case .colspan: columns = UInt16(clamping: min(100, max(1, Self.number(value))))
    case .rowspan: rows = UInt16(clamping: min(1000, max(1, Self.number(value))))
    case .start: start = Int32(clamping: Self.number(value))
    default: takeText(attribute, value, of: tag)
    }
  }

  private mutating func takeText(_ attribute: Attribute, _ value: UnsafePointer<UInt8>, of tag: Tag) {
    switch attribute {
    case .href: if tag == .a || tag == .link || tag == .base { href = PageText.line(value) }
    case .src: if tag == .img { source = PageText.line(value) }
    case .alt: if tag == .img { alt = PageText.line(value) }
    case .name where tag == .a: place = place ?? Self.placeName(value)
    case .name, .property: if tag == .meta { name = PageText.line(value).lowercased() }
    case .content: if tag == .meta { content = PageText.line(value) }
    case .rel:
      if tag == .link { rel = PageText.line(value).lowercased() }
      if tag == .a { relation = PageText.line(value).lowercased() }
    case .lang, .xmlLanguage: if tag == .html { language = PageText.line(value) }
    case .itemprop:
      namings.property = value
      itemprop = PageText.line(value).lowercased()
    case .datetime: datetime = PageText.line(value)
    default: break
    }
  }

  /// The name of a place; nil for one that is longer than any that is meant to be linked to.
  private static func placeName(_ value: UnsafePointer<UInt8>) -> String? {
    let name = PageText.line(value)
    return name.isEmpty || name.utf8.count > 200 ? nil : name
  }

  /// A number for the first two names of a class. Looks at the first 200 bytes.
  private static func kind(ofClass value: UnsafePointer<UInt8>) -> UInt32 {
    var hash = StableHash()
    var names = 0
    var at = 0
    while at < 200, value[at] != 0 {
      if isSpace(value[at]), at > 0, !isSpace(value[at - 1]) {
        names += 1
        if names == 2 { break }
      }
      hash.add(value[at])
      at += 1
    }
    return hash.value
  }

  /// The language that a class names: "language-swift", "lang-c", "highlight-source-js".
  private static func language(inClass names: String) -> String? {
    for name in names.split(separator: " ") {
      for prefix in ["language-", "lang-", "highlight-source-", "brush:"] where name.hasPrefix(prefix) {
        let language = name.dropFirst(prefix.utf8.count)
        return language.isEmpty || language == "none" || language == "plaintext" ? nil : String(language)
      }
    }
    return nil
  }

  private static func number(_ value: UnsafePointer<UInt8>) -> Int {
    var result = 0
    var at = value
    while isSpace(at.pointee) { at += 1 }
    while isDigit(at.pointee), result < 1_000_000 {
      result = result * 10 + Int(at.pointee & 0x0F)
      at += 1
    }
    return result
  }

  /// Whether a class hides a cell on every screen: "hidden", but not "hidden md:table-cell". Looks at the first 500 bytes.
  private static func hidesCell(_ value: UnsafePointer<UInt8>) -> Bool {
    var count = 0
    while count < 500, value[count] != 0 { count += 1 }
    let names = UnsafeBufferPointer(start: value, count: count)
    guard !names.contains(UInt8(ascii: ":")) else { return false }
    return names.split(whereSeparator: isSpace).contains { $0.elementsEqual("hidden".utf8) }
  }

  /// Whether a style attribute holds `display: none` or `visibility: hidden`. Looks at the first 2,000 bytes.
  private static func hides(_ value: UnsafePointer<UInt8>) -> Bool {
    var squeezed: [UInt8] = []
    var at = 0
    while at < 2000, value[at] != 0 {
      let byte = value[at]
      if !isSpace(byte) { squeezed.append(isUpper(byte) ? byte | 0x20 : byte) }
      at += 1
    }
    return squeezed.holds("display:none") || squeezed.holds("visibility:hidden")
  }
}

extension [UInt8] {
  /// Whether the bytes of a short ASCII string stand somewhere in these.
  func holds(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard count <= self.count else { return false }
    return withUnsafeBufferPointer { bytes in
      (0...(bytes.count - count)).contains { start in
        (0..<count).allSatisfy { bytes[start + $0] == word.utf8Start[$0] }
      }
    }
  }
}
