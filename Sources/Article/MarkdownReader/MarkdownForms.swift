import ArticleModel
import Recognizers
import UTF8Text

/// Finds what Markdown has no marks for in the ways people write it: terms, questions, callouts, attributions, captions.
enum MarkdownForms {
  private static let longestLabel = 60

  /// A list whose every item is a bold term, a colon, and what it means.
  ///
  ///     - **Delta**: land between arms   ►   definitions: Delta – land between arms
  static func definitions(_ items: [ListItem]) -> [Definition]? {
    var entries: [Definition] = []
    for item in items {
      guard item.blocks.isEmpty, let strong = item.text.leadingStrong else { return nil }
      var term = item.text.part(0..<strong.upperBound, without: .strong)
      var rest = item.text.part(strong.upperBound..<item.text.text.utf8.count)
      if rest.text.utf8.first == UInt8(ascii: ":") {
        rest = rest.part(1..<rest.text.utf8.count)
      } else if term.text.utf8.last == UInt8(ascii: ":") {
        term = term.part(0..<(term.text.utf8.count - 1))
      } else {
        return nil
      }
      entries.append(Definition(term: term, text: rest))
    }
    return entries.isEmpty ? nil : entries
  }

  /// A line with what it means on the lines below it, each behind a colon.
  ///
  ///     Delta              ►   definitions: Delta – Land between arms.
  ///     : Land between arms.
  static func definition(_ text: RichText, lines: Slice<UnsafeBufferPointer<UInt8>>) -> Definition? {
    let starts = lines.split(separator: 0x0A).map { $0.drop(while: isSpace) }
    guard starts.count >= 2, starts[0].first != UInt8(ascii: ":"), starts[0].count <= longestTerm,
      starts.dropFirst().allSatisfy({ $0.first == UInt8(ascii: ":") && $0.dropFirst().first.map(isSpace) == true })
    else { return nil }
    let bytes = Array(text.text.utf8)
    let colons = bytes.indices.filter { at in
      bytes[at] == UInt8(ascii: ":") && at > 0 && isSpace(bytes[at - 1]) && at + 1 < bytes.count
        && isSpace(bytes[at + 1])
    }
    guard colons.count == starts.count - 1 else { return nil }
    let parts = zip(colons, colons.dropFirst() + [bytes.count]).map { text.part(($0 + 1)..<$1) }
    return Definition(
      term: text.part(0..<colons[0]), text: parts.dropFirst().reduce(parts[0]) { $0.followed(by: $1) })
  }

  private static let longestTerm = 120

  /// A list whose every item is a bold question with its answer on the next line.
  ///
  ///     - **Who pays?**\          ►   faq: Who pays? – The insurer does.
  ///       The insurer does.
  static func questions(_ items: [ListItem]) -> [Question]? {
    var entries: [Question] = []
    for item in items {
      guard let strong = item.text.leadingStrong else { return nil }
      let question = item.text.part(0..<strong.upperBound, without: .strong)
      guard question.asks else { return nil }
      let rest = Array(item.text.text.utf8)[strong.upperBound...]
      guard rest.isEmpty || rest.first == 0x0A else { return nil }
      let answer = item.text.part(strong.upperBound..<item.text.text.utf8.count)
      entries.append(Question(question, answer: answer, blocks: item.blocks))
    }
    return entries.contains { !$0.answer.isEmpty || !$0.blocks.isEmpty } ? entries : nil
  }

  /// A quote, or the callout it is where it begins with a label.
  ///
  ///     > **Note:** bring a coat.      ►   callout "Note": bring a coat.
  ///     > Rain again. / > — Ada Moor   ►   quote: Rain again. – Ada Moor
  static func quote(_ blocks: [Block]) -> Block.Content {
    if case .paragraph(let text)? = blocks.first?.content, var callout = callout(text),
      blocks.count == 1 || text.text.hasPrefix("[!")
    {
      callout.blocks = Array(blocks.dropFirst())
      if callout.text.isEmpty, case .paragraph(let first)? = callout.blocks.first?.content {
        callout.text = first
        callout.blocks.removeFirst()
      }
      return .callout(callout)
    }
    if blocks.count >= 2, case .paragraph(let last) = blocks[blocks.count - 1].content, let name = attribution(last) {
      return .quote(Quote(blocks: Array(blocks.dropLast()), attribution: name))
    }
    return .quote(Quote(blocks: blocks))
  }

  private static func callout(_ text: RichText) -> Callout? {
    if text.text.hasPrefix("[!"), let end = text.text.utf8.firstIndex(of: UInt8(ascii: "]")) {
      let label = String(text.text[text.text.utf8.index(text.text.startIndex, offsetBy: 2)..<end])
      guard !label.isEmpty, label.utf8.count <= 20, label.utf8.allSatisfy({ isLetter($0) }) else { return nil }
      let rest = text.part((label.utf8.count + 3)..<text.text.utf8.count)
      let name = label.lowercased()
      return Callout(label: name.prefix(1).uppercased() + name.dropFirst(), rest, type: CalloutType(kind: name))
    }
    guard let strong = text.leadingStrong, strong.upperBound <= longestLabel else { return nil }
    var label = text.part(0..<strong.upperBound)
    var rest = text.part(strong.upperBound..<text.text.utf8.count)
    if rest.text.utf8.first == UInt8(ascii: ":") {
      rest = rest.part(1..<rest.text.utf8.count)
    } else if label.text.utf8.last == UInt8(ascii: ":") {
      label = label.part(0..<(label.text.utf8.count - 1))
    } else if !(label.text.last.map { "?!.…".contains($0) } ?? false) {
      return nil
    }
    return Callout(label: label.text, rest)
  }

  private static func attribution(_ text: RichText) -> RichText? {
    for dash in ["— ", "– ", "-- "] where text.text.hasPrefix(dash) {
      guard text.text.utf8.count <= 200 else { return nil }
      return text.part(dash.utf8.count..<text.text.utf8.count)
    }
    return nil
  }

  /// The blocks with each meaning that stands below its term, an empty line between them, made one with it.
  ///
  ///     Delta                      ►   definitions: Delta – Land between arms.
  ///
  ///     :   Land between arms.
  static func loose(_ blocks: [Block]) -> [Block] {
    var result: [Block] = []
    for block in blocks {
      guard case .paragraph(let text) = block.content, text.text.hasPrefix(": "), let above = result.last else {
        result.append(block)
        continue
      }
      let meaning = text.part(2..<text.text.utf8.count)
      let source = above.source.lowerBound..<max(above.source.lowerBound, block.source.upperBound)
      if case .definitions(var entries) = above.content, let last = entries.indices.last {
        entries[last].blocks.append(Block(.paragraph(meaning), source: block.source))
        result[result.count - 1] = Block(.definitions(entries), source: source)
      } else if case .paragraph(let term) = above.content, isTerm(term) {
        result[result.count - 1] = Block(.definitions([Definition(term: term, text: meaning)]), source: source)
      } else {
        result.append(block)
      }
    }
    return result
  }

  private static func isTerm(_ text: RichText) -> Bool {
    text.utf8Count <= longestTerm && !text.text.contains("\n")
      && !(text.text.last.map { ".!?:;。！？".contains($0) } ?? true)
  }

  /// The blocks with terms that stand one after another in one list.
  static func joined(_ blocks: [Block]) -> [Block] {
    var result: [Block] = []
    for block in blocks {
      if case .definitions(let more) = block.content, case .definitions(let entries)? = result.last?.content {
        let start = result[result.count - 1].source.lowerBound
        result[result.count - 1] = Block(
          .definitions(entries + more), source: start..<max(start, block.source.upperBound))
      } else {
        result.append(block)
      }
    }
    return result
  }

  /// The blocks with each line of emphasis right above a table made the table's name, and each line that says it is one, which may
  /// stand below.
  ///
  ///     Table: Heat by hour     : Heat by hour
  static func captioned(_ blocks: [Block]) -> [Block] {
    var result: [Block] = []
    for block in blocks {
      if case .table(var table) = block.content, table.caption == nil,
        case .paragraph(let text)? = result.last?.content,
        let caption = caption(text, isAbove: true)
      {
        table.caption = caption
        let source = (result.last?.source.lowerBound ?? 0)..<block.source.upperBound
        result[result.count - 1] = Block(.table(table), source: source)
      } else if case .paragraph(let text) = block.content, let above = result.last,
        case .table(var table) = above.content,
        table.caption == nil, let caption = caption(text, isAbove: false)
      {
        table.caption = caption
        result[result.count - 1] = Block(
          .table(table), source: above.source.lowerBound..<max(above.source.lowerBound, block.source.upperBound))
      } else {
        result.append(block)
      }
    }
    return result
  }

  private static func caption(_ text: RichText, isAbove: Bool) -> RichText? {
    if isAbove, text.spans.first == Span(0..<text.text.utf8.count, .emphasis) {
      return RichText(text.text, spans: Array(text.spans.dropFirst()))
    }
    guard let sign = ["Table: ", ": "].first(where: text.text.hasPrefix) else { return nil }
    return text.part(sign.utf8.count..<text.text.utf8.count)
  }
}

extension RichText {
  /// The text with another on the next line.
  fileprivate func followed(by other: RichText) -> RichText {
    let shift = text.utf8.count + 1
    return RichText(
      text + "\n" + other.text,
      spans: spans + other.spans.map { Span($0.range.lowerBound + shift..<$0.range.upperBound + shift, $0.style) })
  }

  /// The bold range it begins with.
  var leadingStrong: Range<Int>? {
    spans.first { $0.style == .strong && $0.range.lowerBound == 0 }?.range
  }

  /// Whether it ends as a question does.
  var asks: Bool { text.last.map { "?？؟".contains($0) } ?? false }

  /// A part of the text without white space at its ends; without a style that covers all of it, if one is named.
  func part(_ range: Range<Int>, without style: Span.Style? = nil) -> RichText {
    let bytes = Array(text.utf8)
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, isSpace(bytes[lower]) { lower += 1 }
    while upper > lower, isSpace(bytes[upper - 1]) { upper -= 1 }
    let kept = spans.compactMap { span -> Span? in
      let part = span.range.clamped(to: lower..<upper)
      guard !part.isEmpty, span.style != style || part != lower..<upper else { return nil }
      return Span((part.lowerBound - lower)..<(part.upperBound - lower), span.style)
    }
    return RichText(String(decoding: bytes[lower..<upper], as: UTF8.self), spans: kept)
  }
}

extension ListItem {
  /// Takes the box that its words begin with as its own: "☑ fill the lamp".
  mutating func takeBox() {
    let words = text
    guard let box = words.withUTF8({ BallotBox($0, at: 0, end: $0.count) }) else { return }
    isDone = box.isTicked
    let spans = words.spans.compactMap { span -> Span? in
      let range = max(0, span.range.lowerBound - box.length)..<max(0, span.range.upperBound - box.length)
      return range.isEmpty ? nil : Span(range, span.style)
    }
    text = RichText(String(decoding: words.text.utf8.dropFirst(box.length), as: UTF8.self), spans: spans)
  }
}
