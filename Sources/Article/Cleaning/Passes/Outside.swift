import ArticleModel
import Fragments

/// Removes what the source itself marks as outside of its article: what lies over it, beside it, below it, and what leads away from it.
///
///     <div aria-modal="true">Your privacy …     x     ►     –
///     Lesen Sie auch: [What the weir hides]     x           –
///     The wheel stays where it is.              x           x
///
/// A sign only takes out. It comes behind the bonds (``Belongings``), so that nothing it takes out is kept for its neighbours.
enum Outside {
  /// The signs by which the whole of a source is told.
  static let signs: [CleaningRule] = [
    CleaningRule(.declaredBody, amongPosts: false) { DeclaredBody.keepAlone(in: &$0, $1) },
    CleaningRule(.commentSections, amongPosts: false) { CommentSections.drop(from: &$0, $1) },
    CleaningRule(.pullQuotes, amongPosts: false) { PullQuotes.drop(from: &$0, $1) },
    CleaningRule(.modalDialogs) { ModalDialogs.drop(from: &$0, $1) },
    CleaningRule(.leadsElsewhere, amongPosts: false) { LeadsElsewhere.drop(from: &$0, $1) },
    CleaningRule(.sideBoxes, amongPosts: false) { LinkedTitles.drop(from: &$0, $1) },
    CleaningRule(.sideBoxes, amongPosts: false) { SideBoxes.drop(from: &$0, $1) },
    CleaningRule(.requests, amongPosts: false) { Requests.drop(from: &$0, $1) },
    CleaningRule(.bookWrapping, amongPosts: false) { BookWrapping.drop(from: &$0, $1) },
    CleaningRule(.mailArchive, amongPosts: false) { MailArchive.drop(from: &$0, $1) },
  ]

  /// The signs that need to know where the title of an article stands.
  static let signsAboveTitle: [CleaningRule] = [
    // A page marks its menus; in a text nothing but the place says that a list is one.
    CleaningRule(.menuAboveTitle, in: .text) { MenuAboveTitle.drop(from: &$0, $1) }
  ]

  /// The signs that need to know what the masthead of an article takes.
  static let signsOfArticle: [CleaningRule] = [
    CleaningRule(.switches) { Switches.drop(from: &$0, $1) },
    CleaningRule(.likeDates) { LikeDates.even(&$0, $1) },
    CleaningRule(.strayLines, in: .text) { StrayLines.drop(from: &$0, $1) },
  ]
}
