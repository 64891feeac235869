import ArticleModel
import Fragments
import Recognizers
import TextRepair
import UTF8Text

/// The folds and callouts of an article that are still to be assembled.
struct PendingBoxes {
  private let all: [(box: FragmentBox, range: Range<Int>)]
  private var next = 0

  /// What stands in as many boxes is left where it is, since each level asks for stack, here and wherever blocks are gone through.
  private static let deepest = 20

  /// Those that hold any content of a draft.
  init(_ boxes: [FragmentBox], _ draft: Draft) {
    var ends: [Int] = []
    all = PendingBoxes.placed(boxes, draft).filter { box, range in
      while let end = ends.last, end <= range.lowerBound { ends.removeLast() }
      guard ends.count < PendingBoxes.deepest || box.kind == .post else { return false }
      ends.append(range.upperBound)
      return true
    }
  }

  /// The boxes with what of a draft they hold, the outer before the inner: what one of them begins with may have been taken out.
  private static func placed(_ boxes: [FragmentBox], _ draft: Draft) -> [(box: FragmentBox, range: Range<Int>)] {
    var placed = boxes.enumerated().map { number, box in
      let range =
        draft.fragments.count(before: box.range.lowerBound)..<draft.fragments.count(before: box.range.upperBound)
      return (number: number, box: box, range: range)
    }
    placed.removeAll { $0.range.isEmpty }
    placed.sort {
      ($0.range.lowerBound, $1.range.upperBound, $0.box.kind == .post ? 0 : 1, $0.number)
        < ($1.range.lowerBound, $0.range.upperBound, $1.box.kind == .post ? 0 : 1, $1.number)
    }
    return placed.map { ($0.box, $0.range) }
  }

  /// The fragments of the fold or callout that begins at one.
  func range(at index: Int) -> Range<Int>? {
    let place = all.firstSortedIndex { $0.range.lowerBound >= index }
    guard place < all.count, all[place].range.lowerBound == index else { return nil }
    switch all[place].box.kind {
    case .fold, .callout, .quote: return all[place].range
    case .post: return nil
    }
  }

  /// The next box that begins at a fragment.
  mutating func take(at index: Int) -> (box: FragmentBox, range: Range<Int>)? {
    while next < all.count, all[next].range.lowerBound < index { next += 1 }
    guard next < all.count, all[next].range.lowerBound == index else { return nil }
    next += 1
    return all[next - 1]
  }
}

/// Folds and callouts, with all they hold.
///
///     <details><summary>More</summary><p>It rained.</p></details>            ►  fold "More": It rained.
///     <div class="admonition note"><p>Note</p><p>Bring a coat.</p></div>     ►  callout "Note": Bring a coat.
extension BlockAssembler {
  /// The longest title of a callout, in words.
  private static let longestLabel: Int32 = 12

  /// Appends the box that begins here; false if none does.
  mutating func appendBox() -> Bool {
    while let (box, range) = boxes.take(at: index) {
      guard range.upperBound <= limit else { continue }
      switch box.kind {
      case .fold: if appendFold(box, range) { return true }
      case .callout: if appendCallout(box, range) { return true }
      case .quote:
        appendQuote(box.element, range)
        return true
      case .post:
        appendPost(texts.list.posts[box.post], range)
        return true
      }
    }
    return false
  }

  private mutating func appendPost(_ post: FragmentPost, _ range: Range<Int>) {
    let blocks = nested(upTo: range.upperBound)
    self.blocks.append(
      Block(
        .post(Post(author: post.author, date: post.date, depth: post.depth, score: post.score, blocks: blocks)),
        source: source(range)))
  }

  private mutating func appendFold(_ box: FragmentBox, _ range: Range<Int>) -> Bool {
    guard range.count > 1, draft.fragments[index].form == .summary, draft.roles[index] == .heading else { return false }
    var summary = RichText("")
    while index < range.upperBound, draft.fragments[index].form == .summary, draft.roles[index] == .heading {
      summary = summary.joined(with: wholeText(index, .heading))
      index += 1
    }
    let blocks = nested(upTo: range.upperBound)
    self.blocks.append(Block(.fold(Fold(summary, blocks: blocks, isOpen: box.isOpen)), source: source(range)))
    return true
  }

  private mutating func appendCallout(_ box: FragmentBox, _ range: Range<Int>) -> Bool {
    var label: String?
    var sign: CalloutType?
    if range.count > 1, let found = CalloutSign.type(of: wholeText(index, .term).text) {
      sign = found
      signs.append(draft.fragments[index])
      index += 1
    }
    if range.upperBound - index > 1, isLabel(index) {
      label = wholeText(index, .term).text
      index += 1
    }
    var opening: RichText?
    let isInItem = isWithinItem(range)
    if label == nil, index < range.upperBound, draft.roles[index] == .paragraph || isInItem,
      let place = openingLabel(index)
    {
      let fragment = draft.fragments[index]
      label = texts.text(place.label, of: fragment, .term).text
      opening = texts.text(place.rest, of: fragment, .prose, continues: true)
      index += 1
    }
    var blocks = nested(upTo: range.upperBound, opening: isInItem ? range.lowerBound : nil)
    if label == nil, opening == nil, case .callout(let own)? = blocks.first?.content, own.blocks.isEmpty {
      blocks[0].content = .paragraph(own.text)
      label = own.label
    }
    let type = box.type ?? sign ?? label.flatMap(CalloutLabels.type)
    if label?.last == ":" { label?.removeLast() }
    while let last = label?.last, last.isWhitespace { label?.removeLast() }
    var callout = Callout(label: Self.titled(label) ?? Self.titled(type?.rawValue) ?? "Note", "", type: type)
    if let opening {
      callout.text = opening
    } else if case .paragraph(let text)? = blocks.first?.content {
      callout.text = text
      blocks.removeFirst()
    }
    callout.blocks = blocks
    self.blocks.append(Block(.callout(callout), source: source(range)))
    return true
  }

  /// The label with which the text of a box begins, on a line of its own or before a colon, and what it says then.
  private func openingLabel(_ index: Int) -> (label: Range<Int>, rest: Range<Int>)? {
    let text = draft.fragments[index].text
    if let end = Callouts.labelEnd(index, in: draft) ?? endOfBoldLabel(text), text.lowerBound + end < text.upperBound {
      return (text.lowerBound..<(text.lowerBound + end), (text.lowerBound + end)..<text.upperBound)
    }
    guard let end = draft.bytes[text].prefix(BlockAssembler.longestOpening).firstIndex(of: 0x0A),
      CalloutLabels.type(of: String(decoding: draft.bytes[text.lowerBound..<end], as: UTF8.self)) != nil
    else { return nil }
    return (text.lowerBound..<end, (end + 1)..<text.upperBound)
  }

  /// Where the words in bold type end with which a text begins, a colon at their end or behind them: in a box, they say what it is.
  private func endOfBoldLabel(_ text: Range<Int>) -> Int? {
    let spans = texts.list.spans
    let at = InlineSpan.first(in: spans, from: UInt32(clamping: text.lowerBound))
    // Several lines with a label each are a list of what something is.
    guard !draft.bytes[text].contains(0x0A),
      let bold = spans[at...].prefix(while: { Int($0.lower) == text.lowerBound }).first(where: { $0.style == .strong }),
      case let end = Int(bold.upper), end < text.upperBound, end - text.lowerBound <= BlockAssembler.longestOpening,
      PlainWords(draft.bytes, text.lowerBound..<end).count <= BlockAssembler.mostOfBold
    else { return nil }
    if draft.bytes[text.lowerBound..<end].last(where: { !isSpace($0) }) == UInt8(ascii: ":") {
      return end - text.lowerBound
    }
    guard let sign = draft.bytes[end..<text.upperBound].firstIndex(where: { !isSpace($0) && $0 != 0xC2 && $0 != 0xA0 }),
      draft.bytes[sign] == UInt8(ascii: ":")
    else { return nil }
    return sign + 1 - text.lowerBound
  }

  /// The most words of such a label.
  private static let mostOfBold = 5

  /// The longest such line, in bytes.
  private static let longestOpening = 60

  private static func titled(_ label: String?) -> String? {
    label.map { $0.prefix(1).uppercased() + $0.dropFirst() }
  }

  /// Whether a fragment is the title of the box it begins.
  private func isLabel(_ index: Int) -> Bool {
    let shape = draft.shapes[index]
    if shape.words <= 4,
      CalloutLabels.type(of: String(decoding: draft.bytes[draft.fragments[index].text], as: UTF8.self)) != nil
    {
      return true
    }
    return draft.roles[index] != .item && draft.roles[index] != .code && shape.words <= BlockAssembler.longestLabel
      && (!shape.endsSentence || shape.ending == .question || draft.fragments[index].form == .boldLine)
  }

  /// The blocks of the fragments up to `end`.
  ///
  /// - Parameter start: where the box begins; what stands around that too is not in it.
  mutating func nested(upTo end: Int, opening first: Int? = nil, from start: Int? = nil) -> [Block] {
    let outer = (blocks: blocks, limit: limit, opening: opening, start: startOfBox)
    blocks = []
    limit = min(end, limit)
    opening = draft.fragments.place(first ?? max(0, index - 1))
    startOfBox = start.map(draft.fragments.place) ?? opening
    run()
    let inner = blocks
    (blocks, limit, opening, startOfBox) = outer
    return inner
  }

  /// The blocks of a fold or callout that begins at a fragment and stands in an item; none where it is no such box after all.
  mutating func boxed(_ range: Range<Int>) -> [Block] {
    let outer = (blocks: blocks, index: index)
    blocks = []
    index = range.lowerBound
    let isBox = appendBox()
    let inner = blocks
    (blocks, index) = outer
    return isBox ? inner : []
  }

  /// Whether a box stands in an item that holds more than it.
  private func isWithinItem(_ range: Range<Int>) -> Bool {
    guard let item = ItemBodies.innermostItem(around: range.lowerBound, in: draft) else { return false }
    let inside = draft.page.elements[item].fragments
    return inside.contains(draft.fragments.place(range.upperBound - 1)) && inside.count > range.count
  }

  /// Whether an item holds the whole box that is assembled: what stands in the box is no item of its own.
  func isAroundBox(_ index: Int) -> Bool {
    guard let opening else { return false }
    return ItemBodies.innermostItem(around: index, in: draft).map {
      draft.page.elements[$0].fragments.contains(opening)
    } ?? false
  }
}
