import ArticleModel
internal import CCmarkGFM
import UTF8Text

/// What stands behind the fence of a block of code: its language, and what else is said of it.
///
///     ```js title="bell.js"   ►   js; title="bell.js" is kept among what was removed
enum FenceInfo {
  /// The language; nil where none is named.
  static func language(of info: String) -> String? {
    if info.hasPrefix("{") { return languageInBraces(info) }
    let name = info.prefix { !" {,:".contains($0) }
    return name.isEmpty ? nil : String(name)
  }

  /// "{r setup, echo=FALSE}", "{.python .numberLines}", "{code-block} python"
  private static func languageInBraces(_ info: String) -> String? {
    guard let braces = AttributeWords(Array(info.utf8)[...]), let first = braces.words.first else { return nil }
    var name = String(decoding: first, as: UTF8.self)
    if codes.contains(name) {
      name = String(decoding: info.utf8.dropFirst(braces.length), as: UTF8.self)
      name = String(name.drop { $0 == " " }.prefix { $0 != " " })
    } else if name.first == "." || name.first == "=" {
      name.removeFirst()
    }
    if name.last == "," { name.removeLast() }
    return !name.isEmpty && name.utf8.allSatisfy { isLetter($0) || isDigit($0) || "-+#".utf8.contains($0) } ? name : nil
  }

  /// Directives that hold code.
  private static let codes: Set<String> = ["code", "code-block", "code-cell", "sourcecode"]

  /// What stands behind the languages of all fences.
  static func rests(in tree: MarkdownTree, _ places: MarkdownPlaces) -> [Removal] {
    var rests: [Removal] = []
    let iterator = cmark_iter_new(tree.root.pointer)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return rests }
      guard event == CMARK_EVENT_ENTER, let pointer = cmark_iter_get_node(iterator) else { continue }
      let node = MarkdownNode(pointer)
      guard node.type == CMARK_NODE_CODE_BLOCK, lectern_is_fenced(node.pointer) else { continue }
      let info = node.info
      if info.hasPrefix("{"), AdmonitionHead(Array(info.utf8)[...])?.isText ?? false { continue }
      let language = language(of: info) ?? ""
      let rest = info.hasPrefix("{") ? info[...] : info.dropFirst(language.count).drop { $0 == " " }
      if rest == "{\(language)}" { continue }
      guard !rest.isEmpty, node.lines.first >= 0, node.lines.first < places.lineCount else { continue }
      rests.append(Removal(.metadata, words: RichText(String(rest)), source: places.line(node.lines.first)))
    }
  }
}
