import ArticleModel

/// Callouts, quotes and figures: what stands beside the text.
extension BlockPlanner {
  /// "▌ Did you know?  The text", the bar on every line; a long label stands on a line of its own.
  mutating func addCallout(_ callout: Callout, in margin: Margin, depth: Int) {
    let inner = margin.barred(glyphs.calloutBar, .calloutBar)
    let label = CellWidth.showable(callout.label)
    let width = CellWidth.of(label)
    if width > 0, width + 2 <= inner.textWidth / 2, label == callout.label {
      let origin = take(RichText(callout.label))
      let labelRun = TextRun(label, .calloutLabel, width: width, origin: origin)
      addFlow(callout.text, .body, in: inner, first: inner.runs + [labelRun, Margin.spaceRun(2)])
    } else {
      addFlow(RichText(callout.label), .calloutLabel, in: inner)
      addFlow(callout.text, .body, in: inner)
    }
    addNested(callout.blocks, after: Block(.paragraph(callout.text)), in: inner, depth: depth)
  }

  /// The quoted blocks after a bar, and below them who said it.
  mutating func addQuote(_ quote: Quote, in margin: Margin, depth: Int) {
    let inner = margin.barred(glyphs.quoteBar, .quoteBar)
    addNested(quote.blocks, after: nil, in: inner, depth: depth)
    if let attribution = quote.attribution {
      let dash = glyphs.dash + " "
      let marker = TextRun(dash, .attribution, width: CellWidth.of(dash))
      addHanging(attribution, .attribution, behind: marker, in: inner)
    }
  }

  /// "[Video] its title · its address", and the caption below.
  mutating func addMedia(_ media: Media, in margin: Margin) {
    let name = media.kind.rawValue
    let label = TextRun("[\(name.prefix(1).uppercased() + name.dropFirst())]", .note, width: name.utf8.count + 2)
    if let title = media.title, margin.textWidth >= 24 {
      addFlow(RichText(title), .body, in: margin, first: margin.runs + [label, Margin.spaceRun(1)])
    } else {
      addRemark(label.text, .note, in: margin)
      if let title = media.title { addFlow(RichText(title), .body, in: margin) }
    }
    if let url = media.url { addRemark(CellWidth.showable(url), .note, in: margin.indented(by: 2)) }
    if let caption = media.caption { addFlow(caption, .emphasis, in: margin) }
  }

  /// Who wrote a post and when, and the post below, a bar for each post it answers.
  mutating func addPost(_ post: Post, in margin: Margin, depth: Int) {
    var inner = margin
    for _ in 0..<min(post.depth, 8) where inner.textWidth > 24 { inner = inner.barred(glyphs.quoteBar, .quoteBar) }
    let byline = RichText(post.byline)
    if byline.isEmpty { pass(over: byline) } else { addFlow(byline, .byline, in: inner) }
    addNested(post.blocks, after: nil, in: inner, depth: depth)
  }

  /// "[Figure] what it shows", and the caption below.
  mutating func addFigure(_ figure: Figure, in margin: Margin) {
    let label = TextRun("[Figure]", .note, width: 8)
    if let alt = figure.alt, margin.textWidth >= 24 {
      addFlow(RichText(alt), .body, in: margin, first: margin.runs + [label, Margin.spaceRun(1)])
    } else {
      addRemark(label.text, .note, in: margin)
      if let alt = figure.alt { addFlow(RichText(alt), .body, in: margin) }
    }
    if let caption = figure.caption { addFlow(caption, .emphasis, in: margin) }
  }
}
