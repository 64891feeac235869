import ArticleModel

extension LinkAddress {
  /// What was typed where an address is asked for: a page, and maybe a place on it, or else the path of a file.
  package init(asked words: String) {
    guard ["http", "https"].contains(AddressParts(words).scheme?.lowercased()) else {
      self.init(.file(words))
      return
    }
    let place = words.firstIndex(of: "#").map { String(words[words.index(after: $0)...]) }
    self.init(.page(String(words.prefix { $0 != "#" })), place: place?.isEmpty == true ? nil : place)
  }
}
