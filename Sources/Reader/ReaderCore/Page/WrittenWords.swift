package import ArticleModel
import UTF8Text

/// The reader's words as they are written down, and found again.
extension PageItems {
  package typealias Piece = PassageWords.Piece

  /// How the reader's word on a piece is written down; nil for what is none.
  package func word(on piece: Piece, isOfArticle: Bool) -> PassageWord? {
    switch piece {
    case .block(let item):
      return writtenBlock(item).map {
        PassageWord(fingerprint: $0.fingerprint, source: $0.source.lowerBound, isOfArticle: isOfArticle)
      }
    case .question(let question, let item):
      return questionAlone(question, of: item).map {
        PassageWord(fingerprint: $0.fingerprint, source: $0.source.lowerBound, isOfArticle: isOfArticle)
      }
    case .passage(let passage, let item):
      let removal = removals(of: item)[passage]
      return PassageWord(
        fingerprint: removal.fingerprint, source: removal.source.lowerBound, isOfArticle: isOfArticle)
    }
  }

  /// What was written down, found again: the same words at the same place, else the first that are the same. What is of the
  /// article is looked for among what was left out before it is among the blocks, and the other way round.
  package func find(_ words: [PassageWord]) -> [Piece: Bool] {
    var found: [Piece: Bool] = [:]
    for word in words {
      let piece =
        word.isOfArticle
        ? removal(of: word) ?? block(of: word) ?? question(of: word)
        : block(of: word) ?? question(of: word) ?? removal(of: word)
      if let piece { found[piece] = word.isOfArticle }
    }
    return found
  }

  private func removal(of word: PassageWord) -> Piece? {
    for isSamePlace in [true, false] {
      for (article, value) in articles.enumerated() {
        let index = value.removed.firstIndex {
          (!isSamePlace || $0.source.lowerBound == word.source) && $0.fingerprint == word.fingerprint
        }
        if let index { return place(ofRemoval: index, article: article).map { .passage($0.passage, of: $0.item) } }
      }
    }
    return nil
  }

  private func block(of word: PassageWord) -> Piece? {
    for isSamePlace in [true, false] {
      for (article, value) in articles.enumerated() {
        let index = value.blocks.firstIndex {
          (!isSamePlace || $0.source.lowerBound == word.source) && $0.fingerprint == word.fingerprint
        }
        if let index { return .block(item(article: article, block: index)) }
      }
    }
    return nil
  }

  private func question(of word: PassageWord) -> Piece? {
    for isSamePlace in [true, false] {
      for (article, value) in articles.enumerated() {
        for (index, block) in value.blocks.enumerated() where !isSamePlace || block.source.lowerBound == word.source {
          let item = item(article: article, block: index)
          let question = questions(of: item).first { questionAlone($0, of: item)?.fingerprint == word.fingerprint }
          if let question { return .question(question, of: item) }
        }
      }
    }
    return nil
  }

  // MARK: Questions

  /// The questions of an FAQ that can be taken out by themselves; none of one that has no other.
  package func questions(of item: Int) -> Range<Int> {
    guard case .faq(let entries)? = writtenBlock(item)?.content, entries.count > 1 else { return 0..<0 }
    return entries.indices
  }

  /// A question of an FAQ as a block of its own.
  package func questionAlone(_ question: Int, of item: Int) -> Block? {
    guard let block = writtenBlock(item), case .faq(let entries) = block.content, entries.indices.contains(question)
    else {
      return nil
    }
    return Block(.faq([entries[question]]), source: block.source)
  }

  // MARK: Sites

  /// The fewest letters of a piece that is known again on other pages: shorter ones may be the same by chance.
  package static let shortestOfSite = 8
  /// The most bytes of a piece that is known again: a box is shorter.
  package static let longestOfSite = 4_000

  /// What a piece is known by on other pages of its site; nil where it says too little or too much.
  package func siteFingerprint(of piece: Piece) -> Int? {
    var words = SiteFingerprint()
    switch piece {
    case .block(let item): writtenBlock(item)?.forEachText { words.add($0) }
    case .question(let question, let item): questionAlone(question, of: item)?.forEachText { words.add($0) }
    case .passage(let passage, let item): words.add(removals(of: item)[passage].words)
    }
    return words.value
  }

  /// The pieces that the reader's words on a site are about: blocks that are never to be shown, and passages that always are.
  package func pieces(heeding words: [SiteWord]) -> [Piece: Bool] {
    guard !words.isEmpty else { return [:] }
    let known = Dictionary(words.map { ($0.fingerprint, $0.isOfArticle) }, uniquingKeysWith: { first, _ in first })
    var found: [Piece: Bool] = [:]
    func look(at piece: Piece, isOfArticle: Bool) {
      guard let fingerprint = siteFingerprint(of: piece), known[fingerprint] == isOfArticle else { return }
      found[piece] = isOfArticle
    }
    for item in 0..<count {
      switch kind(of: item) {
      case .masthead: break
      case .block:
        look(at: .block(item), isOfArticle: false)
        for question in questions(of: item) { look(at: .question(question, of: item), isOfArticle: false) }
      case .gap:
        for passage in removals(of: item).indices { look(at: .passage(passage, of: item), isOfArticle: true) }
      }
    }
    return found
  }
}

/// A hash of words that does not mind their case or the blanks between them.
private struct SiteFingerprint {
  private var hash = StableHash64()
  private var letters = 0
  private var bytes = 0
  private var isBlankDue = false

  mutating func add(_ text: RichText) {
    bytes += text.utf8Count
    guard bytes <= PageItems.longestOfSite else { return }
    isBlankDue = letters > 0
    for byte in text.text.lowercased().utf8 {
      if byte <= 0x20 {
        isBlankDue = letters > 0
        continue
      }
      if isBlankDue { hash.add(0x20) }
      isBlankDue = false
      // Of letters that are no ASCII, the first byte counts.
      if (0x61...0x7A).contains(byte) || byte >= 0xC0 { letters += 1 }
      hash.add(byte)
    }
  }

  var value: Int? {
    let isKnowable = letters >= PageItems.shortestOfSite && bytes <= PageItems.longestOfSite
    return isKnowable ? Int(truncatingIfNeeded: hash.value) : nil
  }
}

extension Removal {
  fileprivate var fingerprint: Int { words.withUTF8 { Int(StableHash.of($0)) } }
}

extension Block {
  fileprivate var fingerprint: Int {
    var hash = StableHash()
    forEachText { text in
      text.withUTF8 { for byte in $0 { hash.add(byte) } }
      hash.add(0x0A)
    }
    return Int(hash.value)
  }
}
