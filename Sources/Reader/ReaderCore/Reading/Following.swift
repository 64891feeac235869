import ArticleModel
import Settings
import TextLayout

/// What following a link asks for beyond the page itself.
package struct LinkOutcome {
  package var effects: [Effect] = []
}

/// Following links from an article that is being read.
extension ReadingState {
  /// Where a link leads.
  package func destination(of link: ItemLink) -> LinkDestination {
    let page = page.items.articles[page.items.article(of: link.item)].masthead.url
    return LinkDestination(of: link.url, in: opening.origin, page: page)
  }

  /// The address of a link as it is copied and handed to a browser: whole, where that is known.
  package func address(of link: ItemLink) -> String {
    let destination = destination(of: link)
    guard case .here(let place) = destination else { return destination.address }
    let page = page.items.articles[page.items.article(of: link.item)].masthead.url
    let document = opening.origin.name ?? page ?? ""
    return String(document.prefix { $0 != "#" }) + "#" + place
  }

  /// What is said of where a link leads: the address, or the section of this article.
  package func label(of link: ItemLink) -> String {
    switch destination(of: link) {
    case .here(let name):
      guard let place = place(named: name, from: link) else { return "#\(name), among what was left out" }
      guard let section = page.items.section(of: place.item), let title = page.items[section].title else {
        return "#\(name)"
      }
      return "#\(name), in: \(title)"
    case .document(let address): return address.text
    case .shown(let address, let why): return "\(address) (\(why))"
    }
  }

  /// The link that has the focus and is on the screen.
  package var focusedLink: ItemLink? {
    guard let focus, case .link(let link) = focus.target, isVisible(focus) else { return nil }
    return link
  }

  /// Goes where a link leads.
  package mutating func follow(_ link: ItemLink) -> LinkOutcome {
    switch destination(of: link) {
    case .here(let name):
      return goTo(placeNamed: name, from: link)
    case .document(let address):
      pending = PendingDocument(address: address)
      return LinkOutcome(effects: [.openLink(address)])
    case .shown(let address, let why):
      let copy = keys[.page].label(of: .copyLink).map { "; \($0) copies it" } ?? ""
      message = "\(address) is not opened: \(why)\(copy)"
      return LinkOutcome()
    }
  }

  private func place(named name: String, from link: ItemLink) -> Place? {
    let article = page.items.article(of: link.item)
    return page.items.place(named: name, near: article)
      ?? page.items.place(named: PercentCoding.decoded(name), near: article)
      ?? (name.isEmpty || name == "top" ? Place(item: page.items.masthead(of: article), offset: nil, below: 0) : nil)
  }

  private mutating func goTo(placeNamed name: String, from link: ItemLink) -> LinkOutcome {
    guard let place = place(named: name, from: link) else {
      return lookAmongRemoved(for: name, orSay: "there is no place called \(name) in this article")
    }
    let before = top
    go(to: place)
    message = top == before ? "it is on this screen" : nil
    return LinkOutcome()
  }

  /// Goes to a place that has been led to from another document.
  package mutating func arrive(at name: String) -> LinkOutcome {
    let place = page.items.place(named: name, near: 0) ?? page.items.place(named: PercentCoding.decoded(name), near: 0)
    guard let place else { return lookAmongRemoved(for: name, orSay: "there is no place called \(name) here") }
    message = nil
    reveal(place)
    top = page.position(of: place)
    return LinkOutcome()
  }

  /// Shows a place among what was left out, where it stands there: a note that was taken for clutter.
  private mutating func lookAmongRemoved(for name: String, orSay failure: String) -> LinkOutcome {
    for name in [name, PercentCoding.decoded(name)] {
      for (article, value) in page.items.articles.enumerated() {
        guard let removal = value.removed.firstIndex(where: { $0.places.contains(name) }) else { continue }
        message = "it was left out of the article"
        show(removal: removal, article: article)
        return LinkOutcome()
      }
    }
    message = failure
    return LinkOutcome()
  }

  /// Jumps to a place and opens what it is folded into.
  private mutating func go(to place: Place) {
    reveal(place)
    jump(to: page.position(of: place))
    focus = nil
  }

  private mutating func reveal(_ place: Place) {
    page.folds.reveal(place.item)
    guard let offset = place.offset, let question = page.items.question(at: offset, in: place.item) else { return }
    page.folds.setOpen(true, question: question, of: place.item)
  }

  /// Opens the link that has the focus, or else the article itself, in a browser.
  package mutating func browse() -> [Effect] {
    let article = page.items.articles[currentArticle].masthead.url
    let own = if case .page(let url) = opening.origin { url } else { article }
    guard let address = focusedLink.map({ address(of: $0) }) ?? own else {
      message = "no link is selected, and nobody knows the address of this article"
      return []
    }
    return browse(address)
  }

  /// Opens an address in a browser.
  package mutating func browse(_ address: String) -> [Effect] {
    guard ["http", "https"].contains(AddressParts(address).scheme?.lowercased()) else {
      message = "\(address) is not a web page"
      return []
    }
    let url = PercentCoding.printable(address)
    message = "in the browser: \(url)"
    return [.browse(url)]
  }
}
