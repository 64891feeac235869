import ArticleModel
import Fragments
import UTF8Text

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What the page's own rules of style say of elements, as far as it changes what a reader reads: what is hidden, which lines are
/// kept, what is struck out.
///
///     <style>.x1 { display: none } .v { white-space: pre-line } @media print { .w { display: none } }</style>
///     ►  x1: hidden · v: keeps its lines
///
/// Selectors of one step are read (`.a`, `p.a`, `#a`, `.a.b`); what depends on the window or on other elements is not.
final class PageSheet {
  /// What declarations say.
  struct Effects: OptionSet {
    let rawValue: UInt32
    /// Not drawn at all.
    static let hidden = Effects(rawValue: 1 << 0)
    /// Drawn, whatever an earlier rule says.
    static let shown = Effects(rawValue: 1 << 1)
    /// Drawn where nobody can see it: for screen readers.
    static let unseen = Effects(rawValue: 1 << 2)
    static let keepsLines = Effects(rawValue: 1 << 3)
    static let keepsSpaces = Effects(rawValue: 1 << 4)
    static let struck = Effects(rawValue: 1 << 5)
    /// Set in lines of its own.
    static let block = Effects(rawValue: 1 << 6)
    static let indented = Effects(rawValue: 1 << 7)
    static let lowerLetters = Effects(rawValue: 1 << 8)
    static let upperLetters = Effects(rawValue: 1 << 9)
    static let lowerRoman = Effects(rawValue: 1 << 10)
    static let upperRoman = Effects(rawValue: 1 << 11)
    static let raised = Effects(rawValue: 1 << 12)
    static let lowered = Effects(rawValue: 1 << 13)
    /// Set beside what stands before and behind it, or above and below.
    static let apart = Effects(rawValue: 1 << 14)
    /// What stands directly in it is set apart.
    static let partsChildren = Effects(rawValue: 1 << 15)
    /// Set at the side of the words that follow it, as the first letter of a text is.
    static let floating = Effects(rawValue: 1 << 16)

    /// Folded to no height, until a script or a hover opens it.
    static let closed = Effects(rawValue: 1 << 17)

    /// Set in bold type, or in plain type whatever stands around it; set in italics.
    static let bold = Effects(rawValue: 1 << 18)
    static let regular = Effects(rawValue: 1 << 19)
    static let slanted = Effects(rawValue: 1 << 20)
    /// Drawn at a place of its own, and not in the line it is written in.
    static let takenOut = Effects(rawValue: 1 << 21)

    /// Drawn as a table, a row, a cell.
    static let table = Effects(rawValue: 1 << 22)
    static let row = Effects(rawValue: 1 << 23)
    static let cell = Effects(rawValue: 1 << 24)
    /// An item with a number before it.
    static let decimal = Effects(rawValue: 1 << 25)
    /// Set in type of no size.
    static let sizeless = Effects(rawValue: 1 << 26)
    static let lowerGreek = Effects(rawValue: 1 << 27)
    /// Not drawn, while its place is kept.
    static let invisible = Effects(rawValue: 1 << 28)

    /// These with those that a later rule gives.
    mutating func take(_ other: Effects) {
      if other.contains(.shown) { subtract([.hidden]) }
      if other.contains(.hidden) { subtract([.shown]) }
      if other.contains(.regular) { subtract([.bold]) }
      if other.contains(.bold) { subtract([.regular]) }
      formUnion(other)
    }
  }

  /// One selector: all of its names have to be there.
  private struct Rule {
    var tag: Tag?
    var others: [UInt64] = []
    var effects: Effects
  }

  private var byClass = HashTable<[Rule]>()
  private var byID = HashTable<[Rule]>()
  /// What is said of all elements of a page's own with a name.
  private var byName = HashTable<Effects>()
  /// What rules draw elements as that they name by their tag alone: rows and cells.
  private var byTag: [Tag: Effects] = [:]
  private var count = 0
  /// More rules than these no page needs; they would be looked through for each element.
  private static let mostRules = 4000
  private static let mostRulesOfName = 64
  private static let deepest = 8

  /// Reads the inside of a `style` element.
  func read(_ bytes: UnsafeBufferPointer<UInt8>) { read(bytes, 0..<bytes.count, depth: 0) }

  private func read(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, depth: Int) {
    var at = range.lowerBound
    var start = at
    while at < range.upperBound, count < PageSheet.mostRules {
      switch bytes[at] {
      case UInt8(ascii: "/") where at + 1 < range.upperBound && bytes[at + 1] == UInt8(ascii: "*"):
        at = endOfComment(bytes, at + 2, range.upperBound)
        if start < at, bytes[start..<at].allSatisfy({ isSpace($0) || $0 == UInt8(ascii: "/") }) { start = at }
        continue
      case UInt8(ascii: ";"): start = at + 1
      case UInt8(ascii: "}"): start = at + 1
      case UInt8(ascii: "{"):
        let end = endOfBlock(bytes, at + 1, range.upperBound)
        take(bytes, selector: start..<at, body: (at + 1)..<end, depth: depth)
        at = end
        start = min(end + 1, range.upperBound)
      default: break
      }
      at += 1
    }
  }

  private func endOfComment(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var at = start
    while at + 1 < end, bytes[at] != UInt8(ascii: "*") || bytes[at + 1] != UInt8(ascii: "/") { at += 1 }
    return min(at + 2, end)
  }

  /// Where the brace is that closes what was opened before `start`.
  private func endOfBlock(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var depth = 1
    var at = start
    while let close = PageSheet.place(of: "}", bytes, at..<end) {
      while let open = PageSheet.place(of: "{", bytes, at..<close) {
        depth += 1
        at = open + 1
      }
      depth -= 1
      if depth == 0 { return close }
      at = close + 1
    }
    return end
  }

  /// The first of a sign in a range; the C library looks at many bytes at once.
  static func place(of sign: Unicode.Scalar, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    guard !range.isEmpty, let start = bytes.baseAddress,
      let found = memchr(start + range.lowerBound, Int32(sign.value), range.count)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(start)
  }

  private func take(
    _ bytes: UnsafeBufferPointer<UInt8>, selector: Range<Int>, body: Range<Int>, depth: Int
  ) {
    let selector = selector.trimmed(in: bytes)
    guard !selector.isEmpty, selector.count < 2000 else { return }
    if bytes[selector.lowerBound] == UInt8(ascii: "@") {
      if depth < PageSheet.deepest, PageSheet.holdsOnScreens(StyleValue(bytes[selector])) {
        read(bytes, body, depth: depth + 1)
      }
      return
    }
    guard body.count < 4000 else { return }
    let effects = StyleDeclarations.effects(UnsafeBufferPointer(rebasing: bytes[body]))
    guard !effects.isEmpty else { return }
    for part in bytes[selector].split(separator: UInt8(ascii: ",")) { note(part.indices, bytes, effects) }
  }

  /// Whether what stands in an at-rule holds on every screen.
  private static func holdsOnScreens(_ rule: StyleValue) -> Bool {
    rule.begins(with: "@supports") || rule.begins(with: "@layer") || rule.equals("@mediascreen")
      || rule.equals("@mediaall")
      || rule.equals("@mediaonlyscreen") || rule.equals("@mediascreen,print")
  }

  /// Notes one selector, if it is of one step.
  private func note(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ effects: Effects) {
    var range = range.trimmed(in: bytes)
    var effects = effects
    if let list = Self.listOfItems(range, bytes) {
      effects.formIntersection([.lowerLetters, .upperLetters, .lowerRoman, .upperRoman, .lowerGreek])
      guard !effects.isEmpty else { return }
      range = list
    } else if let step = Self.lastStep(of: range, bytes) {
      // Within a table that is drawn, no box but its own is a row or a cell.
      effects.formIntersection([.row, .cell])
      guard !effects.isEmpty else { return }
      range = step
    }
    var rule = Rule(effects: effects)
    var keys: [(isID: Bool, hash: UInt64)] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let sign = bytes[at]
      let start = sign == UInt8(ascii: ".") || sign == UInt8(ascii: "#") ? at + 1 : at
      var end = start
      while end < range.upperBound, PageSheet.isOfName(bytes[end]) { end += 1 }
      guard end > start else { return }
      if start == at {
        guard at == range.lowerBound else { return }
        rule.tag = Tag(name: bytes[start..<end])
      } else {
        keys.append((sign == UInt8(ascii: "#"), PageSheet.hash(bytes[start..<end])))
      }
      at = end
    }
    if keys.isEmpty, rule.tag == .other, bytes[range].contains(UInt8(ascii: "-")) {
      byName[PageSheet.hash(bytes[range].map(lowered)), default: []].take(effects)
      count += 1
      return
    }
    if keys.isEmpty, let tag = rule.tag, tag != .other {
      let drawn = effects.intersection([.row, .cell])
      if !drawn.isEmpty { byTag[tag, default: []].formUnion(drawn) }
      count += drawn.isEmpty ? 0 : 1
      return
    }
    guard let key = keys.popLast(), !keys.contains(where: \.isID), keys.count <= 3 else { return }
    rule.others = keys.map(\.hash)
    let known = key.isID ? byID[key.hash, default: []].count : byClass[key.hash, default: []].count
    guard known < PageSheet.mostRulesOfName else { return }
    if key.isID { byID[key.hash, default: []].append(rule) } else { byClass[key.hash, default: []].append(rule) }
    count += 1
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  /// Capitals are told from small letters, as in browsers.
  private static func hash(_ name: some Sequence<UInt8>) -> UInt64 { StableHash64.of(name) }

  // MARK: Elements

  /// What the rules say of an element with these classes and this name.
  func effects(
    of tag: Tag, name: UnsafePointer<UInt8>? = nil, classes: UnsafePointer<UInt8>?, id: UnsafePointer<UInt8>?
  ) -> Effects {
    guard count > 0 else { return [] }
    var effects: Effects = byTag[tag] ?? []
    if tag == .custom, let name, byName.count > 0 {
      for name in PageSheet.names(name) { effects.take(byName[name] ?? []) }
    }
    if let classes, byClass.count > 0 {
      let names = PageSheet.names(classes)
      for name in names {
        for rule in byClass[name] ?? [] where rule.tag ?? tag == tag && rule.others.allSatisfy(names.contains) {
          effects.take(rule.effects)
        }
      }
    }
    if let id, byID.count > 0 {
      for name in PageSheet.names(id) {
        for rule in byID[name] ?? [] where rule.tag ?? tag == tag && rule.others.isEmpty { effects.take(rule.effects) }
      }
    }
    // A page that is hidden until its script has run is not hidden for good.
    if tag == .body || tag == .html || tag == .main || tag == .article { effects.subtract([.hidden, .unseen]) }
    return effects
  }

  /// The names of an attribute, as numbers; the first 24.
  private static func names(_ value: UnsafePointer<UInt8>) -> [UInt64] {
    var names: [UInt64] = []
    var at = value
    while at.pointee != 0, names.count < 24 {
      while isSpace(at.pointee) { at += 1 }
      let start = at
      while at.pointee != 0, !isSpace(at.pointee) { at += 1 }
      if at > start { names.append(hash(UnsafeBufferPointer(start: start, count: at - start))) }
    }
    return names
  }
}

extension NumberStyle {
  /// The style that rules name.
  init?(_ effects: PageSheet.Effects) {
    let styles: KeyValuePairs<PageSheet.Effects, NumberStyle> = [
      .lowerLetters: .lowerLetters, .upperLetters: .upperLetters, .lowerRoman: .lowerRoman, .upperRoman: .upperRoman,
      .lowerGreek: .lowerGreek,
    ]
    guard let named = styles.first(where: { effects.contains($0.key) }) else { return nil }
    self = named.value
  }
}
