import Fragments

/// Finds lists whose items still have their bullets or numbers.
///
///     1. Boil the water.     ►  ordered list: Boil the water. · Add the tea.
///     2. Add the tea.
///
/// A number also begins a title ("1. Personal plans get practical", with a paragraph below): a series of them was decided by
/// ``NumberedTitles``, one alone is left to ``Headings``.
enum MarkedLists {
  static func apply(to draft: inout Draft) {
    let hasHyphens = hasListOfHyphens(draft)
    for index in 0..<draft.count where draft.isOpen(index) {
      guard let marker = draft.fragments[index].marker else { continue }
      switch marker.kind {
      case .bullet:
        let isListed = hasHyphens && isHyphen(marker) && standsBelowName(index, in: draft)
        if isDash(marker), !isListed && !hasSibling(index, in: draft) || isSpeech(index, in: draft) { continue }
        draft.decide(index, .item)
      case .number, .letter, .roman:
        if hasNeighbourInSeries(index, in: draft), !isNumberedTitle(index, in: draft) { draft.decide(index, .item) }
      }
    }
  }

  /// Dashes also open lines of dialogue and attributions, arrows lead somewhere; one alone is not a list.
  private static func isDash(_ marker: ListMarker) -> Bool {
    marker.value == Int32(UInt8(ascii: "-")) || marker.value == 0x93 || marker.value == 0x94
      || marker.value == 0x92
  }

  private static func isHyphen(_ marker: ListMarker) -> Bool { marker.value == Int32(UInt8(ascii: "-")) }

  /// Whether an item stands right below a word or two that name it.
  private static func standsBelowName(_ index: Int, in draft: Draft) -> Bool {
    index > 0 && draft.fragments[index].blankLinesBefore == 0 && draft.fragments[index - 1].marker == nil
      && draft.shapes[index - 1].words <= 3 && draft.shapes[index - 1].opening == .upper
      && draft.shapes[index - 1].ending == .word
  }

  /// Whether a text has a list with hyphens somewhere: right below a line, a single one is an item then, too.
  private static func hasListOfHyphens(_ draft: Draft) -> Bool {
    guard draft.hasBlankLines else { return false }
    return (0..<draft.count).contains { index in
      guard let marker = draft.fragments[index].marker, marker.kind == .bullet else { return false }
      return isHyphen(marker) && draft.isOpen(index) && hasSibling(index, in: draft)
    }
  }

  /// Whether lines with long dashes are what people say: all are sentences, and one asks or has another dash before who says it. Where no
  /// blank lines stand between them, as those of items do not, both are there, or many ask and others answer.
  private static func isSpeech(_ index: Int, in draft: Draft) -> Bool {
    guard let marker = draft.fragments[index].marker, marker.isWritten, marker.value != Int32(UInt8(ascii: "-")) else {
      return false
    }
    func isLike(_ other: Int) -> Bool {
      other >= 0 && other < draft.count && draft.fragments[other].marker?.value == marker.value
        && draft.fragments[other].marker?.kind == .bullet
    }
    var (low, high) = (index, index + 1)
    while isLike(low - 1), index - low < reachOfSpeech { low -= 1 }
    while isLike(high), high - index < reachOfSpeech { high += 1 }
    let run = low..<high
    guard run.allSatisfy({ draft.shapes[$0].endsSentence }) else { return false }
    let questions = run.count { draft.shapes[$0].questionEnd > 0 }
    let asks = questions > 0
    let tells = run.contains { holdsDash($0, in: draft) }
    if run.dropFirst().allSatisfy({ draft.fragments[$0].blankLinesBefore > 0 }) { return asks || tells }
    return asks && (tells || questions < run.count && questions * 3 >= run.count)
  }

  /// How many lines of a conversation are looked at, before and behind.
  private static let reachOfSpeech = 12

  /// Whether a dash between spaces stands within a line.
  private static func holdsDash(_ index: Int, in draft: Draft) -> Bool {
    let text = draft.content(index)
    return text.dropLast(4).contains { at in
      draft.bytes[at] == 0x20 && draft.bytes[at + 1] == 0xE2 && draft.bytes[at + 2] == 0x80
        && (draft.bytes[at + 3] == 0x93 || draft.bytes[at + 3] == 0x94)
    }
  }

  private static func hasSibling(_ index: Int, in draft: Draft) -> Bool {
    let marker = draft.fragments[index].marker
    return [index - 1, index + 1].contains { neighbour in
      neighbour >= 0 && neighbour < draft.count && draft.fragments[neighbour].marker?.kind == .bullet
        && draft.fragments[neighbour].marker?.value == marker?.value
    }
  }

  /// Whether the number before or after stands within a few fragments, or the list begins at an announced "1.".
  private static func hasNeighbourInSeries(_ index: Int, in draft: Draft) -> Bool {
    guard let marker = draft.fragments[index].marker else { return false }
    func follows(_ other: Int, _ step: Int32) -> Bool {
      guard other >= 0, other < draft.count, let found = draft.fragments[other].marker else { return false }
      return step > 0 ? found.follows(marker) : marker.follows(found)
    }
    for distance in 1...3 where follows(index - distance, -1) || follows(index + distance, 1) { return true }
    return false
  }

  /// A short line without a full stop, with running text below instead of the next number.
  private static func isNumberedTitle(_ index: Int, in draft: Draft) -> Bool {
    let shape = draft.shapes[index]
    if index > 0, draft.roles[index - 1] == .item, draft.fragments[index - 1].marker?.kind == .number { return false }
    guard shape.words <= 14, !shape.endsSentence || shape.ending == .question, index + 1 < draft.count else {
      return false
    }
    let next = draft.shapes[index + 1]
    return draft.fragments[index + 1].marker?.kind != draft.fragments[index].marker?.kind
      && next.words > shape.words + 4 && (next.endsSentence || next.innerSentenceEnds > 0 || next.ending == .colon)
  }
}
