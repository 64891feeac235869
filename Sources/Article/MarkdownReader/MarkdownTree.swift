import ArticleModel
internal import CCmarkGFM
import TextDecoding

/// A text of Markdown, parsed by cmark-gfm with tables, task lists and footnotes.
///
/// The library's own extensions for bare addresses and struck-out text are left out: they take quadratic time, and change
/// what other threads are parsing. ``BareAddresses`` does the one; tildes stay where they stand.
final class MarkdownTree {
  private let document: OpaquePointer

  /// Registers the extensions, once for all threads.
  private static let isReady: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  /// Parses a text; nil if there is no memory for it.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard MarkdownTree.isReady, let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES) else { return nil }
    defer { cmark_parser_free(parser) }
    for name in ["table", "tasklist"] {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    text.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    guard let document = cmark_parser_finish(parser) else { return nil }
    self.document = document
    MarkdownFormulas.giveBack(to: document)
  }

  deinit { cmark_node_free(document) }

  /// The outermost node.
  var root: MarkdownNode { MarkdownNode(document) }
}

/// A node of a ``MarkdownTree``, valid as long as the tree is.
struct MarkdownNode {
  let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { self.pointer = pointer }

  var type: cmark_node_type { cmark_node_get_type(pointer) }
  var isTable: Bool { lectern_is_table(pointer) }
  var first: MarkdownNode? { cmark_node_first_child(pointer).map(MarkdownNode.init) }
  var next: MarkdownNode? { cmark_node_next(pointer).map(MarkdownNode.init) }

  /// The nodes in it, in order.
  var children: Children { Children(next: first) }

  /// Its own text: of code, of a piece of text, of HTML.
  var literal: UnsafeBufferPointer<UInt8> { MarkdownNode.buffer(cmark_node_get_literal(pointer)) }
  /// The address of a link or picture.
  var url: String { PageText.line(MarkdownNode.buffer(cmark_node_get_url(pointer))) }
  /// The title of a link or picture.
  var title: String { PageText.line(MarkdownNode.buffer(cmark_node_get_title(pointer))) }
  /// What stands after the fence of a block of code.
  var info: String { PageText.line(MarkdownNode.buffer(cmark_node_get_fence_info(pointer))) }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isOrdered: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
  /// Whether a task is done; nil for items that are none.
  var isDone: Bool? { lectern_is_task(pointer) ? cmark_gfm_extensions_get_tasklist_item_checked(pointer) : nil }
  var isHeaderRow: Bool { cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }

  /// How the columns of a table are set.
  var alignments: [Table.Alignment?] {
    let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard count > 0, let letters = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return (0..<count).map { column in
      switch letters[column] {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: nil
      }
    }
  }

  /// The first and last line, counted from 0, and the columns in them, counted from 0, the last one past the end.
  var lines: (first: Int, last: Int) {
    (Int(cmark_node_get_start_line(pointer)) - 1, Int(cmark_node_get_end_line(pointer)) - 1)
  }
  var columns: (first: Int, end: Int) {
    (Int(cmark_node_get_start_column(pointer)) - 1, Int(cmark_node_get_end_column(pointer)))
  }

  private static func buffer(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
    let count = strlen(text)
    return UnsafeRawBufferPointer(start: text, count: count).assumingMemoryBound(to: UInt8.self)
  }

  /// The nodes within another.
  struct Children: Sequence, IteratorProtocol {
    fileprivate var upcoming: MarkdownNode?

    fileprivate init(next: MarkdownNode?) { upcoming = next }

    mutating func next() -> MarkdownNode? {
      defer { upcoming = upcoming?.next }
      return upcoming
    }
  }
}
