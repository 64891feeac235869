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
  /// Who wrote a comment that is looked at, and how deep below others it stands.
  case commenter(String, depth: Int)
  /// What a comment says.
  case comment(RichText, depth: Int, LaidLine.Target)
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
      case .commenter(let byline, let depth):
        planner.add(blankLine: margin)
        planner.addRemark(byline, .postByline, in: planner.margin(ofComment: depth, in: margin), target: nil)
      case .comment(let text, let depth, let target):
        planner.addFlow(text, .leftOut, in: planner.margin(ofComment: depth, in: margin), target: target)
      case .putBack(let text, let target):
        if index > 0 { planner.add(blankLine: margin) }
        planner.addFlow(text, .body, in: margin, target: target)
      }
    }
    return planner.sources
  }

  /// A bar for each comment that a comment stands below.
  private func margin(ofComment depth: Int, in margin: Margin) -> Margin {
    var inner = margin.barred(glyphs.leftOutBar, .gap)
    for _ in 0..<min(depth, 8) where inner.textWidth > 24 { inner = inner.barred(glyphs.quoteBar, .quoteBar) }
    return inner
  }
}
