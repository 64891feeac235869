import Fragments
import UTF8Text

/// Decides from likelihoods: first each line by itself, a heading where one is likely enough, an item where that is; then, step by
/// step (``RoleStep``), what lines say together.
///
/// The bars are those that make the F1 of headings and of items best on texts the model has not seen. A line alone makes no
/// list, unless it is rather an item than anything else.
struct RoleDecoder {
  let draft: Draft
  /// The roles that the plain rules propose.
  let proposed: [Role]
  let likelihoods: [RoleLikelihoods.Kinds]

  private static let leastHeading: Float = 0.35
  /// What a few words must reach that stand alone above a sentence.
  private static let leastHeadingAlone: Float = 0.15
  static let leastItem: Float = 0.28
  static let leastItemAlone: Float = 0.5
  /// What a single line beside a list whose markers are known must reach to be of it.
  static let leastItemBeside: Float = 0.4
  /// What the lines of a list that is announced must reach on average.
  static let leastAnnounced: Float = 0.2

  /// The role of each fragment; those decided before keep theirs.
  func roles(without steps: Set<RoleStep> = []) -> [Role] {
    var roles = likeliest()
    for step in RoleStep.allCases where !steps.contains(step) { step.apply(self, &roles) }
    return roles
  }

  /// The likeliest role of each line by itself.
  private func likeliest() -> [Role] {
    var roles = draft.roles
    let paragraphs = draft.indentOfParagraphs()
    for index in 0..<draft.count where draft.isOpen(index) {
      let isItem = item(index) >= RoleDecoder.leastItem
      let isHeading =
        heading(index) >= (standsAlone(index) ? RoleDecoder.leastHeadingAlone : RoleDecoder.leastHeading)
        && !draft.opensSpeech(index) && !signs(index) && !draft.isInBrackets(index)
        && draft.fragments[index].indent < paragraphs ?? .max
      roles[index] = isHeading && (!isItem || heading(index) >= item(index)) ? .heading : isItem ? .item : .paragraph
    }
    return roles
  }

  /// Whether a few words stand between empty lines, with a sentence below, and above them one or a line that is no name itself.
  private func standsAlone(_ index: Int) -> Bool {
    guard draft.hasBlankLines, names(index), index > 0, index + 1 < draft.count,
      draft.fragments[index].blankLinesBefore > 0, draft.fragments[index + 1].blankLinesBefore > 0
    else { return false }
    let (above, below) = (draft.shapes[index - 1], draft.shapes[index + 1])
    return draft.fragments[index + 1].form == .text && below.endsSentence && below.words >= Self.fewestBelow
      && (above.endsSentence || above.colon > 0 || above.words > Self.fewestBelow)
  }

  private static let fewestBelow: Int32 = 8

  /// Whether a line is the name below "With kind regards,".
  private func signs(_ index: Int) -> Bool {
    index > 0 && draft.shapes[index - 1].ending == .comma && draft.shapes[index - 1].words <= 5
      && draft.shapes[index].words <= 4 && draft.shapes[index].capitalShare == 1
  }

  func heading(_ index: Int) -> Float { likelihoods[index][RoleModel.Kind.heading.rawValue] }
  func item(_ index: Int) -> Float { likelihoods[index][RoleModel.Kind.item.rawValue] }
}
