import ArticleModel
import Fragments
import TextRepair

/// Blocks that only mark-up gives: terms with their meanings, pictures, tables with names.
extension BlockAssembler {
  /// Terms and meanings: a meaning without a term is a paragraph.
  ///
  ///     [Delta: term] [Land between arms.: meaning]   ►   definitions: Delta – Land between arms.
  mutating func appendTerms() {
    let start = index
    var entries: [Definition] = []
    while index < limit {
      if draft.roles[index] == .term, !entries.isEmpty, let end = endOfInner(index, since: start) {
        entries[entries.count - 1].blocks += nested(upTo: end)
      } else if draft.roles[index] == .term {
        appendTerm(to: &entries, isFirst: index == start || draft.roles[index - 1] != .term)
      } else if index > start, resumes(index) {
        break
      } else if let entry = entryElement(index), !entries.isEmpty, isShort(entry) {
        appendMeaning(of: entry, to: &entries[entries.count - 1])
      } else if draft.roles[index] == .meaning, !entries.isEmpty {
        say(by: " ", in: &entries[entries.count - 1])
      } else {
        break
      }
    }
    if entries.isEmpty {
      appendParagraph()
    } else {
      blocks.append(Block(.definitions(entries), source: source(start..<index)))
    }
  }

  /// Where the meaning ends in which a term stands that is explained within what is said of another one; nil if it is none, or if so much
  /// stands there that it is a text of its own.
  private func endOfInner(_ index: Int, since start: Int) -> Int? {
    guard
      let meaning = draft.places(around: index, most: 12).first(where: { draft.page.elements[$0].tag == .dd }),
      case let inside = draft.page.elements[meaning].fragments, !inside.contains(draft.fragments.place(start))
    else { return nil }
    let end =
      (index..<min(limit, index + BlockAssembler.mostInner + 1))
      .first { !inside.contains(draft.fragments.place($0)) || draft.roles[$0] == .heading }
      ?? min(limit, index + BlockAssembler.mostInner + 1)
    let isWhole = end == limit || !inside.contains(draft.fragments.place(end))
    return isWhole ? end : nil
  }

  private static let mostInner = 24

  /// Whether a fragment goes on with a meaning behind the terms within it: it says nothing of the last of those.
  private func resumes(_ index: Int) -> Bool {
    guard let entry = entryElement(index), let last = entryElement(index - 1), last != entry else { return false }
    return draft.page.elements[Int(entry)].fragments.contains(draft.fragments.place(index - 1))
  }

  /// A term; several that are explained together are one.
  private mutating func appendTerm(to entries: inout [Definition], isFirst: Bool) {
    let term = wholeText(index, .term)
    if isFirst || entries.isEmpty {
      entries.append(Definition(term: term, text: ""))
    } else {
      entries[entries.count - 1].term = entries[entries.count - 1].term.joined(with: term, by: ", ")
    }
    index += 1
  }

  /// The meaning that stands in an element: its paragraphs, each on a line of its own, and lists and code below them.
  private mutating func appendMeaning(of entry: Int32, to definition: inout Definition) {
    let end = endOfMeaning(entry)
    while index < end {
      if draft.roles[index] == .meaning {
        say(by: "\n", in: &definition)
      } else {
        var next = index
        while next < end, draft.roles[next] != .meaning { next += 1 }
        definition.blocks += nested(upTo: next)
      }
    }
  }

  /// Adds a paragraph to a meaning: beside its term, or behind the list or code that stands there already.
  private mutating func say(by sign: String, in definition: inout Definition) {
    let text = wholeText(index, .prose)
    if definition.blocks.isEmpty {
      definition.text = definition.text.joined(with: text, by: sign)
    } else {
      definition.blocks.append(Block(.paragraph(text), source: draft.fragments[index].source))
    }
    index += 1
  }

  /// Where a meaning ends, or where it is longer than one that stands beside its term.
  private func endOfMeaning(_ entry: Int32) -> Int {
    var end = index
    let last = min(limit, index + BlockAssembler.mostParts + 1)
    while end < last, draft.roles[end] != .term, entryElement(end) == entry { end += 1 }
    return end
  }

  /// Whether a meaning is short enough to stand beside its term: the documentation of a function is a text of its own.
  private func isShort(_ entry: Int32) -> Bool {
    let end = endOfMeaning(entry)
    return end - index <= BlockAssembler.mostParts
      && (end == limit || draft.roles[end] != .term || !isWithinMeaning(end, entry))
      && !(index..<end).contains { draft.roles[$0] == .heading }
  }

  /// Whether a fragment stands in a meaning, however deep.
  private func isWithinMeaning(_ index: Int, _ entry: Int32) -> Bool {
    guard let own = draft.elementPlace(of: index) else { return false }
    return own >= entry && draft.page.elements[Int(entry)].fragments.contains(draft.fragments.place(index))
  }

  private static let mostParts = 12

  /// The element of the meaning that a fragment stands in.
  private func entryElement(_ index: Int) -> Int32? {
    if draft.roles[index] == .meaning {
      guard draft.fragments[index].form != .meaning, let own = draft.elementPlace(of: index) else {
        return draft.fragments[index].group
      }
      return Int32(own)
    }
    for place in draft.places(around: index, most: 12) {
      switch draft.page.elements[place].tag {
      case .dd: return Int32(place)
      case .dt, .dl: return nil
      default: continue
      }
    }
    return nil
  }

  mutating func appendMarkedFigure() {
    let fragment = draft.fragments[index]
    if goesOnWithCaption(index) { return appendToCaption() }
    var figure = texts.list.figures[fragment.group] ?? Figure()
    if !fragment.text.isEmpty {
      let caption = texts.list.captioned[fragment.group] == .quote ? text(index, .prose) : wholeText(index, .prose)
      if figure.url == nil, figure.alt == nil {
        let kind = texts.list.captioned[fragment.group] ?? .picture
        if giveCaption(caption, of: kind) {
          blocks[blocks.count - 1].source =
            blocks[blocks.count - 1].source
            .lowerBound..<max(
              blocks[blocks.count - 1].source.upperBound, fragment.source.upperBound)
          index += 1
          return
        }
        if kind != .picture { return appendParagraph() }
      }
      figure.caption = caption
    }
    append(.figure(figure), index..<(index + 1))
  }

  /// Whether a fragment is a further paragraph of the caption that the one before it began.
  private func goesOnWithCaption(_ index: Int) -> Bool {
    guard index > 0, draft.roles[index - 1] == .figure, !draft.fragments[index - 1].text.isEmpty,
      !draft.fragments[index].text.isEmpty
    else { return false }
    let places = (draft.fragments.place(index - 1), draft.fragments.place(index))
    return draft.places(around: index, most: 8).contains { place in
      let element = draft.page.elements[place]
      return element.tag == .figcaption && element.fragments.contains(places.0)
        && element.fragments.contains(places.1)
    }
  }

  /// Adds a paragraph to the caption of what stands before it.
  private mutating func appendToCaption() {
    guard let last = blocks.last, let content = last.content.saying(more: wholeText(index, .prose)) else {
      return appendParagraph()
    }
    let end = max(last.source.upperBound, draft.fragments[index].source.upperBound)
    blocks[blocks.count - 1] = Block(content, source: last.source.lowerBound..<end)
    index += 1
  }

  /// A table with its name, or a paragraph where no row is left of the table.
  mutating func appendNamedTable() {
    let group = draft.fragments[index].group
    let next = index + 1
    guard next < limit, draft.roles[next] == .row || draft.roles[next] == .headerRow,
      draft.fragments[next].group == group
    else { return appendParagraph() }
    let name = wholeText(index, .cell)
    index = next
    appendMarkedTable()
    if case .table(var table) = blocks[blocks.count - 1].content {
      table.caption = name
      blocks[blocks.count - 1].content = .table(table)
    }
  }
}

extension Block.Content {
  /// What a block is with another paragraph in its caption; nil where it has none.
  fileprivate func saying(more text: RichText) -> Block.Content? {
    switch self {
    case .figure(var figure):
      figure.caption = figure.caption?.joined(with: text)
      return figure.caption == nil ? nil : .figure(figure)
    case .media(var media):
      media.caption = media.caption?.joined(with: text)
      return media.caption == nil ? nil : .media(media)
    case .table(var table):
      table.caption = table.caption?.joined(with: text)
      return table.caption == nil ? nil : .table(table)
    case .quote(var quote):
      quote.attribution = quote.attribution?.joined(with: text)
      return quote.attribution == nil ? nil : .quote(quote)
    default: return nil
    }
  }
}

extension RichText {
  /// The text with another after it, a space between them.
  func joined(with other: RichText, by sign: String = " ") -> RichText {
    if isEmpty { return other }
    let shift = text.utf8.count + sign.utf8.count
    let moved = other.spans.map {
      Span(($0.range.lowerBound + shift)..<($0.range.upperBound + shift), $0.style)
    }
    return RichText(text + sign + other.text, spans: spans + moved)
  }
}
