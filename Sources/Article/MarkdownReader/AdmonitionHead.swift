import ArticleModel
import Recognizers
import UTF8Text

/// What stands behind the signs that begin a callout.
///
///     warning Watch out     note[Mind it]     {.callout-tip title="Mind it"}     {admonition} Mind it
struct AdmonitionHead {
  var type: String
  /// The title; nil where the name of the kind is all there is.
  var title: String?
  /// Whether it only says how to set what is between the signs, which is text like any other.
  var isPlain = false
  /// Whether its classes say what it is, so that a heading may be its title.
  var hasClasses = false
  /// Whether braces hold its name or its classes.
  var isInBraces = false
  /// A picture that is named instead of a title.
  var picture: String?

  /// Directives that are admonitions.
  static let directives: Set<String> = [
    "note", "tip", "hint", "important", "warning", "caution", "attention", "danger", "error", "seealso", "admonition",
    "todo",
  ]
  /// What opens when it is asked for.
  static let folds: Set<String> = ["details", "dropdown", "collapse", "spoiler"]
  private static let pictures: Set<String> = ["figure", "image"]
  /// Directives that set text apart.
  private static let texts: Set<String> = [
    "margin", "sidebar", "topic", "epigraph", "pull-quote", "aside", "card", "tab-item",
  ]
  private static let longestName = 24

  init?(_ line: ArraySlice<UInt8>) {
    var words = line.trimmed
    while words.last == UInt8(ascii: ":") { words = words.dropLast().trimmed }
    if words.first == UInt8(ascii: "{") {
      guard let braces = AttributeWords(words) else { return nil }
      let rest = words.dropFirst(braces.length).trimmed
      if braces.areAttributes, rest.isEmpty { self.init(braces) } else { self.init(directive: braces, rest) }
      return
    }
    let name = words.prefix { isLetter($0) || $0 >= 0x80 || $0 == UInt8(ascii: "-") }
    guard name.count >= 2, name.count <= Self.longestName else { return nil }
    self.init(type: String(decoding: name, as: UTF8.self).lowercased())
    takeTitle(words.dropFirst(name.count))
  }

  private init(type: String) { self.type = type }

  /// Whether a directive of this name holds text, and not what a program reads.
  var isText: Bool {
    isInBraces && !hasClasses
      && (Self.directives.contains(type) || Self.folds.contains(type) || Self.texts.contains(type) || picture != nil)
  }

  /// What stands in it as Markdown: without the options of a directive, which stand between colons above its words.
  func body(_ bytes: [UInt8]) -> [UInt8] {
    guard isInBraces, !hasClasses else { return bytes }
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let rest = lines.drop { line in
      line.first == UInt8(ascii: ":") && line.dropFirst().first.map(isLetter) ?? false
        && line.dropFirst(2).contains(UInt8(ascii: ":"))
    }
    let words = Array(rest.joined(separator: [0x0A]))
    guard let picture else { return words }
    let options = lines.dropLast(rest.count)
    let alt = options.first { $0.starts(with: ":alt:".utf8) }.map { String(decoding: $0.dropFirst(5), as: UTF8.self) }
    return Array("![\(alt ?? "")](<\(picture)>)\n\n".utf8) + words
  }

  /// "{.callout-tip title="Mind it"}": the class that is a kind of callout says which.
  private init(_ attributes: AttributeWords) {
    let names = attributes.classes.map { $0.hasPrefix("callout-") ? String($0.dropFirst(8)) : $0 }
    let known = names.first { CalloutType(kind: $0) != nil }
    self.init(type: known ?? names.first ?? "")
    title = attributes.value("title")
    isPlain = known == nil && title == nil
    hasClasses = true
    isInBraces = true
  }

  /// "{admonition} Mind it", "{figure} oven.jpg"
  private init?(directive: AttributeWords, _ rest: ArraySlice<UInt8>) {
    guard directive.words.count == 1, let name = directive.words.first, name.count <= Self.longestName,
      name.allSatisfy({ isLetter($0) || $0 == UInt8(ascii: "-") })
    else { return nil }
    self.init(type: String(decoding: name, as: UTF8.self).lowercased())
    isInBraces = true
    let argument = String(decoding: rest, as: UTF8.self)
    let isKnown = Self.directives.contains(type) || Self.folds.contains(type)
    if Self.pictures.contains(type), !argument.isEmpty {
      picture = argument
      isPlain = true
    } else if isKnown || rest.contains(where: { isLetter($0) || $0 >= 0x80 }) {
      title = argument.isEmpty ? nil : argument
    } else {
      isPlain = true
    }
  }

  /// "Watch out", "[Watch out]", "[Watch out]{#bell}", "{title="Watch out"}"
  private mutating func takeTitle(_ rest: ArraySlice<UInt8>) {
    var rest = rest.trimmed
    if let open = rest.lastIndex(of: UInt8(ascii: "{")), let braces = AttributeWords(rest[open...]),
      open + braces.length == rest.endIndex, braces.areAttributes || braces.words.count == 1
    {
      title = braces.value("title")
      rest = rest[..<open].trimmed
    }
    if rest.first == UInt8(ascii: "["), let close = rest.firstIndex(of: UInt8(ascii: "]")) {
      rest = rest[(rest.startIndex + 1)..<close].trimmed
    }
    if !rest.isEmpty { title = String(decoding: rest, as: UTF8.self) }
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without white space at their ends.
  fileprivate var trimmed: ArraySlice<UInt8> {
    var slice = drop(while: isSpace)
    while let last = slice.last, isSpace(last) { slice = slice.dropLast() }
    return slice
  }
}
