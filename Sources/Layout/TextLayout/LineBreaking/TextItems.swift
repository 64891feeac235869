/// A stretch of text within which no line ends, the space after it, and what kind of break may follow: the box, glue
/// and penalty of Knuth and Plass ("Breaking Paragraphs into Lines", 1981), which every breaker works on.
struct TextItem {
  /// What may happen after the stretch.
  enum Break {
    /// Spaces follow; they vanish where the line ends.
    case space
    /// A line may end between two characters: after a hyphen, between ideographs.
    case between
    /// A line may end here if a hyphen is shown: after a soft hyphen, or where a dictionary divides the word.
    case hyphen
    /// The author ends the line here.
    case mandatory
    /// The stretch is longer than the limit and is cut where no line should end.
    case cut
    /// The text ends.
    case end
  }

  /// The bytes of the stretch, without the spaces after it.
  var range: Range<Int>
  /// The cells of the stretch.
  var width: Int
  /// The cells of the spaces after it.
  var glue = 0
  /// Where the next stretch begins.
  var next: Int
  /// What may happen after it.
  var breakAfter: Break
  /// Whether every byte up to the next stretch may be shown as it is.
  var isVerbatim = true
}

/// What a language asks for where lines end, beside what holds for all of them.
struct ItemRules: Sendable {
  /// Whether a word of one letter stays with the word that follows, as Czech, Slovak and Polish set their prepositions:
  /// "v Praze".
  var bindsSingleLetters = false

  /// The rules that hold for every language.
  init() {}

  /// The rules of a language, given as a BCP 47 tag.
  init(language: String?) {
    guard let language else { return }
    let primary = language.utf8.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }.map { $0 | 0x20 }
    bindsSingleLetters = ["cs", "sk", "pl"].contains { $0.utf8.elementsEqual(primary) }
  }
}

/// Divides text at the places where a line may end.
///
///     before  "A well-known fact."
///     after   "A"+space  "well-"+between  "known"+space  "fact."+end
///
/// The work is done as items are asked for, and no item is wider than `limit` cells, so the first lines of a paragraph
/// cost the same whatever its length.
struct TextItems {
  /// Where the next item begins.
  var position: Int
  /// The cells after which a stretch without a break is cut; at least 2.
  let limit: Int
  var rules = ItemRules()

  /// The next item of the text before `end`, or nil at the end.
  mutating func next(in bytes: Bytes, end: Int) -> TextItem? {
    guard position < end else { return nil }
    var scan = ItemScan(start: position, limit: limit, end: end, rules: rules)
    let item = scan.run(bytes)
    position = item.next
    return item
  }

  /// The offset of the first byte at or after `index` that is not a space.
  static func skipSpaces(in bytes: Bytes, from index: Int, end: Int) -> Int {
    var index = index
    while index < end {
      let byte = bytes[index]
      if byte == 0x20 || byte == 0x09 {
        index += 1
      } else if byte < 0x80 {
        break
      } else {
        let (scalar, length) = bytes.scalar(at: index)
        guard ScalarProperties.of(scalar).breakClass == .space else { break }
        index += length
      }
    }
    return index
  }
}

/// The scan for the end of one item.
private struct ItemScan {
  let start: Int
  let limit: Int
  let end: Int
  let rules: ItemRules
  var index: Int
  var width = 0
  /// The class of the character before `index`, as its surroundings make it; nil at the start.
  var before: BreakClass?
  var isVerbatim = true

  init(start: Int, limit: Int, end: Int, rules: ItemRules) {
    self.start = start
    self.limit = limit
    self.end = end
    self.rules = rules
    index = start
  }

  mutating func run(_ bytes: Bytes) -> TextItem {
    while index < end {
      if isWordByte(bytes[index]) {
        if let item = takeWord(bytes) { return item }
        guard index < end else { break }
      }
      if bytes[index] == 0x20 {
        if let item = takeSpaces(bytes) { return item }
        continue
      }
      if let item = takeCluster(bytes) { return item }
    }
    return item(.end)
  }

  /// Takes ASCII letters and digits, which make up most of most texts, without any lookup.
  private mutating func takeWord(_ bytes: Bytes) -> TextItem? {
    let first: BreakClass = bytes[index] < 0x3A ? .numeric : .alphabetic
    if let before, BreakRules.allowsBreak(between: before, and: first) { return item(.between) }
    // One byte more than there is room for is enough to know that the word must be cut.
    let room = limit - width
    let last = room < end - index ? index + room + 1 : end
    var wordEnd = index + 1
    while wordEnd < last, isWordByte(bytes[wordEnd]) { wordEnd += 1 }
    // A mark may follow the last letter: that one is taken as a cluster.
    if wordEnd < end, bytes[wordEnd] >= 0x80 { wordEnd -= 1 }
    guard wordEnd > index else { return takeCluster(bytes) }
    if wordEnd - index > room {
      index += room
      width = limit
      return item(.cut)
    }
    width += wordEnd - index
    index = wordEnd
    before = bytes[index - 1] < 0x3A ? .numeric : .alphabetic
    return nil
  }

  private mutating func takeCluster(_ bytes: Bytes) -> TextItem? {
    if isPunctuation(bytes[index]), index + 1 == end || bytes[index + 1] < 0x80 {
      let breakClass = ScalarProperties.of(UInt32(bytes[index])).breakClass
      return take(bytes, breakClass, width: 1, end: index + 1, joinsNext: false)
    }
    let cluster = CellClusters.cluster(at: index, in: bytes, end: end)
    switch cluster.breakClass {
    case .space: return takeSpaces(bytes)
    case .mandatory: return mandatoryBreak(bytes)
    case .zeroWidthSpace:
      isVerbatim = false
      return item(.between, next: cluster.range.upperBound)
    case .softHyphen:
      isVerbatim = false
      return item(.hyphen, next: cluster.range.upperBound)
    case .ignored:
      isVerbatim = false
      index = cluster.range.upperBound
      return nil
    default:
      let item = take(
        bytes, cluster.breakClass, width: cluster.width, end: cluster.range.upperBound, joinsNext: cluster.joinsNext)
      if item == nil, !cluster.isVerbatim { isVerbatim = false }
      return item
    }
  }

  /// Takes what is shown up to `clusterEnd`, unless the item ends before it.
  private mutating func take(
    _ bytes: Bytes, _ breakClass: BreakClass, width cells: Int, end clusterEnd: Int, joinsNext: Bool
  ) -> TextItem? {
    if let before, BreakRules.allowsBreak(between: before, and: breakClass) { return item(.between) }
    if width + cells > limit, index > start { return item(.cut) }
    // A letter is not cut from the vowel sign that follows it, but goes to the next line with it.
    if breakClass != .spacingMark, index > start, limit - width - cells < TiedLetters.most,
      width + cells + TiedLetters.cells(bytes, to: index, behind: clusterEnd, end: end) > limit
    {
      return item(.cut)
    }
    before = joinsNext ? .joiner : BreakRules.resolve(breakClass, after: before, width: width)
    width += cells
    index = clusterEnd
    return nil
  }

  /// Ends the item at the spaces, or takes them into it where no line may end.
  private mutating func takeSpaces(_ bytes: Bytes) -> TextItem? {
    let binds = rules.bindsSingleLetters && endsInSingleLetter(bytes)
    if index + 1 < end, isWordByte(bytes[index + 1]), before != .open, before != .openQuote, !binds {
      return item(.space, glue: 1, next: index + 1)
    }
    let after = TextItems.skipSpaces(in: bytes, from: index, end: end)
    let glue = spaceWidth(bytes, index..<after)
    if after - index > 1 || bytes[index] != 0x20 { isVerbatim = false }
    guard after < end else { return item(.end, next: end) }
    let cluster = CellClusters.cluster(at: after, in: bytes, end: end)
    if cluster.breakClass == .mandatory {
      var ending = self
      ending.index = after
      var item = ending.mandatoryBreak(bytes)
      item.range = start..<index
      return item
    }
    guard let before, binds || ties(before, to: cluster, bytes) else {
      return item(.space, glue: glue, next: after)
    }
    if width + glue > limit { return item(.space, glue: glue, next: after) }
    width += glue
    index = after
    return nil
  }

  /// Whether no line may end where spaces stand between two characters.
  private func ties(_ before: BreakClass, to cluster: CellCluster, _ bytes: Bytes) -> Bool {
    let isAlone = isSpaceOrEnd(bytes, cluster.range.upperBound)
    return !BreakRules.allowsBreakAtSpace(between: before, and: cluster.breakClass, isClosing: isAlone)
  }

  /// Whether a word of one ASCII letter stands before the space at `index`.
  private func endsInSingleLetter(_ bytes: Bytes) -> Bool {
    guard before == .alphabetic, index > start, (bytes[index - 1] | 0x20) &- 0x61 < 26 else { return false }
    // No byte between the digits and the lowercase letters precedes a word.
    return index - 1 == start || bytes[index - 2] < 0x30
  }

  private func mandatoryBreak(_ bytes: Bytes) -> TextItem {
    let (scalar, length) = bytes.scalar(at: index)
    let isPair = scalar == 0x0D && index + 1 < end && bytes[index + 1] == 0x0A
    return item(.mandatory, next: index + length + (isPair ? 1 : 0))
  }

  /// The cells of a run of spaces: typed twice or more, or tabbed, they count once; wide ones count as they are.
  private func spaceWidth(_ bytes: Bytes, _ range: Range<Int>) -> Int {
    if range.count == 1 { return 1 }
    var width = 0
    var index = range.lowerBound
    var afterSpace = false
    while index < range.upperBound {
      let (scalar, length) = bytes.scalar(at: index)
      let isTyped = scalar == 0x20 || scalar == 0x09
      if !isTyped || !afterSpace { width += ScalarProperties.of(scalar).width }
      afterSpace = isTyped
      index += length
    }
    return width
  }

  private func isSpaceOrEnd(_ bytes: Bytes, _ index: Int) -> Bool {
    guard index < end else { return true }
    let kind = ScalarProperties.of(bytes.scalar(at: index).scalar).breakClass
    return kind == .space || kind == .mandatory || kind == .infix || kind == .exclamation || kind == .close
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// Whether a byte is one of ASCII's signs.
  private func isPunctuation(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }

  private func item(_ breakAfter: TextItem.Break, glue: Int = 0, next: Int? = nil) -> TextItem {
    TextItem(
      range: start..<index, width: width, glue: glue, next: next ?? index, breakAfter: breakAfter,
      isVerbatim: isVerbatim)
  }
}
