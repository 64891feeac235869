/// The passes that decide what of a source is its article, behind the rules and the trees, in the order they run.
///
/// Each consists of steps (``CleaningStep``). Evaluations switch off a pass or a step to measure what it is worth.
package enum CleaningPass: String, CaseIterable, Sendable {
  /// What belongs together gets one likelihood.
  ///
  ///     rows of a table     .9 .3 .9     ►     .7 .7 .7
  case units
  /// The likeliest is kept, a run of questions and a heading with its section each as one.
  ///
  ///     .02 .98 .97 .30 .95 .12     ►     – x x – x –
  case decoder
  /// A page that is a conversation keeps what is said in its posts whole.
  ///
  ///     Ada Moor · 3 May     x     ►     x     a post by Ada Moor
  ///     It leaks.            –           x
  case thread
  /// What has no meaning apart stays with what is kept: ``Belongings``. It takes nothing out.
  ///
  ///     A ladder is a tree without leaves.     x           x
  ///     — Berthe Moll                          –     ►     x
  case belongings
  /// What the source itself marks as outside of its article is removed: ``Outside``. It keeps nothing.
  ///
  ///     <div aria-modal="true">Your privacy …     x     ►     –
  case outside
}
