import ArticleModel
import TextLayout

/// Setting plain text in lines for panels.
package enum WrappedText {
  /// Text wrapped by words, as a paragraph of an article is.
  package static func lines(_ text: String, _ role: ScreenRole, width: Int, indent: Int = 0) -> [ScreenLine] {
    let measure = width - indent
    let set = BlockLayout(options: LayoutOptions(measure: measure)).lines(of: Block(.paragraph(RichText(text))))
    return set.map { ScreenLine($0).painted(role).indented(by: indent) }
  }

  /// A line of source cut wherever it reaches the width, its blanks kept. An empty line stays a line.
  package static func sourceLines(_ text: String, _ role: ScreenRole, width: Int) -> [ScreenLine] {
    var rest = ScreenLine(text, role)
    var lines: [ScreenLine] = []
    repeat {
      let head = rest.cut(to: max(2, width))
      lines.append(head)
      rest = rest.dropping(head.width)
    } while rest.width > 0
    return lines
  }
}
