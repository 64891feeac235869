import CLibXML2

/// Runs libxml2's HTML parser over a page and tells a ``PageWalk`` what it meets. The only code that knows libxml2.
///
/// The SAX interface builds no tree, so that memory and time stay linear however deep a page is nested.
enum MarkupParser {
  /// Walks over a page in UTF-8.
  static func walk(_ bytes: UnsafeBufferPointer<UInt8>, with walk: PageWalk) {
    guard let base = bytes.baseAddress, bytes.count <= Int(Int32.max) else { return }
    guard let context = htmlNewParserCtxt() else { return }
    defer { htmlFreeParserCtxt(context) }
    walk.place = { place(in: context) }
    context.pointee.sax.pointee = handler
    context.pointee.userData = Unmanaged.passUnretained(walk).toOpaque()
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
      _ = htmlCtxtReadMemory(context, $0, Int32(bytes.count), nil, "UTF-8", Int32(options))
    }
    walk.finish()
    walk.place = { 0 }
  }

  /// The offset in the page of what the parser reads next.
  private static func place(in context: htmlParserCtxtPtr) -> Int {
    guard let input = context.pointee.input, let base = input.pointee.base, let current = input.pointee.cur else {
      return 0
    }
    return Int(input.pointee.consumed) + (current - base)
  }

  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.startElement = { walk, name, attributes in
      guard let walk, let name else { return }
      PageWalk.of(walk).start(name, Attributes(attributes))
    }
    handler.endElement = { walk, name in
      guard let walk, let name else { return }
      PageWalk.of(walk).end(name)
    }
    handler.characters = { walk, text, count in
      guard let walk, let text else { return }
      PageWalk.of(walk).characters(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    return handler
  }
}

extension PageWalk {
  fileprivate static func of(_ pointer: UnsafeMutableRawPointer) -> PageWalk {
    Unmanaged<PageWalk>.fromOpaque(pointer).takeUnretainedValue()
  }
}

/// The attributes of one start tag, valid while it is read.
struct Attributes {
  private let list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

  /// Takes libxml2's list: name, value, name, value, …, nil.
  init(_ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) { self.list = list }

  /// Calls `body` with each name and value; a value that is not given is empty.
  func forEach(_ body: (Attribute, UnsafePointer<UInt8>) -> Void) {
    guard let list else { return }
    var at = 0
    while let name = list[at] {
      if let attribute = Attribute(name: name) {
        if let value = list[at + 1] {
          body(attribute, value)
        } else {
          withUnsafePointer(to: UInt8(0)) { body(attribute, $0) }
        }
      }
      at += 2
    }
  }
}

/// The attributes a reader of articles looks at.
enum Attribute: String, CaseIterable {
  case `class`, id, role, style, hidden, href, src, alt, colspan, rowspan, start, name, property, content, rel, lang,
    itemprop, datetime, type
  case ariaHidden = "aria-hidden"
  case xmlLanguage = "xml:lang"

  private static let byName: [UInt64: Attribute] = Dictionary(
    uniqueKeysWithValues: allCases.map { (NameHash.of($0.rawValue), $0) })

  init?(name: UnsafePointer<UInt8>) {
    var hash = NameHash()
    var at = name
    while at.pointee != 0 {
      hash.add(at.pointee)
      at += 1
    }
    guard let found = Attribute.byName[hash.value] else { return nil }
    self = found
  }
}
