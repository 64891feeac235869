import ArticleModel

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
  /// How often each fragment is said in the source, and for the how-manieth time.
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
    let links = list.page?.fragments.map { Float($0.linkShare) / 255 } ?? []
    linkShares = links.isEmpty ? [Float](repeating: 0, count: shapes.count) : links
    let wording = Wording(list, in: bytes, weights)
    phrases = wording.phrases
    titleLikeness = wording.titleLikeness
    repeats = wording.repeats
    occurrences = wording.occurrences

    let counts = shapes.map { Float($0.words) }
    let isPage = list.page != nil
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

/// What the rules say of each fragment.
struct RuleVerdicts {
  /// The reason its wording gives; nil without.
  var wording: [Removal.Reason?]
  /// Whether its wording ends articles.
  var endings: [Bool]
  /// The reason all rules together come to; nil for content.
  var reasons: [Removal.Reason?]
  /// The reason the boxes it stands in give, in a page.
  var boxes: [Removal.Reason?] = []
}

/// What the words of fragments say: their phrases' weights, likeness to the title, repetitions.
private struct Wording {
  var phrases: [Float] = []
  var titleLikeness: [Float] = []
  var repeats: [Float] = []
  var occurrences: [Float] = []

  init(_ list: FragmentList, in bytes: UnsafeBufferPointer<UInt8>, _ weights: PhraseWeights) {
    var seen: [UInt32: Int32] = [:]
    var wholes: [UInt32] = []
    var title = list.declared?.title.map { Set(PlainWords($0.text).words.map(\.hash)) } ?? []
    for fragment in list.fragments {
      let range = PhraseKeys.beginning(of: fragment.text, in: bytes)
      let isCut = range.count < fragment.text.count
      let words = PlainWords(bytes, range)
      let keys = PhraseKeys(words, isCut: isCut)
      phrases.append(min(8, max(-8, weights.score(keys.keys))))
      if title.isEmpty { title = Set(words.words.prefix(30).map(\.hash)) }
      titleLikeness.append(isCut || wholes.isEmpty && list.page == nil ? 0 : Wording.likeness(words, title))
      wholes.append(keys.whole)
      occurrences.append(Float(min(20, seen[keys.whole, default: 0])))
      seen[keys.whole, default: 0] += 1
    }
    repeats = wholes.map { Float(min(20, seen[$0] ?? 1)) }
  }

  /// The share of words two texts have in common.
  private static func likeness(_ words: PlainWords, _ title: Set<UInt64>) -> Float {
    guard !words.words.isEmpty, words.count <= 40 else { return 0 }
    let own = Set(words.words.map(\.hash))
    let common = own.reduce(0) { $0 + (title.contains($1) ? 1 : 0) }
    return Float(common) / Float(own.count + title.count - common)
  }
}
