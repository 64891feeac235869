import ArticleModel
import TextLayout

/// The lines of a block as text.
func lines(
  _ block: Block.Content, measure: Int = 40, unicode: Bool = true, folds: BlockFolds = BlockFolds()
) -> [String] {
  let layout = BlockLayout(options: LayoutOptions(measure: measure, unicode: unicode))
  return layout.lines(of: Block(block), folds: folds).map(\.plainText)
}

/// Folds with these questions open.
func open(_ questions: Int...) -> BlockFolds {
  var folds = BlockFolds()
  folds.openQuestions = Set(questions)
  return folds
}

/// A generator of the same numbers every time (SplitMix64, Steele et al. 2014).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
