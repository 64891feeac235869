import CLibXML2
import Fragments
import UTF8Text

/// Runs libxml2's HTML parser over a page and tells a ``PageWalk`` what it meets. The only code that knows libxml2.
///
/// The SAX interface builds no tree, so that memory and time stay linear however deep a page is nested.
enum MarkupParser {
  /// Sets libxml2 up, once in a process: where two threads are the first to use it at once, they can wait for ever for
  /// a lock that the other one made anew.
  private static let library: Void = xmlInitParser()

  /// Walks over a page in UTF-8; one that libxml2 cannot count is read as empty.
  static func page(of whole: UnsafeBufferPointer<UInt8>) -> RawPage {
    let bytes = whole.count <= Int(Int32.max) ? whole : UnsafeBufferPointer(start: nil, count: 0)
    _ = library
    let skimmed = SkimmedPage(bytes)
    let walker = Walker(PageWalk(size: bytes.count, sheet: skimmed.sheet), skimmed.places)
    walker.walk.formulas.hasScripts = skimmed.hasFormulaScripts
    walker.walk.formulas.isDrawnByScript = skimmed.drawsFormulas
    if let utf8 = skimmed.utf8 {
      utf8.withUnsafeBufferPointer { parse($0, with: walker) }
    } else {
      parse(bytes, with: walker)
    }
    return walker.finished()
  }

  /// Where the parser's calls find the walk, which is a value: its parts are changed without asking who else may be at it, for
  /// nobody is.
  fileprivate final class Walker {
    @exclusivity(unchecked) var walk: PageWalk
    @exclusivity(unchecked) private var places: SkimmedPage.Places

    init(_ walk: PageWalk, _ places: SkimmedPage.Places) {
      self.walk = walk
      self.places = places
    }

    static func of(_ pointer: UnsafeMutableRawPointer) -> Walker {
      Unmanaged<Walker>.fromOpaque(pointer).takeUnretainedValue()
    }

    /// Where in the page a place in what is parsed is.
    func source(of place: Int) -> Int { min(places.source(of: place), walk.pageEnd) }

    /// The page, when all was read.
    func finished() -> RawPage {
      walk.place = { 0 }
      walk.stop = {}
      walk.finish()
      return walk.page
    }
  }

  /// Parses a page, and goes on behind each place where the parser was stopped.
  private static func parse(_ bytes: UnsafeBufferPointer<UInt8>, with walker: Walker) {
    var start = 0
    while start < bytes.count {
      guard let end = parse(bytes, from: start, with: walker) else { return }
      start += max(1, end)
      walker.walk.closeAll()
    }
  }

  /// Parses from an offset to the end, or to where the parser was stopped, which is returned: how far behind the offset it is.
  private static func parse(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, with walker: Walker) -> Int? {
    guard let base = bytes.baseAddress, let context = htmlNewParserCtxt() else { return nil }
    defer { htmlFreeParserCtxt(context) }
    var stopped: Int?
    walker.walk.place = { [unowned(unsafe) walker] in walker.source(of: start + place(in: context)) }
    walker.walk.stop = {
      stopped = place(in: context)
      xmlStopParser(context)
    }
    context.pointee.sax.pointee = handler
    context.pointee.userData = Unmanaged.passUnretained(walker).toOpaque()
    let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    let count = bytes.count - start
    base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
      _ = htmlCtxtReadMemory(context, $0 + start, Int32(count), nil, "UTF-8", Int32(options))
    }
    // What is closed after this is closed where the parser came to: its own memory is freed.
    let reached = walker.source(of: start + (stopped ?? count))
    walker.walk.place = { reached }
    walker.walk.stop = {}
    return stopped
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
      Walker.of(walk).walk.start(name, Attributes(attributes))
    }
    handler.endElement = { walk, name in
      guard let walk, let name else { return }
      Walker.of(walk).walk.end(name)
    }
    handler.characters = { walk, text, count in
      guard let walk, let text else { return }
      Walker.of(walk).walk.characters(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    // Only so that mistakes are told: each end tag that fits nothing makes the parser look through all open elements.
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.serror = { walk, error in
      guard let walk else { return }
      let name = error?.pointee.str1
      let isRow = name.map { $0[0] == 0x74 && $0[1] == 0x72 && $0[2] == 0 } ?? false
      Walker.of(walk).walk.mistake(about: isRow ? .tr : .other)
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    return handler
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
    itemprop, datetime, type, value, checked, reversed, title, data, poster, srcset, videoid, playlabel, alttext,
    shadowrootmode, shadowroot,
    open, width, height, display, author, score, indent, depth, slot, url, cite, popover, action, allow
  case allowFullscreen = "allowfullscreen"
  case ariaHidden = "aria-hidden"
  /// What an element is to a book: EPUB's own name for a role.
  case bookType = "epub:type"
  case xmlLanguage = "xml:lang"
  case ariaLabel = "aria-label"
  case ariaExpanded = "aria-expanded"
  case ariaControls = "aria-controls"
  /// What toolkits write where a click folds something up.
  case dataToggle = "data-toggle"
  case dataBootstrapToggle = "data-bs-toggle"
  case ariaChecked = "aria-checked"
  case ariaLabelledBy = "aria-labelledby"
  case ariaLevel = "aria-level"
  /// What lies over the page until the reader has answered it.
  case ariaModal = "aria-modal"
  case dataDepth = "data-depth"
  case dataLevel = "data-level"
  /// What an editor says an item of its lists is: they are all one `ol`.
  case dataList = "data-list"
  // Where pages keep the address of a picture that is fetched later.
  case dataSource = "data-src"
  case dataLazySource = "data-lazy-src"
  case dataOriginal = "data-original"
  case dataSourceSet = "data-srcset"
  case dataLazySourceSet = "data-lazy-srcset"
  case dataLazy = "data-lazy"
  case dataLazyLoad = "data-lazyload"
  case dataEcho = "data-echo"
  case dataImage = "data-image"
  case dataImageSource = "data-img-src"
  case dataActualSource = "data-actualsrc"
  case dataOriginalSource = "data-original-src"
  case dataOriginalFile = "data-orig-file"
  case dataFullSource = "data-full-src"
  case dataHighSource = "data-hi-res-src"
  case dataPinMedia = "data-pin-media"
  case dataDeferredSource = "data-defer-src"
  case dataFlickitySource = "data-flickity-lazyload"
  // Where they keep that of a picture drawn behind a box.
  case dataBackground = "data-bg"
  case dataBackgroundImage = "data-background-image"
  case dataVideo = "data-videoid"
  // Where the post of another site is found that a quotation shows.
  case dataEmbedURL = "data-embed-url"
  case dataURL = "data-url"
  case dataHref = "data-href"
  case dataPermalink = "data-instgrm-permalink"

  private static let byName = NameTable(allCases.map { ($0.rawValue, $0) })

  /// For each length of a name, the letters that names of that length begin with, a bit each.
  private static let beginnings: [UInt32] = {
    var beginnings = [UInt32](repeating: 0, count: 24)
    for attribute in allCases {
      let name = Array(attribute.rawValue.utf8)
      beginnings[name.count] |= 1 << UInt32(name[0] & 0x1F)
    }
    return beginnings
  }()

  /// Whether a name may be one of these, by its length and its first letter.
  private static func mayBe(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard name.count < 24, let first = name.first, isLetter(first) else { return false }
    return beginnings[name.count] & 1 << UInt32(first & 0x1F) != 0
  }

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

  /// The attribute whose name that is, in capitals or not.
  init?(name: Slice<UnsafeBufferPointer<UInt8>>) {
    guard Attribute.mayBe(name), let found = Attribute.byName[NameHash.of(name)] else { return nil }
    self = found
  }

  /// Whether it is looked at where it stands in a tag: of most, what they say is of use in one element.
  func isRead(of tag: Tag) -> Bool {
    switch self {
    case .href: tag == .a || tag == .link || tag == .base
    case .src: tag == .img || tag.isOfMedia || tag == .other || tag == .custom
    case .alt: tag == .img || tag == .other || tag == .custom
    case .srcset: tag == .img || tag == .source
    case .dataSource, .dataLazySource, .dataOriginal, .dataSourceSet, .dataLazySourceSet:
      tag == .img || tag == .source || tag == .iframe
    case .dataLazy, .dataLazyLoad, .dataEcho, .dataImage, .dataImageSource, .dataActualSource, .dataOriginalSource,
      .dataOriginalFile, .dataFullSource, .dataHighSource, .dataPinMedia, .dataDeferredSource, .dataFlickitySource:
      tag == .img
    case .dataBackground, .dataBackgroundImage: tag == .div
    case .videoid, .playlabel, .dataVideo: tag == .other || tag == .custom
    case .url: tag == .other || tag == .custom
    case .popover: tag == .span || tag == .other || tag == .aside || tag == .div
    case .cite, .dataEmbedURL, .dataURL, .dataPermalink: tag == .blockquote
    case .dataHref: tag == .blockquote || tag == .div
    case .title: tag.isOfMedia || tag == .form || tag == .span || tag == .time || tag == .abbr || tag == .a
    case .action: tag == .form
    case .allow, .allowFullscreen: tag == .iframe
    case .width, .height: tag == .img || tag == .iframe
    case .data: tag == .object
    case .poster: tag == .video
    case .value, .dataList: tag == .li
    case .checked: tag == .input
    case .reversed: tag == .ol
    case .alttext, .display: tag == .math
    case .shadowrootmode, .shadowroot: tag == .template
    case .open: tag == .details || tag == .dialog
    case .ariaLabelledBy: tag == .div || tag == .section || tag == .custom
    case .ariaLabel, .ariaChecked, .ariaLevel, .ariaExpanded, .ariaControls, .dataDepth, .dataLevel, .dataToggle,
      .dataBootstrapToggle:
      true
    case .author, .score: tag == .custom || tag == .other
    case .slot: true
    case .indent, .depth: tag == .td || tag == .custom || tag == .other || tag == .div || tag == .li || tag == .tr
    case .name: tag == .a || tag == .meta || tag == .slot
    case .property, .content: tag == .meta
    case .rel: tag == .a || tag == .link
    case .lang, .xmlLanguage: true
    case .type: tag == .script || tag == .ol || tag == .li || tag == .input
    case .start: tag == .ol
    case .colspan, .rowspan: tag == .td || tag == .th
    case .class, .id, .role, .style, .hidden, .itemprop, .datetime, .ariaHidden, .ariaModal, .bookType: true
    }
  }
}
