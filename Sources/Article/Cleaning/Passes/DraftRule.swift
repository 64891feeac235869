import Fragments

/// A source as the steps up to the decoder see it.
struct DraftScene {
  let list: FragmentList
  let shapes: [Shape]
  let bytes: UnsafeBufferPointer<UInt8>
  /// What the rules say of each fragment.
  let rules: RuleVerdicts
  let judgement: ContentJudgement
  /// How many words each fragment has.
  let words: [Float]
  /// The questions and answers that are declared or announced.
  let questions: QuestionEvidence

  init(
    _ list: FragmentList, _ shapes: [Shape], in bytes: UnsafeBufferPointer<UInt8>, _ rules: RuleVerdicts,
    _ judgement: ContentJudgement
  ) {
    self.list = list
    self.shapes = shapes
    self.bytes = bytes
    self.rules = rules
    self.judgement = judgement
    words = shapes.map { Float($0.words) }
    questions = judgement.questions
  }
}

/// A step up to the decoder: what it is called, which sources it works on, and what it does.
struct DraftRule: Sendable {
  enum Run: Sendable {
    /// Makes fragments likelier or less likely.
    case weighs(@Sendable (_ likelihoods: inout [Float], _ scene: DraftScene) -> Void)
    /// Says which are kept, by how likely each is when all is weighed.
    case decides(@Sendable (_ kept: inout [Bool], _ weighed: [Float], _ scene: DraftScene) -> Void)
  }

  let step: CleaningStep
  let source: SourceKind
  let run: Run

  private init(_ step: CleaningStep, in source: SourceKind, _ run: Run) {
    self.step = step
    self.source = source
    self.run = run
  }

  static func weighs(
    _ step: CleaningStep, in source: SourceKind = .any,
    _ run: @escaping @Sendable (_ likelihoods: inout [Float], _ scene: DraftScene) -> Void
  ) -> DraftRule { DraftRule(step, in: source, .weighs(run)) }

  static func decides(
    _ step: CleaningStep, in source: SourceKind = .any,
    _ run: @escaping @Sendable (_ kept: inout [Bool], _ weighed: [Float], _ scene: DraftScene) -> Void
  ) -> DraftRule { DraftRule(step, in: source, .decides(run)) }
}

extension DraftRule {
  /// What stands behind the last sure fragment of a page that is no article may be the next post, product or question.
  private static let leastBehindOther: Float = 0.4

  /// The steps up to the decoder and its own, in their order.
  static let all: [DraftRule] = [
    .weighs(.evenLikelihoods) { EvenLikelihoods.run(&$0, $1) { $0.evenBlocks() } },
    // Tables of a text have no mark-up, and those of a page have no lines of data beside them.
    .weighs(.evenLikelihoods, in: .text) { likelihoods, scene in
      EvenLikelihoods.run(&likelihoods, scene) { $0.evenLinesOfData(scene.shapes) }
    },
    .weighs(.evenLikelihoods, in: .page) { likelihoods, scene in
      EvenLikelihoods.run(&likelihoods, scene) { $0.evenSeries() }
      if let boxes = scene.judgement.boxes { ThreadPosts.raise(&likelihoods, scene.words, scene.list.page, boxes) }
    },
    // A likelier section of a page stays there without help, for its like elements stay together.
    .weighs(.announcedQuestions, in: .page) { AnnouncedQuestions.raise(&$0, $1, upTo: AnnouncedQuestions.leastSure) },
    .weighs(.announcedQuestions, in: .text) { AnnouncedQuestions.raise(&$0, $1, upTo: .infinity) },
    .decides(.decoder, in: .page) { kept, weighed, scene in
      var decoder = ContentDecoder(likelihoods: weighed, words: scene.words)
      if !scene.list.page.kinds.isArticle { decoder.leastBehind = leastBehindOther }
      kept = decoder.kept()
      NamedEnd.cut(
        &kept, scene.judgement.bodies, scene.words, scene.list.page, declared: scene.questions.isDeclared)
    },
    .decides(.decoder, in: .text) { $0 = ContentDecoder(likelihoods: $1, words: $2.words).kept() },
    .decides(.siblingRuns, in: .page) { SiblingRuns.even(&$0, $2.list.page, $2.shapes) },
    .decides(.emptySections, in: .page) { EmptySections.drop(from: &$0, $1, $2.list, $2.shapes) },
    // In a page the trees weigh what lines say of themselves together with the boxes they stand in.
    .decides(.wording, in: .text) { ClutterWording.drop(from: &$0, $1, $2) },
  ]
}
