import ArticleModel
internal import CCmarkGFM

/// What stands behind the fence of a block of code: its language, and what else is said of it.
///
///     ```js title="bell.js"   ►   js; title="bell.js" is kept among what was removed
enum FenceInfo {
  /// The language; nil where none is named.
  static func language(of info: String) -> String? {
    let name = info.prefix { !" {,:".contains($0) }
    return name.isEmpty ? nil : String(name)
  }

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
      let rest = info.dropFirst(language(of: info)?.count ?? 0).drop { $0 == " " }
      guard !rest.isEmpty, node.lines.first >= 0, node.lines.first < places.lineCount else { continue }
      rests.append(Removal(.metadata, words: RichText(String(rest)), source: places.line(node.lines.first)))
    }
  }
}
