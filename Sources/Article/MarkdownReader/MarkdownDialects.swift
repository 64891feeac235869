import ArticleModel
internal import CCmarkGFM
import Recognizers
import UTF8Text

/// Blocks that single dialects of Markdown have: callouts with titles, directives between fences, blocks of lines, meanings of several
/// paragraphs.
extension MarkdownBlocks {
  // MARK: Callouts

  /// A quotation that begins with a kind in brackets and a title behind it, as programs for notes write callouts.
  ///
  ///     > [!info]- What a weir is        ►   callout "What a weir is": A wall in the river.
  ///     > A wall in the river.
  func titledCallout(_ source: Range<Int>) -> Block? {
    guard depth < Self.deepest, source.count > 6, text[source.lowerBound] == UInt8(ascii: ">") else { return nil }
    let lines = text[source].split(separator: 0x0A, omittingEmptySubsequences: false).map(Self.unquoted)
    guard let head = lines.first, head.starts(with: "[!".utf8), let close = head.firstIndex(of: UInt8(ascii: "]")),
      case let kind = head[(head.startIndex + 2)..<close], !kind.isEmpty, kind.count <= 20, kind.allSatisfy(isLetter)
    else { return nil }
    var title = head[(close + 1)...]
    if let sign = title.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { title = title.dropFirst() }
    title = title.drop { isSpace($0) }
    guard !title.isEmpty else { return nil }
    let type = String(decoding: kind, as: UTF8.self).lowercased()
    let body = Array(lines.dropFirst().joined(separator: [0x0A]))
    return callout(title: plain(Array(title), source), type: type, inner(body, source), source)
  }

  /// A line of a quotation without its sign.
  private static func unquoted(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>> {
    let rest = line.drop { $0 == 0x20 }
    guard rest.first == UInt8(ascii: ">") else { return line }
    return rest.dropFirst().first == 0x20 ? rest.dropFirst(2) : rest.dropFirst()
  }

  /// The words of a line of Markdown.
  private func plain(_ line: [UInt8], _ source: Range<Int>) -> String {
    if case .paragraph(let text)? = inner(line, source).first?.content { return text.text }
    return String(decoding: line, as: UTF8.self)
  }

  private func callout(title: String, type: String, _ blocks: [Block], _ source: Range<Int>) -> Block {
    var callout = Callout(label: title, "", type: CalloutType(kind: type))
    var blocks = blocks
    if case .paragraph(let first)? = blocks.first?.content {
      callout.text = first
      blocks.removeFirst()
    }
    callout.blocks = blocks
    return Block(.callout(callout), source: source)
  }

  /// A block of code whose language is the name of an admonition in braces: a directive.
  ///
  ///     ```{warning}                  ►   callout "Warning": Never run it dry.
  ///     Never run it dry.
  ///     ```
  func fencedCallout(_ node: MarkdownNode, _ source: Range<Int>) -> [Block]? {
    guard depth < Self.deepest, lectern_is_fenced(node.pointer), node.info.hasPrefix("{"),
      let head = AdmonitionHead(Array(node.info.utf8)[...]), head.isText
    else { return nil }
    let body = head.body(places.restored(node.literal, of: node, isFenced: true))
    return admonition(
      MarkdownAdmonitions.Found(
        label: MarkdownAdmonitions.label(head), type: head.type, isFold: AdmonitionHead.folds.contains(head.type),
        isPlain: head.isPlain, inner: body, source: source))
  }

  // MARK: Lines

  /// The lines of a paragraph that begin as questions and answers do, each with those below it a paragraph; nil where the paragraph is
  /// not made of several.
  func labelledLines(_ block: Block) -> [Block]? {
    guard case .paragraph(let words) = block.content, words.withUTF8({ QuestionLabels.mayBegin($0, 0..<$0.count) })
    else { return nil }
    var starts: [Int] = []
    var at = block.source.lowerBound
    while at < block.source.upperBound {
      let end = text[at..<block.source.upperBound].firstIndex(of: 0x0A) ?? block.source.upperBound
      let bare = text[at..<end].prefix(Self.longestLabel).filter { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "_") }
      if starts.isEmpty || bare.withUnsafeBufferPointer({ QuestionLabels.mayBegin($0, 0..<$0.count) }) {
        starts.append(at)
      }
      at = end + 1
    }
    guard (2...Self.mostLabels).contains(starts.count) else { return nil }
    var blocks: [Block] = []
    for (start, end) in zip(starts, starts.dropFirst() + [block.source.upperBound]) {
      var lines = (start..<end).trimmed(in: text)
      if lines.upperBound < end, text[lines].last == UInt8(ascii: "\\") { lines = lines.dropLast() }
      blocks += inner(Array(text[lines]), lines)
    }
    // A link may need what stands elsewhere in the text.
    let areWhole = blocks.count == starts.count && Self.words(of: blocks) == Self.words(of: [block])
    return areWhole ? blocks : nil
  }

  private static let longestLabel = 80
  /// A paragraph with more labels than these asks nothing.
  private static let mostLabels = 60

  /// The bytes of paragraphs without white space.
  private static func words(of blocks: [Block]) -> [UInt8] {
    blocks.flatMap { block -> [UInt8] in
      guard case .paragraph(let text) = block.content else { return [] }
      return text.withUTF8 { $0.filter { !isSpace($0) } }
    }
  }

  /// Lines that begin with a bar stay lines, set in as far as they are behind it.
  ///
  ///     | The eel went down      ►   The eel went down
  ///     |   to the sea                 to the sea
  func lineBlock(_ source: Range<Int>) -> [Block]? {
    guard depth < Self.deepest, text[source.lowerBound] == UInt8(ascii: "|") else { return nil }
    let lines = text[source].split(separator: 0x0A)
    let areAll = lines.allSatisfy { line in
      line.first == UInt8(ascii: "|") && (line.count == 1 || line.dropFirst().first == 0x20)
        && (line.count == 1 || line.last { !isSpace($0) } != UInt8(ascii: "|"))
    }
    guard lines.count >= 2, areAll else { return nil }
    var written: [UInt8] = []
    for (place, line) in lines.enumerated() {
      let rest = line.dropFirst(2)
      let indent = rest.prefix { $0 == 0x20 }.count
      for _ in 0..<indent { written += "&nbsp;".utf8 }
      written += rest.dropFirst(indent)
      if place + 1 < lines.count { written += "\\\n".utf8 }
    }
    return inner(written, source)
  }

  // MARK: Meanings

  /// What is set in below a meaning belongs to it, and is no code.
  func continueMeaning(_ node: MarkdownNode, _ blocks: inout [Block]) -> Bool {
    guard depth < Self.deepest, !lectern_is_fenced(node.pointer),
      case .definitions(var entries)? = blocks.last?.content, let last = entries.indices.last
    else { return false }
    let source = places.source(node)
    entries[last].blocks += inner(places.restored(node.literal, of: node, isFenced: false), source)
    let start = blocks[blocks.count - 1].source.lowerBound
    blocks[blocks.count - 1] = Block(.definitions(entries), source: start..<max(start, source.upperBound))
    return true
  }
}
