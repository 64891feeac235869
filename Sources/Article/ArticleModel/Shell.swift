/// Why a document has hardly any text to read.
public enum Shell: Sendable, Hashable {
  /// Scripts would have filled the page.
  case scripts
  /// Nothing of it was taken for an article.
  case noArticle
}

extension Document {
  /// A page says no more than this before its scripts have filled it: that it is loading.
  private static let mostWords = 5
  private static let mostBytes = 60
  /// What stands around the article of a page that is one does not stay below this.
  private static let mostBytesAround = 400

  /// Why there is hardly anything to read; nil where there is, and where the source itself is empty.
  public var shell: Shell? {
    var said: [Block] = []
    for article in articles where said.count < 2 { said += article.blocks.prefix(2 - said.count) }
    let isBare = said.isEmpty
    guard isBare || said.count == 1 && isLoading(said[0]), text.utf8.contains(where: { $0 > 0x20 }) else { return nil }
    let hasScripts = text.utf8.holdsScript
    if isBare { return hasScripts ? .scripts : .noArticle }
    let around = articles.reduce(0) { sum, article in sum + article.removed.reduce(0) { $0 + $1.words.utf8Count } }
    return hasScripts && around <= Document.mostBytesAround ? .scripts : nil
  }

  /// Whether a block is a few words and no sentence.
  private func isLoading(_ block: Block) -> Bool {
    guard case .paragraph(let text) = block.content, text.utf8Count <= Document.mostBytes else { return false }
    return text.text.split(separator: " ").count <= Document.mostWords
  }
}

extension ArraySlice<UInt8> {
  /// Whether the beginning of a script stands in it, as pages write it.
  fileprivate var holdsScript: Bool {
    let sign = Array("<script".utf8)
    return withUnsafeBufferPointer { bytes in
      guard bytes.count >= sign.count else { return false }
      return (0...(bytes.count - sign.count)).contains { start in
        bytes[start] == 0x3C && sign.indices.allSatisfy { bytes[start + $0] | 0x20 == sign[$0] | 0x20 }
      }
    }
  }
}
