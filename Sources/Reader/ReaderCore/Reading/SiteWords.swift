package import ArticleModel
import Settings
import TextLayout

/// The reader's own word on all pages of a site: boxes like this one are always left out, or always kept.
///
/// A box is known again by its words alone, so that nothing goes that does not say the same.
extension ReadingState {
  /// Takes over the reader's words on the article's site.
  package mutating func heed(_ words: [SiteWord]) {
    guard words != siteWords else { return }
    siteWords = words
    keepingPlace { $0.page.words.setSite($0.page.items.pieces(heeding: words)) }
  }

  /// The piece that has the focus, or is read here; of a gap, its passage where it has one alone.
  var pieceHere: PassageWords.Piece? {
    if let (question, item) = focusedQuestion { return .question(question, of: item) }
    let item = itemHere
    guard page.items.gap(item) != nil else { return page.items.block(item) == nil ? nil : .block(item) }
    if let focus, focus.item == item, case .line(.passage(let passage)) = focus.target {
      return .passage(passage, of: item)
    }
    return page.items.removals(of: item).count == 1 ? .passage(0, of: item) : nil
  }

  /// Says that boxes with the words of the one here are always of the article on this site, or never; said again, it is taken
  /// back.
  mutating func setSiteWord(isOfArticle: Bool) -> [Effect] {
    guard let site else {
      message = "the site of this page is not known"
      return []
    }
    guard let piece = pieceHere else {
      message = page.items.gap(itemHere) == nil ? "the title stays" : "several passages: open them and select one"
      return []
    }
    guard let fingerprint = page.items.siteFingerprint(of: piece) else {
      message = "it is too short or too long to be known again on other pages"
      return []
    }
    let before = siteWords.first { $0.fingerprint == fingerprint }
    if before?.isOfArticle == isOfArticle { return takeBackWord(on: piece) }
    let word = SiteWord(host: site, fingerprint: fingerprint, isOfArticle: isOfArticle)
    let forgotten = forgetOwn(piece)
    setSiteWord(word, isOwn: true)
    let key = keys[.page].label(of: .takeBackWord).map { "; \($0) takes that back" } ?? ""
    message = "\(isOfArticle ? "always kept" : "always left out") on \(site)\(key)"
    return forgotten + [.keepSite(word, isOwn: true)]
  }

  /// Takes the reader's word on a piece back: the one on this document, and the one on its site.
  package mutating func takeBackWord(on piece: PassageWords.Piece?) -> [Effect] {
    guard let piece else {
      message = "nothing is selected that could be taken back"
      return []
    }
    let fingerprint = page.items.siteFingerprint(of: piece)
    let word = siteWords.first { $0.fingerprint == fingerprint }
    guard word != nil || page.words.hasOwn(piece) else {
      message = "you have decided nothing about it"
      return []
    }
    var effects = forgetOwn(piece)
    if let word {
      setSiteWord(word, isOwn: false)
      effects.append(.keepSite(word, isOwn: false))
    }
    message =
      word == nil ? "your decision is undone" : "your decision is undone, for all of \(word?.host ?? "")"
    return effects
  }

  private mutating func forgetOwn(_ piece: PassageWords.Piece) -> [Effect] {
    guard page.words.hasOwn(piece) else { return [] }
    change([piece]) { $0.forget(piece) }
    return noted([piece])
  }

  private mutating func setSiteWord(_ word: SiteWord, isOwn: Bool) {
    var words = siteWords.filter { $0.fingerprint != word.fingerprint }
    if isOwn { words.append(word) }
    heed(words)
    focus = nil
  }

  /// What the reader has said of a piece: "by your own word for tea.example"; nil where that is nothing.
  package func ownWord(on piece: PassageWords.Piece) -> String? {
    if page.words.hasOwn(piece) { return "by your own word" }
    return page.words.isOfSite(piece) ? "by your own word for \(site ?? "its site")" : nil
  }
}

extension Document {
  /// The host of the page, in small letters: of the address it was found at, else of the one it says it has.
  func host(foundAt origin: DocumentOrigin) -> String? {
    var address = articles.lazy.compactMap(\.masthead.url).first
    if case .page(let url) = origin { address = url }
    let parts = address.map { AddressParts($0) }
    guard let scheme = parts?.scheme?.lowercased(), ["http", "https"].contains(scheme),
      let server = parts?.authority?.split(separator: "@").last
    else { return nil }
    let host = server.prefix { $0 != ":" }.lowercased()
    return host.isEmpty || host.utf8.count > 253 ? nil : host
  }
}
