import Fragments
import Recognizers
import UTF8Text

/// Finds lists whose bullets are gone where empty lines set paragraphs apart: lines that stand together, below a line that names them.
///
///     What to leave at home      a line alone         ►   heading
///
///     Perfume                    lines without an         item
///     Clocks that strike         empty line between       item
///
///     The rest you will find …                            paragraph
///
/// What is verse or an address, and the rows of tables, was decided before.
struct SpacedLists {
  let draft: Draft
  let likelihoods: [RoleLikelihoods.Kinds]
  /// Whether the text is in a language of which the model knows little.
  private let isForeign: Bool

  /// In more lines the model knows better.
  private static let mostLines = 64
  private static let fewest = 3
  private static let fewestBelowTitle = 2
  /// The longest item, and the longest that is a sentence, in words.
  private static let longestItem: Int32 = 14
  private static let longestSentence: Int32 = 25
  private static let longestTitle: Int32 = 8
  /// What the lines must reach on average, as words and as sentences.
  private static let leastItem: Float = 0.1
  private static let leastSentence: Float = 0.14
  private static let leastSmall: Float = 0.25
  /// The same in other languages than English: how lines stand says more there than what they look like.
  private static let leastForeign: Float = 0.02

  init(draft: Draft, likelihoods: [RoleLikelihoods.Kinds]) {
    self.draft = draft
    self.likelihoods = likelihoods
    let language = draft.hasBlankLines ? LanguageGuess.tag(of: draft.fragments[0..<draft.count], in: draft.bytes) : nil
    isForeign = language != nil && language != "en"
  }

  func gather(_ roles: inout [Role]) {
    guard draft.hasBlankLines, draft.count < Self.mostLines else { return }
    var index = 0
    divideAlike(&roles)
    while index < draft.count {
      let end = endOfBlock(from: index)
      if end - index >= Self.fewestBelowTitle { divide(index..<end, &roles) }
      index = end
    }
  }

  /// Tells the first line from the others in blocks of one form: each a few words that name the lines below, without an empty line between.
  private func divideAlike(_ roles: inout [Role]) {
    let blocks = NamedBlocks.all(in: draft).filter { $0.allSatisfy(draft.isOpen) }
    let items = blocks.flatMap { $0.dropFirst() }
    guard blocks.count >= 2, !items.isEmpty else { return }
    let mean = items.reduce(Float(0)) { $0 + item($1) } / Float(items.count)
    guard mean >= Self.leastAlike else { return }
    for block in blocks {
      roles[block.lowerBound] = .heading
      for index in block.dropFirst() { roles[index] = .item }
    }
  }

  private static let leastAlike: Float = 0.05

  /// The end of the lines that stand together with this one.
  private func endOfBlock(from start: Int) -> Int {
    var end = start + 1
    while end < draft.count, draft.fragments[end].blankLinesBefore == 0 { end += 1 }
    return end
  }

  private func divide(_ block: Range<Int>, _ roles: inout [Role]) {
    guard
      block.allSatisfy({ draft.isOpen($0) && draft.fragments[$0].form == .text && draft.fragments[$0].marker == nil })
    else { return }
    let first = block.lowerBound
    if block.count > Self.fewest, isTitle(first, roles), block.dropFirst().allSatisfy(isSentence),
      isBelowAmounts(first, roles)
    {
      roles[first] = .heading
      for index in block.dropFirst() { roles[index] = .item }
      return
    }
    let isOfWords = block.allSatisfy(isWords)
    guard isOfWords || block.count >= Self.fewest && block.allSatisfy(isSentence) else { return }
    let title = block.lowerBound - 1
    // Above the first lines stands the title of the whole.
    let isFirst = title < 0 && block.count >= Self.fewest && block.upperBound < draft.count
    let isNamed = title >= 0 && isTitle(title, roles)
    guard isNamed || isFirst || block.count >= Self.fewest && draft.introduces(title) else { return }
    let mean = block.reduce(Float(0)) { $0 + item($1) } / Float(block.count)
    // Small letters begin what is typed into a terminal, too, but small words do not.
    let isSaid = isForeign || beginsInSmallWords(block)
    if mean < (isSaid ? Self.leastForeign : Self.leastSmall),
      block.allSatisfy({ draft.shapes[$0].opening == .lower })
    {
      return
    }
    let least = isOfWords ? Self.leastItem : isNamed && isBelowAmounts(title, roles) ? 0 : Self.leastSentence
    guard mean >= (isSaid ? min(least, Self.leastForeign) : least) else { return }
    // The first line may be known to name the list below it: one of amounts.
    let namesItself =
      roles[first] == .heading && block.dropFirst().count(where: draft.isAmount) * 3 >= (block.count - 1) * 2
    if isNamed, draft.isOpen(title), !namesItself { roles[title] = .heading }
    for index in namesItself ? block.dropFirst() : block { roles[index] = .item }
  }

  /// Whether most lines begin with a small word of a language: "a candle", "an old nail".
  private func beginsInSmallWords(_ block: Range<Int>) -> Bool {
    block.count { LanguageGuess.beginsWithSmallWord(draft.content($0), in: draft.bytes) } * 2 > block.count
  }

  /// Whether the list above a title is one of amounts, of which the sentences below it say what is made.
  private func isBelowAmounts(_ title: Int, _ roles: [Role]) -> Bool {
    var first = title
    while first > 0, roles[first - 1] == .item { first -= 1 }
    let amounts = (first..<title).count { index in
      let start = draft.content(index).lowerBound
      return isDigit(draft.bytes[start])
        || draft.bytes[start] == 0xC2 && (0xBC...0xBE).contains(draft.bytes[start + 1])
    }
    return title - first >= 2 && amounts * 3 >= title - first
  }

  /// Whether a line stands alone between two empty ones and names what follows.
  private func isTitle(_ index: Int, _ roles: [Role]) -> Bool {
    guard draft.fragments[index].blankLinesBefore > 0 || index == 0 else { return false }
    if roles[index] == .heading { return true }
    let shape = draft.shapes[index]
    return draft.isOpen(index) && roles[index] != .definition && shape.words <= Self.longestTitle
      && shape.ending == .word && shape.innerSentenceEnds == 0 && !shape.hasAddress
      && (shape.opening == .upper || shape.opening == .caseless) && heading(index) >= Self.leastTitle
  }

  private static let leastTitle: Float = 0.04

  private func isWords(_ index: Int) -> Bool {
    let shape = draft.shapes[index]
    return shape.words >= 1 && shape.words <= Self.longestItem && !shape.endsSentence && shape.ending != .colon
      && shape.innerSentenceEnds == 0
  }

  private func isSentence(_ index: Int) -> Bool {
    let shape = draft.shapes[index]
    return shape.words >= 3 && shape.words <= Self.longestSentence && shape.ending == .period
      && shape.innerSentenceEnds == 0
  }

  private func heading(_ index: Int) -> Float { likelihoods[index][RoleModel.Kind.heading.rawValue] }
  private func item(_ index: Int) -> Float { likelihoods[index][RoleModel.Kind.item.rawValue] }
}
