import Fragments

/// The learned step of structure: tells headings and items of lists from paragraphs among the lines whose mark-up is gone.
///
///     What to bring          .05 text  .94 heading  .01 item   ►  heading (confidence .94)
///     A warm coat            .20       .05          .75            item
///     A torch, fully charged .22       .03          .75            item
///     The rest is provided.  .91       .01          .08            paragraph
///
/// Explicit evidence, such as bullets and numbers, is decided before it. What the plain rules propose for the rest is among
/// what the model weighs.
package enum LearnedRoles {
  /// Whether a draft is for the model to judge: text without mark-up, of an article's length. Where in a whole book a line stands
  /// says nothing that could have been learnt from articles, and the beginning of a long text has to read as the whole does.
  static func judges(_ draft: Draft) -> Bool {
    source.includes(draft.page) && !draft.isLongText && draft.count > 1
  }

  /// The mark-up of a page tells paragraphs from all else.
  private static let source = SourceKind.text

  /// Decides about all open fragments; `proposed` is what the plain rules would decide.
  static func apply(
    to draft: inout Draft, proposed: [Role], model: RoleModel, without steps: Set<RoleStep> = []
  ) {
    let survey = RoleSurvey(draft, proposed: proposed, phrases: model.phrases)
    let likelihoods = RoleLikelihoods(survey, model: model).decided(model)
    let decided = RoleDecoder(draft: draft, proposed: proposed, likelihoods: likelihoods).roles(without: steps)
    for index in 0..<draft.count where draft.isOpen(index) {
      draft.decide(index, decided[index])
      if decided[index] == .heading { draft.confidences[index] = likelihoods[index][RoleModel.Kind.heading.rawValue] }
    }
  }
}
