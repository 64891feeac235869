internal import CCmarkGFM

/// Markdown that a page keeps in its scripts, as the HTML that those would make of it.
package enum MarkdownPage {
  /// The HTML of a text; nil where there is no memory for it, or it is too long.
  package static func html(of text: String) -> String? {
    guard text.utf8.count <= MarkdownReader.longest else { return nil }
    let guarded = MarkdownGuard(text.utf8)
    guard let tree = guarded.bytes.withUnsafeBufferPointer({ MarkdownTree($0) }) else { return nil }
    MarkdownFormulas.write(in: tree.root.pointer)
    guard let html = cmark_render_html(tree.root.pointer, CMARK_OPT_UNSAFE, nil) else { return nil }
    defer { cmark_get_default_mem_allocator().pointee.free(html) }
    return String(cString: html)
  }
}
