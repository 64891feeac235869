import ArticleModel

/// Program text: its language above it, its lines below.
extension BlockPlanner {
  mutating func addCode(_ code: Code, in margin: Margin) {
    let origin = take(RichText(code.text))
    var margin = margin
    // Lines of programs are not to be broken: they may take what the window has beside the column.
    if margin.width == 0, let wide = options.wideMeasure, wide > options.measure { margin = Margin(measure: wide) }
    let inner = margin.indented(by: 2)
    if let language = code.language, !language.isEmpty {
      addRemark(CellWidth.showable(language), .note, in: inner)
    }
    let roles = CodeRoles(code.text, language: code.language)
    // Only a screen can be scrolled sideways.
    guard options.wideMeasure != nil else {
      return add(
        CodeLines(code.text, origin: origin, margin: inner, continuation: glyphs.continuation, roles: roles))
    }
    add(
      SidewaysCode(
        code.text, origin: origin, margin: inner, first: firstCodeColumn, marks: (glyphs.goesBefore, glyphs.goesOn),
        roles: roles))
  }
}
