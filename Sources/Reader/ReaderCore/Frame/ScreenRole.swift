public import Settings
public import TextLayout

/// What a stretch of the screen is. A ``Theme`` decides how it looks.
public enum ScreenRole: Sendable, Hashable {
  /// Nothing is there.
  case blank
  /// Words of the article, as the layout set them.
  case text(TextRole)
  /// Words of the article that are not being read, in focus mode.
  case dimmed
  /// Found by the search; `currentMatch` is the one the reader stands on.
  case match, currentMatch
  /// The sign beside words that are highlighted in a colour; the words themselves stay what they are.
  case highlight(HighlightColour)
  /// Selected, to be highlighted or copied.
  case selected
  /// What Enter would open.
  case focused
  /// The letters of a hint over a link, and those that were typed.
  case hint, hintTyped
  /// The line above the page.
  case header, headerDetail
  /// The lines that part header, page, outline and footer.
  case frameLine
  /// The line below the page.
  case footer, footerDetail, footerKey
  /// What the program has to say for a moment.
  case message
  /// Where the reader types, and what is asked for.
  case prompt, promptLabel
  /// The outline: a section, the one being read, the one selected, an article's title, sizes and numbers.
  case outline, outlineCurrent, outlineSelected, outlineArticle, outlineDetail
  /// Panels: a title, plain words, remarks, keys in help, why something was removed, words before and after a repair.
  case panelTitle, panelText, panelDetail, key, reason, was, now
  /// The list of a folder's articles.
  case listEntry, listDetail, listSelected
}

extension ScreenRole {
  /// Whether it marks what is selected.
  var isSelected: Bool {
    switch self {
    case .focused, .currentMatch, .outlineSelected, .listSelected: true
    default: false
    }
  }
}
