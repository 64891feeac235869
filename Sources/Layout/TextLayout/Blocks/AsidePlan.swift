public import ArticleModel

/// Callouts, quotes and figures: what stands beside the text.
extension BlockPlanner {
  /// "▌ Did you know?  The text", the bar on every line; a long label stands on a line of its own. Before the label of a kind
  /// that is told apart stands its sign: "▌ ! Warning  The text".
  mutating func addCallout(_ callout: Callout, in margin: Margin, depth: Int) {
    let role = callout.type.map { TextRole.ofCallout($0) }
    let inner = margin.barred(glyphs.calloutBar, role ?? .calloutBar)
    let label = CellWidth.showable(callout.label)
    let width = CellWidth.of(label)
    let sign = callout.type.flatMap { glyphs.callouts[$0] }.map { TextRun($0 + " ", role ?? .calloutLabel, width: 2) }
    let signs = sign.map { [$0] } ?? []
    if callout.label.isEmpty, callout.text.isEmpty {
      // Without words of its own the kind is named, so that its sign does not stand alone.
      if let type = callout.type {
        let name = type.rawValue.prefix(1).uppercased() + type.rawValue.dropFirst()
        addRemark(signs.map(\.text).joined() + name, role ?? .calloutLabel, in: inner)
      }
      pass(over: RichText(""))
      pass(over: callout.text)
      return addNested(callout.blocks, after: nil, in: inner, depth: depth)
    }
    if width > 0, width + 2 + 2 * signs.count <= inner.textWidth / 2, label == callout.label {
      let origin = take(RichText(callout.label))
      let labelRun = TextRun(label, role ?? .calloutLabel, width: width, origin: origin)
      addFlow(callout.text, .body, in: inner, first: inner.runs + signs + [labelRun, Margin.spaceRun(2)])
    } else if callout.label.isEmpty {
      pass(over: RichText(callout.label))
      addFlow(callout.text, .body, in: inner, first: sign.map { inner.runs + [$0] })
    } else {
      addFlow(RichText(callout.label), role ?? .calloutLabel, in: inner, first: sign.map { inner.runs + [$0] })
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

  /// "[Video] its title · its server", and the caption below.
  mutating func addMedia(_ media: Media, in margin: Margin, isOpenable: Bool) {
    let name = media.kind.rawValue
    let label = TextRun("[\(name.prefix(1).uppercased() + name.dropFirst())]", .note, width: name.utf8.count + 2)
    let target: LaidLine.Target? = isOpenable ? .media : nil
    if let title = media.title, margin.textWidth >= 24 {
      addFlow(RichText(title), .body, in: margin, first: margin.runs + [label, Margin.spaceRun(1)], target: target)
      if let url = media.url { addRemark(address(url), .note, in: margin.indented(by: 2)) }
    } else if let title = media.title {
      addRemark(label.text, .note, in: margin, target: target)
      addFlow(RichText(title), .body, in: margin)
    } else {
      let place = media.url.map { " " + address($0) } ?? ""
      addRemark(label.text + place, .note, in: margin, target: target)
    }
    if let caption = media.caption { addFlow(caption, .emphasis, in: margin) }
  }

  /// An address without what every one has.
  private func address(_ url: String) -> String {
    let shown = CellWidth.showable(url)
    for start in ["https://", "http://"] where shown.hasPrefix(start) { return String(shown.dropFirst(start.count)) }
    return shown
  }

  /// Who wrote a post and when, and the post below, a bar for each post it answers:
  ///
  ///     Ann Field · 3 May, 14:10
  ///     The gauge froze in March.
  ///     │ Ben Moor · 3 May, 15:02
  ///     │ Mine did too.
  mutating func addPost(_ post: Post, in margin: Margin, depth: Int, folds: BlockFolds?) {
    var inner = margin
    for _ in 0..<min(post.depth, 8) where inner.textWidth > 24 { inner = inner.barred(glyphs.quoteBar, .quoteBar) }
    let byline = RichText(post.byline)
    let target: LaidLine.Target? = folds == nil ? nil : .post
    if let answers = folds?.foldedAnswers {
      let count = answers == 1 ? "1 answer" : "\(answers) answers"
      let marker = TextRun(glyphs.closed + " ", .foldMarker, width: 2)
      let more = answers > 0 ? " \(glyphs.separator) \(count)" : ""
      let origin = take(byline)
      let name = byline.isEmpty ? "a post" : byline.text
      sources.append(
        FlowLines(
          RichText(CellWidth.showable(name) + more), .byline, origin: byline.isEmpty || !more.isEmpty ? nil : origin,
          margin: inner, first: inner.runs + [marker], target: target))
      return pass(over: post.blocks)
    }
    if byline.isEmpty { pass(over: byline) } else { addFlow(byline, .postByline, in: inner, target: target) }
    addNested(post.blocks, after: nil, in: inner, depth: depth)
  }

  /// "[Figure] what it shows", and the caption below; the name of its file, where nothing else says what it is.
  mutating func addFigure(_ figure: Figure, in margin: Margin, isOpenable: Bool) {
    let target: LaidLine.Target? = isOpenable && figure.url != nil ? .media : nil
    let label = TextRun("[Figure]", .note, width: 8)
    if let alt = figure.alt, margin.textWidth >= 24 {
      addFlow(RichText(alt), .body, in: margin, first: margin.runs + [label, Margin.spaceRun(1)], target: target)
    } else {
      let name = figure.alt == nil && figure.caption == nil ? figure.fileName.map { CellWidth.showable($0) } : nil
      addRemark(label.text + (name.map { " " + $0 } ?? ""), .note, in: margin, target: target)
      if let alt = figure.alt { addFlow(RichText(alt), .body, in: margin) }
    }
    if let caption = figure.caption { addFlow(caption, .emphasis, in: margin) }
  }
}

extension TextRole {
  /// The role of the bar and the label of a kind of callout.
  static func ofCallout(_ type: CalloutType) -> TextRole {
    switch type {
    case .note: .noteCallout
    case .tip: .tipCallout
    case .important: .importantCallout
    case .warning: .calloutLabel
    case .caution: .cautionCallout
    }
  }
}

extension Figure {
  /// The name of the picture's file: the last part of its address's path. Nil where there is none, or where the address is the picture
  /// itself.
  public var fileName: String? {
    guard let url, !url.hasPrefix("data:") else { return nil }
    var path = url.prefix { $0 != "?" && $0 != "#" }
    let isWhole = path.hasPrefix("http://") || path.hasPrefix("https://")
    if isWhole, let scheme = path.firstIndex(of: "/") { path = path[path.index(scheme, offsetBy: 2)...] }
    let slash = path.lastIndex(of: "/")
    let name = slash.map { path[path.index(after: $0)...] } ?? (isWhole ? "" : path)
    return name.isEmpty ? nil : String(name.prefix(60))
  }
}
