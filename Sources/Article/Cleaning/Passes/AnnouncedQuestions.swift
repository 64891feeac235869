/// Keeps an FAQ whole that the page declares, or that a title announces: its questions look like teasers one by one, and stand
/// behind most articles' ends.
///
///     likelihoods        .5 FAQ   .3 Who pays?   .5 The towns do.   .2 Who decides?   .4 The council.
///     ►                  .75      .75            .75                .75               .75
enum AnnouncedQuestions {
  /// How likely an announced question and its answer are content, at least.
  private static let likelihood: Float = 0.75
  /// How likely the mean word of a section is, at least, that is raised: a less likely one is another page's or the site's.
  private static let leastSection: Float = 0.2
  /// How likely it is, at most, in a page: a likelier one stays there without help, for its like elements stay together.
  static let leastSure: Float = 0.45

  /// Raises the likelihoods of declared questions and their answers, whatever they are, and of announced sections in doubt.
  ///
  /// - Parameter leastSure: How likely the mean word of a section is that needs no help.
  static func raise(_ likelihoods: inout [Float], _ scene: DraftScene, upTo leastSure: Float) {
    let questions = scene.questions
    raise(
      &likelihoods, declared: questions.isDeclared, announced: questions.sections, scene.words, upTo: leastSure)
  }

  /// - Parameters:
  ///   - isDeclared: Whether each fragment is of a declared question and its answer; empty without any.
  ///   - sections: The fragments of each announced section.
  ///   - words: How many words each fragment has.
  static func raise(
    _ likelihoods: inout [Float], declared isDeclared: [Bool], announced sections: [Range<Int>], _ words: [Float],
    upTo leastSure: Float
  ) {
    for index in isDeclared.indices where isDeclared[index] { likelihoods[index] = max(likelihoods[index], likelihood) }
    for section in sections {
      let mean = mean(likelihoods, section, words)
      guard mean >= leastSection, mean < leastSure else { continue }
      for place in section { likelihoods[place] = max(likelihoods[place], likelihood) }
    }
  }

  /// The likelihood of the mean word.
  private static func mean(_ likelihoods: [Float], _ section: Range<Int>, _ words: [Float]) -> Float {
    let all = section.reduce(0) { $0 + words[$1] }
    return section.reduce(0) { $0 + words[$1] * likelihoods[$1] } / max(1, all)
  }
}
