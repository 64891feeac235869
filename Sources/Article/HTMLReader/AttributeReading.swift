import ArticleModel
import Fragments
import TextDecoding
import UTF8Text

/// What the attributes of one start tag say.
struct AttributeReading: ~Copyable {
  var words: ClassWords = []
  /// A number for the first two names of the class.
  var classKind: UInt32 = 0
  var isHidden = false
  /// What the page's rules and the element's own style say.
  var effects: PageSheet.Effects = []
  /// Whether a rule of the page hides it, not its own attributes: a script that shows it again would change those.
  var isHiddenByRule = false
  /// Whether it is hidden from ears alone.
  var isMute = false
  /// Whether it opens and closes another element.
  var isSwitch = false
  /// Whether it says whether what it opens is open now, or that it folds that up.
  var isExpander = false
  /// Whether it lies over the page until the reader has answered it.
  var isModal = false
  /// Whether a toolkit shows another panel for it.
  var isToggledTab = false
  /// Whether a book says that a page of its printed edition begins there.
  var isPrintedPage = false
  /// Whether it is an element of the page's own that is called after what it plays.
  private(set) var isCalledPlayer = false
  var columns: UInt16 = 1
  var rows: UInt16 = 1
  var start: Int32 = 1
  var programmingLanguage: String?
  /// What the class says of a post, and how far the element's own style sets it in.
  var postSigns = PostSignWords.Reading()
  var indentWidth: Int32?
  /// The own style of a box; valid while the tag is read.
  private(set) var styleText: UnsafePointer<UInt8>?
  /// What pieces of the class and the id say.
  var signs: NameSigns = []
  /// What one of the two says of notes and links about the text.
  var noteWords: NoteWords = []
  /// Whether the class says that an author is in it, and whether it is one of a callout.
  private(set) var holdsAuthor = false
  private(set) var callout: (isCallout: Bool, type: CalloutType?) = (false, nil)
  /// The texts that are shown or followed. A few elements have any: kept apart, so that the others cost nothing.
  private var texts: [(attribute: Attribute, text: String)] = []
  /// What keeps the reading of the class; -1 for nothing.
  var classSlot = -1
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

  /// Reads the attributes of a tag; `classes` are those of the page, the `name` is that of an element of the page's own.
  init(
    _ tag: Tag, _ attributes: Attributes, _ classes: inout ClassReadings, _ sheet: PageSheet? = nil,
    name: UnsafePointer<UInt8>? = nil
  ) {
    // What stands there is shown only without scripts, and mostly says so.
    isHidden = tag == .noscript
    attributes.forEach { attribute, value in take(attribute, value, of: tag, &classes) }
    if tag == .custom, let name {
      if ClassWords.read(name).contains(.advertisement) { words.insert(.advertisement) }
      if NameSigns.isNote(name) { noteWords.insert(.margin) }
      isCalledPlayer = MediaElements.isPlayer(name)
    }
    takeRules(
      of: sheet?.effects(of: tag, name: name, classes: namings.classes, id: namings.id) ?? [], tag)
    if tag == .noscript || effects.contains(.hidden) { isMute = false }
    if hasLabelForEars { effects.insert(.unseen) }
    if tag == .pre, isVerse { effects.formUnion([.keepsLines, .keepsSpaces]) }
  }

  /// Takes what the page's rules say, and finds out whether they or its own attributes hide it.
  private mutating func takeRules(of ruled: PageSheet.Effects, _ tag: Tag) {
    let own = effects
    effects = ruled
    effects.take(own)
    let isGone = effects.contains(.invisible) && !Self.fadesIn(tag, effects)
    isHidden = isHidden || own.contains(.hidden) || isGone && own.contains(.invisible)
    isHiddenByRule = ruled.contains(.hidden) || isGone && ruled.contains(.invisible)
    if isGone { effects.take(.hidden) }
  }

  /// Whether a box that is not drawn is one that fades in when a reader comes to it: its place among the text is kept.
  private static func fadesIn(_ tag: Tag, _ effects: PageSheet.Effects) -> Bool {
    guard effects.isDisjoint(with: [.takenOut, .closed, .unseen, .sizeless]) else { return false }
    switch tag {
    case .div, .section, .article, .main, .p, .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .li, .dl, .blockquote, .figure,
      .table, .pre, .custom:
      return true
    default: return false
    }
  }

  /// Whether its class is one of those that hide from eyes what is meant for ears.
  private var hasLabelForEars: Bool {
    guard words.contains(.hidden), let classes = namings.classes else { return false }
    return EarLabels.holds(classes)
  }

  var href: String? { text(.href) }
  var source: String? { text(.src) }
  /// The value of an attribute that few elements have.
  func value(of attribute: Attribute) -> String? { text(attribute) }
  var alt: String? { text(.alt) }
  /// The name or property of a `meta`.
  var name: String? { text(.name) }
  var content: String? { text(.content) }
  /// How what a link leads to is related to the page.
  var relation: String? { text(.rel) }
  var language: String? { text(.lang) }
  var itemprop: String? { text(.itemprop) }
  var datetime: String? { text(.datetime) }
  /// The name links lead to the element by.
  var place: String? { text(.id) }

  private func text(_ attribute: Attribute) -> String? {
    texts.last { $0.attribute == attribute }?.text
  }

  private mutating func take(
    _ attribute: Attribute, _ value: UnsafePointer<UInt8>, of tag: Tag, _ classes: inout ClassReadings
  ) {
    switch attribute {
    case .class:
      namings.classes = value
      let (slot, reading) = classes.read(value)
      (classSlot, classKind) = (slot, reading.kind)
      words.formUnion(reading.words)
      postSigns = reading.postSigns
      signs.formUnion(reading.signs)
      noteWords.formUnion(NoteWords(reading.signs))
      (holdsAuthor, callout) = (reading.signs.holdsAuthor, reading.callout)
      if tag == .td || tag == .th { isHidden = isHidden || Self.hidesCell(value) }
      if tag.isPreformatted || tag == .code { programmingLanguage = Self.language(inClass: PageText.line(value)) }
    case .id:
      namings.id = value
      // The id of a heading or a term is made of its words.
      if tag.headingLevel == 0, tag != .dt { words.formUnion(ClassWords.read(value)) }
      let own = NameSigns.read(value)
      signs.formUnion(own)
      noteWords.formUnion(NoteWords(own))
      takePlace(value)
    case .role:
      namings.role = value
      words.formUnion(ClassWords.read(value))
    case .bookType: isPrintedPage = PageText.line(value).contains("pagebreak")
    case .style:
      takeStyle(value)
      if tag == .div { styleText = value }
    case .hidden:
      isHidden = true
      effects.take(.hidden)
    case .ariaHidden:
      isMute = value.pointee == UInt8(ascii: "t")
      isHidden = isHidden || isMute
    case .ariaModal: isModal = value.pointee == UInt8(ascii: "t")
    case .ariaExpanded: (isSwitch, isExpander) = (true, true)
    case .dataToggle, .dataBootstrapToggle:
      switch PageText.line(value) {
      case "collapse": (isSwitch, isExpander) = (true, true)
      case "tab", "pill": isToggledTab = true
      default: break
      }
    case .ariaControls:
      isSwitch = isSwitch || value.pointee != 0
      note(PageText.line(value), .ariaControls)
    case .colspan: columns = UInt16(clamping: min(100, max(1, Self.number(value))))
    case .rowspan: rows = UInt16(clamping: min(1000, max(1, Self.number(value))))
    case .start: start = Int32(clamping: Self.number(value))
    default: takeText(attribute, value, of: tag)
    }
  }

  private mutating func takeText(_ attribute: Attribute, _ value: UnsafePointer<UInt8>, of tag: Tag) {
    guard attribute.isRead(of: tag) else { return }
    switch attribute {
    case .name where tag == .a: if place == nil { takePlace(value) }
    case .name where tag == .slot: note(PageText.line(value), .name)
    case .name, .property: note(PageText.line(value).lowercased(), .name)
    case .rel: note(PageText.line(value).lowercased(), .rel)
    case .lang, .xmlLanguage: note(PageText.line(value), .lang)
    case .itemprop:
      namings.property = value
      words.formUnion(ClassWords.read(value).intersection(.body))
      note(PageText.line(value).lowercased(), .itemprop)
    case .type: note(PageText.line(value), .type)
    case .href, .action, .src, .alt, .content, .datetime, .value, .title, .data, .poster, .srcset, .dataSource,
      .dataLazySource,
      .dataOriginal, .dataSourceSet, .dataLazySourceSet, .videoid, .playlabel, .dataVideo, .alttext, .ariaLabel,
      .ariaChecked, .ariaLabelledBy, .checked, .reversed, .open, .shadowrootmode, .shadowroot, .width, .height,
      .display, .author,
      .score,
      .indent, .depth,
      .dataDepth, .dataLevel, .dataList, .ariaLevel, .slot, .url, .cite, .popover, .dataEmbedURL, .dataURL,
      .dataHref, .dataPermalink, .dataLazy, .dataLazyLoad, .dataEcho, .dataImage, .dataImageSource, .dataActualSource,
      .dataOriginalSource, .dataOriginalFile, .dataFullSource, .dataHighSource, .dataPinMedia, .dataDeferredSource,
      .dataFlickitySource, .dataBackground, .dataBackgroundImage, .allow, .allowFullscreen:
      note(PageText.line(value), attribute)
    default: break
    }
  }

  private mutating func note(_ text: String, _ attribute: Attribute) { texts.append((attribute, text)) }

  /// Notes the name of a place; not one that is longer than any that is meant to be linked to.
  private mutating func takePlace(_ value: UnsafePointer<UInt8>) {
    let name = PageText.line(value)
    if !name.isEmpty, name.utf8.count <= 200 { note(name, .id) }
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

  /// Takes what a style attribute says. Looks at the first 2,000 bytes.
  private mutating func takeStyle(_ value: UnsafePointer<UInt8>) {
    var count = 0
    while count < 2000, value[count] != 0 { count += 1 }
    let style = UnsafeBufferPointer(start: value, count: count)
    let own = StyleDeclarations.effects(style)
    effects.take(own)
    if own.contains(.indented) { indentWidth = StyleDeclarations.indent(style) }
  }
}

extension [UInt8] {
  /// Whether the bytes of a short ASCII string stand somewhere in these.
  func holds(_ word: StaticString) -> Bool { withUnsafeBufferPointer { $0.holds(word) } }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes of a short ASCII string stand somewhere in these.
  func holds(_ word: StaticString) -> Bool {
    let wanted = word.utf8CodeUnitCount
    guard wanted <= count else { return false }
    return (0...(count - wanted)).contains { start in
      self[start] == word.utf8Start[0] && (1..<wanted).allSatisfy { self[start + $0] == word.utf8Start[$0] }
    }
  }
}
