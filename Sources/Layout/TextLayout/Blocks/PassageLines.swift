public import ArticleModel

/// What is shown where passages were left out of an article. Every passage of the place stands here, shown or not, so that
/// its words are found at the same offsets either way.
public enum PassageLines: Sendable {
  /// A line of the program's own.
  case line(String, LaidLine.Target?)
  /// A passage that is not shown.
  case hidden(RichText)
  /// A passage that is looked at, and why it was left out.
  case leftOut(RichText, reason: String, LaidLine.Target)
  /// A passage that the reader has put back into the article.
  case putBack(RichText, LaidLine.Target)
}

extension BlockPlanner {
  /// The sources of the lines of passages:
  ///
  ///     ⋯ 2 passages left out here ── Enter hides them
  ///     ┊ related links: Five more ways to measure rain
  ///     ┊ newsletter: Get the tables by mail.
  static func sources(of passages: [PassageLines], options: LayoutOptions) -> [any LineSource] {
    var planner = BlockPlanner(options: options)
    let margin = Margin(measure: options.measure)
    let barred = margin.barred(planner.glyphs.leftOutBar, .gap)
    for (index, passage) in passages.enumerated() {
      switch passage {
      case .line(let text, let target): planner.addRemark(text, .gap, in: margin, target: target)
      case .hidden(let text): planner.pass(over: text)
      case .leftOut(let text, let reason, let target):
        let label = reason + ": "
        let width = CellWidth.of(label)
        if width <= barred.textWidth / 2 {
          let first = barred.runs + [TextRun(label, .gap, width: width)]
          planner.addFlow(text, .leftOut, in: barred, first: first, target: target)
        } else {
          planner.addRemark(reason + ":", .gap, in: barred, target: target)
          planner.addFlow(text, .leftOut, in: barred)
        }
      case .putBack(let text, let target):
        if index > 0 { planner.add(blankLine: margin) }
        planner.addFlow(text, .body, in: margin, target: target)
      }
    }
    return planner.sources
  }
}
