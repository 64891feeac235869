import Fragments
import Recognizers
import UTF8Text

/// What the learned step of structure measures once for a draft: of every fragment its length, how it begins, its words,
/// and which lines it stands in a row with.
package struct RoleSurvey {
  let draft: Draft
  /// The roles that the plain rules propose.
  let proposed: [Role]
  /// The natural logarithm of each fragment's number of words.
  let sizes: [Float]
  let openings: [LineOpening]
  /// How much the phrases of each speak for a heading, for an item, and for items below.
  private(set) var headingPhrases: [Float] = []
  private(set) var itemPhrases: [Float] = []
  private(set) var announcingPhrases: [Float] = []
  /// Whether each is short and set as a title is.
  let isTitleLike: [Bool]
  /// Whether each has the form "Term: what it means".
  let isTermed: [Bool]
  let runs: LineRuns

  let words: RunningSums
  let sizeSums: RunningSums
  let sentences: RunningSums
  let titles: RunningSums
  let terms: RunningSums
  let longs: RunningSums
  let toTitle: Distances
  let toLong: Distances
  let toAnnouncing: Distances
  /// How many fragments have a bullet or a number, up to 3: where some have, a list without is unlikely.
  let marked: Float

  package init(_ draft: Draft, proposed: [Role], phrases: RoleModel.Phrases) {
    self.draft = draft
    self.proposed = proposed
    let indices = 0..<draft.count
    let shapes = indices.map { draft.shapes[$0] }
    sizes = shapes.map { RoleSurvey.size($0.words) }
    var openings: [LineOpening] = []
    openings.reserveCapacity(draft.count)
    for index in indices {
      let range = PhraseKeys.beginning(of: draft.content(index), in: draft.bytes)
      let words = PlainWords(draft.bytes, range)
      let keys = PhraseKeys(words, isCut: range.count < draft.content(index).count).keys
      headingPhrases.append(RoleSurvey.bounded(phrases.heading.score(keys)))
      itemPhrases.append(RoleSurvey.bounded(phrases.item.score(keys)))
      announcingPhrases.append(RoleSurvey.bounded(phrases.announcing.score(keys)))
      openings.append(LineOpening(words))
    }
    self.openings = openings
    isTitleLike = shapes.map {
      $0.words >= 1 && $0.words <= 12 && !($0.endsSentence && $0.ending != .question) && $0.ending != .colon
        && $0.ending != .comma && $0.innerSentenceEnds == 0 && $0.opening != .lower
    }
    isTermed = shapes.map {
      $0.colon > 0 && $0.wordsBeforeColon >= 1 && $0.wordsBeforeColon <= 8 && $0.words > $0.wordsBeforeColon
    }
    runs = LineRuns(shapes, sizes, openings, isTermed)
    let isLong = shapes.map { $0.isProse || $0.words >= 25 }
    words = RunningSums(shapes.map { Float($0.words) })
    sizeSums = RunningSums(sizes)
    sentences = RunningSums(shapes.map { $0.endsSentence ? 1 : 0 })
    titles = RunningSums(isTitleLike.map { $0 ? 1 : 0 })
    terms = RunningSums(isTermed.map { $0 ? 1 : 0 })
    longs = RunningSums(isLong.map { $0 ? 1 : 0 })
    toTitle = Distances(to: isTitleLike, words: words)
    toLong = Distances(to: isLong, words: words)
    toAnnouncing = Distances(to: shapes.map { $0.ending == .colon }, words: words)
    let count = indices.count { draft.fragments[$0].marker.map { $0.kind != .letter } ?? false }
    marked = Float(min(3, count))
  }

  private static func bounded(_ score: Float) -> Float { min(8, max(-8, score)) }

  /// The logarithm of a number of words, from a table.
  private static func size(_ words: Int32) -> Float { logarithms[min(logarithms.count - 1, max(0, Int(words)))] }
  private static let logarithms: [Float] = (0...400).map { PortableMath.log(1 + Float($0)) }
}
