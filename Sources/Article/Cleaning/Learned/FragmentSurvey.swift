import ArticleModel
import Fragments
import Recognizers

/// What the learned step of cleaning measures once for a whole source: of every fragment its words, its phrases, whether it is
/// running text, how often it is said, and what the rules say of it.
struct FragmentSurvey {
  let bytes: UnsafeBufferPointer<UInt8>
  let fragments: [Fragment]
  let shapes: [Shape]
  let rules: RuleVerdicts
  /// How much of each fragment is links, 0 to 1.
  let linkShares: [Float]
  /// How much each fragment's phrases speak for content.
  private(set) var phrases: [Float] = []
  /// How much each fragment is like the title, 0 to 1.
  private(set) var titleLikeness: [Float] = []
  /// How much of each fragment stands in what the source says it is about, 0 to 1.
  private(set) var descriptionLikeness: [Float] = []
  /// How often each fragment is said in the source, and which of those times this is.
  private(set) var repeats: [Float] = []
  private(set) var occurrences: [Float] = []

  let words: RunningSums
  let sentenceWords: RunningSums
  let longWords: RunningSums
  let linkedWords: RunningSums
  let shortLines: RunningSums
  let clutter: RunningSums
  let phraseSums: RunningSums
  let weightedPhrases: RunningSums
  let commas: RunningSums
  let isLong: [Bool]
  let toLong: Distances
  let toSentence: Distances
  let toEnding: Distances
  /// How many short lines stand together with each.
  let shortRuns: [Float]

  /// Measures a source.
  ///
  /// - Parameters:
  ///   - title: What the source calls itself; without it, its first fragment.
  init(
    _ list: FragmentList, _ shapes: [Shape], in bytes: UnsafeBufferPointer<UInt8>, rules: RuleVerdicts,
    phrases weights: PhraseWeights
  ) {
    self.bytes = bytes
    self.fragments = list.fragments
    self.shapes = shapes
    self.rules = rules
    linkShares = shapes.indices.map { Float(list.page.linkShare(of: $0)) / 255 }
    let wording = FragmentWording(list, in: bytes, weights)
    phrases = wording.phrases
    titleLikeness = wording.titleLikeness
    descriptionLikeness = wording.descriptionLikeness
    repeats = wording.repeats
    occurrences = wording.occurrences

    let counts = shapes.map { Float($0.words) }
    let isPage = list.page.isMarkedUp
    var isLong: [Bool] = []
    var isSentence: [Bool] = []
    var isShort: [Bool] = []
    for index in shapes.indices {
      let shape = shapes[index]
      let isFree = linkShares[index] < 0.4 && list.fragments[index].form != .heading
      let isRunning = shape.words >= 10 && (shape.longSmallWords * 6 >= shape.words || shape.isCaseless)
      let isClosed = shape.endsSentence || shape.ending == .colon || shape.innerSentenceEnds > 0
      isLong.append(
        isPage ? shape.words >= 20 && isFree : shape.words >= 25 && isRunning && shape.innerSentenceEnds > 0)
      isSentence.append(isRunning && isClosed && isFree)
      isShort.append(shape.words <= 6 && !shape.endsSentence)
    }
    self.isLong = isLong
    words = RunningSums(counts)
    sentenceWords = RunningSums(counts.indices.lazy.map { isSentence[$0] ? counts[$0] : 0 })
    longWords = RunningSums(counts.indices.lazy.map { isLong[$0] ? counts[$0] : 0 })
    let shares = linkShares
    linkedWords = RunningSums(counts.indices.lazy.map { counts[$0] * shares[$0] })
    shortLines = RunningSums(isShort.lazy.map { $0 ? 1 : 0 })
    clutter = RunningSums(rules.wording.lazy.map { $0 == nil ? 0 : 1 })
    phraseSums = RunningSums(wording.phrases)
    weightedPhrases = RunningSums(counts.indices.lazy.map { counts[$0] * wording.phrases[$0] })
    commas = RunningSums(shapes.lazy.map { Float($0.commas) })
    toLong = Distances(to: isLong, words: words)
    toSentence = Distances(to: isSentence, words: words)
    toEnding = Distances(to: rules.endings, words: words)
    shortRuns = FragmentSurvey.runs(isShort)
  }

  /// The length of the run of marked fragments each stands in; 0 for others.
  private static func runs(_ isMarked: [Bool]) -> [Float] {
    var lengths = [Float](repeating: 0, count: isMarked.count)
    var start = 0
    for index in 0...isMarked.count where index == isMarked.count || !isMarked[index] {
      for place in start..<index { lengths[place] = Float(min(200, index - start)) }
      start = index + 1
    }
    return lengths
  }
}
